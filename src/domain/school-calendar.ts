import type { CalendarData, Closed, Timetable } from './calendar';
import { type Day, dayFromNumber, type Period } from './day';
import { type Region, VACATIONS } from './vacations';
import { publicHolidays } from './working-days';

/** Open on Good Friday unless the school says otherwise; on the other public holidays schools are closed. */
const OPEN = 'Goede Vrijdag';

/** The days for which vacations are known here; outside it the calendar says nothing. */
export const KNOWN: Period = { from: '2024-08-01' as Day, until: '2030-07-31' as Day };

/**
 * The calendar of a school that keeps to its region: vacations of Rijksoverheid, the public holidays, and its own study days.
 * @param timetable lesson intervals of every group
 * @param ownDays study days and other days on which the school is closed
 */
export function calendarOf(region: Region, timetable: Timetable, ownDays: readonly Closed[] = []): CalendarData {
  const vacations = VACATIONS.filter((vacation) => vacation.region === region || vacation.region === 'alle').map(
    ({ from, until, name }): Closed => ({ from, to: until, name }),
  );
  const holidays: Closed[] = [];
  for (let year = Number(KNOWN.from.slice(0, 4)); year <= Number(KNOWN.until.slice(0, 4)); year++) {
    for (const { day, name } of publicHolidays(year)) {
      const date = dayFromNumber(day);
      if (name !== OPEN) holidays.push({ from: date, to: date, name });
    }
  }
  return { timetables: { '*': timetable }, closed: [...vacations, ...holidays, ...ownDays] };
}
