import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { textsOf, until } from './people';

/* A director makes the overview of the month where its numbers stand, studies it, and takes it to the team on paper. */

let day: DemoDay;
let desk: Page;

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Mohamed Aydin', role: 'director' })).close();
  await day.fillYear(['6A', '6B']);
  desk = await day.extension.own('src/desk/desk.html', { width: 1280, height: 900 });
});
afterAll(() => day?.close());

const titles = () => textsOf(desk, '.number-table caption');

test('from all steps to the numbers of the month; a number opens what it comes from', async () => {
  await desk.waitForSelector('a[href="#month"]');
  await desk.click('a[href="#month"]');
  await until(async () => (await titles()).length > 5);
  expect((await textsOf(desk, 'h1')).join()).toBe('Maandoverzicht oktober 2026');
  await desk.focus('.number-table td button');
  await desk.keyboard.press('Enter');
  await until(async () => (await textsOf(desk, '.number-sources li .name')).length > 0);
  expect(await desk.evaluate(() => document.activeElement?.tagName)).toBe('H2');
});

test('what is kept is shown as it was kept, and asks to be studied', async () => {
  await desk.click('.make-overview button');
  await until(async () => (await textsOf(desk, '.made-overviews [aria-current]')).length === 1);
  expect((await textsOf(desk, '.about-numbers')).join()).toContain('U ziet het overzicht zoals het op');
  expect(await desk.$('.make-overview')).toBeNull();
  await desk.type('.overview-step textarea', 'Meer te laat dan in september');
  await desk.click('.overview-step form button[type="submit"]');
  await until(async () => (await textsOf(desk, '.overview-step h2')).join() === 'Op de agenda van het team');
});

test('on paper stand the numbers of the school and the groups, and nobody’s name', async () => {
  await desk.emulateMediaType('print');
  expect(await desk.$eval('.by-name', (part) => getComputedStyle(part).display)).toBe('none');
  expect(await desk.$eval('.number-sources', (part) => getComputedStyle(part).display).catch(() => 'none')).toBe(
    'none',
  );
  expect(await desk.$eval('.number-table .definitions', (part) => getComputedStyle(part).display)).not.toBe('none');
  await desk.emulateMediaType('screen');
});
