import { type Person, SETTINGS, type Settings } from '../../src/storage/settings';

const LESSONS = ['08:30-12:00', '12:30-14:30'];
const WEEK = { mon: LESSONS, tue: LESSONS, wed: LESSONS, thu: LESSONS, fri: LESSONS };

/** A school that began in August, with everything else as it is at first. */
export const SMALL_SCHOOL: Settings = SETTINGS.parse({
  school: { name: 'De Zandloper', place: 'Rotterdam' },
  timetable: WEEK,
  since: '2026-08-01',
});

/** Its director, who alone works on the device. */
export const DIRECTOR: Person = {
  id: 'a',
  name: 'Anneke',
  role: 'director',
  groups: [],
  year: '2026-2027',
  digests: [],
  told: {},
};
