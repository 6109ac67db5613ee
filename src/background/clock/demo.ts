import browser from 'webextension-polyfill';
import { isMoment, type Moment, minutesLater } from '../../domain/day';

const NAME = 'demo-clock';
const MS_PER_MINUTE = 60_000;

/** To which moment somebody set it, and when: milliseconds since 1970. */
interface Setting {
  readonly now?: string;
  readonly set?: number;
}

/** This worker alone sets it, and reads it once: a school's clock costs nothing either. */
let setting: Promise<Setting> | null = null;

async function kept(): Promise<Setting> {
  try {
    const found = await browser.storage.local.get(NAME);
    return found[NAME] ?? {};
  } catch (error) {
    setting = null;
    throw error;
  }
}

/** The demo school's clock: runs on from the moment to which somebody set it. @param ago milliseconds before now */
export async function schoolNow(ago = 0): Promise<Moment> {
  setting ??= kept();
  const { now, set } = await setting;
  if (!now || !set || !isMoment(now)) return '2026-11-23T08:50' as Moment;
  return minutesLater(now, (Date.now() - ago - set) / MS_PER_MINUTE);
}

export const setSchoolNow: ((now: Moment) => Promise<void>) | null = async (now) => {
  const next = { now, set: Date.now() };
  await browser.storage.local.set({ [NAME]: next });
  setting = Promise.resolve(next);
};
