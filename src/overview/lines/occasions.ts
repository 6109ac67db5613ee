import { ABSENCE_KINDS } from '../../domain/absence';
import type { GroupCalendar } from '../../domain/calendar';
import { dayNumber, type Period } from '../../domain/day';
import type { Word } from '../../rules/day-by-day';
import type { Facts } from '../../rules/facts';
import type { LedgerDay } from '../../rules/ledger';
import type { Spell } from '../../rules/spells';
import { inTurn } from '../tally';
import type { LinePupil } from './series';

/*
 * Keren: what the patterns count. A report is a spell that begins, so that one long illness counts once; lates are counted one by one, as
 * everywhere (`totalsOf` in src/rules/account.ts).
 */

/**
 * Soort keer: a report of illness that is authorised; anything else that is authorised (doctor, leave, a late that was excused); a report
 * that is unauthorised, of any kind; a late that is. What nobody knows the word of is none of these: nothing is said of it.
 */
export const SORTS = ['sick', 'excused', 'unauthorised', 'late'] as const;
export type Sort = (typeof SORTS)[number];

export interface Occasion {
  /** The day on which it was, or began: a day number. */
  readonly day: number;
  readonly sort: Sort;
  /** The ids of its rows. */
  readonly rows: readonly string[];
  /** Nothing but minutes of the first lesson hour was missed; `null`: how long is not known. */
  readonly firstHour: boolean | null;
}

/** A pupil as the patterns need one. */
export interface Watched {
  readonly pupil: string;
  readonly calendar: GroupCalendar;
  /** The days that count (day numbers, oldest first): those on which an occasion of the sort would have been seen. */
  readonly days: Readonly<Record<Sort, readonly number[]>>;
  /** Occasions on those days, oldest first. */
  readonly occasions: Readonly<Record<Sort, readonly Occasion[]>>;
}

/** Lesson minutes of the first hour where the school has not numbered its hours. */
const FIRST_HOUR = 60;
/** A school day before the period is found within these days: the longest vacation is shorter. */
const LONGEST_BREAK = 80;

/** The minute at which the first lesson hour of a day ends: that of the school's numbered hours, else an hour after the lessons began. */
function firstHourEnds(calendar: GroupCalendar, day: number): number {
  const begin = calendar.lessons(day)[0]?.start ?? 0;
  return calendar.hours.find(({ start, end }) => start <= begin && begin < end)?.end ?? begin + FIRST_HOUR;
}

function isFirstHour({ day, pieces }: LedgerDay, calendar: GroupCalendar): boolean | null {
  if (pieces.some(({ kind, lessons }) => kind === 'late' && lessons.length === 0)) return null;
  const missed = pieces.flatMap(({ lessons }) => lessons);
  if (missed.length === 0) return null;
  return missed.every(({ end }) => end <= firstHourEnds(calendar, day));
}

/** Authorised or not, as on its first day; a word that any of its rows has there goes before none (protocol, reading 3). */
function wordOf({ granted, own }: Pick<Spell['days'][number], 'granted' | 'own'>): Word {
  const words = own.map(({ authorised }) => authorised);
  if (granted || words.includes(true)) return 'authorised';
  return words.includes(false) ? 'unauthorised' : 'undecided';
}

/** Is a day number one of the period? */
type Within = (day: number) => boolean;

const reportsOf = ({ spells, calendar }: Facts, isWithin: Within): readonly Occasion[] =>
  ABSENCE_KINDS.filter((kind) => kind !== 'late').flatMap((kind) =>
    spells.of(kind).flatMap(({ first, last, days, rows }): readonly Occasion[] => {
      const word = isWithin(first) ? wordOf(days[0]!) : 'undecided';
      if (word === 'undecided') return [];
      const sort = word === 'unauthorised' ? 'unauthorised' : kind === 'sick' ? 'sick' : 'excused';
      return [{ day: first, sort, rows, firstHour: first === last && isFirstHour(days[0]!, calendar) }];
    }),
  );

const latesOf = ({ ledger, calendar }: Facts, isWithin: Within): readonly Occasion[] =>
  ledger.days
    .filter(({ day }) => isWithin(day) && calendar.isSchoolDay(day))
    .flatMap((day) =>
      day.pieces.flatMap((piece): readonly Occasion[] => {
        const word = wordOf({ granted: day.granted, own: [piece] });
        if (piece.kind !== 'late' || word === 'undecided') return [];
        const sort = word === 'authorised' ? 'excused' : 'late';
        return [{ day: day.day, sort, rows: [piece.row.id], firstHour: isFirstHour(day, calendar) }];
      }),
    );

const bySort = <T>(of: (sort: Sort) => T): Readonly<Record<Sort, T>> => ({
  sick: of('sick'),
  excused: of('excused'),
  unauthorised: of('unauthorised'),
  late: of('late'),
});

interface Days {
  /** School days that were seen. */
  readonly seen: readonly number[];
  /** Those of which the school day before was seen too: what was there that day began on it, and not before. */
  readonly begun: readonly number[];
}

function daysIn(calendar: GroupCalendar, from: number, until: number, seen: readonly Period[] | null): Days {
  const isSeen = inTurn(seen);
  const days = { seen: [] as number[], begun: [] as number[] };
  let before = false;
  for (let day = from - LONGEST_BREAK; day <= until; day++) {
    if (!calendar.isSchoolDay(day)) continue;
    const now = isSeen(day);
    if (now && day >= from) {
      days.seen.push(day);
      if (before) days.begun.push(day);
    }
    before = now;
  }
  return days;
}

/** The occasions of a pupil within a period, on days that were seen: of other days nobody knows how often nothing was there. */
export function watchedOf({ facts, seen, since, until }: LinePupil, period: Period): Watched {
  const { pupil, calendar, today } = facts;
  const from = Math.max(dayNumber(period.from), since);
  const last = Math.min(dayNumber(period.until), until, today);
  const { seen: looked, begun } = daysIn(calendar, from, last, seen);
  const isWithin = (day: number) => from <= day && day <= last;
  const all = [...reportsOf(facts, isWithin), ...latesOf(facts, isWithin)].sort((a, b) => a.day - b.day);
  const counted = { looked: new Set(looked), begun: new Set(begun) };
  const isCounted = ({ sort, day }: Occasion) => counted[sort === 'late' ? 'looked' : 'begun'].has(day);
  const known = all.filter(isCounted);
  return {
    pupil: pupil.id,
    calendar,
    days: bySort((sort) => (sort === 'late' ? looked : begun)),
    occasions: bySort((sort) => known.filter((one) => one.sort === sort)),
  };
}
