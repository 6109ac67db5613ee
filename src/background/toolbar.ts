import browser from 'webextension-polyfill';
import { schoolNow } from '#clock';
import type { Around } from './answers/context';
import type { Office } from './office';
import { portalCount } from './portal/work';
import { report } from './report';

/** Which addresses are allowed, and what is there. */
type Hosts = Pick<Around, 'hosts' | 'namedHosts'>;

const COLOUR = '#1d4f91';

/** A pupil waits in the side panel, which the browser did not open. */
let waits = false;

/** The number on the toolbar's icon: open steps of the person who sits here, those of the portal among them, or a lock. */
export async function showCount(office: Office, around: Hosts): Promise<void> {
  waits = false;
  try {
    const now = await schoolNow();
    const state = await office.state();
    const school = state === 'unlocked' ? await office.school(now) : null;
    const count = school
      ? school.day(now).tasks.filter(({ mine }) => mine).length + (await portalCount(office, school, around, now))
      : 0;
    const isShut = state === 'locked' || state === 'nobody';
    await browser.action.setBadgeText({ text: isShut ? '🔒' : count > 0 ? String(count) : '' });
    await browser.action.setBadgeBackgroundColor({ color: COLOUR });
  } catch (error) {
    report('toolbar', error);
  }
}

/** Where the browser does not open the side panel for a click in a page, the icon shows that a pupil waits. */
export async function showThatPupilWaits(): Promise<void> {
  waits = true;
  await browser.action.setBadgeText({ text: '→' });
}

/** Somebody opened the panel: nobody waits any more. */
export async function showThatNobodyWaits(office: Office, around: Hosts): Promise<void> {
  if (waits) await showCount(office, around);
}
