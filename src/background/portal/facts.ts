import { worksWith } from '../../domain/access';
import { dayOf, type Moment } from '../../domain/day';
import type { MoveFact, PortalFacts, PupilFact } from '../../etiquette/facts';
import { reconcile } from '../../reconcile/reconcile';
import type { KeptPupil, Portal } from '../../storage/portal';
import type { School } from '../school';
import type { Apart } from './absences-apart';
import { personIn, workdaysOf } from './people';
import { comparedPupils, groupsIn, lookedForSince, unreadGroups } from './pupil-lists';

const pupilFact = ({ id, name, group, since }: KeptPupil): PupilFact => ({ id, name, group, since });
const move = (kind: MoveFact['kind'], row: KeptPupil): MoveFact => ({ ...pupilFact(row), kind });

type Who = Pick<PortalFacts, 'missing' | 'gone' | 'parentsAlone' | 'moves'>;

/**
 * Who is in one list only, who came and who left. Nobody is said to be missing from a list that was not read wholly, or not since the
 * other list showed them; in doubt nobody is missing either.
 */
function whoOf(portal: Portal, known: readonly string[], last: School['pupilsCompared']): Who {
  const groups = groupsIn(portal, known);
  const { onlyLas, onlyPortal, rowOf } = comparedPupils(portal, last);
  const isWhole = (seen: Portal['lasPupils']) => seen !== null && unreadGroups(seen, groups).length === 0;
  const alone = onlyPortal.map(rowOf);
  // Who left is one thing to do, not two.
  const left = reconcile(portal.gone, alone);
  const stillThere = new Set(left.pairs.map((pair) => pair.portal));
  const departed = portal.portalPupils === null ? portal.gone : (left.pairs.map(({ las }) => las) as KeptPupil[]);
  return {
    missing: isWhole(portal.portalPupils)
      ? onlyLas.map(rowOf).filter(lookedForSince(portal.portalPupils, groups)).map(pupilFact)
      : [],
    gone: isWhole(portal.lasPupils)
      ? alone
          .filter((row) => !stillThere.has(row))
          .filter(lookedForSince(portal.lasPupils, groups))
          .map(pupilFact)
      : [],
    parentsAlone: (portal.parents?.rows ?? []).filter(({ children }) => children.length === 0),
    moves: [
      ...(portal.lasPupils?.rows ?? []).filter(({ arrived }) => arrived).map((row) => move('arrival', row)),
      ...departed.map((row) => move('departure', row)),
    ],
  };
}

/**
 * What the tasks of the portal follow from, for who sits here: what its lists showed, and what the LAS says beside it.
 * @param apart absences that only one of the two has, or of whom nobody can tell
 */
export function factsOf(portal: Portal, school: School, apart: Apart, now: Moment): PortalFacts {
  const { me, calendar } = school;
  const isMine = ({ group }: { readonly group: string | null }) => me.role !== 'teacher' || worksWith(me, group);
  return {
    now,
    me,
    workdays: workdaysOf(portal, me, calendar, now),
    visitedToday: personIn(portal, me.id).openedOn === dayOf(now),
    pupilsAddedBy: portal.pupilsAddedBy,
    administrator: portal.administrator,
    lasLink: portal.lasLink,
    reports: portal.reports?.rows.filter(isMine) ?? null,
    questions: portal.questions?.rows.filter(({ person }) => person === me.id) ?? null,
    rounds: portal.rounds?.rows ?? [],
    portalOnly: apart.portalOnly,
    lasOnly: apart.lasOnly,
    inDoubt: apart.inDoubt,
    ...whoOf(portal, school.groups(now), school.pupilsCompared),
    done: portal.done,
  };
}
