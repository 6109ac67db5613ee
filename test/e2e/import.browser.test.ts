import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { sheetFile } from '../files/sheet-file';
import { textsOf, until } from './people';

/* The year so far from files: with headings, without them, by numbers alone; first looked at, then kept, and taken back. */

let day: DemoDay;
let page: Page;
let folder: string;

const said = async (selector: string) => (await textsOf(page, selector)).join();
const press = (label: string) =>
  page.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find((button) => button.textContent?.trim() === wanted)?.click();
  }, label);
async function open(name: string, text: string | ArrayBuffer, encoding: BufferEncoding = 'utf8'): Promise<void> {
  const file = path.join(folder, name);
  writeFileSync(file, typeof text === 'string' ? text : new Uint8Array(text), encoding);
  await ((await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file);
}
const latesOf = async (name: string): Promise<number> => {
  const { value } = (await day.ask('own>worker:day', {})) as {
    value: { tasks: { pupil: { id: string; name: string } | null }[] };
  };
  const pupil = value.tasks.find((task) => task.pupil?.name === name)?.pupil?.id;
  if (!pupil) return 0;
  const dossier = (await day.ask('own>worker:dossier', { pupil })) as { value: { counters: { lates: number } } };
  return dossier.value.counters.lates;
};
const DAYS = ['01-09-2026', '08-09-2026', '15-09-2026', '22-09-2026', '29-09-2026', '24-11-2026'];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-import-'));
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Anneke de Wit', role: 'clerk' })).close();
  page = await day.extension.own('src/options/options.html#import', { width: 1000, height: 900 });
  await page.waitForSelector('input[type=file]');
});
afterAll(async () => {
  await day?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('what is no table says so', async () => {
  await open('brief.csv', 'Beste ouders');
  await until(async () => (await said('.wrong')).includes('Dit bestand is geen tabel met kolommen.'));
});

test('a list with headings is read at once; a column that is never read is not even shown', async () => {
  const rows = DAYS.map((on) => `Zoë Sørensen;900001;123456782;6A;${on};Te laat`);
  await open('te-laat.csv', ['Leerling;Nummer;BSN;Groep;Datum;Reden', ...rows].join('\r\n'), 'latin1');
  await until(async () => (await said('.card')).includes('6 regels met verzuim.'));
  expect(await page.evaluate(() => document.body.textContent)).not.toContain('123456782');
  expect((await textsOf(page, '.facts-list li'))[0]).toBe('di 1 sep: Zoë Sørensen (6A) te laat');
});

test('kept, it counts; taken back, it never was', async () => {
  await press('6 regels overnemen');
  await until(async () => (await said('.said')).includes('Alles is overgenomen.'));
  await until(async () => (await latesOf('Zoë Sørensen')) === 6);
  await press('Ongedaan maken');
  await until(async () => (await said('.said')).includes('Alles uit dit bestand is weer weg.'));
  expect(await latesOf('Zoë Sørensen')).toBe(0);
});

test('a row that is not understood is said and left out; a word that nobody knows is asked later', async () => {
  await open(
    'week.csv',
    'Leerling;Nummer;Datum;Reden\nSam Bakker;900002;24-11-2026;Ziek\nYusuf Demir;900003;31-02-2026;Ziek\nEva Smit;900004;24-11-2026;Buitengewoon',
  );
  await until(async () => (await said('.notice')).includes('1 regel is niet begrepen'));
  expect(await said('.notice')).toContain('datum klopt niet (31-02-2026)');
  expect(await said('.notice')).toContain('Buitengewoon');
  expect(await said('.card')).toContain('2 regels met verzuim.');
});

test('a sheet of Excel is read like any other list', async () => {
  await open(
    'lijst.xlsx',
    sheetFile([
      ['Leerling', 'Nummer', 'Groep', 'Datum', 'Reden'],
      ['Bram Vos', 900_009, '6A', { day: 46_350 }, 'Ziek'],
    ]),
  );
  await until(async () => (await said('.card')).includes('1 regel met verzuim.'));
  expect((await textsOf(page, '.facts-list li'))[0]).toBe('di 24 nov: Bram Vos (6A) ziek');
});

test('without headings the person says what each column is, and sees at once how it is read', async () => {
  await open('zonder.csv', 'Sam Bakker;24-11-2026;Ziek;900002\nEva Smit;24-11-2026;Te laat;900004');
  await until(async () => (await said('.notice')).includes('geen lijst van verzuim te maken'));
  const selects = await page.$$('.file select');
  for (const [index, role] of ['name', 'when', 'reason', 'number'].entries()) await selects[index]!.select(role);
  await until(async () => (await said('.card')).includes('2 regels met verzuim.'));
  expect((await textsOf(page, '.facts-list li')).sort()).toEqual([
    'di 24 nov: Eva Smit te laat',
    'di 24 nov: Sam Bakker ziek',
  ]);
  await press('2 regels overnemen');
  await until(async () => (await said('.said')).includes('Alles is overgenomen.'));
});

test('numbers alone are the pupils that are known by them; others are said', async () => {
  await open('nummers.csv', '900002;20261123;;;;;;Z;\n900099;20261123;;;;;;Z;');
  await until(async () => (await said('.notice')).includes('1 regel is niet begrepen'));
  expect(await said('.notice')).toContain('geen leerling (900099)');
  expect(await textsOf(page, '.facts-list li')).toEqual(['ma 23 nov: Sam Bakker onbekend (Z)']);
});

test('ten thousand rows are taken over part by part, and the person sees how far it is', async () => {
  const rows = Array.from({ length: 10_000 }, (_row, index) => {
    const pupil = index % 500;
    const on = new Date(Date.UTC(2026, 8, 1) + (index % 60) * 86_400_000).toISOString().slice(0, 10);
    return `Leerling Nummer${pupil};${700_000 + pupil};${on};Te laat`;
  });
  await open('jaar.csv', ['Leerling;Nummer;Datum;Reden', ...rows].join('\n'));
  await until(async () => (await said('.card')).includes('10000 regels met verzuim.'), 60_000);
  await press('10000 regels overnemen');
  await page.waitForSelector('progress[aria-label^="Bezig"]');
  await until(async () => (await said('.said')).includes('Alles is overgenomen.'), 120_000);
  const filled = (await day.ask('own>worker:filled', {})) as { value: { pupils: number } };
  expect(filled.value.pupils).toBeGreaterThanOrEqual(500);
});
