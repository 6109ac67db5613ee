import type { Action } from '../domain/action';
import type { Calendar } from '../domain/calendar';
import { type Day, dayNumber, dayOf, type Moment, schoolYearOf } from '../domain/day';
import type { Cover, Entry } from '../domain/dossier';
import type { FilledView } from '../messages/views';
import type { Pupils } from './pupils';

/** How much of the school year complete pages showed, group by group. */
export function filled(pupils: Pupils, calendar: Calendar, now: Moment): FilledView {
  const until = dayOf(now);
  const { from } = schoolYearOf(until);
  const covers = pupils.around().flatMap((entry) => (entry.kind === 'reading' && entry.cover ? [entry.cover] : []));
  const keys = pupils.keys();
  return {
    from,
    until,
    groups: pupils.groups().map((group) => {
      const school = calendar.group(group);
      const seen = seenDays(
        covers.filter((cover) => cover.of === 'school' || cover.group === group),
        from,
        until,
      );
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

/** The lists of today that were read completely today, as the protocol asks for them (reading 42). */
export function listsFilled(entries: readonly Entry[], groups: readonly string[], today: Day): readonly Action[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'reading' || !entry.cover || dayOf(entry.at) !== today) return [];
    const { of, group: covered, from, until } = entry.cover;
    if (from > today || until < today) return [];
    return groups
      .filter((group) => of === 'school' || group === covered)
      .map((group): Action => ({ kind: 'list-filled', id: `${entry.id}/${group}`, at: entry.at, group, day: today }));
  });
}

function seenDays(covers: readonly Cover[], from: Day, until: Day): ReadonlySet<number> {
  const days = new Set<number>();
  for (const cover of covers) {
    const [first, last] = [cover.from > from ? cover.from : from, cover.until < until ? cover.until : until];
    for (let day = dayNumber(first); day <= dayNumber(last); day++) days.add(day);
  }
  return days;
}
