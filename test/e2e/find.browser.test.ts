import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import type { FoundView } from '../../src/messages/views';
import { everyWay } from '../axe';
import { textsOf, until } from './people';

/* Looking for a pupil, by keyboard and by mouse: in the panel, and on the desk. */

let day: DemoDay;
let panel: Page;
let desk: Page;
/** A child for whom nothing is to be done. */
let atRest: string;

const field = '.pupil-search input';
const options = (page: Page) => textsOf(page, '.found [role=option] b');
const active = (page: Page) => textsOf(page, '.found [aria-selected=true] b');
/** Types from wherever the focus is, by the shortcut. */
const look = async (page: Page, text: string): Promise<void> => {
  await page.bringToFront();
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.keyboard.type(text);
};
const heading = async (page: Page) => (await textsOf(page, 'h1')).join();

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Mohamed Aydin', role: 'director' })).close();
  await day.fillYear(['6A', '7A']);
  const found = (await day.ask('own>worker:find-pupils', { typed: '6A' })) as { value: FoundView };
  atRest = found.value.found.find(({ open }) => open === 0)!.pupil.name;
  panel = await day.extension.own('src/panel/panel.html', { width: 360, height: 900 });
  desk = await day.extension.own('src/desk/desk.html', { width: 1280, height: 900 });
  await desk.waitForSelector('.pupil-search');
});
afterAll(() => day?.close());

test('a child for whom nothing is to be done is found with the keyboard alone, and something can be recorded', async () => {
  await panel.waitForSelector('.pupil-search');
  expect(await textsOf(panel, '.task-list > section .name')).not.toContain(atRest);
  await look(panel, atRest);
  await until(async () => (await active(panel)).join() === atRest);
  expect((await textsOf(panel, '.found [role=option]')).join()).toBe(`${atRest} groep 6A geen open stap`);
  await panel.keyboard.press('Enter');
  await panel.waitForSelector('.dossier h1');
  expect(await heading(panel)).toContain(atRest);
  expect(await panel.$eval(field, (input) => (input as HTMLInputElement).value)).toBe('');
  await panel.evaluate(() => {
    const [, , , , concern] = document.querySelectorAll<HTMLDetailsElement>('.occasions details');
    concern!.open = true;
  });
  await panel.type('.occasions details[open] textarea', 'Stil de laatste tijd');
  await panel.click('.occasions details[open] button');
  await until(async () => (await textsOf(panel, '.recorded')).join().includes('Vastgelegd'));
  await panel.click('.back');
});

test('the arrows go round, Escape empties the field, and who is not there is said to be so', async () => {
  await look(panel, '6a');
  await until(async () => (await options(panel)).length === 8);
  const all = await options(panel);
  await panel.keyboard.press('ArrowDown');
  expect(await active(panel)).toEqual([all[1]]);
  await panel.keyboard.press('ArrowUp');
  await panel.keyboard.press('ArrowUp');
  expect(await active(panel)).toEqual([all[7]]);
  const described = await panel.$eval(field, (input) => input.getAttribute('aria-activedescendant'));
  expect(await panel.$eval(`[id="${described}"] b`, (name) => name.textContent)).toBe(all[7]);
  expect((await textsOf(panel, '.found [role=status]')).join()).toMatch(/^Nog \d+ anderen/);
  await panel.keyboard.press('Escape');
  await until(async () => (await options(panel)).length === 0);
  expect(await panel.$eval('.found', (list) => (list as HTMLElement).hidden)).toBe(true);
  await panel.keyboard.type('qqq');
  await until(async () => (await textsOf(panel, '.found [role=status]')).join().startsWith('Niemand gevonden.'));
  await panel.keyboard.press('Enter');
  expect(await panel.$eval(field, (input) => (input as HTMLInputElement).value)).toBe('qqq');
  await panel.keyboard.press('Escape');
});

test('somebody who types a / elsewhere goes on typing', async () => {
  await desk.bringToFront();
  await desk.focus('input[type=search]');
  await desk.keyboard.type('3/4');
  expect(await desk.$eval('input[type=search]', (input) => (input as HTMLInputElement).value)).toBe('3/4');
  await desk.$eval('input[type=search]', (input) => (input as HTMLElement).blur());
});

test('on the desk the whole dossier opens with a click, and no address holds what was typed', async () => {
  await look(desk, atRest.split(' ').reverse().join(' '));
  await until(async () => (await options(desk)).includes(atRest));
  await desk.click('.found [role=option]');
  await desk.waitForSelector('.dossier-page h1');
  expect(await heading(desk)).toContain(atRest);
  expect(desk.url()).toMatch(/desk\.html#dossier\/[0-9a-f]+$/);
});

test.each([
  ['panel', () => panel, 720],
  ['desk', () => desk, 1280],
] as const)('everybody can use it: %s', async (_name, page, width) => {
  for (const typed of ['6a', 'qqq']) {
    await look(page(), typed);
    await page().waitForSelector('.found [role=status]:not(:empty)');
    // What the open list covers in part is not there to be hit.
    await everyWay(page(), width, 'search');
    await page().keyboard.press('Escape');
  }
});
