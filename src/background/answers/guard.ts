import { dayOf } from '../../domain/day';
import type { Handlers } from '../../messages/server';
import { kindOf, patternOf } from '../../sites/hosts';
import { portalFor } from '../../sites/portal';
import type { PortalProfile } from '../../sites/portal/profile';
import { website } from '../../sites/portal/website';
import type { Portal } from '../../storage/portal';
import { guardingOf } from '../portal/guarding';
import { type PortalPerson, personIn, withPerson } from '../portal/people';
import type { Context } from './context';
import { ownPortals } from './portal-profiles';

type GuardAnswers = Pick<Handlers, 'page>worker:guard' | 'page>worker:portal-opened' | 'page>worker:portal-spoke'>;

/** What the file in a portal's page asks and tells. While it is locked it gets nothing, and every send passes. */
export function guardAnswers({ office, around, withSchool, keeping }: Context): GuardAnswers {
  /** Changes what is known of who sits here, where there is something to change: by what is known when it is written. */
  const remember = async (
    tell: () => void,
    changes: (known: PortalPerson, today: string) => Partial<PortalPerson> | null,
  ) => {
    await keeping(async (now) => {
      const me = await office.people.seated();
      if (!me) return;
      const changeOf = (portal: Portal) => changes(personIn(portal, me.id), dayOf(now));
      if (!changeOf(await office.kept.portal())) return;
      await office.kept.changePortal((portal) => withPerson(portal, me.id, changeOf(portal) ?? {}));
      tell();
    }, 'quietly');
    return null;
  };
  /** By which words what stands at an address is recognised. */
  const profileAt = async (origin: string | null, portal: Portal): Promise<PortalProfile> => {
    if (origin === null || !URL.canParse(origin)) return portalFor('', []);
    const isWebsite = kindOf(patternOf(origin), await around.namedHosts()) === 'website';
    return isWebsite ? website : portalFor(new URL(origin).host, ownPortals(portal));
  };
  return {
    'page>worker:guard': async (_request, { tab, origin }) => {
      const found = await withSchool(async (school, now) => {
        const draft = await office.drafts.backFor(tab, origin, school.me.id);
        const portal = await office.kept.portal();
        const page = { portal: await profileAt(origin, portal), draft };
        return guardingOf(portal, school, page, now);
      });
      return found === 'locked' ? null : found;
    },
    'page>worker:portal-opened': ({ workdays }, { tab }) =>
      // The morning's task may be done by it, and the icon counts that too.
      remember(
        () => around.changed(tab),
        ({ openedOn, shownWorkdays }, today) => {
          // A profile without a single day says that nobody filled it in.
          const shown = workdays?.includes(true) ? workdays : shownWorkdays;
          const isKnown = openedOn === today && String(shown) === String(shownWorkdays);
          return isKnown ? null : { openedOn: today, ...(shown && { shownWorkdays: shown }) };
        },
      ),
    'page>worker:portal-spoke': ({ rule }) =>
      remember(around.changedHere, ({ spoken }, today) =>
        spoken[rule] === today ? null : { spoken: { ...spoken, [rule]: today } },
      ),
  };
}
