import { dayNumber, dayOf, type Moment, timeOf } from '../../domain/day';

const MS_PER_DAY = 86_400_000;
const DAYS_OF_WEEK = 7;

/** `maandag 08.00`, and with the date when it is not within a week. */
export function whenWords(until: Moment, now: Moment, language: string): string {
  const days = dayNumber(dayOf(until)) - dayNumber(dayOf(now));
  const date = days >= DAYS_OF_WEEK ? ({ day: 'numeric', month: 'long' } as const) : {};
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', ...date, timeZone: 'UTC' }).format(
    dayNumber(dayOf(until)) * MS_PER_DAY,
  );
  return `${day} ${language.startsWith('nl') ? timeOf(until).replace(':', '.') : timeOf(until)}`;
}
