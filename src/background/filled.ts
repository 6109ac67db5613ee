import type { Action } from '../domain/action';
import type { Calendar, GroupCalendar } from '../domain/calendar';
import { type Day, dayFromNumber, dayNumber, dayOf, type Moment, type Period, schoolYearOf } from '../domain/day';
import type { Entry } from '../domain/dossier';
import { lookAt } from '../domain/look';
import type { FilledView } from '../messages/views';
import type { SeenDay } from '../reconcile/absences';
import type { Pupils } from './pupils';

/** How much of the school year complete pages showed, group by group. */
export function filled(pupils: Pupils, groups: readonly string[], calendar: Calendar, now: Moment): FilledView {
  const until = dayOf(now);
  const { from } = schoolYearOf(until);
  const keys = pupils.keys();
  return {
    from,
    until,
    groups: groups.map((group) => {
      const school = calendar.group(group);
      const seen = seenDays(pupils.around(), group, school, { from, until });
      return {
        group,
        seen: [...seen].filter((day) => school.isSchoolDay(day)).length,
        days: school.countSchoolDays(dayNumber(from), dayNumber(until)),
      };
    }),
    pupils: keys.length,
    absences: keys.reduce((sum, key) => sum + pupils.history(key).absences.length, 0),
  };
}

/**
 * The lists of today that were read completely since the lessons began, as the protocol asks for them (reading 42). A list that somebody
 * opened before that is not filled in yet.
 */
export function listsFilled(
  entries: readonly Entry[],
  groups: readonly string[],
  calendar: Calendar,
  today: Day,
): readonly Action[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'reading' || !entry.cover || dayOf(entry.at) !== today) return [];
    const { of, group: covered, from, until } = entry.cover;
    if (from > today || until < today) return [];
    return groups
      .filter((group) => (of === 'school' || group === covered) && hasBegun(entry.at, today, calendar.group(group)))
      .map((group): Action => ({ kind: 'list-filled', id: `${entry.id}/${group}`, at: entry.at, group, day: today }));
  });
}

const hasBegun = (at: Moment, day: Day, calendar: GroupCalendar): boolean =>
  lookAt(at, dayNumber(day), calendar) !== 'before';

/** School days within a period that complete pages showed, group by group. */
export function daysShown(
  entries: readonly Entry[],
  groups: readonly string[],
  calendar: Calendar,
  period: Period,
): readonly SeenDay[] {
  return groups.flatMap((group) => {
    const school = calendar.group(group);
    return [...seenDays(entries, group, school, period)]
      .filter((day) => school.isSchoolDay(day))
      .map((day) => ({ group, day: dayFromNumber(day) }));
  });
}

/** The days of a group up to today that complete pages showed when their lessons were over; today as soon as somebody looked. */
function seenDays(
  entries: readonly Entry[],
  group: string,
  calendar: GroupCalendar,
  { from: first, until: today }: Period,
): ReadonlySet<number> {
  const days = new Set<number>();
  for (const entry of entries) {
    if (entry.kind !== 'reading' || !entry.cover) continue;
    const { of, group: covered, from, until } = entry.cover;
    if (of !== 'school' && covered !== group) continue;
    const last = dayNumber(until < today ? until : today);
    for (let day = dayNumber(from > first ? from : first); day <= last; day++) {
      if (day === dayNumber(today) || lookAt(entry.at, day, calendar) === 'after') days.add(day);
    }
  }
  return days;
}
