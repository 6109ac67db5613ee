import type { GroupCalendar } from '../../domain/calendar';
import { type Day, dayFromNumber, dayNumber, type Period } from '../../domain/day';

/** A period that a person can choose by name. */
export interface PeriodChoice extends Period {
  readonly of: 'report-card' | 'year';
  /** Which report-card period of the school year; 0: all of the year. */
  readonly number: number;
}

/**
 * The report-card periods of a school year, oldest first, from its first to its last day: a year may end after its last report card.
 * None where the school entered no report card in that year.
 */
function reportPeriods(calendar: GroupCalendar, year: Period): readonly PeriodChoice[] {
  const last = dayNumber(year.until);
  const periods: PeriodChoice[] = [];
  for (let from = dayNumber(year.from); from <= last; ) {
    const until = Math.min(calendar.reportPeriodEnd(from), last);
    const number = periods.length + 1;
    periods.push({ of: 'report-card', number, from: dayFromNumber(from), until: dayFromNumber(until) });
    from = until + 1;
  }
  return periods.length > 1 || periods[0]!.until < year.until ? periods : [];
}

/** What somebody can choose in a school year: its report-card periods, then the whole of it. */
export const periodChoices = (calendar: GroupCalendar, year: Period): readonly PeriodChoice[] => [
  ...reportPeriods(calendar, year),
  { of: 'year', number: 0, ...year },
];

/** The choice that a day stands in: its report-card period, or else the year. */
export const choiceOn = (choices: readonly PeriodChoice[], day: Day): PeriodChoice =>
  choices.find(({ from, until }) => from <= day && day <= until) ?? choices.at(-1)!;
