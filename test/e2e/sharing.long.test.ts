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
import {
  beginOn,
  canariesIn,
  found,
  ID,
  OPTIONS,
  openSharing,
  readingsOf,
  says,
  send,
  textOf,
  wordsFor6A,
} from './computers';
import { clickButton, until } from './people';
import { allowFolders, giveFolder } from './real-folder';

/* Two computers of one school, each a browser with a profile of its own, that share a folder of this machine. */

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

/** Opens the page of sharing and chooses the folder there, as a person does. */
async function chooseFolder(page: Page): Promise<void> {
  await openSharing(page);
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
  class6A = await beginOn(other, day);
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
  const words = await wordsFor6A(office);
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
  expect(await textOf(office)).not.toContain('De woorden staan hieronder');
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
  const texts = filesIn(folder).flatMap((file) => [file, ...readingsOf(readFileSync(file))]);
  expect(canariesIn(day, texts)).toEqual([]);
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
