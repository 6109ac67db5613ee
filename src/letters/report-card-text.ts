import type { AbsenceKind } from '../domain/absence';
import type { Day, Period } from '../domain/day';
import { dateText, durationText, schoolDaysText } from './letter';

/* What is copied into the LAS for a report card: one pupil's totals of a period as a sentence or two. The pupil is not named. */

/** What a text is made of; the numbers are those of the pupil's card. */
export interface ReportCardFacts {
  /** Up to now where it goes on. */
  readonly period: Period;
  readonly kinds: readonly { readonly kind: AbsenceKind; readonly times: number; readonly schoolDays: number }[];
  /** Unauthorised lesson minutes. */
  readonly unauthorised: number;
  readonly schoolDays: number;
  /** School days that nobody looked at. */
  readonly unseenDays: number;
  /** The first day that was looked at, where all unseen days lie before it. */
  readonly seenFrom: Day | null;
}

const KINDS: Readonly<Record<AbsenceKind, string>> = {
  late: 'te laat',
  sick: 'ziek',
  medical: 'een medische afspraak',
  leave: 'verlof',
  religious: 'verlof voor een religieuze feestdag',
  suspended: 'geschorst',
  holiday: 'vakantie zonder verlof',
  absent: 'afwezig',
  unknown: 'afwezig, reden onbekend',
};

/** `2 keer ziek (op 3 schooldagen)`; a spell that began before the period is said apart. */
function kindText({ kind, times, schoolDays }: ReportCardFacts['kinds'][number]): string {
  const days = schoolDaysText(schoolDays);
  if (times === 0) return `${KINDS[kind]} sinds de periode ervoor (op ${days})`;
  const isCounted = kind === 'late' || schoolDays === 0;
  return `${times} keer ${KINDS[kind]}${isCounted ? '' : ` (op ${days})`}`;
}

/** Over days that were not all looked at, every number is a lower bound, and nothing says that there was no absence. */
function unseenText({ unseenDays, seenFrom }: ReportCardFacts): string {
  if (unseenDays === 0) return '';
  return seenFrom ? ` Gelezen vanaf ${dateText(seenFrom)}.` : ` Niet gelezen: ${schoolDaysText(unseenDays)}.`;
}

/** `Verzuim van 1 augustus 2026 tot en met 23 januari 2027: 2 keer ziek (op 3 schooldagen), 1 keer te laat.` */
export function reportCardText(facts: ReportCardFacts): string {
  const { period, kinds, unauthorised, schoolDays, unseenDays } = facts;
  const about = `Verzuim van ${dateText(period.from)} tot en met ${dateText(period.until)}`;
  if (schoolDays === 0) return `${about}: geen schooldagen.`;
  if (unseenDays === schoolDays && kinds.length === 0) return `${about}: niet gelezen.`;
  const atLeast = unseenDays > 0 ? 'minstens ' : '';
  const none = unseenDays > 0 ? 'niets gevonden op de dagen die gelezen zijn' : 'geen';
  const found = kinds.length > 0 ? atLeast + kinds.map(kindText).join(', ') : none;
  const without = unauthorised > 0 ? ` Ongeoorloofd: ${atLeast}${durationText(unauthorised)}.` : '';
  return `${about}: ${found}.${without}${unseenText(facts)}`;
}
