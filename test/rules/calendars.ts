import { Calendar, type CalendarData, type Closed, type Timetable } from '../../src/domain/calendar';
import type { Day } from '../../src/domain/day';

/* The school years 2026-2027 and the weeks around it, for the examples: region midden, with one study day. */

const CLOSED: readonly Closed[] = [
  ['2026-07-18', '2026-08-30', 'zomervakantie'],
  ['2026-10-17', '2026-10-25', 'herfstvakantie'],
  ['2026-12-04', '2026-12-04', 'studiedag'],
  ['2026-12-19', '2027-01-03', 'kerstvakantie'],
  ['2027-02-20', '2027-02-28', 'voorjaarsvakantie'],
  ['2027-03-26', '2027-03-26', 'Goede Vrijdag'],
  ['2027-03-29', '2027-03-29', 'tweede paasdag'],
  ['2027-04-24', '2027-05-09', 'meivakantie'],
  ['2027-05-17', '2027-05-17', 'tweede pinksterdag'],
  ['2027-07-17', '2027-08-29', 'zomervakantie'],
].map(([from, to, name]) => ({ from: from as Day, to: to as Day, name: name! }));

const week = (usual: readonly string[], wednesday = usual): Timetable => ({
  mon: usual,
  tue: usual,
  wed: wednesday,
  thu: usual,
  fri: usual,
});

const calendar = (timetables: CalendarData['timetables']): CalendarData => ({ timetables, closed: CLOSED });

/** A school that opened on 31 August 2026. */
const NEW_SCHOOL: CalendarData = {
  timetables: { '*': week(['08:30-12:00', '12:30-14:30']) },
  closed: [...CLOSED, { from: '2025-01-01' as Day, to: '2026-08-30' as Day, name: 'nog geen school' }],
};

/** By the words after `rooster`. Where the afternoon of Wednesday is free, group 1A is also free on Monday and Friday afternoon. */
export const CALENDAR_DATA: Readonly<Record<string, CalendarData>> = {
  'gelijke dagen': calendar({ '*': week(['08:30-12:00', '12:30-14:30']) }),
  'dagen van vijf uur': calendar({ '*': week(['08:30-12:00', '12:30-14:00']) }),
  'vrije woensdagmiddag': calendar({
    '*': week(['08:30-12:00', '13:00-15:00'], ['08:30-12:00']),
    '1A': { ...week(['08:30-12:00', '13:00-15:00'], ['08:30-12:00']), mon: [], fri: ['08:30-12:00'] },
  }),
  'een nieuwe school': NEW_SCHOOL,
  'alleen groep 8': calendar({ 8: week(['08:30-12:00']) }),
};

export const CALENDARS: Readonly<Record<string, Calendar>> = Object.fromEntries(
  Object.entries(CALENDAR_DATA).map(([name, data]) => [name, new Calendar(data)]),
);
