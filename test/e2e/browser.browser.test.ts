import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { badgesOn, badgesWhen } from '../../scripts/extension-browser';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { textsOf, until } from './people';

/* The browser around it: nothing leaves, nothing is kept in the open, and what a person takes away is gone at once. */

let day: DemoDay;
let list: Page;
const asked: string[] = [];

interface Chromium {
  readonly chrome: {
    readonly storage: Record<'local' | 'sync', { get(): Promise<object> }>;
    readonly permissions: { remove(what: object): Promise<boolean> };
    readonly windows: { getAll(): Promise<{ id: number }[]> };
  };
}

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  const worker = await (
    await day.extension.browser.waitForTarget((one) => one.type() === 'service_worker')
  ).createCDPSession();
  await worker.send('Network.enable');
  worker.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
  await (await day.firstRun({ name: 'Anneke de Wit', role: 'clerk' })).close();
  await day.fillYear(['6A']);
  list = await day.groupList('6A');
  await badgesWhen(list, (shown) => shown.length > 0);
});
afterAll(() => day?.close());

test('the worker asks nothing of anybody, and the browser would not let it', async () => {
  expect(asked.filter((url) => !url.startsWith(day.extension.address('')))).toEqual([]);
  const fetched = async (where: { evaluate(what: (url: string) => Promise<string>, url: string): Promise<string> }) =>
    where.evaluate(
      (url) =>
        fetch(url, { mode: 'no-cors' }).then(
          () => 'answered',
          () => 'refused',
        ),
      `${day.las.url}/`,
    );
  expect(await fetched(await day.extension.worker())).toBe('refused');
  // The same question from a page of the LAS is answered.
  expect(await fetched(list)).toBe('answered');
});

test('nothing of the school is kept where the browser keeps things in the open', async () => {
  const kept = await day.inOwnPage(async () => {
    const { chrome } = globalThis as unknown as Chromium;
    return [await chrome.storage.local.get(), await chrome.storage.sync.get(), { ...localStorage }];
  });
  // The clock of the demo school, which the build for schools does not have; and that there is a vault, by a number that means nothing.
  const open = {
    'demo-clock': expect.anything() as unknown,
    vault: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
  };
  expect(kept).toEqual([open, {}, {}]);
});

test('what stands in the database tells nothing: no name, no number, no word of a row', async () => {
  const found = await day.inOwnPage(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open('verzuimwijzer');
      open.onsuccess = () => resolve(open.result);
    });
    const text = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
      if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value);
      if (value !== null && typeof value === 'object') return Object.values(value).map(text).join(' ');
      return String(value);
    };
    const all = await Promise.all(
      [...database.objectStoreNames].map(
        (name) =>
          new Promise<string>((resolve) => {
            const store = database.transaction(name).objectStore(name);
            const records = store.getAll();
            records.onsuccess = () => resolve(text(records.result));
          }),
      ),
    );
    database.close();
    return all.join(' ');
  });
  expect(found.length).toBeGreaterThan(10_000);
  for (const word of ['Noor', 'Berg', '102800', 'Zandloper', 'Anneke', 'Te laat', '6A '])
    expect(found.includes(word), word).toBe(false);
});

test('each window shows its own pupil', async () => {
  const windows = await day.inOwnPage(() => (globalThis as unknown as Chromium).chrome.windows.getAll());
  const here = windows[0]!.id;
  const answer = (await day.ask('own>worker:day', {})) as { value: { tasks: { pupil: { id: string } | null }[] } };
  const pupil = answer.value.tasks.find((task) => task.pupil)!.pupil!.id;
  await day.ask('own>worker:choose-pupil', { window: here, pupil });
  expect(await day.ask('own>worker:chosen-pupil', { window: here })).toEqual({ ok: true, value: { pupil } });
  expect(await day.ask('own>worker:chosen-pupil', { window: here + 1 })).toEqual({ ok: true, value: { pupil: null } });
});

test('a tab that went elsewhere is not said to show the list that it showed', async () => {
  const page = await day.groupList('6A');
  await day.wasRead(page);
  const tab = await day.inOwnPage(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(what: object): Promise<{ id: number }[]> } };
    };
    return (await chrome.tabs.query({ url: 'http://localhost/*' })).at(-1)!.id;
  });
  await page.goto('about:blank');
  await until(async () => {
    const { value } = (await day.ask('own>worker:page', { tab })) as { value: { state: string } };
    return value.state === 'none';
  });
  await page.close();
});

test('the passphrase is changed in the settings: the old one is refused, the new one opens', async () => {
  const settings = await day.extension.own('src/options/options.html');
  // The passkey asks for it, too.
  const now = 'form:has(input[autocomplete=new-password]) input[autocomplete=current-password]';
  await settings.waitForSelector(now);
  const another = 'nog vier andere woorden';
  await settings.type(now, 'dit is hem zeker niet');
  for (const input of await settings.$$('input[autocomplete=new-password]')) await input.type(another);
  const save = () =>
    settings.$eval('form:has(input[autocomplete=new-password]) button.main', (button) =>
      (button as HTMLElement).click(),
    );
  await save();
  await until(async () => (await textsOf(settings, '.wrong')).join().includes('Deze wachtzin klopt niet'));
  await settings.$eval(now, (input) => (input as HTMLInputElement).select());
  await settings.type(now, 'vier gewone woorden samen');
  await save();
  await until(async () => (await textsOf(settings, 'form .said')).join().includes('De wachtzin is gewijzigd.'));
  await day.ask('own>worker:lock', {});
  const unlock = (passphrase: string) => day.ask('own>worker:unlock', { passphrase });
  expect(await unlock('vier gewone woorden samen')).toEqual({ ok: true, value: 'wrong-passphrase' });
  expect(await unlock(another)).toEqual({ ok: true, value: 'unlocked' });
  await settings.close();
});

test('the words of a school are a file: what is no list of words changes nothing, what is one is taken over', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-woorden-'));
  const settings = await day.extension.own('src/options/options.html');
  await settings.waitForSelector('.words-file input');
  const open = async (text: string) => {
    const file = path.join(folder, 'woorden.json');
    writeFileSync(file, text);
    await ((await settings.$('.words-file input')) as ElementHandle<HTMLInputElement>).uploadFile(file);
  };
  const said = async () => (await textsOf(settings, '.words-file .said')).join();
  for (const wrong of [
    'geen json',
    '{"words":[{"word":"Kamp"}]}',
    '{"words":[{"word":"Kamp","meaning":{"kind":"feest"}}]}',
  ]) {
    await open(wrong);
    await until(async () => (await said()).includes('geen woordenlijst'));
    await settings.reload();
    await settings.waitForSelector('.words-file input');
  }
  const meaning = { kind: 'leave', authorised: true, reported: null, countsAs: 'absence' };
  await open(JSON.stringify({ words: [{ word: 'Kamp', meaning }] }));
  await until(async () => (await textsOf(settings, '.explain summary')).join().includes('kamp: verlof, geoorloofd'));
  await settings.close();
  rmSync(folder, { recursive: true, force: true });
});

test('an address that is taken away is read no more: badges go, and its pages are refused', async () => {
  await list.bringToFront();
  await badgesWhen(list, (shown) => shown.length > 0);
  await day.inOwnPage(async () => {
    await (globalThis as unknown as Chromium).chrome.permissions.remove({ origins: ['http://localhost/*'] });
  });
  await until(async () => (await badgesOn(list)).length === 0);
  await list.reload();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await badgesOn(list)).toEqual([]);
});
