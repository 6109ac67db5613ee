import { addDays, type Day, dayNumber, minuteOfDay, overlap, type Period, type Time } from './day';
import { type Chapter, tableOf } from './day-table';
import { GroupCalendar } from './group-calendar';
import { hoursOf, type Timetable, weekOf } from './lessons';
import { JointSchoolDays, type SchoolDays } from './school-days';

export type { GroupCalendar } from './group-calendar';
export { type Lesson, type Timetable, WEEKDAYS } from './lessons';

/** Vacation, public holiday or study day; both days belong to it. Without `groups` it is the whole school's. */
export interface Closed {
  readonly from: Day;
  readonly to: Day;
  readonly name: string;
  readonly groups?: readonly string[];
}

/** A day on which lessons begin late, end early, or both. Without `groups` it is the whole school's. */
export interface PartDay {
  readonly day: Day;
  readonly name: string;
  readonly begin?: Time;
  readonly end?: Time;
  readonly groups?: readonly string[];
}

/** Schoolkalender as data: a timetable per group (`*` is every other group), and when the school is closed. */
export interface CalendarData {
  readonly timetables: Readonly<Record<string, Timetable>>;
  readonly closed: readonly Closed[];
  readonly partDays?: readonly PartDay[];
  /** The last day of each report-card period. */
  readonly reportCards?: readonly Day[];
  /** After this day nothing is known, and nobody counts on. Absent: every later week is like the last one. */
  readonly knownUntil?: Day;
}

/**
 * A calendar as it stood from a day on. On each day the version of that day says everything: the timetable, and whether the school is
 * closed; the first version does so for the days before it too. Report-card periods are those of all versions together; how far the
 * calendar is known and which the lesson hours are, the last one says.
 */
export interface CalendarVersion extends CalendarData {
  readonly validFrom: Day;
}

/** Indeling: in which group a pupil is from a day on. */
export interface Placement {
  readonly group: string;
  readonly from: Day;
}

const MIDNIGHT = 24 * 60;

const of =
  (group: string) =>
  ({ groups }: { readonly groups?: readonly string[] }): boolean =>
    !groups || groups.includes(group);

/** @throws UnknownGroup */
function timetableOf({ timetables }: CalendarData, group: string): Timetable {
  const timetable = Object.hasOwn(timetables, group) ? timetables[group] : timetables['*'];
  if (!timetable) throw new UnknownGroup('no timetable for this group');
  return timetable;
}

function chapterOf(version: CalendarVersion, group: string): Chapter {
  const { closed, partDays = [], validFrom } = version;
  return {
    from: dayNumber(validFrom),
    week: weekOf(timetableOf(version, group)),
    closed: closed.filter(of(group)).map(({ from, to }) => [dayNumber(from), dayNumber(to)]),
    cuts: partDays.filter(of(group)).map(({ day, begin, end }) => ({
      day: dayNumber(day),
      begin: begin ? minuteOfDay(begin) : 0,
      end: end ? minuteOfDay(end) : MIDNIGHT,
    })),
  };
}

const ALWAYS = '1900-01-01' as Day;

/** The calendars of all groups, each made once. */
export class Calendar {
  readonly #versions: readonly CalendarVersion[];
  readonly #groups = new Map<string, GroupCalendar>();

  /** @throws RangeError when two versions begin on the same day: which one holds is not for us to choose */
  constructor(data: CalendarData | readonly CalendarVersion[]) {
    this.#versions = isOne(data)
      ? [{ ...data, validFrom: ALWAYS }]
      : data.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    const days = this.#versions.map(({ validFrom }) => validFrom);
    if (days.length === 0) throw new RangeError('a calendar without versions');
    if (new Set(days).size < days.length) throw new RangeError('two versions of a calendar begin on the same day');
  }

  /** @throws UnknownGroup when the group has no timetable and there is none for every other group */
  group(name: string): GroupCalendar {
    let found = this.#groups.get(name);
    if (!found) {
      const last = this.#versions.at(-1)!;
      const knownUntil = last.knownUntil ? dayNumber(last.knownUntil) : Number.POSITIVE_INFINITY;
      const reportCards = this.#versions.flatMap((version) => (version.reportCards ?? []).map(dayNumber));
      found = new GroupCalendar(
        tableOf(
          this.#versions.map((version) => chapterOf(version, name)),
          knownUntil,
        ),
        {
          hours: hoursOf(timetableOf(last, name)),
          reportCards: [...new Set(reportCards)].sort((a, b) => a - b),
          knownUntil,
        },
      );
      this.#groups.set(name, found);
    }
    return found;
  }

  /** The days of a pupil who was in these groups one after another, oldest first. @throws UnknownGroup */
  through(placements: readonly Placement[]): GroupCalendar {
    const name = JSON.stringify(placements.map(({ group, from }) => [group, from]));
    let found = this.#groups.get(name);
    if (!found) {
      found = GroupCalendar.joined(
        placements.map(({ group, from }) => ({ from: dayNumber(from), calendar: this.group(group) })),
      );
      this.#groups.set(name, found);
    }
    return found;
  }

  /** When the whole school is closed within these days, as the version of each day says it; in no order. */
  closed(days: Period): readonly Period[] {
    return this.#versions.flatMap((version, index) => {
      const next = this.#versions[index + 1]?.validFrom;
      const spoken = overlap(days, {
        from: index === 0 ? ALWAYS : version.validFrom,
        until: next === undefined ? days.until : addDays(next, -1),
      });
      return version.closed
        .filter(({ groups }) => !groups)
        .flatMap(({ from, to }) => spoken.flatMap((period) => overlap(period, { from, until: to })));
    });
  }

  /** Days on which at least one of these groups has lessons; without groups those of `*`. @throws UnknownGroup */
  together(names: readonly string[]): SchoolDays {
    return new JointSchoolDays((names.length > 0 ? names : ['*']).map((name) => this.group(name)));
  }
}

const isOne = (data: CalendarData | readonly CalendarVersion[]): data is CalendarData => !Array.isArray(data);

export class UnknownGroup extends Error {
  override name = 'UnknownGroup';
}
