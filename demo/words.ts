import { type Day, dayOf, type Moment, timeOf, weekday } from '../src/domain/day';
import { type Occurrence, REPORTED } from './entry';

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** `23-11-2026` */
export const date = (day: Day): string => day.split('-').reverse().join('-');

/** `maandag 23 november 2026` */
export const longDate = (day: Day): string =>
  `${WEEKDAYS[weekday(day)]} ${Number(day.slice(8))} ${monthName(day.slice(0, 7))}`;

/** Of `2026-11`: `november 2026`. */
export const monthName = (month: string): string => `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;

/** `maandag 23 november 2026, 08:50` */
export const clock = (now: Moment): string => `${longDate(dayOf(now))}, ${timeOf(now)}`;

/** The vendor's cell of a period: one day, with times or lesson hours, a range, or an open end. */
export function period({ from, until, begin, end, hours }: Occurrence): string {
  if (until === null) return `${date(from)} t/m ...`;
  if (until !== from) return `${date(from)} t/m ${date(until)}`;
  if (begin && end) return `${date(from)} ${begin} - ${end}`;
  if (!hours) return date(from);
  const [first, last] = hours;
  return `${date(from)} ${first === last ? `${first}e uur` : `${first}e t/m ${last}e uur`}`;
}

export const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'Ja' : 'Nee');

const REPORTED_WORDS = { 'met reden': 'Ja, met reden', 'zonder reden': 'Ja, zonder reden', nee: 'Nee' } as const;

export const reportedWords = (reported: Occurrence['reported']): string => (reported ? REPORTED_WORDS[reported] : '');

/** Choices for how it was reported; the first is that nothing is filled in. */
export const REPORTED_CHOICES: readonly (readonly [value: string, text: string])[] = [
  ['', '(niet ingevuld)'],
  ...REPORTED.map((reported) => [reported, reportedWords(reported)] as const),
];
