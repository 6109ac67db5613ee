import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { badgesWhen } from '../../scripts/extension-browser';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { textsOf, until } from './people';

/* How many clicks it takes, each made with the mouse where a person would make it. */

let day: DemoDay;
let clicks = 0;

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Mohamed Aydin', role: 'director' })).close();
  await day.fillYear(['6A']);
});
afterAll(() => day?.close());

/** A click with the mouse in the middle of an element. */
async function click(page: Page, element: ElementHandle<Element> | null): Promise<void> {
  clicks += 1;
  await page.bringToFront();
  await element!.click();
}

const button = async (page: Page, within: string, text: string): Promise<ElementHandle<Element> | null> =>
  (
    await page.evaluateHandle(
      (wanted) =>
        [...document.querySelectorAll(`${wanted.within} button`)].find(
          ({ textContent }) => textContent === wanted.text,
        ) ?? null,
      { within, text },
    )
  ).asElement() as ElementHandle<Element> | null;

test('from the badge of a pupil to a letter that is sent and recorded: three clicks', async () => {
  const list = await day.groupList('6A');
  const badge = (await badgesWhen(list, (shown) => shown.some(({ step }) => step === 'letter'))).find(
    ({ step }) => step === 'letter',
  )!;
  await list.bringToFront();
  clicks += 1;
  await list.mouse.click(badge.x, badge.y);
  const panel = await (await day.extension.browser.waitForTarget((one) => one.url().endsWith('panel.html'))).asPage();
  await panel.waitForSelector('.dossier .task button.main');

  await click(panel, await panel.$('.dossier .task button.main'));
  const target = await day.extension.browser.waitForTarget((one) => one.url().includes('desk.html#'));
  const letter = (await target.page())!;
  await letter.waitForSelector('.sheet');

  await click(letter, await button(letter, '.bar', 'Is verstuurd'));
  await until(async () => (await textsOf(letter, '.bar')).join().includes('Verstuurd op'));
  expect(clicks).toBe(3);
});
