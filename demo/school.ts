import type { CalendarData } from '../src/domain/calendar';
import { addDays, type Day, type Moment, at as momentAt, schoolYearOf } from '../src/domain/day';
import { type Entry, type Occurrence, REASONS } from './entry';
import { type Note, notesOf } from './notes';
import { type OfficerReport, reportsOf } from './officer-reports';
import { ordinaryYear } from './ordinary-year';
import { type DemoPupil, pupilsOf } from './pupils';
import { chanceOf } from './random';
import { demoCalendar, demoDay, schoolDays, yearUpTo } from './school-days';
import { type Story, storiesOf } from './stories';

export { fullName, GROUPS } from './pupils';

/** The demo school: everything its LAS knows. */
export interface School {
  readonly name: string;
  readonly place: string;
  readonly calendar: CalendarData;
  /** The demo school's clock; it stands still until somebody sets it. */
  now: Moment;
  readonly pupils: readonly DemoPupil[];
  /** Replaced by what people enter. */
  entries: readonly Entry[];
  readonly stories: readonly Story[];
  readonly reports: readonly OfficerReport[];
  readonly notes: readonly Note[];
}

/** What ended so many school days ago has been looked at. */
const LOOKED_AT_AFTER = 10;

/** Many of its pupils were not leerplichtig last year, so the reports are about others. */
const YOUNGEST = '1/2A';

/** The demo school on a real day, at 08:50 of its last school day. The same day and seed give the same school. */
export function schoolOn(real: Day, seed = 2017): School {
  const calendar = demoCalendar();
  const group = schoolDays(calendar);
  const today = demoDay(real, group);
  const days = yearUpTo(today, group);
  const stories = storiesOf(days);
  const chance = chanceOf(seed);
  const pupils = pupilsOf(chance, new Map(stories.map(({ pupil, name }) => [pupil, name])));
  const told = new Map(stories.map(({ pupil, entries }) => [pupil, entries]));
  const recently = days.at(-LOOKED_AT_AFTER)!;
  const handled = ({ until, reason }: Occurrence): boolean =>
    until !== null && until < recently && REASONS[reason].authorised !== null;
  const entries = pupils
    .flatMap(({ number: pupil }) =>
      (told.get(pupil) ?? ordinaryYear(chance, days)).map((occurrence) => ({ ...occurrence, pupil })),
    )
    .map((entry, index): Entry => ({ ...entry, id: index + 1, handled: handled(entry) }));
  const older = pupils.filter((pupil) => pupil.group !== YOUNGEST && !told.has(pupil.number));
  return {
    name: 'Basisschool De Zandloper',
    place: 'Rotterdam',
    calendar,
    now: momentAt(today, '08:50'),
    pupils,
    entries,
    stories,
    reports: reportsOf(chance, yearUpTo(addDays(schoolYearOf(today).from, -1), group), older),
    notes: notesOf(chance, pupils, days),
  };
}
