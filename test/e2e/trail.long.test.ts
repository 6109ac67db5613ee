import { mkdtempSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { textsOf, until } from './people';

/* The trail on the desk, in the real browser: a day's acts stand there, are found, and are taken along. */

let day: DemoDay;
let page: Page;

const lines = () => textsOf(page, '.trail-lines tbody tr');
const choose = (label: string, value: string) =>
  page.evaluate(
    (wanted) => {
      const field = [...document.querySelectorAll('.trail-fields .field')].find(
        (one) => one.querySelector('label')?.textContent === wanted.label,
      )!;
      const control = field.querySelector<HTMLSelectElement | HTMLInputElement>('select, input')!;
      control.value = wanted.value;
      control.dispatchEvent(new Event(control.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
    },
    { label, value },
  );
const press = (label: string) =>
  page.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.trail button')];
    buttons.find((button) => button.textContent?.trim() === wanted)!.click();
  }, label);

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Anneke de Wit', role: 'director' })).close();
  await day.fillYear(['6A']);
  const found = (await day.ask('own>worker:find-pupils', { typed: 'noor' })) as {
    value: { found: readonly { pupil: { id: string } }[] };
  };
  const pupil = found.value.found[0]!.pupil.id;
  await day.ask('own>worker:record', { pupil, occasion: 'concern', text: 'vaak moe' });
  await day.ask('own>worker:change-settings', { lock: { minutes: 5, withScreen: true } });
  page = await day.extension.own('src/desk/desk.html#trail', { width: 1280, height: 900 });
  await page.waitForSelector('.trail-lines');
});
afterAll(() => day?.close());

test('what was done stands there, newest first, with who and about whom, and without what was written', async () => {
  const [newest, before] = await lines();
  expect(newest).toContain('Anneke de Wit (directeur)Instelling gewijzigd: wanneer het vergrendelt');
  expect(before).toContain('Noor van den Berg');
  expect((await lines()).join()).toContain('Lijst gelezen');
  expect((await lines()).at(-1)).toContain('Begonnen met Verzuimwijzer');
  expect(await page.$eval('main', (main) => main.textContent)).not.toContain('vaak moe');
});

test('it is whole, over everything that was written', async () => {
  await until(async () => (await textsOf(page, '.notice b')).length > 0);
  expect((await textsOf(page, '.notice b')).join()).toMatch(
    /^Het logboek is heel: [\d.]+ vastleggingen van 1 apparaat\.$/,
  );
});

test('lines are found by kind and by name, and the way to the dossier is there', async () => {
  await choose('Leerling (een deel van de naam)', 'noor');
  await until(async () => (await lines()).length === 1);
  await choose('Wat', 'looked');
  await until(async () => (await textsOf(page, '.nothing')).length === 1);
  await choose('Wat', '');
  await page.waitForSelector('.trail-lines .name');
  await page.click('.trail-lines .name');
  await page.waitForSelector('.dossier-page h1');
  await page.evaluate(() => {
    location.hash = 'trail';
  });
  await page.waitForSelector('.trail-lines');
  await choose('Wat', 'looked');
  await until(async () => (await lines()).join().includes('Dossier bekeken: gelezen'));
});

test('it comes on paper by the button, after that is written down', async () => {
  await page.evaluate(() => {
    const seen = globalThis as unknown as { printed: boolean[] };
    seen.printed = [];
    window.print = () => seen.printed.push(document.querySelector('.trail-lines')!.classList.contains('taken-along'));
  });
  const isShown = () => page.$eval('.trail-lines', (table) => getComputedStyle(table).display !== 'none');
  await page.emulateMediaType('print');
  expect(await isShown()).toBe(false);
  await page.emulateMediaType('screen');
  await press('Afdrukken');
  await until(() => page.evaluate(() => (globalThis as unknown as { printed: boolean[] }).printed.length === 1));
  expect(await page.evaluate(() => (globalThis as unknown as { printed: boolean[] }).printed)).toEqual([true]);
  await choose('Wat', 'device');
  await until(async () => (await lines()).join().includes('Logboek van 2026-2027 meegenomen'));
});

test('it is taken along as a file whose name says nothing of anybody, and that stands in it too', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'logboek-'));
  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await choose('Wat', '');
  await press('Opslaan als CSV');
  const saved = () => readdirSync(folder).filter((file) => file.endsWith('.csv'));
  await until(() => Promise.resolve(saved().length === 1));
  expect(saved()).toEqual(['logboek-2026-2027.csv']);
  expect(await readFile(path.join(folder, saved()[0]!), 'utf8')).toContain('Noor van den Berg');
  await until(async () => (await lines()).slice(0, 2).every((line) => line.includes('meegenomen')));
});
