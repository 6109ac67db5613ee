import type { DayPart } from '../domain/absence';
import { addDays, type Day, dayNumber, isDay, isTime, type Time, weekday } from '../domain/day';
import { plainWord } from '../domain/reason';
import type { Language } from './language';
import type { DateOrder } from './profile';
import type { Compiled } from './spoken';

/** When, as a page says it. What it does not say is `null`. */
export interface When {
  readonly date: Day;
  readonly endDate: Day | null;
  readonly from: Time | null;
  readonly to: Time | null;
  readonly lessonFrom: number | null;
  readonly lessonTo: number | null;
  readonly part: DayPart | null;
  readonly openEnded: boolean;
}

/** What is known of how dates are written here. */
export interface DateForm {
  /** Day first or month first, where the form or the rows prove it; `null`: not proven. */
  readonly order: 'day-first' | 'month-first' | null;
  /** The year that the page names, for dates without one. */
  readonly schoolYear: number | null;
  readonly today: Day;
  readonly words: DateWords;
  readonly signs: Compiled;
}

export type DateTrouble = 'bad-day' | 'bad-time' | 'ambiguous-dates';

/** The names of months and days of one language, ready to look for. */
export interface DateWords {
  /** A date at the front of a text, in lower case. */
  readonly date: RegExp;
  /** A month with its year, anywhere in a text. */
  readonly month: RegExp;
  /** A weekday with the day of the month, and nothing else. */
  readonly weekdayAndDay: RegExp;
  readonly schoolYear: RegExp;
  readonly months: readonly RegExp[];
  readonly weekdays: readonly RegExp[];
}

export function dateWordsOf({ months, weekdays, schoolYear }: Language): DateWords {
  const month = months.join('|');
  const weekday = weekdays.join('|');
  const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`);
  const number = '\\d{1,2}';
  return {
    date: new RegExp(
      `^(?:(?<weekday>${weekday})\\.?,?\\s+)?(?:(?<isoYear>\\d{4})-(?<isoMonth>${number})-(?<isoDay>${number})|` +
        `(?<first>${number})(?<mark>[-/.])(?<second>${number})(?:\\k<mark>(?<year>\\d{4}|\\d{2}))?|` +
        `(?<day>${number})(?:\\.|er|st|nd|rd|th)?\\s+(?<name>${month})(?![\\p{L}])\\.?,?(?:\\s+(?<named>\\d{4}))?|` +
        `(?<name2>${month})(?:\\.?\\s+|/)(?<day2>${number})(?:st|nd|rd|th)?(?:(?:,?\\s+|/)(?<named2>\\d{4}))?)(?![\\d:])`,
      'u',
    ),
    month: new RegExp(`(?<!\\p{L})(${month})\\s+(\\d{4})\\b`, 'u'),
    weekdayAndDay: new RegExp(`^(?:(${weekday})\\.?\\s+)?(${number})$`),
    schoolYear: new RegExp(`(?:${schoolYear.join('|')}):?\\s+(20\\d\\d)\\s*[-/]\\s*(?:20)?(\\d\\d)`),
    months: months.map(whole),
    weekdays: weekdays.map(whole),
  };
}

/** Monday is 0; `null`: no weekday. */
export const weekdayOf = (text: string | undefined, { weekdays }: DateWords): number | null =>
  text ? weekdays.findIndex((pattern) => pattern.test(text)) : null;

const monthOf = (text: string, { months }: DateWords): string =>
  String(months.findIndex((pattern) => pattern.test(text)) + 1);

const TIME = /^(?:om\s+)?(\d{1,2})[:.](\d{2})(?:\s*uur)?(?!\d)/;
const HOURS = /^(\d{1,2})e?(?:\s*(?:t\/m|tot en met|-)\s*(\d{1,2})e?)?\s*(?:les)?uur/;
/** `9.05` or `09:05`; `null` when it is no time. */
export function timeOf(text: string): Time | null {
  const found = /^(\d{1,2})[:.](\d{2})(?:\s*uur)?$/.exec(plainWord(text));
  return found ? timeFrom(found[1]!, found[2]!) : null;
}

function timeFrom(hours: string, minutes: string): Time | null {
  const text = `${hours.padStart(2, '0')}:${minutes}`;
  return isTime(text) ? text : null;
}

const two = (text: string) => text.padStart(2, '0');
const existing = (year: number, month: string, date: string): Day | null => {
  const text = `${year}-${two(month)}-${two(date)}`;
  return isDay(text) ? text : null;
};

/** Of a date without a year: that of the school year named on the page, or the one year around today that fits the weekday. */
function yearOf(
  month: string,
  date: string,
  weekdayName: string | undefined,
  { schoolYear, today, words }: DateForm,
): Day | DateTrouble {
  if (schoolYear !== null) {
    const day = existing(Number(month) >= 8 ? schoolYear : schoolYear + 1, month, date);
    return day ?? 'bad-day';
  }
  if (!weekdayName) return 'ambiguous-dates';
  const now = Number(today.slice(0, 4));
  const near = [now - 1, now, now + 1]
    .map((year) => existing(year, month, date))
    .filter(
      (day) =>
        day !== null &&
        Math.abs(dayNumber(day) - dayNumber(today)) <= 366 &&
        weekday(day) === weekdayOf(weekdayName, words),
    );
  return near.length === 1 ? near[0]! : near.length === 0 ? 'bad-day' : 'ambiguous-dates';
}

/** Two digits of a year: this century, and not when the text could as well begin with the year. */
function fullYear(year: string, first: string, form: DateForm): number | null {
  if (year.length === 4) return Number(year);
  const now = Number(form.today.slice(0, 4));
  const full = 2000 + Number(year);
  const far = Math.abs(full - now) > 2;
  return far && Math.abs(2000 + Number(first) - now) <= 2 ? null : full;
}

interface Taken<T> {
  readonly value: T;
  readonly rest: string;
}

/** Takes a date from the front of a text, in lower case. `null`: there is none. */
function takeDate(text: string, form: DateForm): Taken<Day | DateTrouble> | null {
  const found = form.words.date.exec(text);
  if (!found) return null;
  const rest = text.slice(found[0].length).trim();
  const { weekday: weekdayName, isoYear, isoMonth, isoDay, first, second, year } = found.groups!;
  const { day: written, name, named, day2, name2, named2 } = found.groups!;
  const checked = (day: Day | DateTrouble | null): Taken<Day | DateTrouble> => {
    if (day === null) return { value: 'bad-day', rest };
    const contradicts = weekdayName && isDay(day) && weekday(day) !== weekdayOf(weekdayName, form.words);
    return { value: contradicts ? 'bad-day' : day, rest };
  };
  if (isoYear) return checked(existing(Number(isoYear), isoMonth!, isoDay!));
  const monthName = name ?? name2;
  if (monthName) {
    const [month, date, namedYear] = [monthOf(monthName, form.words), (written ?? day2)!, named ?? named2];
    return checked(namedYear ? existing(Number(namedYear), month, date) : yearOf(month, date, weekdayName, form));
  }
  if (form.order === null && Number(first) <= 12 && Number(second) <= 12 && first !== second)
    return { value: 'ambiguous-dates', rest };
  const monthFirst = form.order === 'month-first';
  const [dayText, monthText] = monthFirst ? [second!, first!] : [first!, second!];
  if (!year) return checked(yearOf(monthText, dayText, weekdayName, form));
  const full = fullYear(year, first!, form);
  return full === null ? { value: 'ambiguous-dates', rest } : checked(existing(full, monthText, dayText));
}

/** Takes a time; `bad-time` when it looks like one and is none. */
function takeTime(text: string): Taken<Time | 'bad-time'> | null {
  const found = TIME.exec(text);
  if (!found) return null;
  return { value: timeFrom(found[1]!, found[2]!) ?? 'bad-time', rest: text.slice(found[0].length).trim() };
}

const isTrouble = (value: string): value is DateTrouble =>
  value === 'bad-day' || value === 'bad-time' || value === 'ambiguous-dates';

/**
 * Reads a cell of a date, a period, times or lesson hours, the whole of it: a text of which something is left over is not understood.
 * An impossible date is `bad-day`, never the next day.
 */
export function readWhen(cell: string, form: DateForm): When | DateTrouble {
  const start = takeDate(plainWord(cell).replace(form.signs.before, ''), form);
  if (!start) return 'bad-day';
  if (isTrouble(start.value)) return start.value;
  const when = { date: start.value, endDate: null as Day | null, from: null as Time | null, to: null as Time | null };
  const more = {
    lessonFrom: null as number | null,
    lessonTo: null as number | null,
    part: null as DayPart | null,
    openEnded: false,
  };
  let rest = start.rest.replace(/^,\s*/, '');

  const hours = HOURS.exec(rest);
  if (hours) {
    more.lessonFrom = Number(hours[1]);
    more.lessonTo = Number(hours[2] ?? hours[1]);
    if (more.lessonTo < more.lessonFrom) return 'bad-time';
    rest = rest.slice(hours[0].length).trim();
  }
  const part = form.signs.part.exec(rest);
  if (part) {
    more.part = part[1] === 'hele dag' ? null : form.signs.morning.test(part[1]!) ? 'morning' : 'afternoon';
    rest = rest.slice(part[0].length).trim();
  }
  const begin = takeTime(rest);
  if (begin) {
    if (begin.value === 'bad-time') return 'bad-time';
    when.from = begin.value;
    rest = begin.rest;
  }
  const until = form.signs.until.exec(rest);
  if (until) {
    rest = rest.slice(until[0].length);
    const open = form.signs.open.exec(rest);
    const end = takeDate(rest, form);
    if (open || rest === '') {
      more.openEnded = true;
      rest = open ? rest.slice(open[0].length).trim() : '';
    } else if (end) {
      if (isTrouble(end.value)) return end.value;
      when.endDate = end.value;
      rest = end.rest;
    }
    const finish = takeTime(rest);
    if (finish) {
      if (finish.value === 'bad-time') return 'bad-time';
      when.to = finish.value;
      rest = finish.rest;
    }
  }
  if (rest !== '') return /\d[:.]\d/.test(rest) ? 'bad-time' : 'bad-day';
  return ordered({ ...when, ...more });
}

/** The end is not before the beginning; an end on the same day is no end date. */
export function ordered(when: When): When | DateTrouble {
  if (when.endDate !== null && when.endDate < when.date) return 'bad-day';
  const oneDay = when.endDate === null || when.endDate === when.date;
  if (oneDay && when.from !== null && when.to !== null && when.to <= when.from) return 'bad-time';
  return when.endDate === when.date ? { ...when, endDate: null } : when;
}

/** A date that stands in a title: `op 23-11-2026`, `van 1-11-2026 t/m 24-11-2026`. */
export function periodIn(title: string, form: DateForm): { from: Day; until: Day } | null {
  const text = plainWord(title);
  for (const found of text.matchAll(new RegExp(form.signs.inTitle, 'gu'))) {
    const rest = text.slice(found.index + found[0].length);
    const start = takeDate(rest, form);
    if (!start || isTrouble(start.value)) continue;
    const until = form.signs.until.exec(start.rest);
    const end = until ? takeDate(start.rest.slice(until[0].length), form) : null;
    if (end && !isTrouble(end.value) && end.value >= start.value) return { from: start.value, until: end.value };
    if (!until || (until[0].startsWith('-') && !end)) return { from: start.value, until: start.value };
  }
  return null;
}

/** The month that a title names, as its first and last day: `november 2026`. */
export function monthIn(title: string, words: DateWords): { from: Day; until: Day } | null {
  const found = words.month.exec(plainWord(title));
  if (!found) return null;
  const month = Number(monthOf(found[1]!, words));
  const from = existing(Number(found[2]), String(month), '1');
  const next = existing(month === 12 ? Number(found[2]) + 1 : Number(found[2]), String((month % 12) + 1), '1');
  return from && next ? { from, until: addDays(next, -1) } : null;
}

/** The first year of the school year that a page names: `Schooljaar 2026 / 2027`. */
export function schoolYearIn(text: string, words: DateWords): number | null {
  const found = words.schoolYear.exec(plainWord(text));
  return found && (Number(found[1]) + 1) % 100 === Number(found[2]) ? Number(found[1]) : null;
}

const NUMERIC = /\b(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})\b/g;

/**
 * Whether dates are day first or month first: what the rows prove, else what the profile says. Rows that prove the contrary of the
 * profile, or of one another, leave it unproven.
 */
export function orderOf(texts: ReadonlySet<string>, said: DateOrder): DateForm['order'] {
  let day = 0;
  let month = 0;
  let slashes = false;
  for (const text of texts) {
    for (const [, first, separator, second] of text.matchAll(NUMERIC)) {
      slashes ||= separator === '/';
      if (Number(first) > 12 && Number(second) <= 12) day += 1;
      if (Number(second) > 12 && Number(first) <= 12) month += 1;
    }
  }
  if (day > 0 && month > 0) return null;
  const dayFirst = said === 'day-month' || said === 'dashes-day-month';
  if (month > 0) return dayFirst ? null : 'month-first';
  if (day > 0) return said === 'month-day' ? null : 'day-first';
  if (said === 'month-day') return 'month-first';
  return said === 'day-month' || (said === 'dashes-day-month' && !slashes) ? 'day-first' : null;
}
