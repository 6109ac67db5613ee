import type { Absence } from '../domain/absence';
import { dayNumber, dayOf, type Moment, minuteOfDay, timeOf } from '../domain/day';
import { byDayOf, dayIn } from './days';
import { unauthorisedMinutes } from './minutes';
import { type Overrun, overrunsOf } from './overrun';
import { type Piece, pieceOf, type Recorded } from './piece';

/** Everything that the rows of one pupil say of one day. */
export interface LedgerDay {
  readonly day: number;
  readonly pieces: readonly Piece[];
  /** Unauthorised lesson minutes; a minute counts once, and authorised wins (readings 3 and 4). */
  readonly unauthorised: number;
  /** Somebody recorded an explanation of this day. */
  readonly explained: boolean;
  /** Leave was granted for it: all its minutes are authorised, like those of a leave row. */
  readonly granted: boolean;
}

/** Kasboek: the days on which a pupil has a row, oldest first, up to and including now (reading 2). */
export interface Ledger {
  readonly days: readonly LedgerDay[];
  readonly overruns: readonly Overrun[];
  day(number: number): LedgerDay | undefined;
}

/** The days of a row. */
interface Run {
  readonly row: Absence;
  readonly first: number;
  readonly last: number;
}

/** Not yet: on today, a late that arrives and a row that begins later than now (reading 2). */
function stillToCome({ kind, arrival, from }: Absence, minuteNow: number): boolean {
  const later = (time: Absence['from']) => time !== undefined && minuteOfDay(time) > minuteNow;
  return later(from) || (kind === 'late' && later(arrival));
}

const inOrder = (a: Run, b: Run): number => a.first - b.first || (a.row.id < b.row.id ? -1 : 1);

/** Rows that began, by their first day; an open end stops the day before the first later row of another kind (reading 25). */
function runsOf(absences: readonly Absence[], today: number, minuteNow: number): readonly Run[] {
  const known: Run[] = [];
  for (const row of absences) {
    const first = dayNumber(row.date);
    if (first > today || (first === today && stillToCome(row, minuteNow))) continue;
    const last = row.kind === 'late' ? first : row.openEnded ? today : row.endDate ? dayNumber(row.endDate) : first;
    known.push({ row, first, last: Math.min(last, today) });
  }
  // Rows mostly come in their order, and asking that is cheaper than sorting them.
  if (known.some((run, index) => index > 0 && inOrder(known[index - 1]!, run) > 0)) known.sort(inOrder);
  if (!known.some(({ row }) => row.openEnded)) return known;
  return known.map((run) => {
    if (!run.row.openEnded || run.row.kind === 'late') return run;
    const next = known.find(({ row, first }) => first > run.first && row.kind !== run.row.kind);
    return next ? { ...run, last: Math.min(run.last, next.first - 1) } : run;
  });
}

/** The days of a pupil, with what every row says of them. */
export function ledgerOf(absences: readonly Absence[], recorded: Recorded, now: Moment): Ledger {
  const { leave, spoken, calendar } = recorded;
  const today = dayNumber(dayOf(now));
  const minuteNow = minuteOfDay(timeOf(now));
  const all: Piece[] = [];
  for (const { row, first, last } of runsOf(absences, today, minuteNow)) {
    for (let day = first; day <= last; day++) {
      if (day !== today || !stillToCome(row, minuteNow)) all.push(pieceOf(row, day, recorded));
    }
  }
  const byDay = byDayOf(all);
  const overruns = overrunsOf(byDay, calendar, leave, today);
  const days: LedgerDay[] = [];
  for (const { day, pieces } of byDay) {
    const granted = leave.granted(day);
    const unauthorised = granted ? 0 : unauthorisedMinutes(pieces);
    days.push({ day, pieces, unauthorised, explained: spoken.explained(day) !== undefined, granted });
  }
  return { days, overruns, day: (number) => dayIn(days, number) };
}
