import type { Calendar } from '../../domain/calendar';
import { addDays, type Day, dayOf, type Moment, schoolYearOf } from '../../domain/day';
import type { Workdays } from '../../etiquette/context';
import type { Portal } from '../../storage/portal';
import type { Person } from '../../storage/settings';

export type PortalPerson = Portal['people'][string];

const NOTHING_KNOWN: PortalPerson = { spoken: {} };
const WEEK: readonly boolean[] = [true, true, true, true, true, false, false];
/** Further than the longest vacation after any day. */
const DAYS_AHEAD = 120;

/** What is known of somebody on this device who uses the portal. */
export const personIn = ({ people }: Pick<Portal, 'people'>, id: string): PortalPerson => people[id] ?? NOTHING_KNOWN;

/** The same portal where that is changed. */
export const withPerson = (portal: Portal, id: string, change: Partial<PortalPerson>): Portal => ({
  ...portal,
  people: { ...portal.people, [id]: { ...personIn(portal, id), ...change } },
});

/** The weekdays on which somebody works: as they say, as their profile in the portal shows, or Monday to Friday. */
export const weekOf = ({ workdays, shownWorkdays }: PortalPerson): readonly boolean[] =>
  workdays ?? shownWorkdays ?? WEEK;

/** When somebody works: their own week, without the days on which the school is closed. */
export function workdaysOf(portal: Portal, { id }: Pick<Person, 'id'>, calendar: Calendar, now: Moment): Workdays {
  const today: Day = dayOf(now);
  const days = { from: schoolYearOf(today).from, until: addDays(today, DAYS_AHEAD) };
  return { days: weekOf(personIn(portal, id)), free: calendar.closed(days) };
}
