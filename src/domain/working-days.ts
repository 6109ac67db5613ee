import { type Day, dayFromNumber, dayNumber, weekdayOfNumber } from './day';

/*
 * Werkdagen: Monday to Friday without public holidays, vacations included. The public holidays are computed
 * (protocol, reading 9): 1 January, Good Friday, Easter Monday, King's day, 5 May, Ascension, Whit Monday, 25 and 26 December.
 */

/** Easter Sunday by the Gregorian computus (anonymous algorithm, Meeus 1991), as a day number. */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const date = ((h + l - 7 * m + 114) % 31) + 1;
  return fixed(year, month, date);
}

const two = (value: number) => String(value).padStart(2, '0');
const fixed = (year: number, month: number, date: number) => dayNumber(`${year}-${two(month)}-${two(date)}` as Day);

/** Feestdag, as a day number. */
export interface PublicHoliday {
  readonly day: number;
  readonly name: string;
}

/** The public holidays of a year, in order of the calendar as far as Easter allows. */
export function publicHolidays(year: number): readonly PublicHoliday[] {
  const sunday = easter(year);
  const kingsDay = fixed(year, 4, 27);
  return [
    { day: fixed(year, 1, 1), name: 'Nieuwjaarsdag' },
    { day: sunday - 2, name: 'Goede Vrijdag' },
    { day: sunday + 1, name: 'tweede paasdag' },
    { day: weekdayOfNumber(kingsDay) === 6 ? kingsDay - 1 : kingsDay, name: 'Koningsdag' },
    { day: fixed(year, 5, 5), name: 'Bevrijdingsdag' },
    { day: sunday + 39, name: 'Hemelvaartsdag' },
    { day: sunday + 50, name: 'tweede pinksterdag' },
    { day: fixed(year, 12, 25), name: 'eerste kerstdag' },
    { day: fixed(year, 12, 26), name: 'tweede kerstdag' },
  ];
}

const YEARS = new Map<number, ReadonlySet<number>>();

function holidaysOf(year: number): ReadonlySet<number> {
  let days = YEARS.get(year);
  if (!days) {
    days = new Set(publicHolidays(year).map(({ day }) => day));
    YEARS.set(year, days);
  }
  return days;
}

export function isWorkingDay(day: number): boolean {
  return weekdayOfNumber(day) < 5 && !holidaysOf(Number(dayFromNumber(day).slice(0, 4))).has(day);
}

/** The nth working day strictly after a day (day numbers). */
export function workingDaysAfter(day: number, count: number): number {
  let found = day;
  for (let left = count; left > 0; ) if (isWorkingDay(++found)) left--;
  return found;
}
