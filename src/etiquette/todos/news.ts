import { dayOf, schoolYearLabel, schoolYearOf } from '../../domain/day';
import { mayDecide } from '../../domain/role';
import type { PortalFacts } from '../facts';
import { item, type TodoItem, type TodoRule } from '../todo';
import { hasGroup, made } from './who';

/** The start of a school year is its first two months, of which most of one is vacation (a reading). */
const START_ENDS = '09-30';

function atStart({ now, me }: PortalFacts): readonly TodoItem[] {
  const today = dayOf(now);
  const ends = `${schoolYearOf(today).from.slice(0, 4)}-${START_ENDS}`;
  return mayDecide(me.role) && today <= ends ? [item(`${schoolYearLabel(today)} advise`, [])] : [];
}

/** At the start of a school year, for a new parent, and before a parents' evening: each time anew, with a text that is ready. */
export const notificationDefault: TodoRule = (facts, numbers) => [
  {
    step: 'advise-parents',
    items: [
      ...atStart(facts),
      ...facts.moves
        .filter(({ kind, group }) => kind === 'arrival' && hasGroup(facts.me, group))
        .map(({ id, name, group }) => item(`${id} advise`, [name, group])),
      ...facts.rounds
        .filter((round) => round.central && round.state === 'checking' && made(facts, round))
        .map(({ id, title }) => item(`${id} advise`, [title])),
    ],
    offers: ['copy', 'done'],
    ready: String(numbers['ready']),
  },
];
