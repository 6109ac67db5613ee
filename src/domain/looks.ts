import type { GroupCalendar } from './calendar';
import { dayFromNumber, dayNumber, type Moment, type Period } from './day';
import { type Entry, takenBack } from './dossier';
import { lookAt } from './look';

/** Which days were looked at, before and after their lessons were over. */
export class Looks {
  readonly seen = new Set<number>();
  readonly #early = new Set<number>();
  readonly #calendar: GroupCalendar;

  constructor(calendar: GroupCalendar) {
    this.#calendar = calendar;
  }

  at(day: number, moment: Moment): void {
    if (lookAt(moment, day, this.#calendar) === 'after') this.seen.add(day);
    else this.#early.add(day);
  }

  get glimpsed(): ReadonlySet<number> {
    return new Set([...this.#early].filter((day) => !this.seen.has(day)));
  }
}

/** The longest possible periods of consecutive days. */
export function periodsOf(days: ReadonlySet<number>): readonly Period[] {
  const periods: { from: number; until: number }[] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const last = periods.at(-1);
    if (last && last.until === day - 1) last.until = day;
    else periods.push({ from: day, until: day });
  }
  return periods.map(({ from, until }) => ({ from: dayFromNumber(from), until: dayFromNumber(until) }));
}

/**
 * Days of a group that complete lists of it, or of the whole school, showed after their lessons, as maximal periods, oldest first. Of
 * whom no list ever named, this is all that was looked at.
 * @param group as `groupName` has it; empty: of no group, so that only lists of the whole school show them
 * @param around the entries of the groups and the school
 */
export function groupSeen(group: string, around: readonly Entry[], calendar: GroupCalendar): readonly Period[] {
  const gone = takenBack(around);
  const looks = new Looks(calendar);
  for (const entry of around) {
    if (entry.kind !== 'reading' || !entry.cover || gone.has(entry.id)) continue;
    const { of, group: covered, from, until } = entry.cover;
    if (of !== 'school' && !(of === 'group' && covered === group)) continue;
    for (let day = dayNumber(from); day <= dayNumber(until); day++) looks.at(day, entry.at);
  }
  return periodsOf(looks.seen);
}
