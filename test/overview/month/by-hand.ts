import type { Absence, AbsenceKind } from '../../../src/domain/absence';
import type { CalendarData } from '../../../src/domain/calendar';

/*
 * The same count a second time, by hand: minute by minute from the rows as they stand in the LAS, without a line of the program's own.
 * Slow and plain on purpose. It knows no actions: what people recorded about a row is tested where it belongs, with the rules.
 */

type Word = 'authorised' | 'unauthorised' | 'undecided';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
/** Who is named first has the minute where two rows of one word hold it. */
const KINDS = ['late', 'sick', 'medical', 'leave', 'religious', 'suspended', 'holiday', 'absent', 'unknown'];
const WORDS = ['authorised', 'unauthorised', 'undecided'];
const ALLOWED = ['sick', 'medical', 'leave', 'religious', 'suspended'];

const inMinutes = (time: string): number => Number(time.split(':')[0]) * 60 + Number(time.split(':')[1]);

/** The day after, as text. */
function next(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

function lessonsOn(day: string, { timetables, closed }: CalendarData, group: string): [number, number][] {
  if (closed.some((one) => one.from <= day && day <= one.to && (!one.groups || one.groups.includes(group)))) return [];
  const weekday = WEEKDAYS[new Date(`${day}T12:00:00Z`).getUTCDay()]!;
  const intervals = (timetables[group] ?? timetables['*']!)[weekday] ?? [];
  return intervals.map((text) => text.split('-').map(inMinutes) as [number, number]).sort((a, b) => a[0] - b[0]);
}

function wordOf({ kind, authorised }: Absence): Word {
  if (kind === 'unknown') return 'undecided';
  if (authorised === true || authorised === false) return authorised ? 'authorised' : 'unauthorised';
  return ALLOWED.includes(kind) ? 'authorised' : 'unauthorised';
}

/** An open end goes on until the day before another kind begins. */
function isOn(row: Absence, day: string, rows: readonly Absence[]): boolean {
  if (row.date > day) return false;
  if (row.kind === 'late') return row.date === day;
  if (!row.openEnded) return day <= (row.endDate ?? row.date);
  return !rows.some((other) => other.kind !== row.kind && row.date < other.date && other.date <= day);
}

/** Does a row hold this minute of a day with these lessons? */
function holds(row: Absence, minute: number, lessons: [number, number][]): boolean {
  const lesson = lessons.find(([start, end]) => start <= minute && minute < end);
  if (!lesson) return false;
  if (row.kind === 'late') {
    if (row.arrival) {
      const arrived = inMinutes(row.arrival);
      return lesson[0] < arrived && arrived < lesson[1] && minute < arrived;
    }
    return row.minutes !== undefined && minute < lessons[0]![0] + row.minutes;
  }
  if (row.part && lesson[0] < 720 !== (row.part === 'morning')) return false;
  if (row.from && minute < inMinutes(row.from)) return false;
  return !(row.to && minute >= inMinutes(row.to));
}

export interface ByHand {
  schoolDays: number;
  unseenDays: number;
  reports: Record<string, number>;
  minutes: Record<string, number>;
  lates: Record<string, number>;
  /** `null`: no day was looked at. */
  share: number | null;
}

/** @param last nothing after this day counts @param seen is a day looked at? @param here was the pupil in the group on a day? */
export function countByHand(
  rows: readonly Absence[],
  calendar: CalendarData,
  group: string,
  month: string,
  last: string,
  seen: (day: string) => boolean,
  here: (day: string) => boolean = () => true,
): ByHand {
  const count: ByHand = { schoolDays: 0, unseenDays: 0, reports: {}, minutes: {}, lates: {}, share: null };
  const add = (to: Record<string, number>, name: string) => {
    to[name] = (to[name] ?? 0) + 1;
  };
  let [lessonsSeen, missedSeen] = [0, 0];
  /** Kinds that the school day before had. */
  let before = new Set<AbsenceKind>();
  const first = rows.reduce((least, { date }) => (date < least ? date : least), `${month}-01`);
  for (let day = first; day <= last && day.slice(0, 7) <= month; day = next(day)) {
    const lessons = lessonsOn(day, calendar, group);
    if (lessons.length === 0) continue;
    const counts = day.startsWith(month) && here(day);
    const today = rows.filter((row) => isOn(row, day, rows));
    const kinds = new Set<AbsenceKind>();
    for (const [start, end] of lessons) {
      for (let minute = start; minute < end; minute++) {
        const holding = today.filter((row) => holds(row, minute, lessons));
        for (const { kind } of holding) kinds.add(kind);
        if (!counts) continue;
        if (seen(day)) lessonsSeen++;
        if (holding.length === 0) continue;
        if (seen(day)) missedSeen++;
        const [whose] = holding
          .map((row) => [WORDS.indexOf(wordOf(row)), KINDS.indexOf(row.kind)] as const)
          .sort(([a, b], [c, d]) => a - c || b - d);
        add(count.minutes, `${KINDS[whose![1]]}/${WORDS[whose![0]]}`);
      }
    }
    if (counts) {
      count.schoolDays++;
      if (!seen(day)) count.unseenDays++;
      for (const kind of kinds) if (kind !== 'late' && !before.has(kind)) add(count.reports, kind);
      for (const row of today) {
        if (row.kind !== 'late') continue;
        add(count.reports, 'late');
        add(count.lates, wordOf(row));
      }
    }
    before = kinds;
  }
  count.share = lessonsSeen === 0 ? null : missedSeen / lessonsSeen;
  return count;
}
