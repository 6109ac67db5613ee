import { setSchoolNow } from '#clock';
import { dayOf, isMoment, schoolYearLabel } from '../../domain/day';
import type { SettingsPart } from '../../domain/noted';
import type { Meaning } from '../../domain/reason';
import { mayDecide, worksAtSchool } from '../../domain/role';
import { mayBeAt } from '../../managed/addresses';
import { fixedValue, isFixed } from '../../managed/managed';
import type { Handlers } from '../../messages/server';
import { refusingByIt } from '../by-it/refusing';
import { checkedNow } from '../checked-translations';
import { changeOf, type People } from '../people';
import type { Context } from './context';

type SettingsAnswers = Pick<
  Handlers,
  | 'own>worker:explain-words'
  | 'own>worker:settings'
  | 'own>worker:change-settings'
  | 'own>worker:check-translation'
  | 'own>worker:filled'
  | 'own>worker:name-host'
  | 'own>worker:set-demo-clock'
>;

/** In alphabetical order. */
const byWord = <T>(words: Readonly<Record<string, T>>): readonly (readonly [string, T])[] =>
  Object.entries(words).sort(([a], [b]) => a.localeCompare(b, 'nl'));

/** The school's settings, its words, and how much of the year was read. */
export function settingsAnswers(context: Context): SettingsAnswers {
  const { office, around, withSchool, keeping, keepingFor, noting } = context;
  const changed = (part: SettingsPart) => ({ of: 'settings-changed', part }) as const;
  return {
    'own>worker:explain-words': ({ words, categories = [] }) =>
      keepingFor(
        worksAtSchool,
        noting(changed('words'), () => office.settings.explain(words, categories).then(() => 'done' as const)),
      ),
    'own>worker:settings': () =>
      withSchool(async ({ me, settings: { school, lock, reasons, categories, checkedTranslations } }) => ({
        school,
        me: { name: me.name, role: me.role, groups: me.groups },
        digests: fixedValue(await office.managed(), 'digests') ?? me.digests,
        lock,
        explained: byWord(reasons as Readonly<Record<string, Meaning>>).map(([word, meaning]) => ({ word, meaning })),
        categories: byWord(categories).map(([word, choices]) => ({ word, choices })),
        checked: checkedNow(checkedTranslations),
      })),
    'own>worker:change-settings': ({ school, me, digests, lock }) =>
      keeping(async (now) => {
        const was = (await office.people.seated()) ?? undefined;
        if ((school || lock) && !(was && mayDecide(was.role))) return 'not-allowed';
        if (me) {
          const keep = (people: People) => people.keepOwn(me, schoolYearLabel(dayOf(now)));
          const named = await noting(changeOf(was, me), () => office.changePeople(keep))(now);
          if (named !== 'done') return named;
        }
        if (digests && isFixed(await office.managed(), 'digests')) return 'set-by-it';
        if (digests) await office.changePeople((people) => people.wants(digests));
        return refusingByIt(async () => {
          if (school)
            await noting(changed('school'), () => office.settings.nameSchool(school).then(() => 'done' as const))(now);
          if (lock)
            await noting(changed('lock'), () => office.settings.changeLockTimes(lock).then(() => 'done' as const))(now);
          return 'done' as const;
        });
      }),
    'own>worker:check-translation': ({ language, by }) =>
      keepingFor(
        mayDecide,
        noting(changed('translations'), (now) =>
          office.settings.checkTranslation(language, by, now).then(() => 'done' as const),
        ),
      ),
    'own>worker:filled': () => withSchool((school, now) => school.filled(now)),
    'own>worker:name-host': async ({ origin, kind }) => {
      if (!mayBeAt(await office.managed(), origin, kind)) return 'set-by-it';
      await around.nameHost(origin, kind);
      // Also while it is locked, and then there is nobody under whose name it could stand.
      await keeping((now) => office.note(changed('hosts'), now), 'quietly');
      return 'done';
    },
    'own>worker:set-demo-clock': async ({ now }) => {
      if (!setSchoolNow || !isMoment(now)) return 'not-demo';
      await setSchoolNow(now);
      await office.forget();
      around.changed();
      return 'done';
    },
  };
}
