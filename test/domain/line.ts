import type { AbsenceKind } from '../../src/domain/absence';
import type { Day } from '../../src/domain/day';
import type { Line } from '../../src/domain/dossier';

/** A line of a dossier that says no more than its day and its kind. */
export const line = (date: string, kind: AbsenceKind, more: Partial<Line> = {}): Line => ({
  date: date as Day,
  endDate: null,
  openEnded: false,
  kind,
  authorised: null,
  reported: null,
  part: null,
  from: null,
  to: null,
  arrival: null,
  minutes: null,
  unclear: false,
  reason: null,
  remark: null,
  ...more,
});
