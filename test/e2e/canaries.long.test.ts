import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { clickBadge } from './las';
import { until } from './people';
import { portalWork, putAside, readPortal } from './portal-lists';
import { type Hit, type Scan, scan } from './profile/scan';
import { letterOf, typeOver } from './steps';

/*
 * At rest: a day is worked with names that stand nowhere else, the browser ends, and everything that it keeps is searched for them: in
 * every store, as it lies there and unpacked, in every writing.
 */

const folders: string[] = [];
const newProfile = (): string => {
  folders.push(mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-profiel-')));
  return folders.at(-1)!;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** What pages show, and what somebody types in them. */
const OF_PAGES = ['Zonnestraal', 'Roodborstjeslaan', 'Sijsje bij de gymtas', 'Winterkoning neemt mee'];
/** What stands only in our own pages. */
const OF_OURS = [
  'Wendeline Pimpelmees',
  'Goudvink Tjiftjaf',
  'Koolmees vliegt uit',
  'Boomklever heeft zorgen',
  PASSPHRASE,
];

/** What the browser itself keeps of the pages that somebody opens, whatever extension there is: PRIVACY.md says so. */
const OF_THE_BROWSER =
  /^Default\/(Cache|Code Cache|History|Sessions|Session Storage|Favicons|Top Sites|Shortcuts|Network)/;

const open = (profile: string) =>
  DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day, profile });

/** All children of a group have a name of ours, the one with a letter among them. */
function rename({ las }: DemoDay): void {
  for (const pupil of las.school.pupils.filter(({ group }) => group === '6A'))
    Object.assign(pupil, { surname: 'Zonnestraal' });
  Object.assign(las.school, { place: 'Roodborstjeslaan' });
}

/** @returns the lines of a recovery sheet, as they were printed and typed */
async function work(day: DemoDay): Promise<readonly string[]> {
  rename(day);
  await (await day.firstRun({ name: 'Wendeline Pimpelmees', role: 'clerk', agreedBy: 'Goudvink Tjiftjaf' })).close();
  await day.fillYear(['6A']);
  const list = await day.groupList('6A');
  await day.wasRead(list);
  const { tasks } = ((await day.ask('own>worker:day', {})) as { value: { tasks: readonly Task[] } }).value;
  const name = await list.$eval('.tblDatagrid tbody tr a', (link) => link.textContent!);
  const panel = await clickBadge(day, list, name);
  const withLetter = tasks.find(({ pupil, writes }) => pupil && writes)!.pupil!;
  await day.ask('own>worker:record', { pupil: withLetter.id, occasion: 'concern', text: 'Boomklever heeft zorgen' });
  const windows = (await panel.evaluate(() => chrome.windows.getCurrent())).id!;
  await day.ask('own>worker:choose-pupil', { window: windows, pupil: withLetter.id });
  const step = await (await panel.waitForSelector('.dossier .task:has(button.main) .step'))!.evaluate(
    ({ textContent }) => textContent!,
  );
  const letter = await letterOf(day, panel, step);
  await typeOver(letter, 'ouders', 'Koolmees vliegt uit');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await showPassphrase(day, 'Spreeuw onder de dakpan');
  await day.linkPortal();
  await readPortal(day, '/beheer/leerlingen', async () => (await portalWork(day)) !== null);
  await putAside(day, 'Sijsje bij de gymtas', 'Winterkoning neemt mee');
  return typeSheet(day);
}

/** A passphrase that somebody types where they can read it, and leaves there. */
async function showPassphrase(day: DemoDay, typed: string): Promise<void> {
  const settings = await day.extension.own('src/options/options.html');
  const box = await settings.waitForSelector('form:has(input[type=password]) .tick input[type=checkbox]');
  const form = await box!.evaluateHandle((found) => found.closest('form')!);
  await box!.click();
  await until(async () => (await form.$$('input[type=text]')).length === 3);
  for (const field of await form.$$('input[type=text]')) await field.type(typed);
}

/** A recovery sheet is made and looked at; then its lines are typed where it is locked, and left there. */
async function typeSheet(day: DemoDay): Promise<readonly string[]> {
  const page = await day.extension.own('src/options/options.html#recovery');
  await (await page.waitForSelector('input[type=password]'))!.type(PASSPHRASE);
  await page.click('form.card button.main');
  await page.waitForSelector('.recovery-sheet');
  const lines = await page.$$eval('.recovery-sheet code', (all) => all.map(({ textContent }) => textContent));
  await day.ask('own>worker:lock', {});
  await (await page.waitForSelector('form.unlock button.quiet'))!.click();
  await page.waitForSelector('.sheet-form');
  for (const [index, field] of (await page.$$('.sheet-form input')).entries()) await field.type(lines[index]!);
  return lines.flatMap((line) => [line, line.replace(' ', ''), line.replace(' ', '').toLowerCase()]);
}

interface Task {
  readonly pupil: { readonly id: string; readonly name: string } | null;
  readonly writes?: unknown;
}

/** So much is written that what was written before is moved from logs to tables. */
const fillUp = (day: DemoDay): Promise<void> =>
  day.inOwnPage(async () => {
    const noise = () =>
      Array.from({ length: 30 }, () =>
        btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(1_000)))),
      ).join('');
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opened = indexedDB.open('noise', 1);
      opened.onupgradeneeded = () => opened.result.createObjectStore('all');
      opened.onsuccess = () => resolve(opened.result);
    });
    // What is larger than 64 kB lies in a file of its own.
    for (let at = 0; at < 300; at++) {
      await new Promise((resolve) => {
        const transaction = database.transaction('all', 'readwrite');
        transaction.objectStore('all').put(noise(), at);
        transaction.oncomplete = resolve;
      });
    }
    database.close();
    for (let at = 0; at < 150; at++) await chrome.storage.local.set({ [`noise${at}`]: noise() });
  });

const told = ({ hits, ...rest }: Scan, wanted: (hit: Hit) => boolean) => ({
  ...rest,
  hits: hits.filter(wanted).map(({ file, text, writing }) => `${file}: ${text} (${writing})`),
});
const isOurs = ({ file, text }: Hit): boolean => !OF_PAGES.includes(text) || !OF_THE_BROWSER.test(file);

test('a day is worked, the browser is killed and opened again: nothing of whom it is about lies anywhere', async () => {
  const profile = newProfile();
  const day = await open(profile);
  const wanted = [...OF_PAGES, ...OF_OURS, ...(await work(day))];
  await fillUp(day);
  await day.close('kill');
  const killed = scan(profile, wanted);
  // What lies in logs is moved to tables when the browser opens them again.
  const next = await open(profile);
  rename(next);
  await next.ask('own>worker:unlock', { passphrase: PASSPHRASE });
  const list = await next.groupList('6A');
  await until(async () => ((await next.ask('own>worker:state', {})) as { ok: boolean }).ok);
  await list.close();
  await next.close();
  const closed = scan(profile, wanted);
  process.stdout.write(
    `${killed.files} and ${closed.files} files, ${killed.tables} and ${closed.tables} tables searched; of the browser's own: ${closed.hits.length} hits\n`,
  );
  for (const found of [killed, closed]) {
    expect(found.files).toBeGreaterThan(50);
    expect(told(found, isOurs).hits).toEqual([]);
    // The search sees what the browser keeps of the pages: it is not blind.
    expect(found.hits.length).toBeGreaterThan(0);
  }
  expect(closed.tables).toBeGreaterThanOrEqual(2);
});

/** The stores of the extension's origin, and where each lies in the profile. */
const STORES = {
  IndexedDB: /^Default\/IndexedDB\/chrome-extension_/,
  'storage.local': /^Default\/Local Extension Settings\//,
  'storage.sync': /^Default\/Sync Extension Settings\//,
  'local storage': /^Default\/Local Storage\//,
  'session storage': /^Default\/Session Storage\//,
  'cache of the worker': /^Default\/(Service Worker|WebStorage)\//,
  'file system': /^Default\/(File System|WebStorage)\//,
  'registered scripts': /^Default\/Extension Scripts\//,
} as const;

test('what is kept unsealed is found, in every store', async () => {
  const profile = newProfile();
  const day = await open(profile);
  await day.inOwnPage(async () => {
    const said = (store: string) => `Kanarie van ${store} ${'x'.repeat(200)}`;
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opened = indexedDB.open('unsealed', 1);
      opened.onupgradeneeded = () => opened.result.createObjectStore('all');
      opened.onsuccess = () => resolve(opened.result);
    });
    await new Promise((resolve) => {
      const transaction = database.transaction('all', 'readwrite');
      transaction.objectStore('all').put({ text: said('IndexedDB') }, 0);
      transaction.oncomplete = resolve;
    });
    database.close();
    await chrome.storage.local.set({ unsealed: said('storage.local') });
    await chrome.storage.sync.set({ unsealed: said('storage.sync') });
    localStorage.setItem('unsealed', said('local storage'));
    sessionStorage.setItem('unsealed', said('session storage'));
    const cache = await caches.open('unsealed');
    await cache.put('https://unsealed.example/', new Response(said('cache of the worker')));
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle('unsealed', { create: true })).createWritable();
    await file.write(said('file system'));
    await file.close();
    await chrome.scripting.registerContentScripts([
      {
        id: 'unsealed',
        js: ['src/content/read.iife.js'],
        matches: [`http://localhost/${encodeURIComponent('Kanarie van registered scripts')}`],
      },
    ]);
  });
  await fillUp(day);
  // Written to the disk a little later.
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  await day.close('kill');
  const texts = Object.keys(STORES).map((store) => `Kanarie van ${store}`);
  const killed = scan(profile, texts);
  const next = await open(profile);
  await next.close();
  const closed = scan(profile, texts);
  const hits = [...killed.hits, ...closed.hits];
  // In tables as well, pressed together.
  for (const store of ['IndexedDB', 'storage.local'] as const)
    expect(
      hits.filter(({ file, text }) => text.endsWith(store) && /\.ldb$/.test(file)),
      store,
    ).not.toEqual([]);
  for (const [store, where] of Object.entries(STORES))
    expect(
      hits.filter(({ file, text }) => text.endsWith(store) && where.test(file)),
      store,
    ).not.toEqual([]);
});
