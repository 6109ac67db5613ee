import { Calendar, type CalendarData } from '../src/domain/calendar';
import {
  addDays,
  type Day,
  dayFromNumber,
  dayNumber,
  type Moment,
  at as momentAt,
  schoolYearOf,
} from '../src/domain/day';
import { calendarOf } from '../src/domain/school-calendar';
import { GIVEN, SURNAMES } from './names';
import { between, type Chance, chanceOf, pick } from './random';
import { type Story, storiesOf } from './stories';

/** What the LAS of the demo school knows of an absence. Days and times are as somebody typed them. */
export interface Entry {
  readonly id: number;
  readonly pupil: string;
  readonly from: Day;
  /** `null`: still open. */
  readonly until: Day | null;
  readonly begin: string | null;
  readonly end: string | null;
  readonly reason: ReasonCode;
  /** Geoorloofd, where it was filled in. */
  readonly authorised: boolean | null;
  /** Gemeld, where it was filled in. */
  readonly reported: 'met reden' | 'zonder reden' | 'nee' | null;
  readonly remark: string;
}

export type NewEntry = Omit<Entry, 'id' | 'pupil'>;

/** Absentieredenen of the demo school: the code, the words, and whether it counts as geoorloofd. */
export const REASONS = {
  Z: { words: 'Ziek', authorised: true },
  D: { words: 'Dokter/tandarts', authorised: true },
  V: { words: 'Verlof', authorised: true },
  R: { words: 'Religieuze feestdag', authorised: true },
  L: { words: 'Te laat', authorised: false },
  A: { words: 'Afwezig', authorised: null },
  O: { words: 'Ongeoorloofd afwezig', authorised: false },
  X: { words: 'Luxeverzuim', authorised: false },
  M: { words: 'Overig', authorised: null },
} as const;
export type ReasonCode = keyof typeof REASONS;

export interface DemoPupil {
  readonly number: string;
  readonly given: string;
  readonly prefix: string;
  readonly surname: string;
  readonly group: string;
  /** Fails the test that every real number passes. */
  readonly bsn: string;
}

export const fullName = ({ given, prefix, surname }: DemoPupil): string =>
  [given, prefix, surname].filter(Boolean).join(' ');

export const GROUPS = ['1/2A', '3A', '4A', '5A', '6A', '6B', '7A', '8A'] as const;
const GROUP_SIZE = 25;
const LEAST_SCHOOL_DAYS = 55;
const LESSONS = ['08:30-12:00', '12:30-14:30'];
export const TIMETABLE = { mon: LESSONS, tue: LESSONS, wed: LESSONS, thu: LESSONS, fri: LESSONS };

export interface School {
  readonly name: string;
  readonly place: string;
  readonly calendar: CalendarData;
  /** The demo school's clock: 08:50 on its last school day. */
  now: Moment;
  readonly pupils: readonly DemoPupil[];
  /** Changed by what people enter. */
  entries: Entry[];
  readonly stories: readonly Story[];
}

const STUDY_DAYS = ['2025-11-05', '2026-03-18', '2026-11-04', '2027-03-17', '2027-11-03', '2028-03-15', '2028-11-08'];

export function demoCalendar(): CalendarData {
  const own = STUDY_DAYS.map((day) => ({ from: day as Day, to: day as Day, name: 'studiedag' }));
  return calendarOf('midden', TIMETABLE, own);
}

/**
 * The demo school's day: the last school day on or before a real day. Early in a school year there is too little history for every
 * rule to occur, so then it is the last school day of the year before.
 */
export function demoDay(real: Day, calendar: CalendarData): Day {
  const group = new Calendar(calendar).group('*');
  const last = (from: number) => (group.isSchoolDay(from) ? from : group.schoolDayBefore(from));
  const day = last(dayNumber(real));
  const year = schoolYearOf(dayFromNumber(day));
  if (group.countSchoolDays(dayNumber(year.from), day) >= LEAST_SCHOOL_DAYS) return dayFromNumber(day);
  return dayFromNumber(last(dayNumber(addDays(year.from, -1))));
}

/** The number, or the first one after it, that fails the test of eleven which every real citizen number passes. */
function invalidBsn(number: number): string {
  const sum = [...String(number)].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0 ? invalidBsn(number + 1) : String(number);
}

function pupilsOf(chance: Chance): readonly DemoPupil[] {
  const taken = new Set<string>();
  return GROUPS.flatMap((group, index) =>
    Array.from({ length: GROUP_SIZE }, (_, place): DemoPupil => {
      let name: { given: string; prefix: string; surname: string };
      do {
        const [prefix, surname] = pick(chance, SURNAMES);
        name = { given: pick(chance, GIVEN), prefix, surname };
      } while (taken.has(Object.values(name).join()));
      taken.add(Object.values(name).join());
      const number = String(102_400 + index * 100 + place * 3);
      return { number, ...name, group, bsn: invalidBsn(999_990_000 + index * 100 + place) };
    }),
  );
}

/** Some pupils have a name that belongs to what they show. */
function named(pupils: readonly DemoPupil[]): readonly DemoPupil[] {
  const names: Record<string, readonly [string, string, string]> = {
    '102500': ['Emma', 'de', 'Jong'],
    '103000': ['Emma', 'de', 'Jong'],
    '102800': ['Noor', 'van den', 'Berg'],
    '102803': ['Mees', '', 'Jansen'],
    '102806': ['Yusuf', '', 'Demir'],
    '102809': ['Maria-Louise', 'van der', 'Westerschelling-Brouwer'],
    '102812': ['Tobias', '', 'Hoekstra'],
    '102815': ['Lina', '', 'El Idrissi'],
    '102818': ['Sam', '', 'Bakker'],
  };
  return pupils.map((pupil) => {
    const [given, prefix, surname] = names[pupil.number] ?? [pupil.given, pupil.prefix, pupil.surname];
    return { ...pupil, given, prefix, surname };
  });
}

/** Plausible absence of a pupil without a story: some days ill, a dentist, once late; never enough for a step. */
function ordinary(chance: Chance, days: readonly Day[]): readonly NewEntry[] {
  const entries: NewEntry[] = [];
  const base = { begin: null, end: null, authorised: null, reported: 'met reden', remark: '' } as const;
  const free = () => between(chance, 0, days.length - 2);
  let index = between(chance, 0, 60);
  for (let spell = 0; spell < 3 && index < days.length - 1; spell++) {
    const last = Math.min(index + between(chance, 0, 2), days.length - 2);
    entries.push({ ...base, from: days[index]!, until: days[last]!, reason: 'Z', authorised: true });
    index = last + between(chance, 25, 60);
  }
  if (chance() < 0.4) {
    const day = days[free()]!;
    entries.push({ ...base, from: day, until: day, begin: '10:00', end: '11:15', reason: 'D', authorised: true });
  }
  if (chance() < 0.08) {
    const day = days[free()]!;
    entries.push({ ...base, from: day, until: day, reason: 'V', authorised: true, remark: 'huwelijk familie' });
  }
  for (let late = between(chance, -3, 2); late > 0; late--) {
    const day = days[free()]!;
    const end = `08:${between(chance, 33, 55)}`;
    entries.push({
      ...base,
      from: day,
      until: day,
      begin: '08:30',
      end,
      reason: 'L',
      authorised: false,
      reported: null,
    });
  }
  return entries;
}

/** The demo school on a real day. The same day and seed give the same school. */
export function schoolOn(real: Day, seed = 2017): School {
  const calendar = demoCalendar();
  const today = demoDay(real, calendar);
  const group = new Calendar(calendar).group('*');
  const days: Day[] = [];
  for (let day = dayNumber(schoolYearOf(today).from); day <= dayNumber(today); day++) {
    if (group.isSchoolDay(day)) days.push(dayFromNumber(day));
  }
  const chance = chanceOf(seed);
  const pupils = named(pupilsOf(chance));
  const stories = storiesOf(days);
  const told = new Map(stories.map((story) => [story.pupil, story.entries]));
  const entries = pupils
    .flatMap(({ number }) => (told.get(number) ?? ordinary(chance, days)).map((entry) => ({ ...entry, pupil: number })))
    .map((entry, index): Entry => ({ ...entry, id: index + 1 }));
  return {
    name: 'Basisschool De Zandloper',
    place: 'Rotterdam',
    calendar,
    now: momentAt(today, '08:50'),
    pupils,
    entries,
    stories,
  };
}
