import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import { ExtensionBrowser } from '../../scripts/extension-browser';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { everyWay } from '../axe';
import { clickButton, until } from './people';
import { allowFolders, giveFolder } from './real-folder';

/* Two computers of one school, each a browser with a profile of its own, that share a folder of this machine. */

/** The extension is called the same on every machine. */
const ID = 'caoeinkafplialfjoncfpmoicpjnhcdh';
const OPTIONS = 'src/options/options.html';

let work: string;
let folder: string;
/** The office: it reads the demo school's LAS. */
let day: DemoDay;
let office: Page;
/** The computer of group 6A. */
let other: ExtensionBrowser;
let class6A: Page;

const profileOf = (name: string): string => {
  const profile = path.join(work, name);
  allowFolders(profile, `chrome-extension://${ID}/`);
  return profile;
};

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);
const says = (page: Page, text: string, within = 20_000) =>
  until(async () => (await textOf(page)).includes(text), within);

const send = (page: Page, name: string, request: object = {}): Promise<unknown> =>
  page.evaluate(
    (message) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(message),
    { name, request },
  );

/** The pupils that a computer finds by what somebody types. */
async function found(page: Page, typed: string): Promise<readonly { readonly id: string }[]> {
  const { value } = (await send(page, 'own>worker:find-pupils', { typed })) as {
    value: 'locked' | { found: readonly { pupil: { id: string } }[] };
  };
  return value === 'locked' ? [] : value.found.map(({ pupil }) => pupil);
}

/** The first run of a computer that reads no LAS itself. */
async function beginOn(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.own(OPTIONS);
  const times = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((one) => [one, ['08:30-12:00', '12:30-14:30']]),
  );
  const me = { name: 'Bram Visser', role: 'teacher', groups: ['6A'] };
  const school = { name: day.las.school.name, place: day.las.school.place };
  await send(page, 'own>worker:setup', { school, me, region: 'midden', times, passphrase: PASSPHRASE });
  await send(page, 'own>worker:set-demo-clock', { now: day.las.school.now });
  return page;
}

/** Opens the page of sharing and chooses the folder there, as a person does. */
async function chooseFolder(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = 'sharing';
  });
  await page.reload();
  await says(page, 'Delen met collega’s');
  await giveFolder(page, folder);
  await clickButton(page, 'main', 'Map kiezen');
  await says(page, 'Door de map');
}

const filesIn = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name));

beforeAll(async () => {
  work = mkdtempSync(path.join(tmpdir(), 'vzw-sharing-'));
  folder = mkdtempSync(path.join(work, 'schijf-'));
  const executablePath = ensureBrowser();
  day = await DemoDay.open({ executablePath, headless: true, real: '2026-11-24' as Day, profile: profileOf('office') });
  await (await day.firstRun({ name: 'Mohamed Aydin', role: 'director' })).close();
  office = await day.extension.own(OPTIONS, { width: 900, height: 900 });
  other = await ExtensionBrowser.launch({
    executablePath,
    extension: 'dist/demo',
    headless: true,
    profile: profileOf('class'),
  });
  class6A = await beginOn(other);
}, 300_000);
afterAll(async () => {
  await other?.close();
  await day?.close();
  if (work) rmSync(work, { recursive: true, force: true });
});

test('one computer begins, and lets another in by words and a number', async () => {
  await chooseFolder(office);
  await office.type('input[type=password]', PASSPHRASE);
  await clickButton(office, 'main', 'Beginnen');
  await says(office, 'Computers die delen');
  await clickButton(office, 'main', 'Computer toevoegen');
  await office.waitForSelector('form.card select');
  const [name, groups] = await office.$$('form.card input');
  await name!.type('Groep 6A');
  await office.select('form.card select', 'teacher');
  await groups!.type('6A');
  await clickButton(office, 'main', 'Woorden maken');
  await office.waitForSelector('.code-words li');
  await everyWay(office, 900);
  const words = await office.$$eval('.code-words li', (all) => all.map((one) => one.textContent ?? ''));
  expect(words).toHaveLength(7);

  await chooseFolder(class6A);
  const inputs = await class6A.$$('.words-typed input');
  for (const [index, input] of inputs.entries()) await input.type(words[index]!.slice(0, 4));
  await class6A.click('.words-typed ~ .buttons button.main');
  await class6A.waitForSelector('.short-number');
  const numberOn = (page: Page) => page.$eval('.short-number', (one) => one.textContent);
  await send(office, 'own>worker:exchange');
  await office.waitForSelector('.short-number');
  expect(await numberOn(office)).toBe(await numberOn(class6A));
  await everyWay(class6A, 900);
  await clickButton(office, 'main', 'Ja, het is hetzelfde');
  await says(office, 'Groep 6A');
  await until(async () => {
    await clickButton(class6A, 'main', 'Nu kijken').catch(() => undefined);
    return (await textOf(class6A)).includes('Computers die delen');
  }, 60_000);
  await everyWay(class6A, 900);
}, 240_000);

test('what one reads the other shows, without anybody doing anything', async () => {
  await day.fillYear(['6A']);
  await until(async () => {
    await send(class6A, 'own>worker:exchange');
    return (await found(class6A, '6A')).length > 0;
  }, 60_000);
}, 240_000);

test('what the director erases is gone on the other too', async () => {
  const [pupil] = await found(office, '6A');
  expect(await send(office, 'own>worker:erase-pupil', { pupil: pupil!.id, why: 'request' })).toMatchObject({
    ok: true,
  });
  await until(async () => {
    await send(office, 'own>worker:exchange');
    await send(class6A, 'own>worker:exchange');
    return !(await found(class6A, '6A')).some(({ id }) => id === pupil!.id);
  }, 60_000);
  expect((await found(class6A, '6A')).length).toBeGreaterThan(0);
}, 120_000);

test('nothing of the pupils or of who works there is readable in the folder', () => {
  const names = day.las.school.pupils.flatMap(({ given, surname }) => [given, surname]).filter((one) => one.length > 5);
  const canaries = new Set([...names, 'Mohamed', 'Aydin', 'Bram', 'Visser', 'Groep 6A', day.las.school.name]);
  const readable = filesIn(folder).flatMap((file) => {
    const bytes = readFileSync(file);
    const texts = [file, bytes.toString('latin1'), bytes.toString('utf8'), bytes.toString('utf16le')];
    return [...canaries].filter((canary) => texts.some((text) => text.includes(canary)));
  });
  expect(readable).toEqual([]);
  expect(canaries.size).toBeGreaterThan(20);
});

test('one that is removed is asked twice about, and gets nothing any more', async () => {
  await clickButton(office, 'main', 'Weghalen');
  await office.waitForSelector('.card input[type=checkbox]');
  await everyWay(office, 900);
  await office.click('.card input[type=checkbox]');
  await clickButton(office, 'main', 'Verwijderen');
  await says(office, 'De computer is verwijderd');
  await until(async () => !(await textOf(office)).includes('Groep 6A,'));
}, 120_000);
