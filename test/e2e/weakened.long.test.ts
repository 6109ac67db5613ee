import { afterEach, expect, test } from 'vitest';
import type { DemoDay } from '../../scripts/demo-day';
import { afterFirstClicks } from './attacks/first-clicks';
import { weakenedBuild } from './attacks/weakened';
import { ANY_EVENT, AT_ONCE, TWICE, type Weakening } from './attacks/weakenings';
import { at, choose, isSilent, openIn, portalDay } from './portal';
import { openScreen } from './website';

/*
 * What the tests of hostile pages, of photos and of our own buttons hold to can fail: in a build without the caution, what they look at goes otherwise.
 */

let day: DemoDay;
afterEach(() => day?.close());

async function without(name: string, weakening: Weakening): Promise<void> {
  day = await portalDay('teacher', weakenedBuild(name, weakening));
  await day.linkWebsite();
  await at(day, '19:30');
}
const wait = () => new Promise((resolve) => setTimeout(resolve, 900));

test('a guard that hears any event as a person’s asks about what a script began, on a portal and on the website', async () => {
  await without('any-event', ANY_EVENT);
  const page = await openIn(day, '/vreemd/vanzelf-klik');
  await wait();
  expect(await isSilent(page)).toBe(false);
  expect(day.portal.sent).toEqual([]);

  await openScreen(day, 'media-new.php', page);
  await page.evaluate(() => {
    const carried = new DataTransfer();
    carried.items.add(new File(['x'], 'logo.png', { type: 'image/png' }));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: carried }));
  });
  expect(await isSilent(page)).toBe(false);
  expect(day.website.published).toEqual([]);
});

test('a guard that presses twice sends twice', async () => {
  await without('twice', TWICE);
  const page = await openIn(day, '/vreemd/vanzelf-klik');
  await wait();
  const before = day.portal.sent.length;
  await page.click('main form button[type=button]:not([data-ontvanger], [onclick])');
  await choose(page, 'Toch versturen');
  await wait();
  expect(day.portal.sent.length - before).toBe(2);
});

test('buttons of ours that do not ask again erase, take back and withdraw at once', async () => {
  expect(await afterFirstClicks(1, weakenedBuild('at-once', AT_ONCE))).toEqual([]);
});
