import type { Action } from '../../../src/domain/action';
import { addDays, type Day, dayNumber, dayOf } from '../../../src/domain/day';
import { daysUntilNow, isMissed, isSchoolDay, mondayOf, unauthorisedOn, type Year } from './minutes';
import type { SlowSignal } from './signal';

const LIMIT = 960;
const WEEKS = 4;
const FULL_DAYS = 3;
const FOUR_WEEKS = 28;

/** From which day to which, both included. */
interface Stretch {
  readonly from: Day;
  readonly until: Day;
}

/** A report to the attendance officer for one of the two rules ends a stretch (readings 5, 8 and 37). */
function stretchesOf({ first, now }: Year, actions: readonly Action[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = first;
  for (const action of actions.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    if (action.kind !== 'officer-reported' || action.at > now) continue;
    const isMeant =
      action.rule === undefined
        ? action.report === undefined || action.report === '16-hours-4-weeks'
        : ['unauthorised.sixteen-hours', 'unauthorised.three-days'].includes(action.rule);
    const end = action.end ?? dayOf(action.at);
    if (!isMeant || end < from) continue;
    stretches.push({ from, until: end });
    from = addDays(end, 1);
  }
  return [...stretches, { from, until: dayOf(now) }];
}

/** The lesson weeks up to and including that of a day, by their Mondays, oldest first. */
function lessonWeeks(year: Year, until: Day): readonly Day[] {
  const weeks: Day[] = [];
  // Weeks before the first fact are lesson weeks too: eight of them are enough.
  for (let monday = addDays(mondayOf(year.first), -56); monday <= until; monday = addDays(monday, 7)) {
    if ([0, 1, 2, 3, 4, 5, 6].some((offset) => isSchoolDay(year, addDays(monday, offset)))) weeks.push(monday);
  }
  return weeks;
}

/** Unauthorised minutes in the four lesson weeks up to and including now (reading 22). */
export function minutesNow(year: Year): number {
  const [from] = lessonWeeks(year, dayOf(year.now)).slice(-WEEKS);
  return daysUntilNow(year)
    .filter((day) => day >= from!)
    .reduce((sum, day) => sum + unauthorisedOn(year, day), 0);
}

/** The algorithm of the protocol, in each stretch. @param compulsoryFrom days before it do not count */
export function sixteenHours(
  year: Year,
  actions: readonly Action[],
  compulsoryFrom: Day | null,
): readonly SlowSignal[] {
  const minutes = new Map(
    daysUntilNow(year).map((day) => [
      day,
      compulsoryFrom !== null && day < compulsoryFrom ? 0 : unauthorisedOn(year, day),
    ]),
  );
  const weeks = lessonWeeks(year, dayOf(year.now));
  return stretchesOf(year, actions).flatMap(({ from: start, until }): SlowSignal[] => {
    for (const [day, own] of minutes) {
      if (own === 0 || day < start || day > until) continue;
      const [monday] = weeks.filter((one) => one <= day).slice(-WEEKS);
      const from = monday! > start ? monday! : start;
      const inside = [...minutes].filter(([other, count]) => from <= other && other <= day && count > 0);
      const sum = inside.reduce((total, [, count]) => total + count, 0);
      if (sum >= LIMIT) {
        const since = inside[0]![0];
        return [{ rule: 'unauthorised.sixteen-hours', since, to: day, number: sum }];
      }
    }
    return [];
  });
}

/** Runs of school days that were missed wholly, between two days. */
function runsOf(year: Year, from: Day, until: Day): readonly (readonly Day[])[] {
  const all: Day[][] = [];
  let goesOn = false;
  for (const day of daysUntilNow(year)) {
    if (!isSchoolDay(year, day)) continue;
    const counts = from <= day && day <= until && isMissed(year, day);
    if (counts && goesOn) all.at(-1)!.push(day);
    else if (counts) all.push([day]);
    goesOn = counts;
  }
  return all;
}

/** Every run of three or more school days missed wholly, in each stretch (readings 8 and 18). */
export const threeDays = (year: Year, actions: readonly Action[], compulsoryFrom: Day | null): readonly SlowSignal[] =>
  stretchesOf(year, actions).flatMap(({ from, until }) =>
    runsOf(year, compulsoryFrom !== null && compulsoryFrom > from ? compulsoryFrom : from, until)
      .filter((run) => run.length >= FULL_DAYS)
      .map((run) => ({
        rule: 'unauthorised.three-days',
        since: run[0]!,
        to: run[FULL_DAYS - 1]!,
        number: run.length,
      })),
  );

/** Every run that lasts longer than four weeks, from its first to its last day; a report does not cut it. */
export const fourWeeks = (year: Year, compulsoryFrom: Day | null): readonly SlowSignal[] =>
  runsOf(year, compulsoryFrom ?? year.first, dayOf(year.now)).flatMap((run): SlowSignal[] => {
    const [first, last] = [run[0]!, run.at(-1)!];
    const number = dayNumber(last) - dayNumber(first) + 1;
    return number > FOUR_WEEKS ? [{ rule: 'unauthorised.long', since: first, to: null, number }] : [];
  });
