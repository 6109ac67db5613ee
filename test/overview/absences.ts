import fc from 'fast-check';
import { ABSENCE_KINDS, type Absence, AUTHORISED_BY_DEFAULT } from '../../src/domain/absence';
import { addDays, type Day, dayNumber, minuteOfDay, timeFromMinute } from '../../src/domain/day';
import type { Word } from '../../src/rules/day-by-day';
import { CALENDAR } from './counted';

/* Invented rows of a pupil, and what they come to when somebody counts them minute by minute, straight from the rows. */

const FIRST = '2026-10-05' as Day;
const DAYS = 56;
const KINDS = ABSENCE_KINDS.filter((kind) => kind !== 'late');
const OWN_WORDS = ['Dokter', 'huis  arts', 'Feest', null];

const anyAway = fc.record({
  kind: fc.constantFrom(...KINDS),
  start: fc.integer({ min: 0, max: DAYS - 1 }),
  length: fc.integer({ min: 0, max: 4 }),
  authorised: fc.constantFrom(true, false, null),
  from: fc.option(fc.integer({ min: 8 * 60, max: 12 * 60 }).map(timeFromMinute), { nil: undefined }),
  reason: fc.constantFrom(...OWN_WORDS),
});
const anyLate = fc.record({
  kind: fc.constant('late' as const),
  start: fc.integer({ min: 0, max: DAYS - 1 }),
  authorised: fc.constantFrom(true, false, null),
  arrival: fc.option(fc.integer({ min: 8 * 60, max: 15 * 60 }).map(timeFromMinute), { nil: undefined }),
  reason: fc.constantFrom(...OWN_WORDS),
});

/** Rows of one pupil, each with a name of its own. */
export const anyRows = fc
  .array(fc.oneof({ weight: 3, arbitrary: anyAway }, { weight: 1, arbitrary: anyLate }), { maxLength: 7 })
  .map((given) =>
    given.map(({ start, reason, ...rest }, index): Absence => {
      const date = addDays(FIRST, start);
      const { length = 0, from, ...more } = { length: 0, from: undefined, ...rest };
      return {
        ...more,
        id: `r${index}`,
        pupil: 'p',
        date,
        ...(more.kind !== 'late' && { endDate: addDays(date, length) }),
        ...(from && { from }),
        ...(reason && { reason }),
      } as Absence;
    }),
  );

/** One missed lesson minute, with the row that it stands with; a late of unknown length has none, and is said apart. */
export interface Minute {
  readonly day: Day;
  readonly row: Absence;
  readonly word: Word;
}

export const wordOf = ({ kind, authorised }: Absence): Word => {
  const said = kind === 'unknown' ? null : (authorised ?? AUTHORISED_BY_DEFAULT[kind]);
  return said === null ? 'undecided' : said ? 'authorised' : 'unauthorised';
};

const WEIGHT: Readonly<Record<Word, number>> = { authorised: 0, unauthorised: 100, undecided: 200 };
const weight = (row: Absence): number => WEIGHT[wordOf(row)] + ABSENCE_KINDS.indexOf(row.kind);

function isMissed(row: Absence, day: Day, minute: number): boolean {
  if (day < row.date || day > (row.endDate ?? row.date)) return false;
  if (row.kind !== 'late') return !row.from || minute >= minuteOfDay(row.from);
  if (!row.arrival) return false;
  const at = minuteOfDay(row.arrival);
  // Who comes after the break missed what went before it in that part of the day only.
  return (
    minute < at && minute >= (at > 12 * 60 + 30 ? 12 * 60 + 30 : 8 * 60 + 30) && at < (at > 12 * 60 + 30 ? 870 : 720)
  );
}

/** Every missed lesson minute of a school day in this period, each once: that of the first row by word, then by kind, then by name. */
export function minutesMissed(rows: readonly Absence[], from: Day, until: Day): readonly Minute[] {
  const found: Minute[] = [];
  const sorted = [...rows].sort((a, b) => weight(a) - weight(b) || (a.id < b.id ? -1 : 1));
  const group = CALENDAR.group('6A');
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (group.minutes(dayNumber(day)) === 0) continue;
    for (const [start, end] of [
      [510, 720],
      [750, 870],
    ] as const) {
      for (let minute = start; minute < end; minute++) {
        const row = sorted.find((one) => isMissed(one, day, minute));
        if (row) found.push({ day, row, word: wordOf(row) });
      }
    }
  }
  return found;
}

/** Lates without a time on school days of this period. */
export const unmeasuredLates = (rows: readonly Absence[], from: Day, until: Day): readonly Absence[] =>
  rows.filter(
    ({ kind, arrival, date }) =>
      kind === 'late' && !arrival && from <= date && date <= until && CALENDAR.group('6A').isSchoolDay(dayNumber(date)),
  );
