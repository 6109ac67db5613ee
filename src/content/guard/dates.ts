import { dayNumber, dayOf, type Moment, timeOf } from '../../domain/day';
import type { Given } from '../portal/given';

const MS_PER_DAY = 86_400_000;
const DAYS_OF_WEEK = 7;

/** `maandag om 8.00 uur`, and with the date when it is not within a week. */
export function whenWords(until: Moment, now: Moment, { say, language }: Pick<Given, 'say' | 'language'>): string {
  const days = dayNumber(dayOf(until)) - dayNumber(dayOf(now));
  const date = days >= DAYS_OF_WEEK ? ({ day: 'numeric', month: 'long' } as const) : {};
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', ...date, timeZone: 'UTC' }).format(
    dayNumber(dayOf(until)) * MS_PER_DAY,
  );
  const [hour, minute] = timeOf(until).split(':') as [string, string];
  return say('guard_when', day, say('clockTime', String(Number(hour)), minute));
}
