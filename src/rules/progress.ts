import type { Absence, Pupil } from '../domain/absence';
import type { Action } from '../domain/action';
import type { Calendar } from '../domain/calendar';
import { type Day, dayFromNumber, type Moment, type Period, weekdayOfNumber } from '../domain/day';
import type { RuleVersion } from './era';
import { forPupil } from './evaluate';
import { type Facts, factsOf } from './facts';
import type { RuleSource } from './protocol';
import type { InForce } from './protocols/with-law';
import type { Signal } from './signal';
import type { Step } from './step';
import { tallyOf } from './tallies';
import type { Anew, Mark, Tally } from './tallies/tally';
import { unseenIn } from './unseen';

/** A week of the window, for a strip. */
export interface ProgressWeek {
  readonly monday: Day;
  /** What falls in it, in the unit of the count. */
  readonly amount: number;
  /** A week without a school day does not count as one of so many lesson weeks. */
  readonly isLessonWeek: boolean;
}

/** Hoe ver: what counts now towards a rule, in the window that ends today. */
export interface Count {
  readonly unit: Tally['unit'];
  readonly soFar: number;
  /** At how many the rule holds, or holds again. */
  readonly needed: number;
  /** Begins tomorrow or later where the count starts anew then. */
  readonly window: { readonly from: Day; readonly until: Day };
  readonly weeks: readonly ProgressWeek[];
  /** Ids of the absences that count. */
  readonly evidence: readonly string[];
  /** From which day the count started anew inside the window, and why; `null`: it did not. */
  readonly anew: { readonly from: Day; readonly why: Anew } | null;
  /** School days of the window up to now that no complete reading covered: the count is then a lower bound. `null`: nobody asks. */
  readonly unseenDays: number | null;
}

/** Waarom, en hoe ver: a rule that is in force today, for one pupil, whether it holds or not. */
export interface Progress {
  readonly protocol: string;
  readonly version: Day;
  readonly rule: string;
  /** The step that comes next, or that was reached. */
  readonly title: string;
  readonly source: RuleSource;
  readonly readings: readonly string[];
  /** The condition, as data. */
  readonly condition: RuleVersion['how'];
  /** What is asked when it holds. */
  readonly steps: readonly Step[];
  /** There is a signal of it with a step that is not done. */
  readonly holds: boolean;
  /** Its signals, settled ones and those that arose under earlier versions included. */
  readonly signals: readonly Signal[];
  /** `null`: the rule is no count, or nothing is being counted now. */
  readonly count: Count | null;
}

/** The latest new start of the count that lies inside its window. */
function anewIn({ from, anew }: Tally): { readonly from: number; readonly why: Anew } | null {
  const inside = anew.filter((start) => start.from > from);
  return inside.length === 0 ? null : inside.reduce((latest, start) => (start.from > latest.from ? start : latest));
}

function weeksOf(marks: readonly Mark[], from: number, until: number, { calendar }: Facts): readonly ProgressWeek[] {
  const weeks: ProgressWeek[] = [];
  for (let monday = from - weekdayOfNumber(from); monday <= until; monday += 7) {
    const inside = marks.filter(({ day }) => monday <= day && day < monday + 7);
    weeks.push({
      monday: dayFromNumber(monday),
      amount: inside.reduce((sum, mark) => sum + mark.amount, 0),
      isLessonWeek: calendar.isLessonWeek(monday),
    });
  }
  return weeks;
}

function countOf(tally: Tally, seen: readonly Period[] | null, facts: Facts): Count {
  const start = anewIn(tally);
  const from = start?.from ?? tally.from;
  const marks = tally.marks.filter(({ day }) => from <= day && day <= facts.today);
  return {
    unit: tally.unit,
    soFar: marks.reduce((sum, mark) => sum + mark.amount, 0),
    needed: tally.needed,
    window: { from: dayFromNumber(from), until: dayFromNumber(Math.max(from, tally.until ?? facts.today)) },
    weeks: weeksOf(marks, from, facts.today, facts),
    evidence: [...new Set(marks.flatMap(({ rows }) => rows))],
    anew: start && { from: dayFromNumber(start.from), why: start.why },
    unseenDays: unseenIn(from, facts.today, seen, facts.calendar),
  };
}

/**
 * How far one pupil is to every rule about pupils that is in force today, in the order of the documents. Pure, like `evaluatePupil`,
 * and of the same facts.
 * @param seen days that were looked at; `null`: everything was
 * @throws UnknownGroup, NoSchoolDays, CalendarEnds when the calendar does not say enough to answer
 */
export function progressOf(
  inForce: InForce,
  calendar: Calendar,
  pupil: Pupil,
  absences: readonly Absence[],
  actions: readonly Action[],
  now: Moment,
  seen: readonly Period[] | null = null,
): readonly Progress[] {
  const facts = factsOf(inForce, calendar, pupil, absences, actions, now);
  const signals = forPupil(facts).map(({ signal }) => signal);
  const eras = facts.protocols.about.pupil.filter((era) => era.holds(facts.today));
  return facts.protocols
    .on(facts.today)
    .flatMap((protocol) =>
      protocol.rules.flatMap(({ id }) =>
        eras.filter((era) => era.id === id && era.on(facts.today).protocol === protocol),
      ),
    )
    .map((era): Progress => {
      const { protocol, rule, how } = era.on(facts.today);
      const own = signals.filter((signal) => signal.rule === rule.id);
      const tally = tallyOf(era, facts);
      return {
        protocol: protocol.id,
        version: protocol.validFrom,
        rule: rule.id,
        title: rule.title,
        source: rule.source,
        readings: rule.readings,
        condition: how,
        steps: rule.steps,
        holds: own.some(({ settled }) => !settled),
        signals: own,
        count: tally && countOf(tally, seen, facts),
      };
    });
}
