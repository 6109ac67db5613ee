import { at, type Day, dayFromNumber, dayNumber, monthEnd } from '../../domain/day';
import type { Era } from '../era';
import type { Given, GroupFacts } from '../facts';
import type { Found } from '../found';
import { dayOfAction, of } from '../recorded';
import { foundFrom } from './actions';

/* Rules for a group and for the school. The month or school year decides what settles them, not the date (protocol, reading 33). */

const ALWAYS = Number.NEGATIVE_INFINITY;

/** A school day of the group after the round, until its list was read completely or filled in (readings 42 and 44). */
export function listNotFilled(
  era: Era<'list-not-filled'>,
  { group, calendar, now, today }: GroupFacts,
): readonly Found[] {
  const day = dayFromNumber(today);
  if (!calendar.isSchoolDay(today) || now < at(day, era.on(today).settings.round)) return [];
  return [
    {
      mark: day,
      since: today,
      window: { from: today, to: today },
      anchor: today,
      settledFrom: ALWAYS,
      evidence: [],
      only: (action) => action.kind === 'list-filled' && action.group === group && action.day === day,
    },
  ];
}

/** A month of the calendar, as day numbers. */
interface Month {
  readonly name: string;
  readonly from: number;
  readonly until: number;
  readonly firstSchoolDay: number;
}

/** How many months are looked back over; no vacation is longer. */
const LOOK_BACK = 12;

/** The last month that had a school day by this day; months without one are skipped. */
function lastMonthBy(by: number, { calendar }: Given): Month | null {
  let day = by;
  for (let back = 0; back < LOOK_BACK; back++) {
    const name = dayFromNumber(day).slice(0, 7);
    const from = dayNumber(`${name}-01` as Day);
    for (let first = from; first <= day; first++) {
      if (calendar.isSchoolDay(first)) {
        return { name, from, until: dayNumber(monthEnd(dayFromNumber(from))), firstSchoolDay: first };
      }
    }
    day = from - 1;
  }
  return null;
}

/** From the first school day of a month on: the last month before it that had a school day (reading 29). */
export function monthBegins(given: Given): readonly Found[] {
  const begun = lastMonthBy(given.today, given);
  const asked = begun && lastMonthBy(begun.from - 1, given);
  if (!asked) return [];
  return [
    {
      mark: asked.name,
      since: begun.firstSchoolDay,
      window: { from: asked.from, to: asked.until },
      anchor: begun.firstSchoolDay,
      settledFrom: ALWAYS,
      evidence: [],
      only: (action) => 'month' in action && action.month === asked.name,
    },
  ];
}

/** Each month of which an overview was made, from the first time on. */
export function overviewMade({ actions }: Given): readonly Found[] {
  const made = of(actions, 'overview-made');
  const first = made.filter((one, index) => made.findIndex(({ month }) => month === one.month) === index);
  return first.map((one) => ({
    ...foundFrom(one),
    mark: one.month,
    settledFrom: ALWAYS,
    only: (action) => 'month' in action && action.month === one.month,
  }));
}

/** From the first school day of the school year on. */
export function schoolYearBegins({ calendar, today, year }: Given): readonly Found[] {
  let first = year.from;
  while (first <= today && !calendar.isSchoolDay(first)) first++;
  if (first > today) return [];
  return [
    {
      mark: year.label,
      since: first,
      window: { from: year.from, to: year.until },
      anchor: first,
      settledFrom: ALWAYS,
      evidence: [],
      only: (action) => year.from <= dayOfAction(action) && dayOfAction(action) <= year.until,
    },
  ];
}
