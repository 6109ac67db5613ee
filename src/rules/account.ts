import { ABSENCE_KINDS, type Absence, type AbsenceKind, AUTHORISED_BY_DEFAULT, type Pupil } from '../domain/absence';
import type { Action } from '../domain/action';
import type { Calendar } from '../domain/calendar';
import { dayNumber, type Moment, type Period } from '../domain/day';
import { type Lesson, minutesOf } from '../domain/lessons';
import { type CounterWindows, counterWindowsOf } from './counters';
import { type Facts, factsOf } from './facts';
import type { Piece } from './piece';
import type { InForce } from './protocols/with-law';
import { unseenIn } from './unseen';

/** A row as the rules read it up to now, after everything that people recorded about it. */
export interface AccountRow {
  readonly absence: Absence;
  /** The row's kind, or what it was explained as. */
  readonly kind: AbsenceKind;
  /** `null`: nobody knows; `partly`: some of its days are. */
  readonly authorised: boolean | null | 'partly';
  readonly schoolDays: number;
  /** Lesson minutes; `null`: how long is not known. */
  readonly minutes: number | null;
}

/** What there was of one kind in a period: lates one by one, of other kinds the periods that go on (spells). */
export interface KindTotal {
  readonly kind: AbsenceKind;
  readonly times: number;
  readonly schoolDays: number;
  /** Lesson minutes, a minute counts once; `null`: how long is not known. */
  readonly minutes: number | null;
}

export interface Totals {
  /** Kinds of which there was any, in the order of {@link ABSENCE_KINDS}. */
  readonly kinds: readonly KindTotal[];
  /** Unauthorised lesson minutes of all kinds together, as the rules count them (protocol, reading 4). */
  readonly unauthorised: number;
  /** School days up to now that nobody looked at: what is counted is then a lower bound. `null`: everything was seen. */
  readonly unseenDays: number | null;
}

/** Verantwoording: everything that counts of one pupil, for who wants to see how. */
export interface Account {
  /** Oldest first, those that are still to come last. */
  readonly rows: readonly AccountRow[];
  readonly windows: CounterWindows;
  readonly totals: (period: Period) => Totals;
}

/**
 * Pure, like `evaluatePupil`, and of the same facts.
 * @param absences all known rows of this pupil, oldest first
 * @param seen days that were looked at; `null`: everything was
 * @throws UnknownGroup, NoSchoolDays, CalendarEnds when the calendar does not say enough to answer
 */
export function accountOf(
  inForce: InForce,
  calendar: Calendar,
  pupil: Pupil,
  absences: readonly Absence[],
  actions: readonly Action[],
  now: Moment,
  seen: readonly Period[] | null = null,
): Account {
  const facts = factsOf(inForce, calendar, pupil, absences, actions, now);
  const pieces = facts.ledger.days.flatMap((day) => day.pieces);
  return {
    rows: absences.map((absence) => rowOf(absence, piecesOf(absence, pieces), facts)),
    windows: counterWindowsOf(facts, seen),
    totals: (period) => totalsOf(period, facts, seen),
  };
}

const piecesOf = ({ id }: Absence, pieces: readonly Piece[]): readonly Piece[] =>
  pieces.filter(({ row }) => row.id === id);

function rowOf(absence: Absence, pieces: readonly Piece[], { leave }: Facts): AccountRow {
  const lessons = pieces.filter((piece) => piece.lessons.length > 0);
  const words = new Set(
    (lessons.length > 0 ? lessons : pieces).map(({ day, authorised }) => leave.granted(day) || authorised),
  );
  const [word = absence.authorised ?? AUTHORISED_BY_DEFAULT[absence.kind]] = words;
  const minutes = lessons.reduce((sum, piece) => sum + minutesOf(piece.lessons), 0);
  const kind = pieces[0]?.kind ?? absence.kind;
  return {
    absence,
    kind,
    authorised: words.size > 1 ? 'partly' : word,
    schoolDays: new Set(lessons.map(({ day }) => day)).size,
    minutes: kind === 'unknown' || minutes === 0 ? null : minutes,
  };
}

function totalsOf(period: Period, facts: Facts, seen: readonly Period[] | null): Totals {
  const [from, until] = [dayNumber(period.from), Math.min(dayNumber(period.until), facts.today)];
  const days = facts.ledger.days.filter(({ day }) => from <= day && day <= until);
  const kinds = ABSENCE_KINDS.flatMap((kind): KindTotal[] => {
    const own = days.map(({ pieces }) => pieces.filter((piece) => piece.kind === kind));
    const times =
      kind === 'late'
        ? own.flatMap((pieces) => pieces.filter(({ day }) => facts.calendar.isSchoolDay(day))).length
        : facts.spells.of(kind).filter(({ first, last }) => first <= until && last >= from).length;
    const missed = own.map((pieces) => minutesOf(together(pieces.flatMap(({ lessons }) => lessons))));
    return times === 0
      ? []
      : [
          {
            kind,
            times,
            schoolDays: missed.filter((minutes) => minutes > 0).length,
            minutes: kind === 'unknown' ? null : missed.reduce((sum, one) => sum + one, 0),
          },
        ];
  });
  return {
    kinds,
    unauthorised: days.reduce((sum, { unauthorised }) => sum + unauthorised, 0),
    unseenDays: unseenIn(from, until, seen, facts.calendar),
  };
}

/** Lessons that overlap or touch as one, so that a minute counts once. */
function together(lessons: readonly Lesson[]): readonly Lesson[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...lessons].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
