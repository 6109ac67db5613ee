import type { Handlers } from '../../messages/server';
import { newId } from '../../storage/dossiers';
import type { KeptPupil } from '../../storage/portal';
import { mayCompare } from '../portal/pupil-lists';
import { pupilsView } from '../portal/pupils-view';
import type { Context } from './context';

type PupilsAnswers = Pick<
  Handlers,
  'own>worker:portal-pupils' | 'own>worker:decide-pupils' | 'own>worker:withdraw-decision'
>;

/** Whom it was about stands with the lists: the trail names no pupil by their name. */
const DECIDED = { of: 'settings-changed', part: 'portal-pupils' } as const;

const named = ({ name, group, number }: KeptPupil) => ({ name, group, number });

/** The pupils of the LAS and of the portal side by side, and what people decide about them. */
export function portalPupilsAnswers({ office, withSchool, keeping, noting }: Context): PupilsAnswers {
  /** Who sits here, where they may decide. */
  const decider = async () => {
    const me = await office.people.seated();
    return me && mayCompare(me, await office.kept.portal()) ? me : null;
  };
  return {
    'own>worker:portal-pupils': () =>
      withSchool(async (school, now) => {
        const portal = await office.kept.portal();
        return mayCompare(school.me, portal)
          ? { pupils: pupilsView(portal, school.groups(now), school.pupilsCompared) }
          : 'not-allowed';
      }),
    'own>worker:decide-pupils': ({ las, portal: other, verdict }) =>
      keeping(async (now) => {
        const me = await decider();
        if (!me) return 'not-allowed' as const;
        const { lasPupils, portalPupils } = await office.kept.portal();
        const one = lasPupils?.rows.find(({ id }) => id === las);
        const two = portalPupils?.rows.find(({ id }) => id === other);
        if (!one || !two) return 'gone' as const;
        const decision = { id: newId(), las: named(one), portal: named(two), verdict, by: me.name, at: now };
        await office.kept.changePortal((portal) => ({ ...portal, decided: [...portal.decided, decision] }));
        await office.note(DECIDED, now);
        return { entry: decision.id };
      }),
    'own>worker:withdraw-decision': ({ decision }) =>
      keeping(
        noting(DECIDED, async () => {
          if (!(await decider())) return 'not-allowed' as const;
          await office.kept.changePortal((portal) => ({
            ...portal,
            decided: portal.decided.filter(({ id }) => id !== decision),
          }));
          return 'done' as const;
        }),
      ),
  };
}
