import type { Absence, AbsenceKind, Reported } from '../src/domain/absence';
import type { Time } from '../src/domain/day';
import { type Entry, isLate, REASONS, type ReasonCode } from './entry';
import { LESSON_HOURS } from './school-days';

const KINDS: Readonly<Record<ReasonCode, AbsenceKind>> = {
  Z: 'sick',
  D: 'medical',
  V: 'leave',
  R: 'religious',
  S: 'suspended',
  L: 'late',
  T: 'late',
  A: 'absent',
  O: 'absent',
  X: 'holiday',
  M: 'unknown',
};
const REPORTED: Readonly<Record<NonNullable<Entry['reported']>, Reported>> = {
  'met reden': 'with-reason',
  'zonder reden': 'without-reason',
  nee: 'none',
};

/** Where in the day: a late until somebody came in, an absence from one time to another, also when lesson hours say so. */
function timesOf({ reason, begin, end, hours }: Entry): Pick<Absence, 'from' | 'to' | 'arrival'> {
  if (isLate(reason)) return end ? { arrival: end as Time } : {};
  if (begin && end) return { from: begin as Time, to: end as Time };
  if (hours) return { from: LESSON_HOURS[hours[0] - 1]![0], to: LESSON_HOURS[hours[1] - 1]![1] };
  return {};
}

/** What the rules know of a school whose lists were all read: the entries, without a page in between. */
export const absencesOf = (entries: readonly Entry[]): readonly Absence[] =>
  entries.map((entry) => ({
    id: String(entry.id),
    pupil: entry.pupil,
    date: entry.from,
    kind: KINDS[entry.reason],
    authorised: entry.authorised,
    reported: entry.reported && REPORTED[entry.reported],
    reason: REASONS[entry.reason].words,
    ...(entry.until === null ? { openEnded: true } : entry.until !== entry.from && { endDate: entry.until }),
    ...timesOf(entry),
  }));
