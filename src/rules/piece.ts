import { type Absence, type AbsenceKind, AUTHORISED_BY_DEFAULT, type Reported } from '../domain/absence';
import type { GroupCalendar, Lesson } from '../domain/calendar';
import type { Leave } from './leave';
import { lessonsOf } from './minutes';
import type { Explanation, Spoken } from './spoken';

/** What one row says of one day, after everything that people recorded about it. */
export interface Piece {
  readonly row: Absence;
  readonly day: number;
  /** The row's kind, or that of the explanation (reading 16). */
  readonly kind: AbsenceKind;
  /** Its own word, geoorloofd or ongeoorloofd: the row's or the explanation's (reading 49); `null`: it says neither. */
  readonly word: boolean | null;
  /** Geoorloofd, by its own word, a decision on leave, or the kind's default; `null` is neither. */
  readonly authorised: boolean | null;
  /** Counts as unauthorised minutes (reading 4). */
  readonly unauthorised: boolean;
  /** How it was reported, filled in by `reported-checked` for this day (reading 45). */
  readonly reported: Reported | null;
  /** The explanation that the row takes its kind and word from. */
  readonly explanation: Explanation | undefined;
  /** Empty when it holds no lesson minute. */
  readonly lessons: readonly Lesson[];
}

/** Kinds that a refusal makes unauthorised (reading 41), and that can be days of overrun leave (reading 27). */
export const REFUSABLE: ReadonlySet<AbsenceKind> = new Set(['leave', 'absent', 'holiday']);

/** Is a day of this kind geoorloofd? An unknown kind is neither, whatever its word (readings 4, 41, 49). */
export function authorisedBy(kind: AbsenceKind, word: boolean | null, day: number, leave: Leave): boolean | null {
  if (kind === 'unknown') return null;
  if (REFUSABLE.has(kind) && leave.refused(day)) return false;
  return word ?? AUTHORISED_BY_DEFAULT[kind];
}

/** What people recorded that a row's days are read with. */
export interface Recorded {
  readonly spoken: Spoken;
  readonly leave: Leave;
  readonly calendar: GroupCalendar;
  /** `late.countsForHours`, as the version of the day has it. */
  readonly lateCounts: (day: number) => boolean;
}

export function pieceOf(row: Absence, day: number, { spoken, leave, calendar, lateCounts }: Recorded): Piece {
  const explanation = row.kind === 'absent' || row.kind === 'unknown' ? spoken.explained(day) : undefined;
  const kind = explanation?.kind ?? row.kind;
  const word = explanation ? explanation.authorised : (row.authorised ?? null);
  const authorised = authorisedBy(kind, word, day, leave);
  const checked = row.kind === 'absent' ? spoken.reported(day) : undefined;
  return {
    row,
    day,
    kind,
    word,
    authorised,
    unauthorised: authorised === false && (kind !== 'late' || lateCounts(day)),
    reported: row.reported ?? checked ?? null,
    explanation,
    lessons: lessonsOf(row, kind, calendar.lessons(day)),
  };
}
