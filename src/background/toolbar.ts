import browser from 'webextension-polyfill';
import { schoolNow } from '#clock';
import type { Desk } from './desk';
import { report } from './report';

const COLOUR = '#1d4f91';

/** The number on the toolbar's icon: open steps of the person who works here, or a lock. */
export async function showCount(desk: Desk): Promise<void> {
  try {
    const now = await schoolNow();
    const school = await desk.school(now);
    const count = school ? school.day(now).tasks.filter(({ mine, earlier }) => mine && !earlier).length : 0;
    const locked = school === null && (await desk.vault.state()) === 'locked';
    await browser.action.setBadgeText({ text: locked ? '🔒' : count > 0 ? String(count) : '' });
    await browser.action.setBadgeBackgroundColor({ color: COLOUR });
  } catch (error) {
    report('toolbar', error);
  }
}

/** Where the browser does not open the side panel for a click in a page, the icon shows that a pupil waits. */
export async function showThatPupilWaits(): Promise<void> {
  await browser.action.setBadgeText({ text: '→' });
}
