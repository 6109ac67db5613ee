import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { linesOf, wholeSheet } from '../../src/domain/recovery-sheet';
import type { RecoveryMade } from '../../src/messages/locking';
import { everyWay } from '../axe';
import { loseCopy, loseDatabase } from './losing';
import { clickButton, textsOf, until } from './people';

/* A backup in the real browser: a day's work, a file, everything gone, and everything there again. */

let day: DemoDay;
let folder: string;
let file: string;
let before: string;

/** Everything that the dossiers of some pupils show. */
async function dossiers(): Promise<string> {
  const { value } = (await day.ask('own>worker:find-pupils', { typed: '6A' })) as {
    value: { found: { pupil: { id: string } }[] };
  };
  const all = [];
  for (const { pupil } of value.found.slice(0, 5)) all.push(await day.ask('own>worker:dossier', { pupil: pupil.id }));
  return JSON.stringify(all);
}

/** Files that lie on their way in the browser's own file system. */
const onItsWay = () =>
  day.inOwnPage(async () => {
    const names: string[] = [];
    const root = await navigator.storage.getDirectory();
    for await (const name of (await root.getDirectoryHandle('backup', { create: true })).keys()) names.push(name);
    return names;
  });

/** The browser threw everything away. */
async function loseAll(): Promise<void> {
  await day.extension.stopWorker();
  await loseDatabase(day);
  await loseCopy(day);
}

const button = (page: Page, text: string) => clickButton(page, 'main', text);
const choose = async (page: Page, from: string) => {
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(from);
};
const says = (page: Page, text: string) =>
  until(async () => (await textsOf(page, 'main')).join(' ').includes(text), 30_000);

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'verzuimwijzer-'));
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Anneke de Wit-van Oosterwijk', role: 'clerk' })).close();
  await day.fillYear(['6A']);
  before = await dossiers();
  expect(before.length).toBeGreaterThan(2000);
});
afterAll(() => day?.close());

test('it is made on the page of the backups, under a name that tells nothing, and nothing of it stays', async () => {
  const page = await day.extension.own('src/options/options.html#backup', { width: 900, height: 900 });
  const cdp = await page.createCDPSession();
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await says(page, 'Er is nog geen reservekopie gemaakt.');
  await everyWay(page, 900);
  await button(page, 'Reservekopie maken');
  await says(page, 'De reservekopie staat bij uw downloads');
  await says(page, 'Laatste reservekopie: ');
  await until(async () => (await readdir(folder)).some((name) => name.endsWith('.reservekopie')));
  [file] = (await readdir(folder)).map((name) => path.join(folder, name)) as [string];
  expect(path.basename(file)).toMatch(/^verzuimwijzer-2026-\d\d-\d\d\.reservekopie$/);
  const bytes = await readFile(file);
  expect(bytes.length).toBeGreaterThan(10_000);
  for (const word of ['Noor', 'Berg', 'Zandloper', 'Anneke', 'Te laat']) expect(bytes.includes(word), word).toBe(false);
  expect(await onItsWay()).toEqual([]);
  await page.close();
});

test('tried on the device that made it, it brings nothing, and a damaged one is told', async () => {
  const page = await day.extension.own('src/options/options.html#backup', { width: 900, height: 900 });
  await choose(page, file);
  await says(page, 'Alles uit dit bestand staat hier al.');
  const bytes = await readFile(file);
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  const damaged = path.join(folder, 'beschadigd.reservekopie');
  await writeFile(damaged, bytes);
  await choose(page, damaged);
  await says(page, 'Dit bestand is beschadigd of veranderd.');
  await everyWay(page, 900);
  await page.close();
});

test('everything is gone, and everything is there again', async () => {
  await loseAll();
  const page = await day.extension.own('src/options/options.html', { width: 900, height: 900 });
  await says(page, 'De gegevens op dit apparaat zijn weg');
  await everyWay(page, 900);
  await button(page, 'Ik heb een reservekopie');
  await choose(page, file);
  const field = await page.waitForSelector('input[type=password]');
  await field!.type('helemaal niet de goede');
  await button(page, 'Bekijk wat het terugbrengt');
  await says(page, 'Deze wachtzin opent de reservekopie niet.');
  await field!.click({ count: 3 });
  await field!.type(PASSPHRASE);
  await button(page, 'Bekijk wat het terugbrengt');
  await says(page, 'Ook de instellingen van de school komen terug.');
  await everyWay(page, 900);
  await button(page, 'Terugzetten');
  await says(page, 'Teruggezet: ');
  await button(page, 'Klaar');
  await page.waitForSelector('.settings .filling li', { timeout: 30_000 });
  expect(await dossiers()).toBe(before);
  expect(await onItsWay()).toEqual([]);
  await page.close();
});

test('and after the browser’s worker was stopped it opens with the passphrase of then', async () => {
  await day.ask('own>worker:lock', {});
  await day.extension.stopWorker();
  const page = await day.extension.own('src/options/options.html#backup', { width: 900, height: 900 });
  await (await page.waitForSelector('input[type=password]'))!.type(PASSPHRASE);
  await page.click('button[type=submit]');
  await says(page, 'Een reservekopie maken');
  expect(await dossiers()).toBe(before);
  await page.close();
});

test('who lost the passphrase types the recovery sheet, and hears how to choose a new one', async () => {
  const { value } = (await day.ask('own>worker:make-recovery', { passphrase: PASSPHRASE, split: false })) as {
    value: { made: RecoveryMade };
  };
  const lines = linesOf(wholeSheet(value.made.set, new Uint8Array(Buffer.from(value.made.key, 'base64'))));
  const own = await day.extension.own('src/options/options.html#backup', { width: 900, height: 900 });
  const cdp = await own.createCDPSession();
  const later = await mkdtemp(path.join(os.tmpdir(), 'verzuimwijzer-'));
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: later });
  await says(own, 'Een reservekopie maken');
  await button(own, 'Reservekopie maken');
  await until(async () => (await readdir(later)).some((name) => name.endsWith('.reservekopie')));
  await own.close();

  await loseAll();
  const page = await day.extension.own('src/options/options.html', { width: 900, height: 900 });
  await says(page, 'De gegevens op dit apparaat zijn weg');
  await button(page, 'Ik heb een reservekopie');
  await choose(page, path.join(later, (await readdir(later))[0]!));
  await page.waitForSelector('input[type=password]');
  await button(page, 'Wachtzin kwijt: met het herstelblad');
  const fields = await page.$$('.sheet-form input');
  for (const [index, line] of lines.entries()) await fields[index]!.type(line.toLowerCase());
  await everyWay(page, 900);
  await button(page, 'Verder');
  await says(page, 'Ook de instellingen van de school komen terug.');
  await button(page, 'Terugzetten');
  await says(page, 'De wachtzin van toen geldt weer.');
  await button(page, 'Klaar');
  await page.waitForSelector('.settings .filling li', { timeout: 30_000 });
  expect(await dossiers()).toBe(before);
  await page.close();
});
