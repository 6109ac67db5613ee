import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { everyWay } from '../axe';
import { line, page } from '../background/pages';
import { clickButton, textsOf, until } from './people';

/* Sixteen hours and away again: the director is asked twice for a talk, and holds one. */

let day: DemoDay;
let panel: Page;

const steps = () => textsOf(panel, '.task:not(.done) .step');
const invites = async () => (await steps()).filter((text) => text === 'Ouders uitnodigen voor een gesprek').length;

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Mohamed Aydin', role: 'director' })).close();
  const away = (from: string, until: string) =>
    line('Fenna Terpstra', '900', from, { kind: 'absent', authorised: false, endDate: until as Day });
  const reading = page([away('2026-11-16', '2026-11-16'), away('2026-11-18', '2026-11-20')]);
  expect(await day.ask('own>worker:take-file', { file: 'een bestand', reading })).toMatchObject({ value: 'done' });
  panel = await day.extension.own('src/panel/panel.html', { width: 360, height: 900 });
  await panel.waitForSelector('.pupil-search input');
  await panel.type('.pupil-search input', 'fenna');
  await panel.waitForSelector('.found [role=option]');
  await panel.keyboard.press('Enter');
  await panel.waitForSelector('.dossier .task');
});
afterAll(() => day?.close());

test('the other step is named with its reason, and one invitation settles both, until it is taken back', async () => {
  expect(await invites()).toBe(2);
  const ticked = await panel.$$eval('.alongside input', (boxes) =>
    boxes.map((box) => (box as HTMLInputElement).checked),
  );
  expect(ticked).toEqual([true, true]);
  await everyWay(panel, 720);
  await clickButton(panel, '.task', 'Gebeld en afgesproken');
  await until(async () => (await invites()) === 0);
  expect((await steps()).filter((text) => text === 'Gesprek voeren')).toHaveLength(2);
  await clickButton(panel, '.recorded', 'Ongedaan maken');
  await until(async () => (await invites()) === 2);
});

test('who leaves the other out settles one', async () => {
  await panel.click('.alongside input');
  await clickButton(panel, '.task', 'Gebeld en afgesproken');
  await until(async () => (await invites()) === 1);
  expect(await panel.$$('[data-do=invite-meeting] .alongside')).toEqual([]);
  await clickButton(panel, '.recorded', 'Ongedaan maken');
  await until(async () => (await invites()) === 2);
});

test('the letter asks the same before it is sent', async () => {
  await clickButton(panel, '[data-do=invite-meeting]', 'Brief openen');
  const target = await day.extension.browser.waitForTarget((one) => one.url().includes('desk.html#'));
  const letter = (await target.page())!;
  await letter.waitForSelector('.alongside input');
  await letter.setViewport({ width: 1000, height: 900 });
  await everyWay(letter, 1000);
  await letter.close();
});
