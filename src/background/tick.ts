import browser from 'webextension-polyfill';
import { schoolNow } from '#clock';
import { addDays, at, dayNumber, dayOf, type Moment, minuteOfDay, timeOf } from '../domain/day';
import type { Office } from './office';
import { report } from './report';

/** The name of the alarm. */
export const TICK = 'tick';

const MINUTES_PER_DAY = 24 * 60;
const MS_PER_MINUTE = 60_000;
/** What a row says of today begins to count at its own time, and the browser may have slept: nobody waits longer for it. */
const MOST_MINUTES = 5;
const SCHOOL_HOURS = ['07:00', '18:00'] as const;

const minutesBetween = (from: Moment, until: Moment): number =>
  (dayNumber(dayOf(until)) - dayNumber(dayOf(from))) * MINUTES_PER_DAY +
  minuteOfDay(timeOf(until)) -
  minuteOfDay(timeOf(from));

/** Minutes until everything is looked at again. @param next the next moment at which something changes */
export function minutesToTick(now: Moment, next: Moment): number {
  const [opens, closes] = SCHOOL_HOURS;
  const time = timeOf(now);
  const morning = at(time < opens ? dayOf(now) : addDays(dayOf(now), 1), opens);
  const wait = time >= opens && time < closes ? MOST_MINUTES : minutesBetween(now, morning);
  return Math.max(1, Math.min(wait, minutesBetween(now, next)));
}

/** Sets the alarm for the next moment at which time alone changes something; an alarm before it is replaced. */
export async function tickAtNextChange(office: Office): Promise<void> {
  try {
    const now = await schoolNow();
    const school = (await office.state()) === 'unlocked' ? await office.school(now) : null;
    const next = school?.nextChange(now) ?? at(addDays(dayOf(now), 1), '00:00');
    const thisMinute = Date.now() - (Date.now() % MS_PER_MINUTE);
    void browser.alarms.create(TICK, { when: thisMinute + minutesToTick(now, next) * MS_PER_MINUTE });
  } catch (error) {
    report('tick', error);
  }
}
