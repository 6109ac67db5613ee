import type { Pupil } from '../../domain/absence';
import type { Action, ActionKind } from '../../domain/action';
import type { Calendar } from '../../domain/calendar';
import { type Day, dayFromNumber, dayNumber, dayOf, type Moment, within } from '../../domain/day';
import type { History } from '../../domain/history';
import type { Findings } from '../evaluate';
import { type Facts, factsOf } from '../facts';
import { type Asked, isPast, unlessCalendarEnds } from '../found';
import { type InForce, protocolsOf } from '../protocols/with-law';
import { actionsThatCount, dayOfAction, of } from '../recorded';
import { type Task, taskId } from '../signal';
import type { Difference, Looked } from './difference';
import { explainedDifferences } from './explained';
import { leaveDifferences, overrunDifferences } from './leave';
import { reportedDifferences, unreachableDifferences } from './reached';
import { returnDifferences } from './returns';
import { LAS_RULES } from './rules';

/** Actions that say something which belongs in the LAS. */
const TELLING: ReadonlySet<ActionKind> = new Set<ActionKind>([
  'call',
  'explained',
  'reported-checked',
  'expected-return',
  'leave-decided',
]);

type Read = Pick<History, 'absences' | 'actions' | 'sources' | 'seen' | 'glimpsed'>;

const lookedIn = ({ sources, seen, glimpsed }: Read): Looked => ({
  on: (day) => [...seen, ...glimpsed].some((period) => within(period, dayFromNumber(day))),
  readOn: ({ id }) => dayNumber(dayOf(sources.get(id)!.readAt)),
});

const differencesOf = (facts: Facts, looked: Looked): readonly Difference[] => [
  ...explainedDifferences(facts, looked),
  ...unreachableDifferences(facts),
  ...reportedDifferences(facts),
  ...returnDifferences(facts, looked),
  ...leaveDifferences(facts, looked),
  ...overrunDifferences(facts),
];

/**
 * What is known here of a pupil and does not stand in the LAS as it was read last (protocol, Back into the LAS): for each action that
 * says it one step for the teacher, due on the next school day. A reading that agrees takes the step away, `las-recorded` about it
 * settles it for the days up to its own, and an action that is taken back asks nothing.
 * @throws UnknownGroup, NoSchoolDays, CalendarEnds when the calendar does not say enough to answer
 */
export function recordInLas(inForce: InForce, calendar: Calendar, pupil: Pupil, read: Read, now: Moment): Findings {
  const actions = actionsThatCount(read.actions, now);
  if (!actions.some(({ kind }) => TELLING.has(kind))) return { signals: [], tasks: [] };
  const facts = factsOf(pupil, read.absences, actions, protocolsOf(inForce), calendar, now);
  const asked = differencesOf(facts, lookedIn(read)).map((difference) => askedBy(difference, facts));
  return { signals: asked.map(({ signal }) => signal), tasks: asked.flatMap(({ tasks }) => tasks) };
}

/** What makes the step what it is, however it stands with it. */
const stepOf = ({ case: of, action }: Difference, { pupil }: Facts) => {
  const { id: rule } = LAS_RULES[of];
  return {
    rule,
    key: `${rule}~${pupil.id}~${action.id}`,
    pupil: pupil.id,
    role: 'teacher',
    do: 'record-in-las',
  } as const;
};

/** Somebody said last that it stands in the LAS; what differs only on later days asks again. */
const settlerOf = (step: Omit<Task, 'due' | 'status'>, actions: readonly Action[]): Action | undefined => {
  const id = taskId(step);
  return of(actions, 'las-recorded').findLast(({ about }) => about === id);
};

function askedBy(difference: Difference, facts: Facts): Asked {
  const { action, rows, days } = difference;
  const step = stepOf(difference, facts);
  const recorded = settlerOf(step, facts.actions);
  const left = days.filter((day) => !recorded || day > dayOfAction(recorded));
  const settled = left.length === 0;
  const [open, by] = settled ? [days, recorded] : [left, undefined];
  const from = dayFromNumber(open[0]!);
  const to = dayFromNumber(open.at(-1)!);
  const anchor = Math.max(dayOfAction(action), open[0]!);
  const term = unlessCalendarEnds((): Day => dayFromNumber(facts.terms.schoolDaysAfter(anchor, 1)));
  return {
    signal: {
      rule: step.rule,
      key: step.key,
      pupil: step.pupil,
      since: from,
      window: { from, to },
      days: open.length,
      evidence: [action.id, ...rows.map(({ id }) => id)],
      source: LAS_RULES[difference.case].source.place,
      protocol: 'las',
      version: from,
      settled,
    },
    met: anchor,
    tasks: [
      {
        ...step,
        ...term,
        status: settled ? 'done' : isPast(term.due, facts.now) ? 'overdue' : 'open',
        ...(by && { by: by.id }),
      },
    ],
  };
}
