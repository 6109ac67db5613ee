import browser from 'webextension-polyfill';
import { isMoment, type Moment, minutesLater } from '../../domain/day';

const NAME = 'demo-clock';
const MS_PER_MINUTE = 60_000;

/** The demo school's clock: runs on from the moment to which somebody set it. @param ago milliseconds before now */
export async function schoolNow(ago = 0): Promise<Moment> {
  const { [NAME]: kept } = await browser.storage.local.get(NAME);
  const { now, set } = (kept ?? {}) as { now?: string; set?: number };
  if (!now || !set || !isMoment(now)) return '2026-11-23T08:50' as Moment;
  return minutesLater(now, (Date.now() - ago - set) / MS_PER_MINUTE);
}

export const setSchoolNow: ((now: Moment) => Promise<void>) | null = async (now) => {
  await browser.storage.local.set({ [NAME]: { now, set: Date.now() } });
};
