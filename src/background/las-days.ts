import type { Calendar } from '../domain/calendar';
import { dayFromNumber, dayNumber, type Period } from '../domain/day';
import type { History } from '../domain/history';
import type { LasAbsence, SeenDay } from '../reconcile/absences';
import type { ListedPupil } from '../reconcile/listed';

/** What the LAS showed of some days. */
export interface LasDays {
  readonly absences: readonly LasAbsence[];
  /** Days on which everything of a group was seen. */
  readonly seen: readonly SeenDay[];
  /** Who is named in the dossiers. */
  readonly pupils: readonly ListedPupil[];
  /** Whose dossiers are shut to who sits here, by `rowOf`. */
  readonly shut: ReadonlySet<string>;
}

/** The absences of a pupil, school day by school day. What nobody reported at all, no parent reported in the portal either. */
export function absencesOn(
  { named, absences }: History,
  { from, until }: Period,
  calendar: Calendar,
): readonly LasAbsence[] {
  const school = calendar.group(named.group ?? '*');
  return absences
    .filter(({ reported }) => reported !== 'none')
    .flatMap(({ date, endDate = date, kind }) => {
      const [first, last] = [date < from ? from : date, endDate > until ? until : endDate].map(dayNumber);
      const days = Array.from({ length: Math.max(0, last! - first! + 1) }, (_, index) => first! + index);
      return days.filter((day) => school.isSchoolDay(day)).map((day) => ({ ...named, kind, day: dayFromNumber(day) }));
    });
}
