import type { Action } from '../../../src/domain/action';
import { type Day, dayOf } from '../../../src/domain/day';
import type { Year } from './minutes';
import type { SlowSignal } from './signal';
import { spellsOf } from './spells';

const REPORTS = 4;
const LONG = 7;
const MONTHS = 3;

/** The same date so many months earlier; the end of the month where that does not exist (reading 11). */
export function monthsBefore(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  let [y, m] = [year, month - months];
  while (m < 1) [y, m] = [y - 1, m + 12];
  const lengths = [
    31,
    (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  const two = (value: number) => String(value).padStart(2, '0');
  return `${y}-${two(m)}-${two(Math.min(date, lengths[m - 1]!))}` as Day;
}

const begunAfter = (days: readonly Day[], after: Day): readonly Day[] => days.filter((day) => day > after);

/** Sick reports begun in the three months before now (reading 22). */
export const reportsNow = (year: Year): number =>
  begunAfter(
    spellsOf(year, 'sick', false).map(([first]) => first!),
    monthsBefore(dayOf(year.now), MONTHS),
  ).length;

/** Four reports begun within three months, in each stretch between referrals. */
export function frequent(year: Year, actions: readonly Action[]): readonly SlowSignal[] {
  const referred = actions
    .filter(
      (action) =>
        action.kind === 'referral' &&
        action.at <= year.now &&
        (action.rule === undefined || action.rule === 'sick.frequent'),
    )
    .map(({ at }) => dayOf(at))
    .sort();
  const begun = spellsOf(year, 'sick', false).map(([first]) => first!);
  const signals: SlowSignal[] = [];
  let after = '0000-00-00' as Day;
  for (const until of [...referred, '9999-99-99' as Day]) {
    const stretch = begun.filter((day) => after < day && day <= until);
    const since = stretch.find((day) => {
      const inside = begunAfter(stretch, monthsBefore(day, MONTHS)).filter((other) => other <= day);
      return inside.length >= REPORTS;
    });
    if (since) {
      const number = begunAfter(stretch, monthsBefore(since, MONTHS)).length;
      signals.push({ rule: 'sick.frequent', since, to: null, number });
    }
    after = until;
  }
  return signals;
}

/** A spell of seven school days (reading 23). */
export const long = (year: Year): readonly SlowSignal[] =>
  spellsOf(year, 'sick', false)
    .filter((spell) => spell.length >= LONG)
    .map((spell) => ({ rule: 'sick.long', since: spell[0]!, to: null, number: spell.length }));
