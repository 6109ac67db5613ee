import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DemoDay } from '../../scripts/demo-day';
import { textsOf, until } from './people';
import { PointingBar } from './pointing-bar';
import { at, choose, isSilent, openIn, portalDay, question, sentSince } from './portal';

/* A portal that nobody knows: a person points out its words, and from then on the house rules hold there. */

let day: DemoDay;
let page: Page;
let bar: PointingBar;

beforeAll(async () => {
  day = await portalDay();
  await at(day, '17:05');
  page = await openIn(day, '/vreemd/ander-portaal');
  bar = await PointingBar.of(page);
});
afterAll(() => day?.close());

const FORM = 'form:has(textarea)';
const SEND = `${FORM} > button`;
const write = async (): Promise<void> => {
  await page.type(`${FORM} input[type=text]`, 'Schoolreis van Sam');
  await page.type(`${FORM} textarea`, 'Vrijdag gaan we op schoolreis.');
};

/** Parts of the page are sections too. */
const isGone = () => until(async () => !(await bar.words()).includes('Wijs het ouderportaal aan'));

async function startPointing(): Promise<void> {
  const worker = await day.extension.worker();
  const tab = await worker.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
    return (await tabs.query({ url: 'http://portaal.localhost/*' }))[0]!.id!;
  });
  expect(await day.ask('own>worker:portal-at', { tab })).toMatchObject({ value: new URL(day.portal.url).host });
  expect(await day.ask('own>worker:point-out-portal', { tab })).toMatchObject({ value: true });
  await bar.says('Klik op de kop boven het bericht');
}

test('before it is pointed out, nothing is known of it and nothing is asked', async () => {
  const before = day.portal.sent.length;
  await write();
  await page.click(SEND);
  expect(await isSilent(page)).toBe(true);
  await until(() => Promise.resolve(day.portal.sent.length > before));
  expect(sentSince(day, before)).toEqual(['strange']);
});

test('what has no words is said at the click; nothing is sent while one points', async () => {
  await openIn(day, '/vreemd/ander-portaal', page);
  await write();
  const before = day.portal.sent.length;
  await startPointing();
  await page.click(`${FORM} textarea`);
  await bar.says('Hier staan geen woorden');
  await page.click(`${FORM} h2`);
  await bar.says('Klik op de knop die verstuurt');
  await page.click('[data-leeg]');
  await bar.says('Hier staan geen woorden');
  await page.click(SEND);
  await bar.says('Klik op het veld voor de tekst');
  await page.click(`${FORM} textarea`);
  await bar.says('Klik op het veld voor het onderwerp');
  await bar.press('Overslaan: dat staat hier niet');
  await bar.says('naar wie het bericht gaat');
  await page.focus(`${FORM} select`);
  await page.click(`${FORM} select`);
  await bar.says('Welk woord staat voor ouders?');
  await bar.press('thuisfront');
  await bar.press('teamgenoten');
  await bar.press('alle gezinnen');
  await bar.says('Volgens deze pagina gaat dit bericht naar ouders.');
  expect(sentSince(day, before)).toEqual([]);
});

test('in our own page stand the words alone, and nothing that was typed', async () => {
  const opened = day.extension.browser.waitForTarget((target) => target.url().endsWith('#portal-profiles'));
  await bar.press('Klopt: verder naar bewaren');
  const own = await (await opened).asPage();
  await own.waitForSelector('.columns');
  expect(await textsOf(own, '.columns dd')).toEqual([
    new URL(day.portal.url).host,
    '‘praatje met thuis’',
    '‘op de post’',
    '‘uw verhaal’',
    '‘bestemming’',
    '‘thuisfront’',
    '‘teamgenoten’',
    '‘alle gezinnen’',
  ]);
  const told = JSON.stringify(await day.ask('own>worker:portal-profiles', {}));
  expect(told).not.toMatch(/schoolreis|\bsam\b/i);
  await own.click('.card button.main');
  await until(async () => (await textsOf(own, '.said')).join().includes('Het profiel is bewaard.'));
  await own.close();
});

test('then an evening message is asked about, and sent once, by the person’s own second press', async () => {
  await openIn(day, '/vreemd/ander-portaal', page);
  await write();
  const before = day.portal.sent.length;
  await page.click(SEND);
  expect((await question(page)).text).toContain('17.00 uur');
  await choose(page, 'Toch versturen');
  expect(await isSilent(page)).toBe(true);
  expect(sentSince(day, before)).toEqual([]);
  await page.click(SEND);
  await until(() => Promise.resolve(day.portal.sent.length > before));
  expect(await isSilent(page)).toBe(true);
  expect(sentSince(day, before)).toEqual(['strange']);
});

test('with the keyboard alone, from a list of what the page has', async () => {
  await openIn(day, '/vreemd/ander-portaal', page);
  await startPointing();
  for (const [asked, words] of [
    ['Klik op de kop boven', 'praatje met thuis'],
    ['Klik op de knop die', 'op de post'],
    ['Klik op het veld voor de tekst', 'uw verhaal'],
  ] as const) {
    await bar.says(asked);
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  }
  await bar.says('Klik op het veld voor het onderwerp');
  await page.keyboard.press('Escape');
  await isGone();
});

test('in a window of the page, the bar hangs in it, and Escape closes the bar alone', async () => {
  await openIn(day, '/berichten', page);
  await page.click('[data-open]');
  await startPointing();
  await page.click('dialog h2');
  await bar.says('Klik op de knop die verstuurt');
  // The button lies under the bar.
  await bar.press('Balk verplaatsen');
  await page.click('[data-verstuur]');
  await bar.says('Klik op het veld voor de tekst');
  await page.keyboard.press('Escape');
  await isGone();
  expect(await page.$eval('dialog', ({ open }) => open)).toBe(true);
});
