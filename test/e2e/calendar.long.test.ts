import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { textsOf, until } from './people';

/* The director gives the school its own days off: by hand, and from an agenda. */

let day: DemoDay;
let settings: Page;
let folder: string;

const AGENDA = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Basisschool//NL
BEGIN:VEVENT
UID:1
DTSTART;VALUE=DATE:20261207
DTEND;VALUE=DATE:20261208
SUMMARY:Studiedag
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART;VALUE=DATE:20261209
DTEND;VALUE=DATE:20261210
SUMMARY:Schoolreis groep 8
END:VEVENT
BEGIN:VEVENT
UID:3
DTSTART:20261210T190000Z
DTEND:20261210T203000Z
SUMMARY:Informatieavond
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');

const said = async (selector: string) => (await textsOf(settings, selector)).join();
const press = (label: string, place = 0) =>
  settings.evaluate(
    (wanted, index) => {
      const found = [...document.querySelectorAll('button')].filter((button) => button.textContent?.trim() === wanted);
      found[index]?.click();
    },
    label,
    place,
  );
const card = async (title: string): Promise<ElementHandle<Element>> => {
  const found = await settings.evaluateHandle(
    (wanted) =>
      [...document.querySelectorAll('.card')].find((one) => one.querySelector('h2')?.textContent === wanted) ?? null,
    title,
  );
  return found.asElement() as ElementHandle<Element>;
};
/** Types a date in a field, as the browser keeps it. */
const setDate = (input: ElementHandle<Element>, value: string) =>
  input.evaluate((field, text) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, value);

const CLOSED = 'Studiedagen en andere vrije dagen';
const fileNamed = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-agenda-'));
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Mohamed Aydin', role: 'director' })).close();
  await day.fillYear(['6A']);
  settings = await day.extension.own('src/options/options.html#calendar', { width: 1000, height: 900 });
  await settings.waitForSelector('.trial');
});
afterAll(async () => {
  await day?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('says how far it is known, and shows the vacations of the region', async () => {
  expect(await said('.card')).toContain('bekend tot en met woensdag 31 juli 2030');
  const vacations = await (await card('Vakanties')).$$eval('input', (inputs) =>
    inputs.slice(0, 2).map((input) => (input as HTMLInputElement).value),
  );
  expect(vacations).toEqual(['2026-10-17', '2026-10-25']);
});

test('a day off that is not filled in yet is said, and what was typed stays', async () => {
  await press('Een dag toevoegen');
  await until(async () => (await said('.trial .wrong')).includes('Een vrije dag heeft nog geen naam'));
  const row = await (await card(CLOSED)).$$('input');
  await setDate(row[0]!, '2026-11-27');
  await row[2]!.type('Studiedag');
  await until(async () => (await textsOf(settings, '.trial .wrong')).length === 0);
  await setDate(row[1]!, '2026-11-26');
  await until(async () => (await said('.trial .wrong')).includes('een datum klopt niet'));
  expect(await row[2]!.evaluate((input) => (input as HTMLInputElement).value)).toBe('Studiedag');
  await setDate(row[1]!, '2026-11-27');
});

test('an agenda gives days to choose from; what looks like a day off is chosen, the rest is said', async () => {
  const input = (await settings.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(fileNamed('brief.txt', 'Beste ouders'));
  await until(async () => (await said('.wrong')).includes('Dit bestand is geen agenda.'));
  await input.uploadFile(fileNamed('school.ics', AGENDA));
  await settings.waitForSelector('.candidates');
  expect(await textsOf(settings, '.candidates label')).toEqual(['ma 7 dec: Studiedag', 'wo 9 dec: Schoolreis groep 8']);
  expect(
    await settings.$$eval('.candidates input', (boxes) => boxes.map((box) => (box as HTMLInputElement).checked)),
  ).toEqual([true, false]);
  expect(await said('.folded')).toContain('Informatieavond (duurt geen hele dag)');
  await press('1 dag overnemen');
  await until(async () => (await said('.said')).includes('1 dag staat nu bij de vrije dagen'));
  expect((await (await card(CLOSED)).$$('li')).length).toBe(2);
});

test('tried, kept and taken back', async () => {
  await press('Bekijk wat dit doet');
  await until(async () => (await said('.trial')).includes('leerlingen had dit'));
  await press('Opslaan');
  await until(async () => (await said('.said')).includes('Dit geldt vanaf dinsdag 24 november 2026'));
  await until(async () => (await textsOf(settings, '.facts-list li')).length === 2);
  expect((await textsOf(settings, '.facts-list li'))[0]).toContain(
    'regio Midden, 2 vrije dagen, 0 dagen met andere tijden',
  );
  await settings.reload();
  await settings.waitForSelector('.trial');
  expect((await (await card(CLOSED)).$$('li')).length).toBe(2);
  await press('Intrekken');
  await until(async () => (await textsOf(settings, '.facts-list li')).length === 1);
});
