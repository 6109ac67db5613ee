import { absencesOf } from '../../demo/absences';
import type { Entry } from '../../demo/entry';
import { fullName, type School } from '../../demo/school';
import { demoCalendar, schoolDays } from '../../demo/school-days';
import { type Day, dayFromNumber, dayNumber, schoolYearOf } from '../../src/domain/day';

/*
 * What must be true after a year, counted from what the LAS holds and from what was answered, and never from the extension's own pages.
 */

const calendar = schoolDays(demoCalendar());

/** What the LAS shows of its entries on a day: nothing of the future, and who is not back yet has no last day. */
export const shownOn = (entries: readonly Entry[], today: Day): readonly Entry[] =>
  entries
    .filter(({ from }) => from <= today)
    .map((entry) => (entry.until !== null && entry.until > today ? { ...entry, until: null } : entry));

/** The school days of the year up to a day, oldest first. */
export const daysUpTo = (last: Day): readonly Day[] => {
  const first = dayNumber(schoolYearOf(last).from);
  return Array.from({ length: dayNumber(last) - first + 1 }, (_, index) => first + index)
    .filter((day) => calendar.isSchoolDay(day))
    .map(dayFromNumber);
};

export const isSchoolDay = (day: Day): boolean => calendar.isSchoolDay(dayNumber(day));

/** The school of the first run has not numbered its lesson hours: what is told in hours is shown as unclear. */
const notNumbered = ({ hours }: Entry) => (hours ? { kind: 'unknown' as const } : {});

/** `2026-11-24 sick`, of each pupil by name: what was missed on which school day. */
export type Missed = ReadonlyMap<string, ReadonlySet<string>>;

/** What the pupils of a group missed up to a day. */
export function missedIn({ pupils, entries }: Pick<School, 'pupils' | 'entries'>, group: string, last: Day): Missed {
  const found = new Map<string, Set<string>>();
  for (const pupil of pupils) {
    if (pupil.group !== group) continue;
    const own = entries
      .filter((entry) => entry.pupil === pupil.number)
      .map((entry) => ({ ...absencesOf([entry])[0]!, ...notNumbered(entry) }));
    const days = own.flatMap(({ date, endDate, openEnded, kind }) => {
      const until = dayNumber(openEnded ? last : (endDate ?? date));
      const all = Array.from({ length: until - dayNumber(date) + 1 }, (_, index) => dayNumber(date) + index);
      return all.filter((day) => calendar.isSchoolDay(day)).map((day) => `${dayFromNumber(day)} ${kind}`);
    });
    if (days.length > 0) found.set(fullName(pupil), new Set(days));
  }
  return found;
}

/** What was recorded: an entry that was answered stands, until it was answered that it was taken back. */
export class Recorded {
  /** `null`: whether it was taken back nobody answered. */
  readonly #stands = new Map<string, boolean | null>();

  did(entry: string): void {
    this.#stands.set(entry, true);
  }

  undid(entry: string): void {
    this.#stands.set(entry, false);
  }

  /** It is there; whether it was taken back nobody answered. */
  unsure(entry: string): void {
    this.#stands.set(entry, null);
  }

  get size(): number {
    return this.#stands.size;
  }

  /**
   * What is not as it was answered.
   * @param found whether the actions that are there stand
   * @param unanswered so many may be there that nobody answered
   */
  differences(found: ReadonlyMap<string, boolean>, unanswered: number): readonly string[] {
    const differ = [...this.#stands].flatMap(([entry, stands]) => {
      const is = found.get(entry);
      if (is === undefined) return [`an entry that was answered is gone (${entry})`];
      return stands === null || is === stands
        ? []
        : [`an entry that was ${stands ? 'recorded' : 'taken back'} is not so (${entry})`];
    });
    const more = [...found.keys()].filter((entry) => !this.#stands.has(entry));
    if (more.length <= unanswered) return differ;
    return [...differ, `${more.length} entries are there that were not answered, and ${unanswered} were asked for`];
  }
}
