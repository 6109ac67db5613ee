import { dayOf, type Moment, schoolYearOf } from '../../domain/day';
import { worksAtSchool } from '../../domain/role';
import type { RuleId } from '../../etiquette/agreement';
import type { Handlers } from '../../messages/server';
import { kindOf } from '../../sites/hosts';
import type { Portal } from '../../storage/portal';
import { portalAddress } from '../portal/address';
import { draftsIn } from '../portal/drafts';
import { isPortalLinked } from '../portal/linked';
import { mayCompare } from '../portal/pupil-lists';
import { todosAt } from '../portal/work';
import type { School } from '../school';
import type { Context } from './context';
import { draftView } from './portal-drafts';

type WorkAnswers = Pick<
  Handlers,
  'own>worker:portal' | 'own>worker:portal-did' | 'own>worker:portal-undo' | 'own>worker:open-portal'
>;

/** The tasks of the portal: what is to be done, what somebody did, and the way to the portal. */
export function portalWorkAnswers({ office, around, withSchool, keepingFor, noting }: Context): WorkAnswers {
  const address = async ({ origin }: Portal) => {
    const named = await around.namedHosts();
    const kindAt = (pattern: string) => kindOf(pattern, named);
    return portalAddress(origin, await around.hosts(), kindAt);
  };
  const hasItem = async (school: School, rule: RuleId, about: string, now: Moment) =>
    (await todosAt(await office.kept.portal(), school, await isPortalLinked(around), now)).some(
      (todo) => todo.rule === rule && todo.items.some(({ id }) => id === about),
    );
  return {
    'own>worker:portal': () =>
      withSchool(async (school, now) => {
        const portal = await office.kept.portal();
        const drafts = draftsIn(portal, school.me.id);
        return {
          todos: await todosAt(portal, school, await isPortalLinked(around), now),
          drafts: await Promise.all(drafts.map((one) => draftView(one, around.isAllowed))),
          askedCouples: portal.askedCouples.filter(({ person }) => person === school.me.id).map(({ names }) => names),
          couples: portal.couples.map(({ at, ...couple }) => ({ ...couple, at: at as Moment })).reverse(),
          reachable: (await address(portal)) !== null,
          mayCompare: mayCompare(school.me, portal),
        };
      }),
    'own>worker:portal-did': ({ rule, about }) =>
      keepingFor(
        worksAtSchool,
        noting({ of: 'portal-did', rule }, async (now) => {
          const school = await office.school(now);
          if (!school || !(await hasItem(school, rule, about, now))) return 'gone' as const;
          const done = { rule, about, by: school.me.name, at: now };
          const { from } = schoolYearOf(dayOf(now));
          await office.kept.changePortal((portal) => ({
            ...portal,
            done: [...portal.done.filter(({ at }) => at >= from), done],
          }));
          return 'done' as const;
        }),
      ),
    'own>worker:portal-undo': ({ rule, about }) =>
      keepingFor(
        worksAtSchool,
        noting({ of: 'portal-undone', rule }, async () => {
          const by = (await office.people.seated())?.name;
          const isIt = (one: { rule: string; about: string; by: string }) =>
            one.rule === rule && one.about === about && one.by === by;
          if (!(await office.kept.portal()).done.some(isIt)) return 'gone' as const;
          await office.kept.changePortal((portal) => ({ ...portal, done: portal.done.filter((one) => !isIt(one)) }));
          return 'done' as const;
        }),
      ),
    'own>worker:open-portal': () =>
      withSchool(async () => {
        const found = await address(await office.kept.portal());
        return found !== null && (await around.openPage(found)) !== null ? 'opened' : 'not-reachable';
      }),
  };
}
