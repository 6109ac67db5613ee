import ICAL from 'ical.js';
import {
  addDays,
  type Day,
  day,
  dayOf,
  isMoment,
  type Moment,
  type Period,
  timeOf,
  wallClock,
  within,
} from '../domain/day';
import { ZONE } from './zone';

/*
 * Agenda van de school als `.ics`: which days may be vacations, public holidays or study days. A person decides which they are; an agenda
 * also holds the school trip.
 */

/** Whole days that an agenda names; both days belong to it. */
export interface CandidateDays {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

/**
 * Why an event is no candidate. `timed`: it takes a part of a day. `cancelled`. `changed-series`: it comes back, and single times were moved
 * or changed. `endless`: it comes back too often to be days off. `unreadable`: it has no date, or none that exists.
 */
export type Unused = 'timed' | 'cancelled' | 'changed-series' | 'endless' | 'unreadable';

export interface IcsReading {
  /** Oldest first. */
  readonly days: readonly CandidateDays[];
  /** `day` is the first day where the event has one. */
  readonly unused: readonly { readonly name: string; readonly day: Day | null; readonly why: Unused }[];
}

/** The text is no agenda. The text itself is not repeated. */
export class NotAnAgenda extends Error {
  override name = 'NotAnAgenda';
}

/** A day off that comes back comes back yearly, or at most weekly. */
const MOST_TIMES = 600;
const MIDNIGHT = '00:00';

type Start = { readonly whole: true; readonly day: Day } | { readonly whole: false; readonly at: Moment };

/** A date, or a time on the school's wall clock: written in UTC it is translated, in another zone it is taken as it stands. */
function startOf(time: ICAL.Time): Start | null {
  if (time.isDate) {
    const text = time.toString();
    return { whole: true, day: day(text) };
  }
  const text =
    time.zone === ICAL.Timezone.utcTimezone ? wallClock(time.toUnixTime() * 1000, ZONE) : time.toString().slice(0, 16);
  return isMoment(text) ? { whole: false, at: text } : null;
}

const firstDay = (start: Start): Day => (start.whole ? start.day : dayOf(start.at));
const isMidnight = (start: Start): boolean => start.whole || timeOf(start.at) === MIDNIGHT;

/** Whole days from a start to an end that does not belong to it; `null`: it takes a part of a day. */
function daysBetween(start: Start, end: Start | null): Period | null {
  if (!isMidnight(start)) return null;
  const from = firstDay(start);
  // An end that is not given, or is the start itself, is that of one day.
  if (!end || (start.whole && firstDay(end) <= from)) return start.whole ? { from, until: from } : null;
  return isMidnight(end) && firstDay(end) > from ? { from, until: addDays(firstDay(end), -1) } : null;
}

/** When an event that comes back begins, as far as that lies in the period; `null`: too often. */
function timesIn(event: ICAL.Event, period: Period): readonly ICAL.Time[] | null {
  const found: ICAL.Time[] = [];
  const iterator = event.iterator();
  for (let times = 0; times < MOST_TIMES; times++) {
    const next = iterator.next();
    if (!next) return found;
    const start = startOf(next);
    if (start && firstDay(start) > period.until) return found;
    found.push(next);
  }
  return null;
}

function nameOf(component: ICAL.Component): string {
  const summary = component.getFirstPropertyValue('summary');
  return typeof summary === 'string' ? summary.replace(/\s+/g, ' ').trim() : '';
}

function componentsIn(text: string): readonly ICAL.Component[] {
  try {
    const parsed: unknown = ICAL.parse(text);
    const calendars = (Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown[];
    const components = calendars.map((one) => new ICAL.Component(one as string));
    if (components.length === 0 || components.some(({ name }) => name !== 'vcalendar')) throw new NotAnAgenda();
    return components.flatMap((component) => component.getAllSubcomponents('vevent'));
  } catch {
    throw new NotAnAgenda('the text is no agenda');
  }
}

/** The days of one event, or why there are none. */
function read(component: ICAL.Component, period: Period): readonly Period[] | Unused {
  if (component.getFirstPropertyValue('status') === 'CANCELLED') return 'cancelled';
  const event = new ICAL.Event(component);
  const first = startOf(event.startDate);
  if (!first) return 'unreadable';
  const whole = daysBetween(first, startOf(event.endDate));
  if (!whole) return 'timed';
  if (!event.isRecurring()) return [whole];
  const times = timesIn(event, period);
  if (!times) return 'endless';
  return times.flatMap((time) => {
    const { startDate, endDate } = event.getOccurrenceDetails(time);
    const start = startOf(startDate);
    const found = start && daysBetween(start, startOf(endDate));
    return found ? [found] : [];
  });
}

function startDay(component: ICAL.Component): Day | null {
  try {
    const start = startOf(new ICAL.Event(component).startDate);
    return start && firstDay(start);
  } catch {
    return null;
  }
}

/**
 * The whole days of an agenda that lie in a period, and what could not be used.
 * @throws NotAnAgenda
 */
export function readIcs(text: string, period: Period): IcsReading {
  const components = componentsIn(text);
  const changed = new Set(
    components.filter((one) => one.hasProperty('recurrence-id')).map((one) => one.getFirstPropertyValue('uid')),
  );
  const days: CandidateDays[] = [];
  const unused: IcsReading['unused'][number][] = [];
  for (const component of components) {
    const name = nameOf(component);
    let found: readonly Period[] | Unused;
    try {
      found = changed.has(component.getFirstPropertyValue('uid')) ? 'changed-series' : read(component, period);
    } catch {
      found = 'unreadable';
    }
    if (typeof found === 'string') {
      const first = startDay(component);
      // What comes back may lie in the period whenever it began.
      if (first === null || within(period, first) || component.hasProperty('rrule'))
        unused.push({ name, day: first, why: found });
    } else {
      const inside = found.filter(({ from, until }) => from <= period.until && until >= period.from);
      days.push(...inside.map(({ from, until }) => ({ name, from, to: until })));
    }
  }
  return {
    days: days.sort((a, b) => (a.from < b.from ? -1 : 1)),
    unused,
  };
}
