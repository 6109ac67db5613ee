import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ICAL from 'ical.js';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { cardOf, openPanel, showDay, textsOf, until } from './people';

/* Steps in the agenda of whoever does them, without whom they are about. */

let day: DemoDay;
let desk: Page;
const folder = mkdtempSync(path.join(tmpdir(), 'agenda-'));
const FILE = path.join(folder, 'verzuim.ics');

/** The file that a click gives. */
async function saved(page: Page, click: () => Promise<unknown>): Promise<string> {
  rmSync(FILE, { force: true });
  const cdp = await page.createCDPSession();
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await click();
  await until(() => Promise.resolve(existsSync(FILE)));
  await until(async () => (await textsOf(page, '.recorded')).join().includes('Opgeslagen als verzuim.ics'));
  await cdp.detach();
  return readFileSync(FILE, 'utf8');
}
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as string).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Anneke de Wit', role: 'clerk' })).close();
  await day.fillYear(['6A']);
  desk = await day.extension.own('src/desk/desk.html', { width: 1280, height: 900 });
  await desk.waitForSelector('.planning button');
});
afterAll(() => day?.close());

test('all my open steps, as many as the button says, and no name of a child; why what is late is not among them', async () => {
  const button = (await textsOf(desk, '.planning button')).join();
  const text = await saved(desk, () => desk.click('.planning button'));
  expect(button).toContain(`${eventsIn(text).length} `);
  expect((await textsOf(desk, '.planning .help')).join()).toContain('te laat is, komt er niet in: die moet nu.');
  expect(text).toMatch(/SUMMARY:Verzuim: .*\(groep 6A\)/);
  for (const name of await textsOf(desk, 'td .name')) expect(text).not.toContain(name);
});

test('one step from its card stands at the same name as from the desk', async () => {
  const all = eventsIn(readFileSync(FILE, 'utf8')).map(({ uid }) => uid);
  const panel = await openPanel(day, await day.groupList('6A'));
  await showDay(panel);
  const card = await cardOf(panel, 'Noor van den Berg', 'Brief: waarschuwing te laat');
  const text = await saved(panel, () => card!.$eval('.plan', (button) => (button as HTMLElement).click()));
  const [event, ...others] = eventsIn(text);
  expect(others).toEqual([]);
  expect(all).toContain(event!.uid);
  expect(event!.summary).toBe('Verzuim: Brief sturen (groep 6A)');
});
