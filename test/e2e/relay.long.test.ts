import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import { ExtensionBrowser } from '../../scripts/extension-browser';
import { ensureBrowser, ensureRelay } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { everyWay } from '../axe';
import { Authority, documented, freePort, Server, withoutNewer } from '../sync/relay/server';
import {
  beginOn,
  canariesIn,
  found,
  OPTIONS,
  openSharing,
  readingsOf,
  says,
  send,
  textOf,
  wordsFor6A,
} from './computers';
import { clickButton, until } from './people';
import { type Asked, trafficIn } from './traffic';
import { trusting } from './trusting';

/*
 * Two computers of one school that share over a relay: a real nats-server as docs/sharing.md sets it up, with a certificate authority that
 * the browsers trust since it is in the store of the system.
 */

let work: string;
let authority: Authority;
let server: Server;
let env: Readonly<Record<string, string>>;
let port: number;
/** The office: it reads the demo school's LAS, and administers the relay. */
let day: DemoDay;
let office: Page;
/** The computer of group 6A. */
let other: ExtensionBrowser;
let class6A: Page;

const filesIn = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name));

/** Does the computer of group 6A show these words about a pupil? */
async function isShown(pupil: string, words: string): Promise<boolean> {
  const { value } = (await send(class6A, 'own>worker:dossier', { pupil })) as { value: object };
  return JSON.stringify(value).includes(words);
}

const isConnectedPage = async ({ browser }: ExtensionBrowser): Promise<boolean> =>
  browser.targets().some((one) => one.url().endsWith('/src/connection/around.html'));

beforeAll(async () => {
  ensureRelay();
  work = mkdtempSync(path.join(tmpdir(), 'vzw-relay-'));
  authority = new Authority();
  env = trusting(path.join(work, 'home'), authority);
  port = await freePort();
  const executablePath = ensureBrowser();
  const real = '2026-11-24' as Day;
  day = await DemoDay.open({ executablePath, headless: true, real, profile: path.join(work, 'office'), env });
  await (await day.firstRun({ name: 'Mohamed Aydin', role: 'director' })).close();
  office = await day.extension.own(OPTIONS, { width: 900, height: 900 });
  other = await ExtensionBrowser.launch({
    executablePath,
    extension: 'dist/demo',
    headless: true,
    profile: path.join(work, 'class'),
    traffic: path.join(work, 'class.json'),
    env,
  });
  class6A = await beginOn(other, day);
}, 300_000);
afterAll(async () => {
  await other?.close();
  await day?.close();
  await server?.remove();
  authority?.remove();
  if (work) rmSync(work, { recursive: true, force: true });
});

test('one computer says where the relay is, and the server is told of the school', async () => {
  await openSharing(office);
  await clickButton(office, 'main', 'Een relais van het bestuur');
  await office.waitForSelector('textarea');
  await everyWay(office, 900);
  await office.type('textarea', 'https://relais.school.example');
  await clickButton(office, 'main', 'Adres bewaren');
  await says(office, 'die beginnen met wss://');
  await office.click('textarea', { count: 3 });
  await office.type('textarea', `wss://localhost:${port}`);
  await clickButton(office, 'main', 'Adres bewaren');
  await says(office, '“school.conf” bewaren');
  await everyWay(office, 900);
  expect(await isConnectedPage(day.extension)).toBe(false);
  const { value } = (await send(office, 'own>worker:relay-text')) as { value: { text: string } };
  server = await Server.start({
    authority,
    school: value.text,
    config: withoutNewer(documented('nats-server.conf')),
    port,
  });
  await office.type('input[type=password]', PASSPHRASE);
  await clickButton(office, 'main', 'Beginnen');
  await says(office, 'Computers die delen');
  await until(async () => /Laatst gewisseld/i.test(await textOf(office)), 30_000);
}, 120_000);

test('it lets another in by words and a text, once both numbers are the same', async () => {
  const words = await wordsFor6A(office);
  const text = await office.$eval('.entrance textarea', (one) => one.value);
  expect(text).toMatch(/^verzuimwijzer-relais\./);

  await openSharing(class6A);
  await clickButton(class6A, 'main', 'Een relais van het bestuur');
  await class6A.waitForSelector('.words-typed input');
  for (const [index, input] of (await class6A.$$('.words-typed input')).entries())
    await input.type(words[index]!.slice(0, 4));
  await class6A.type('textarea', text.slice(0, 300));
  await class6A.click('.words-typed ~ .buttons button.main');
  await says(class6A, 'niet de hele tekst');
  await everyWay(class6A, 900);
  await class6A.type('textarea', text.slice(300));
  await class6A.click('.words-typed ~ .buttons button.main');
  await class6A.waitForSelector('.short-number', { timeout: 30_000 });
  const numberOn = (page: Page) => page.$eval('.short-number', (one) => one.textContent);
  await send(office, 'own>worker:exchange');
  await office.waitForSelector('.short-number');
  expect(await numberOn(office)).toBe(await numberOn(class6A));
  await clickButton(office, 'main', 'Ja, het is hetzelfde');
  await until(async () => {
    await clickButton(class6A, 'main', 'Nu kijken').catch(() => undefined);
    return (await textOf(class6A)).includes('Computers die delen');
  }, 60_000);
}, 240_000);

test('what one reads is shown on the other within seconds, while a page is open there', async () => {
  await day.fillYear(['6A']);
  await until(async () => (await found(class6A, '6A')).length > 0, 15_000);
}, 240_000);

test('also where the browser stopped the worker meanwhile: the page that is connected wakes it', async () => {
  const [pupil] = await found(class6A, '6A');
  await other.stopWorker();
  await send(office, 'own>worker:record', { pupil: pupil!.id, occasion: 'agreed', text: 'belt elke ochtend' });
  const isAwake = () => other.browser.targets().some((one) => one.type() === 'service_worker');
  await until(async () => isAwake(), 15_000);
  await until(() => isShown(pupil!.id, 'belt elke ochtend'), 5000);
}, 60_000);

test('locked there is no connection at all; opened there is one again', async () => {
  expect(await isConnectedPage(other)).toBe(true);
  await send(class6A, 'own>worker:lock');
  await until(async () => !(await isConnectedPage(other)), 5000);
  await send(class6A, 'own>worker:unlock', { passphrase: PASSPHRASE });
  await send(class6A, 'own>worker:state');
  await until(() => isConnectedPage(other), 15_000);
}, 60_000);

test('a server that dies is away, and what waited is there within seconds once it is back', async () => {
  await openSharing(office);
  await server.end('SIGKILL');
  await says(office, 'Het relais antwoordt niet', 30_000);
  const [pupil] = await found(class6A, '6A');
  await send(office, 'own>worker:record', { pupil: pupil!.id, occasion: 'agreed', text: 'komt om tien uur' });
  await server.start();
  await until(() => isShown(pupil!.id, 'komt om tien uur'), 30_000);
  await until(async () => !(await textOf(office)).includes('Het relais antwoordt niet'), 30_000);
}, 120_000);

test('with no page open it is connected for one exchange each minute, and no longer', async () => {
  const connections = async (): Promise<number> => {
    const answer = await fetch(`http://127.0.0.1:${server.monitor}/varz`);
    return ((await answer.json()) as { total_connections: number }).total_connections;
  };
  await class6A.close();
  await until(async () => !(await isConnectedPage(other)), 90_000);
  const before = await connections();
  await until(async () => (await connections()) > before, 90_000);
  await until(async () => !(await isConnectedPage(other)), 30_000);
  class6A = await other.own(OPTIONS, { width: 900, height: 900 });
  await until(() => isConnectedPage(other), 15_000);
}, 240_000);

test('nothing that the school knows is readable on the server', () => {
  const texts = filesIn(server.folder).flatMap((file) => [file, ...readingsOf(readFileSync(file))]);
  expect(texts.length).toBeGreaterThan(10);
  expect(canariesIn(day, [...texts, server.log])).toEqual([]);
});

test('one that is removed is disconnected, and reads why', async () => {
  await openSharing(office);
  await clickButton(office, 'main', 'Weghalen');
  await office.waitForSelector('.card input[type=checkbox]');
  await office.click('.card input[type=checkbox]');
  await clickButton(office, 'main', 'Verwijderen');
  await says(office, 'De computer is verwijderd');
  await openSharing(class6A);
  // Whichever comes first: that it was removed, or that its pass holds no more.
  const why = ['Deze computer is verwijderd uit het delen', 'Het relais laat deze computer niet binnen'];
  await until(async () => {
    const shown = await textOf(class6A);
    return why.some((one) => shown.includes(one));
  }, 60_000);
  await everyWay(class6A, 900);
  expect(await textOf(office)).not.toContain('Het relais weet nog niet');
}, 120_000);

test('the computer of the group, on which no page of a school was opened, asked nobody else anything', async () => {
  await other.close();
  const { asked, lookedUp } = trafficIn(path.join(work, 'class.json'));
  const isOfBrowser = ({ url }: Asked) => /^https?:\/\/[\w.-]+\.(google|googleapis|gstatic|gvt1)\.com\//.test(url);
  const elsewhere = asked.filter((one) => !/^(chrome|chrome-extension|data|blob|devtools|about):/.test(one.url));
  const to = new Set(elsewhere.filter((one) => !isOfBrowser(one)).map(({ url }) => new URL(url).origin));
  expect([...to]).toEqual([`wss://localhost:${port}`]);
  expect(lookedUp.filter((host) => !/localhost|\.(google|googleapis|gstatic|gvt1)\.com/.test(host))).toEqual([]);
});
