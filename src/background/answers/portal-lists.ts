import { schoolNow } from '#clock';
import { dayOf } from '../../domain/day';
import type { Handlers, Sender } from '../../messages/server';
import { kindOf, patternOf } from '../../sites/hosts';
import { LANGUAGES } from '../../sites/languages';
import { listsFor } from '../../sites/portal/lists';
import type { AnyListRead } from '../../sites/portal/lists/rows';
import { withList } from '../portal/readings';
import type { Context, SeenPage } from './context';

type ListAnswers = Pick<Handlers, 'page>worker:lists-by' | 'page>worker:portal-lists' | 'page>worker:unfit-lists'>;

/** Lists of the portal, and of the LAS' pupils, as pages show them. */
export function portalListAnswers({ office, around, keeping }: Context): ListAnswers {
  /** Which lists a page may show: who is a pupil by the LAS, the portal does not say. */
  const profilesAt = async ({ origin }: Sender) =>
    origin === null ? [] : listsFor(kindOf(patternOf(origin), await around.namedHosts()));
  return {
    'page>worker:lists-by': async (_request, sender) => {
      if ((await office.state()) !== 'unlocked') return null;
      return { today: dayOf(await schoolNow()), profiles: await profilesAt(sender), languages: LANGUAGES };
    },
    'page>worker:portal-lists': async ({ lists, age }, sender) => {
      const seenAt = await schoolNow(age);
      const may = new Set((await profilesAt(sender)).map(({ kind }) => kind));
      const shown = lists.filter(({ list }) => may.has(list));
      const kept = await keeping(async () => {
        const person = (await office.people.seated())!.id;
        await office.kept.changePortal((portal) =>
          shown.reduce((before, list) => withList(before, list as AnyListRead, person, seenAt), {
            ...portal,
            ...(shown.some(({ list }) => list !== 'las-pupils') && { origin: sender.origin }),
          }),
        );
        return 'kept' as const;
      }, 'quietly');
      if (kept === 'kept') around.changed(sender.tab);
      return kept;
    },
    'page>worker:unfit-lists': async ({ unfit }, sender) => {
      const { tab, origin } = sender;
      if (tab === null || (await office.state()) !== 'unlocked') return null;
      const profiles = await profilesAt(sender);
      const lists = unfit.flatMap(({ list, missing, twice }) => {
        const headings = profiles.find(({ kind }) => kind === list)?.headings;
        if (!headings) return [];
        // Nothing is shown that a page made up.
        const known = new Set(Object.values(headings).flat());
        const said = {
          missing: missing.flatMap((role) => headings[role]?.[0] ?? []),
          twice: twice.filter((head) => known.has(head)),
        };
        return said.missing.length + said.twice.length > 0 ? [{ list, ...said }] : [];
      });
      const seen: SeenPage | undefined =
        lists.length > 0 ? { origin, page: { state: 'unfit-lists', lists } } : undefined;
      const before = around.unfit.get(tab);
      if (seen) around.unfit.set(tab, seen);
      else around.unfit.delete(tab);
      if (JSON.stringify(seen) === JSON.stringify(before)) return null;
      if (seen) around.seen.add(origin, seen.page, await schoolNow());
      around.changedHere();
      return null;
    },
  };
}
