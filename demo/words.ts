import type { Day, Moment } from '../src/domain/day';
import { weekday } from '../src/domain/day';
import type { Entry } from './school';

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
export const MONTHS = [
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
  `${WEEKDAYS[weekday(day)]} ${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

export const clock = (now: Moment): string => `${longDate(now.slice(0, 10) as Day)}, ${now.slice(11)}`;

/** The vendor's cell of a period: one day, with times, a range, or an open end. */
export function period({ from, until, begin, end }: Entry): string {
  if (until === null) return `${date(from)} t/m ...`;
  if (until !== from) return `${date(from)} t/m ${date(until)}`;
  return begin && end ? `${date(from)} ${begin} - ${end}` : date(from);
}

export const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'Ja' : 'Nee');
