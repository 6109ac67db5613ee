/**
 * A day in the school's calendar, written `2026-11-23`. Not a moment: it has no time and no zone.
 * ISO text sorts and compares as days do, so `<` and `===` are all a rule needs.
 * This is the only file of the core that may use `Date`; eslint.config.js says so.
 */
export type Day = string & { readonly __brand: 'Day' };

/** A time on the school's wall clock, written `08:45`. Sorts as time does. */
export type Time = string & { readonly __brand: 'Time' };

/** A local wall-clock minute, written `2026-11-23T09:00`. Sorts as time does; no zone. */
export type Moment = string & { readonly __brand: 'Moment' };

/** Both days belong to the period. */
export interface Period {
  readonly from: Day;
  readonly until: Day;
}

const MS_PER_DAY = 86_400_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MINUTES_PER_DAY = 24 * 60;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** @param month January is 0; the thirteenth is January of the next year */
const numberOf = (year: number, month: number, date: number): number => Date.UTC(year, month, date) / MS_PER_DAY;

/** Days since 1 January 1970: the form in which the rules calculate. */
export const dayNumber = (of: Day): number =>
  numberOf(Number(of.slice(0, 4)), Number(of.slice(5, 7)) - 1, Number(of.slice(8, 10)));

/** The few thousand days that a school asks for, written once each. */
const WRITTEN = new Map<number, Day>();

/** The inverse of {@link dayNumber}. */
export function dayFromNumber(number: number): Day {
  const known = WRITTEN.get(number);
  if (known) return known;
  const written = new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as Day;
  WRITTEN.set(number, written);
  return written;
}

/** `02-11-2026`, as forms and spreadsheets in Dutch write a day. */
export const dutchDay = (of: Day): string => of.split('-').reverse().join('-');

/** True for an existing day between 1900 and 2199, written `JJJJ-MM-DD`. */
export function isDay(text: string): text is Day {
  const parts = DAY.exec(text);
  if (!parts || text < '1900' || text >= '2200') return false;
  return dayFromNumber(dayNumber(text as Day)) === text;
}

export const isTime = (text: string): text is Time => TIME.test(text);

export const isMoment = (text: string): text is Moment =>
  text.length === 16 && text[10] === 'T' && isDay(text.slice(0, 10)) && isTime(text.slice(11));

/** @throws RangeError when the text is no existing day; the text itself is not repeated in the message */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError('not a day');
  return text;
}

/** @throws RangeError when the text is no wall-clock minute */
export function moment(text: string): Moment {
  if (!isMoment(text)) throw new RangeError('not a moment');
  return text;
}

export const at = (of: Day, time: string): Moment => `${of}T${time}` as Moment;
export const dayOf = (of: Moment): Day => of.slice(0, 10) as Day;
export const timeOf = (of: Moment): Time => of.slice(11) as Time;

/** Minutes since midnight. */
export const minuteOfDay = (time: Time): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** @param minute 0 to 1439 */
export function timeFromMinute(minute: number): Time {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}` as Time;
}

/** So many minutes of the wall clock later, or earlier when negative. */
export function minutesLater(from: Moment, minutes: number): Moment {
  const minute = minuteOfDay(timeOf(from)) + Math.floor(minutes);
  const days = Math.floor(minute / MINUTES_PER_DAY);
  return at(addDays(dayOf(from), days), timeFromMinute(minute - days * MINUTES_PER_DAY));
}

export const addDays = (from: Day, count: number): Day => dayFromNumber(dayNumber(from) + count);

/** Monday is 0, Sunday is 6. */
export const weekdayOfNumber = (number: number): number => (((number + 3) % 7) + 7) % 7;
export const weekday = (of: Day): number => weekdayOfNumber(dayNumber(of));

/** The same day of the month so many months earlier; the end of a shorter month is clamped (protocol, reading 11). */
export function monthsBefore(of: Day, months: number): Day {
  const index = Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7)) - 1 - months;
  const year = Math.floor(index / 12);
  const month = index % 12;
  const [first, next] = [numberOf(year, month, 1), numberOf(year, month + 1, 1)];
  return dayFromNumber(Math.min(first + Number(of.slice(8, 10)), next) - 1);
}

/** The last day of the month of a day. */
export const monthEnd = (of: Day): Day =>
  dayFromNumber(numberOf(Number(of.slice(0, 4)), Number(of.slice(5, 7)), 1) - 1);

/** The school year runs from 1 August to 31 July. */
export function schoolYearOf(of: Day): Period {
  const year = Number(of.slice(0, 4)) - (of.slice(5, 7) < '08' ? 1 : 0);
  return { from: `${year}-08-01` as Day, until: `${year + 1}-07-31` as Day };
}

/** `2026-2027` */
export const schoolYearLabel = (of: Day): string => {
  const { from, until } = schoolYearOf(of);
  return `${from.slice(0, 4)}-${until.slice(0, 4)}`;
};

/** The school year that is called so: `2026-2027`. */
export const schoolYearNamed = (label: string): Period => schoolYearOf(`${label.slice(0, 4)}-08-01` as Day);

/** The school year before another. */
export const schoolYearBefore = ({ from }: Period): Period => schoolYearOf(addDays(from, -1));

export const within = (period: Period, of: Day): boolean => period.from <= of && of <= period.until;

/** The days that two periods share; none when they share none. */
export function overlap(one: Period, other: Period): readonly Period[] {
  const from = one.from > other.from ? one.from : other.from;
  const until = one.until < other.until ? one.until : other.until;
  return from <= until ? [{ from, until }] : [];
}

const DEVICE_FORMAT = new Map<string, Intl.DateTimeFormat>();

/**
 * The school's wall clock at a moment of the world, whatever zone the device is set to.
 * @param epoch milliseconds since 1970, UTC
 * @param zone an IANA zone, `Europe/Amsterdam` unless the school says otherwise
 */
export function wallClock(epoch: number, zone: string): Moment {
  let format = DEVICE_FORMAT.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    DEVICE_FORMAT.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(epoch).map(({ type, value }) => [type, value]));
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}` as Moment;
}
