import { dayFromNumber } from '../domain/day';
import type { Era, RuleVersion } from './era';
import type { Facts } from './facts';
import type { Found } from './found';
import { type Reach, reaches } from './reaching';
import { amount } from './settings';
import { windowIn, windowStart } from './windows';

/* Counts over a window: what counts is told by a detector, when the number is reached by what its versions ask. */

/** Words whose rules count things inside a window. */
export type Counting = 'lates' | 'times' | 'days-in-window' | 'spells-begun';

/** The first day of the window of a rule that ends with a day. */
export function windowFrom(era: Era<Counting | 'minutes-in-window'>, day: number, facts: Facts): number {
  const { how, settings } = era.on(day);
  return windowStart(windowIn(how.window, settings), day, facts);
}

const askedBy = ({ how, settings }: RuleVersion<Counting>): number =>
  amount('count' in how ? how.count : how.days, settings);

function againBy({ how, settings }: RuleVersion<Counting>): number | 'next-window' | null {
  if (how.again === undefined) return null;
  return how.again === 'next-window' ? how.again : amount(how.again.every, settings);
}

const NEVER: readonly Reach[] = [];

/** The times that a rule was met. @param days of what counts, oldest first */
export function reachesOf(era: Era<Counting>, days: readonly number[], facts: Facts): readonly Reach[] {
  // Most pupils stay below every number that was ever asked: then no window has to be looked for.
  if (era.versions.every((version) => days.length < askedBy(version))) return NEVER;
  return reaches(
    days,
    (day) => askedBy(era.on(day)),
    (day) => windowFrom(era, day, facts),
    (day) => againBy(era.on(day)),
  );
}

/** Something that a rule counts, by its day. */
interface Counted {
  readonly day: number;
}

/** A time that a rule was met, as a signal that counts on until it is met again (protocol, reading 36). */
export interface Met {
  readonly found: Omit<Found, 'count' | 'days'>;
  /** The most in one window since then. */
  readonly most: number;
}

/**
 * The times that a rule was met in this school year.
 * @param counted in the era, oldest first
 * @param rowsOf what makes it count
 */
export function metIn<One extends Counted>(
  era: Era<Counting>,
  counted: readonly One[],
  rowsOf: (one: One) => readonly string[],
  facts: Facts,
): readonly Met[] {
  const days = counted.map(({ day }) => day);
  return reachesOf(era, days, facts).map(({ first, at, most }) => {
    const day = days[at]!;
    const inWindow = counted.slice(most.first, most.last + 1);
    const isOnce = era.on(day).how.again === undefined;
    const mark = isOnce ? yearOf(era, facts) : `${dayFromNumber(windowFrom(era, day, facts))}~${at - first + 1}`;
    return {
      found: {
        mark,
        since: day,
        window: { from: days[most.first]!, to: days[most.last]! },
        anchor: day,
        settledFrom: day,
        evidence: [...new Set(inWindow.flatMap(rowsOf))],
      },
      most: inWindow.length,
    };
  });
}

/** The school year; and where the count started anew in it, from which day. */
const yearOf = ({ from }: Era, { year }: Facts): string =>
  from > year.from ? `${year.label}~${dayFromNumber(from)}` : year.label;
