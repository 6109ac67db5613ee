import { type Absence, type AbsenceKind, AUTHORISED_BY_DEFAULT, type Reported } from '../domain/absence';
import type { Action, ActionOf } from '../domain/action';
import type { GroupCalendar, Lesson } from '../domain/calendar';
import { dayNumber, dayOf, type Moment, minuteOfDay, timeOf } from '../domain/day';
import type { Leave } from './leave';

/** What one row says of one day, after everything that people recorded about it. */
export interface Piece {
  readonly row: Absence;
  readonly day: number;
  /** The row's kind, or that of the explanation (reading 16). */
  readonly kind: AbsenceKind;
  /** Geoorloofd: by the row's or the explanation's own word, a decision on leave, or the kind's default; `null` is neither. */
  readonly authorised: boolean | null;
  /** Counts as unauthorised minutes (reading 4). */
  readonly unauthorised: boolean;
  /** How it was reported, filled in by `reported-checked` for this day (reading 45). */
  readonly reported: Reported | null;
  /** Lesson minutes, in minutes since midnight; empty when it holds none. */
  readonly lessons: readonly Lesson[];
}

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

/** Away on the school days after the last day that a decision granted (reading 27). */
export interface Overrun {
  readonly decision: string;
  readonly days: readonly number[];
}

/** Kasboek: the days on which a pupil has a row, oldest first, up to and including now (reading 2). */
export interface Ledger {
  readonly days: readonly LedgerDay[];
  readonly overruns: readonly Overrun[];
  day(number: number): LedgerDay | undefined;
}

export interface LedgerInput {
  readonly absences: readonly Absence[];
  /** Those that count, oldest first. */
  readonly actions: readonly Action[];
  readonly leave: Leave;
  readonly calendar: GroupCalendar;
  readonly now: Moment;
  /** `late.countsForHours` */
  readonly lateCounts: boolean;
}

const NOON = 12 * 60;
const NOTHING: readonly Lesson[] = [];
const UNAUTHORISED_KINDS: ReadonlySet<AbsenceKind> = new Set(['absent', 'holiday', 'late']);
const REFUSABLE: ReadonlySet<AbsenceKind> = new Set(['leave', 'absent', 'holiday']);

/** The part of the lessons between two minutes. */
function between(lessons: readonly Lesson[], from: number, to: number): readonly Lesson[] {
  const parts: Lesson[] = [];
  for (const { start, end } of lessons) {
    if (start < to && from < end) parts.push({ start: Math.max(start, from), end: Math.min(end, to) });
  }
  return parts;
}

/** From the start of the interval in which the pupil arrived, or the duration from the day's first interval (reading 20). */
function lateLessons(row: Absence, lessons: readonly Lesson[]): readonly Lesson[] {
  const first = lessons[0];
  if (!first) return NOTHING;
  if (row.arrival !== undefined) {
    const arrival = minuteOfDay(row.arrival);
    const missed = lessons.find(({ start, end }) => start < arrival && arrival < end);
    return missed ? [{ start: missed.start, end: arrival }] : NOTHING;
  }
  return row.minutes ? between(lessons, first.start, first.start + row.minutes) : NOTHING;
}

/** The lesson minutes that a row covers on a day with these lessons (protocol, Kinds of row and how days become minutes). */
function lessonsOf(row: Absence, lessons: readonly Lesson[]): readonly Lesson[] {
  if (row.kind === 'late') return lateLessons(row, lessons);
  let covered = lessons;
  if (row.part) covered = covered.filter(({ start }) => start < NOON === (row.part === 'morning'));
  if (row.from === undefined && row.to === undefined) return covered;
  return between(covered, row.from ? minuteOfDay(row.from) : 0, row.to ? minuteOfDay(row.to) : 24 * 60);
}

const MINUTES = new Uint8Array(24 * 60);
const AUTHORISED = 3;
const UNAUTHORISED = 2;

/** Minutes that are unauthorised and nothing else: the greater mark wins on each minute. */
function unauthorisedMinutes(pieces: readonly Piece[]): number {
  let total = 0;
  const [only, another] = pieces;
  if (only && !another) {
    if (only.unauthorised) for (const { start, end } of only.lessons) total += end - start;
    return total;
  }
  if (!pieces.some(({ unauthorised }) => unauthorised)) return 0;
  MINUTES.fill(0);
  for (const { authorised, unauthorised, lessons } of pieces) {
    const mark = unauthorised ? UNAUTHORISED : authorised ? AUTHORISED : 0;
    for (const { start, end } of lessons) {
      for (let minute = start; minute < end; minute++) if (MINUTES[minute]! < mark) MINUTES[minute] = mark;
    }
  }
  for (const mark of MINUTES) if (mark === UNAUTHORISED) total++;
  return total;
}

/** A piece covers a lesson minute that no authorised row covers. */
export function notAuthorisedAway(piece: Piece, pieces: readonly Piece[]): boolean {
  if (piece.lessons.length === 0) return false;
  const authorised = pieces.filter((other) => other.authorised && other.lessons.length > 0);
  if (authorised.length === 0) return true;
  return piece.lessons.some(({ start, end }) => {
    for (let minute = start; minute < end; minute++) {
      if (!authorised.some(({ lessons }) => lessons.some((lesson) => lesson.start <= minute && minute < lesson.end)))
        return true;
    }
    return false;
  });
}

interface Run {
  readonly row: Absence;
  readonly first: number;
  readonly last: number;
}

/** Rows up to today, with the day on which an open end stops: the day before the next row of another kind (reading 25). */
function runsOf(absences: readonly Absence[], today: number): readonly Run[] {
  const known: Run[] = [];
  let open = false;
  for (const row of absences) {
    const first = dayNumber(row.date);
    if (first > today) continue;
    open ||= row.openEnded === true;
    const last = row.openEnded ? today : row.endDate ? Math.min(dayNumber(row.endDate), today) : first;
    known.push({ row, first, last: row.kind === 'late' ? first : last });
  }
  if (!open) return known;
  return known.map((run) => {
    if (!run.row.openEnded) return run;
    const next = known.reduce(
      (soonest, other) =>
        other.first > run.first && other.row.kind !== run.row.kind ? Math.min(soonest, other.first) : soonest,
      Number.POSITIVE_INFINITY,
    );
    return { ...run, last: Math.min(run.last, next - 1) };
  });
}

/** Not yet: on today, a late that arrives and a row that begins later than now (reading 2). */
function stillToCome(row: Absence, minuteNow: number): boolean {
  const begins = row.kind === 'late' ? row.arrival : row.from;
  return begins !== undefined && minuteOfDay(begins) > minuteNow;
}

interface Spoken {
  readonly explanations: readonly (ActionOf<'explained'> & { readonly first: number; readonly last: number })[];
  readonly checks: ReadonlyMap<number, Reported>;
}

/** What people said about days: explanations, and whether an absence was reported; the last one recorded wins. */
function spokenOf(actions: readonly Action[]): Spoken {
  const explanations: (ActionOf<'explained'> & { first: number; last: number })[] = [];
  const checks = new Map<number, Reported>();
  for (const action of actions) {
    if (action.kind === 'explained') {
      explanations.unshift({ ...action, first: dayNumber(action.from), last: dayNumber(action.until ?? action.from) });
    } else if (action.kind === 'reported-checked') {
      checks.set(dayNumber((action.about ?? dayOf(action.at)) as Absence['date']), action.reported);
    }
  }
  return { explanations, checks };
}

const explainedOn = ({ explanations }: Spoken, day: number) =>
  explanations.find(({ first, last }) => first <= day && day <= last);

function pieceOf(run: Run, day: number, spoken: Spoken, input: LedgerInput): Piece {
  const { row } = run;
  const explanation = row.kind === 'absent' || row.kind === 'unknown' ? explainedOn(spoken, day) : undefined;
  const kind = explanation?.absence ?? row.kind;
  const refused = REFUSABLE.has(kind) && input.leave.refused(day);
  const word = refused ? false : explanation ? (explanation.authorised ?? null) : (row.authorised ?? null);
  const authorised = word ?? AUTHORISED_BY_DEFAULT[kind];
  const lessons = lessonsOf(row, input.calendar.lessons(day));
  const counts = kind === 'unknown' || (kind === 'late' && !input.lateCounts) ? false : authorised === false;
  const own = UNAUTHORISED_KINDS.has(kind) || word === false;
  const asked = row.kind === 'absent' ? (row.reported ?? spoken.checks.get(day) ?? null) : (row.reported ?? null);
  return { row, day, kind, authorised, unauthorised: counts && own, reported: asked, lessons };
}

/**
 * Walks the school days after the last day granted, as long as the pupil is away. Days of kind absent, holiday or leave without a
 * valid reason are overrun days, and a leave row there is none: these pieces become unauthorised (readings 27, 40, 49).
 */
function overrunOf(
  decision: string,
  until: number,
  byDay: Map<number, Piece[]>,
  { calendar, leave }: LedgerInput,
  today: number,
): Overrun {
  const days: number[] = [];
  for (let day = until + 1; day <= today; day++) {
    if (!calendar.isSchoolDay(day)) continue;
    const pieces = byDay.get(day);
    if (!pieces || leave.granted(day) || !pieces.some(misses)) break;
    const marked = pieces.map((piece) =>
      piece.kind === 'leave' ? { ...piece, authorised: false, unauthorised: true } : piece,
    );
    if (!marked.some((piece) => REFUSABLE.has(piece.kind) && piece.unauthorised && notAuthorisedAway(piece, marked)))
      continue;
    byDay.set(day, marked);
    days.push(day);
  }
  return { decision, days };
}

/** A row other than a late covers lesson minutes. */
export const misses = ({ kind, lessons }: Piece): boolean => kind !== 'late' && lessons.length > 0;

/** The days of a pupil, with what every row says of them. */
export function ledgerOf(input: LedgerInput): Ledger {
  const today = dayNumber(dayOf(input.now));
  const minuteNow = minuteOfDay(timeOf(input.now));
  const spoken = spokenOf(input.actions);
  const byDay = new Map<number, Piece[]>();
  for (const run of runsOf(input.absences, today)) {
    for (let day = run.first; day <= run.last; day++) {
      if (day === today && stillToCome(run.row, minuteNow)) continue;
      const piece = pieceOf(run, day, spoken, input);
      const pieces = byDay.get(day);
      if (pieces) pieces.push(piece);
      else byDay.set(day, [piece]);
    }
  }
  const overruns = input.leave.grants.map(({ decision, until }) => overrunOf(decision, until, byDay, input, today));
  const days = [...byDay.entries()].map(([day, pieces]) => ({
    day,
    pieces,
    unauthorised: input.leave.granted(day) ? 0 : unauthorisedMinutes(pieces),
    explained: explainedOn(spoken, day) !== undefined,
    granted: input.leave.granted(day),
  }));
  days.sort((a, b) => a.day - b.day);
  const found = new Map(days.map((entry) => [entry.day, entry]));
  return { days, overruns: overruns.filter((overrun) => overrun.days.length > 0), day: (number) => found.get(number) };
}
