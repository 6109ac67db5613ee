import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import type { AppState } from '../../src/messages/views';
import { everyWay } from '../axe';
import { textsOf, until } from '../e2e/people';
import { ON_SCREEN } from './on-screen';
import { cannotSet, PolicyFile } from './policy-file';

/* What school IT writes in a policy file, in the real browser: the first run, the settings, and what changes while it runs. */

const why = cannotSet();
if (why !== null) console.warn(`test/managed/policy.long.test.ts is skipped: ${why}`);

const BEGUN = {
  ...ON_SCREEN,
  schoolName: 'De Regenboog',
  region: 'zuid',
  roles: ['director', 'teacher'],
  passphraseLength: 20,
  lockMinutes: 7,
  fixed: ['schoolName', 'lockMinutes'],
};
/** What Chromium hands over although it cannot hold. */
const OUT_OF_BOUNDS = { ...BEGUN, codeLength: 99 };

let policy: PolicyFile;
let day: DemoDay;
let first: Page;

/** The worker's answer, as one of its own pages gets it. */
const ask = async <T>(...asked: Parameters<DemoDay['ask']>): Promise<T> =>
  ((await day.ask(...asked)) as { value: T }).value;
const byIt = async () => (await ask<AppState>('own>worker:state', {})).byIt;
const SLOW_MS = 40_000;
/** Chromium reads the folder anew some seconds after it changed. */
async function set(values: { readonly lockMinutes?: number }): Promise<void> {
  policy.set(values);
  await until(async () => (await byIt()).values.lockMinutes === values.lockMinutes, SLOW_MS);
}
const own = (part: string) => day.extension.own(`src/options/options.html#${part}`, { width: 900, height: 900 });
const texts = async (page: Page, selector: string) => (await textsOf(page, selector)).join(' | ');

describe.skipIf(why !== null)('a policy file', () => {
  beforeAll(async () => {
    policy = new PolicyFile('dist/demo');
    policy.set({});
    day = await DemoDay.open({
      executablePath: ensureBrowser(),
      headless: true,
      real: '2026-11-24' as Day,
      build: policy.build,
    });
    await set(OUT_OF_BOUNDS);
  });
  afterAll(async () => {
    await day?.close();
    policy?.close();
  });

  test('is for this copy alone', () => {
    expect(day.extension.id).toBe(policy.id);
  });

  test('the first run says what IT wrote, is filled in, and leaves out what IT decided', async () => {
    first = await day.extension.own('src/options/options.html', { width: 900, height: 760 });
    await first.waitForSelector('.allow-host');
    expect(await texts(first, '.notice')).toContain(ON_SCREEN.firstRunText);
    expect(await texts(first, '.notice')).toContain(ON_SCREEN.itContact);
    expect(await texts(first, '.progress')).toContain('Stap 1 van 4');
    await everyWay(first, 900);
    await first.click('.allow-host');
    await first.waitForSelector('.page-status.read');
    await first.click('button.main');
    await first.waitForSelector('input[maxlength="80"]');
    const [school, place, name] = await first.$$('input');
    expect(await school!.evaluate((input) => [input.value, input.disabled])).toEqual(['De Regenboog', true]);
    expect(await first.$$eval('select option', (all) => all.map((one) => one.value))).toEqual(['teacher', 'director']);
    expect(await texts(first, '.by-it')).toContain('Ingesteld door uw school-ICT.');
    await everyWay(first, 900);
    await place!.type('Breda');
    await name!.type('Mohamed Aydin');
    await first.select('select', 'director');
    await first.click('button.main');
    await first.waitForSelector('input[type=password]');
    expect(await texts(first, '.field .help')).toContain('Minstens 20 tekens');
    for (const input of await first.$$('input[type=password]')) await input.type(PASSPHRASE);
    await first.click('button.main');
    await first.waitForSelector('.first-run .nothing, .filling', { timeout: 30_000 });
    expect(await texts(first, '.progress')).toContain('Stap 4 van 4');
  });

  test('the lesson times are those of IT', async () => {
    const { calendars } = await ask<{
      calendars: readonly { version: { calendar: { region: string; timetable: object } } }[];
    }>('own>worker:versions', {});
    const { region, timetable } = calendars.at(-1)!.version.calendar;
    expect([region, timetable]).toEqual(['zuid', expect.objectContaining(ON_SCREEN.lessonTimes)]);
  });

  test('the settings say what is fixed, and the worker refuses it', async () => {
    const page = await own('settings');
    const card = '::-p-xpath(//section[h2[. = "Vergrendelen"] and .//select])';
    const lock = (await page.waitForSelector(card))!;
    expect(await lock.$eval('select', (select) => [select.value, select.disabled])).toEqual(['7', true]);
    expect(await lock.$eval('.by-it', (said) => said.textContent)).toContain('Ingesteld door uw school-ICT.');
    await everyWay(page, 900);
    await page.close();
    const lockTimes = { lock: { minutes: 60, withScreen: true } };
    expect(await ask('own>worker:change-settings', lockTimes)).toBe('set-by-it');
  });

  test('the diagnosis page shows what is in force, and what is not used and why', async () => {
    const page = await own('diagnosis');
    await page.waitForSelector('::-p-xpath(//h2[. = "Wat uw school-ICT heeft ingesteld"])');
    const lines = await texts(page, '.facts-list li');
    expect(lines).toContain('lockMinutes: 7 vast');
    expect(lines).toContain('region: "zuid" om mee te beginnen');
    expect(lines).toContain('codeLength: deze waarde kan niet');
    const report = await texts(page, '.report');
    expect(report).toContain('lockMinutes (fixed)');
    expect(report).not.toContain('De Regenboog');
    await everyWay(page, 900);
    await page.close();
  });

  test('files that IT does not allow are not offered, until it does: without a restart', async () => {
    await day.fillYear(['6A']);
    const lines = await day.extension.own('src/desk/desk.html#lines', { width: 1280, height: 900 });
    await lines.waitForSelector('.chart .drawn');
    const steps = await day.extension.own('src/desk/desk.html', { width: 1280, height: 900 });
    await steps.waitForSelector('.by-it');
    const offered = async () => [
      (await texts(lines, 'button')).includes('Opslaan als afbeelding'),
      (await texts(steps, 'button')).includes('agenda'),
    ];
    expect(await offered()).toEqual([false, false]);
    expect(await texts(lines, '.by-it')).toContain('staat hier niet alle soorten bestanden toe');
    await set({ lockMinutes: 12 });
    await until(async () => (await offered()).every(Boolean));
    await lines.close();
    await steps.close();
  });

  test('what IT took back is the school’s own again, also after the browser’s worker was stopped', async () => {
    await day.extension.stopWorker();
    const page = await own('settings');
    await page.waitForSelector('main.settings');
    const { values, fixed } = await byIt();
    expect([values, fixed]).toEqual([{ lockMinutes: 12 }, []]);
    expect(await ask('own>worker:change-settings', { lock: { minutes: 30, withScreen: true } })).toBe('done');
    expect((await ask<{ lock: { minutes: number } }>('own>worker:settings', {})).lock.minutes).toBe(30);
    await page.close();
  });

  test('while it is locked, what IT sets holds as well', async () => {
    await day.ask('own>worker:lock', {});
    await set({ lockMinutes: 5 });
    expect((await byIt()).values).toEqual({ lockMinutes: 5 });
  });
});
