import browser from 'webextension-polyfill';
import { addDays, at, dayOf, isMoment, type Moment, minuteOfDay, timeFromMinute, timeOf } from '../../domain/day';

const NAME = 'demo-clock';

/** The demo school's clock: runs on from the moment to which somebody set it. */
export async function schoolNow(): Promise<Moment> {
  const { [NAME]: kept } = await browser.storage.local.get(NAME);
  const { now, set } = (kept ?? {}) as { now?: string; set?: number };
  if (!now || !set || !isMoment(now)) return '2026-11-23T08:50' as Moment;
  const minute = minuteOfDay(timeOf(now)) + Math.floor((Date.now() - set) / 60_000);
  return at(addDays(dayOf(now), Math.floor(minute / 1440)), timeFromMinute(((minute % 1440) + 1440) % 1440));
}

export const setSchoolNow: ((now: Moment) => Promise<void>) | null = async (now) => {
  await browser.storage.local.set({ [NAME]: { now, set: Date.now() } });
};
