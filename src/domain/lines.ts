import type { AbsenceKind, DayPart, Reported } from './absence';
import type { Lesson } from './calendar';
import { addDays, type Day, type Time, timeFromMinute } from './day';
import type { Line } from './dossier';

/** A line as a page shows it; what the page does not show is `null`. */
export interface ShownLine {
  readonly date: Day;
  readonly endDate: Day | null;
  readonly from: Time | null;
  readonly to: Time | null;
  readonly part: DayPart | null;
  readonly lessonFrom: number | null;
  readonly lessonTo: number | null;
  readonly openEnded: boolean;
  readonly kind: AbsenceKind;
  readonly authorised: boolean | null;
  readonly reported: Reported | null;
  readonly text: string | null;
  readonly code: string | null;
  readonly remark: string | null;
}

/**
 * What a shown line says in the terms of the dossier (protocol, From a line to an absence). A late's last time, or its only one, is
 * the arrival. Lesson hours become times by the school's numbered hours; without those the part is unclear. An absence with a time
 * on its first and one on its last day is three: the rest of the first day, the days between, the beginning of the last.
 */
export function linesOf(shown: ShownLine, hours: readonly Lesson[]): readonly Line[] {
  const { date, endDate, openEnded, kind, authorised, reported, part, remark } = shown;
  const first = shown.lessonFrom === null ? undefined : hours[shown.lessonFrom - 1];
  const last = shown.lessonTo === null ? undefined : hours[shown.lessonTo - 1];
  const unclear = shown.lessonFrom !== null && shown.from === null && (!first || !last);
  const from = shown.from ?? (first && last ? timeFromMinute(first.start) : null);
  const to = shown.to ?? (first && last ? timeFromMinute(last.end) : null);
  const reason = shown.text ?? shown.code;
  const base = { date, endDate: null, openEnded: false, kind, authorised, reported, part: null, from: null, to: null };
  const line: Line = { ...base, arrival: null, minutes: null, unclear: false, reason, remark };
  if (kind === 'late') return [{ ...line, arrival: shown.to ?? shown.from, unclear }];
  if (endDate === null || (from === null && to === null))
    return [{ ...line, endDate, openEnded, part, from, to, unclear }];

  const whole = {
    ...line,
    date: from === null ? date : addDays(date, 1),
    endDate: to === null ? endDate : addDays(endDate, -1),
  };
  return [
    ...(from === null ? [] : [{ ...line, from }]),
    ...(whole.date <= whole.endDate
      ? [{ ...whole, endDate: whole.date === whole.endDate ? null : whole.endDate }]
      : []),
    ...(to === null ? [] : [{ ...line, date: endDate, to }]),
  ];
}
