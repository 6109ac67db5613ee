import type { Moment } from '../../domain/day';
import type { PortalFacts, RoundFact } from '../facts';
import { IN_PORTAL, item, type TodoRule } from '../todo';
import { made } from './who';

/* Gesprekkenplanner: the central round. */

const waiting = ({ rounds }: PortalFacts): readonly RoundFact[] =>
  rounds.filter(({ central, state }) => central && state === 'checking');

/** Until when teachers check, not every list says: then it is not over. */
const isOver = ({ checkUntil }: RoundFact, now: Moment): boolean => checkUntil !== null && checkUntil <= now;

const dueOf = ({ checkUntil }: RoundFact): Moment | null => checkUntil as Moment | null;

export const conferenceCentral: TodoRule = (facts) => {
  const own = waiting(facts).filter((round) => made(facts, round));
  const over = (round: RoundFact) => isOver(round, facts.now);
  return [
    {
      step: 'tell-teachers',
      items: own
        .filter((round) => !over(round))
        .map((round) => item(`${round.id} tell`, [round.title, round.checkUntil], dueOf(round))),
      offers: ['done'],
    },
    {
      step: 'send-round',
      items: own.filter(over).map((round) => item(`${round.id} send`, [round.title])),
      offers: IN_PORTAL,
    },
  ];
};

/** For each teacher apart: another one's check is not theirs. */
export const conferenceTimes: TodoRule = (facts) => [
  {
    step: 'check-times',
    items:
      facts.me.role === 'teacher'
        ? waiting(facts)
            .filter((round) => !made(facts, round) && !isOver(round, facts.now))
            .map((round) => item(`${round.id} ${facts.me.name}`, [round.title], dueOf(round)))
        : [],
    offers: IN_PORTAL,
  },
];
