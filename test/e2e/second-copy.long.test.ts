import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { everyWay } from '../axe';
import { loseCopy, loseDatabase } from './losing';
import { clickButton, textsOf, until } from './people';

/* The second copy in the real browser's own file system: it follows, tells nothing, and puts back what the database lost. */

let day: DemoDay;

interface Disk {
  readonly dossiers: number;
  readonly files: readonly string[];
  readonly bytes: string;
}

/** What stands in both stores. */
const disk = (): Promise<Disk> =>
  day.inOwnPage(async () => {
    const files: string[] = [];
    const texts: string[] = [];
    const look = async (folder: FileSystemDirectoryHandle): Promise<void> => {
      for await (const one of folder.values()) {
        if (one.kind === 'directory') await look(one as FileSystemDirectoryHandle);
        else {
          // Another version may just have taken its place.
          const bytes = await (one as FileSystemFileHandle)
            .getFile()
            .then((file) => file.arrayBuffer())
            .catch(() => null);
          if (!bytes) continue;
          files.push(`${folder.name}/${one.name}`);
          texts.push(new TextDecoder('latin1').decode(bytes), new TextDecoder('utf-16le').decode(bytes));
        }
      }
    };
    await look(await navigator.storage.getDirectory());
    const database = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open('verzuimwijzer');
      open.onsuccess = () => resolve(open.result);
    });
    const dossiers = await new Promise<number>((resolve) => {
      const count = database.transaction('dossiers').objectStore('dossiers').count();
      count.onsuccess = () => resolve(count.result);
    });
    database.close();
    return { dossiers, files, bytes: texts.join(' ') };
  });

const dossierFiles = ({ files }: Disk) => files.filter((file) => file.startsWith('dossiers/'));

/** The worker stopped, and the browser threw something away. */
async function lose(what: 'database' | 'both'): Promise<void> {
  await day.extension.stopWorker();
  await loseDatabase(day);
  if (what === 'both') await loseCopy(day);
}

async function unlock(page: Page): Promise<void> {
  await page.waitForSelector('input[type=password]');
  await page.type('input[type=password]', PASSPHRASE);
  await page.click('button[type=submit]');
}

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Anneke de Wit', role: 'clerk' })).close();
  await day.fillYear(['6A']);
  await until(async () => {
    const found = await disk();
    return found.dossiers > 10 && dossierFiles(found).length === found.dossiers;
  }, 30_000);
});
afterAll(() => day?.close());

test('everything is copied, under names and with bytes that tell nothing', async () => {
  const { files, bytes } = await disk();
  expect(files.filter((file) => !/^(dossiers\/[0-9a-f]{32}|kept\/[a-z-]+|locks\/passphrase)\.\d+$/.test(file))).toEqual(
    [],
  );
  expect(bytes.length).toBeGreaterThan(10_000);
  for (const word of ['Noor', 'Berg', '102800', 'Zandloper', 'Anneke', 'Te laat', '6A '])
    expect(bytes.includes(word), word).toBe(false);
});

test('a database that the browser threw away is there again after unlocking, and nobody is told', async () => {
  const before = await disk();
  await lose('database');
  const page = await day.extension.own('src/options/options.html');
  await unlock(page);
  await page.waitForSelector('.settings .filling li', { timeout: 30_000 });
  expect(await textsOf(page, '.notice.error')).toEqual([]);
  expect((await disk()).dossiers).toBe(before.dossiers);
  await page.close();
});

test('also one that was thrown away while people were at work', async () => {
  const before = await disk();
  await loseDatabase(day);
  const page = await day.extension.own('src/options/options.html');
  await unlock(page);
  await page.waitForSelector('.settings .filling li', { timeout: 30_000 });
  expect(await textsOf(page, '.notice.error')).toEqual([]);
  expect((await disk()).dossiers).toBe(before.dossiers);
  await page.close();
});

test('damage in both is told where people work: of whom, how much and of which days', async () => {
  await day.extension.stopWorker();
  await day.inOwnPage(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open('verzuimwijzer');
      open.onsuccess = () => resolve(open.result);
    });
    const store = database.transaction('dossiers', 'readwrite').objectStore('dossiers');
    const [one] = await new Promise<{ id: string; sealed: { data: ArrayBuffer } }[]>((resolve) => {
      const all = store.getAll();
      all.onsuccess = () => resolve(all.result as never);
    });
    new Uint8Array(one!.sealed.data)[40]! ^= 1;
    await new Promise((resolve) => {
      store.put(one).onsuccess = resolve;
    });
    database.close();
    const copy = await (await navigator.storage.getDirectory()).getDirectoryHandle('copy');
    const folder = await copy.getDirectoryHandle('dossiers');
    const names: string[] = [];
    for await (const name of folder.keys()) if (name.startsWith(one!.id)) names.push(name);
    for (const name of names) await folder.removeEntry(name);
  });
  const panel = await day.extension.own('src/panel/panel.html', { width: 360, height: 800 });
  await panel.waitForSelector('.notice.error details');
  await panel.click('.notice.error summary');
  const [text] = await textsOf(panel, '.notice.error');
  expect(text).toContain('1 dossier is beschadigd');
  expect(text).toMatch(/\d+ vastlegging(en)? .*ontbre/);
  await everyWay(panel, 720);
  await panel.close();
});

test('when both are gone the start page says so; it begins anew only for who wants that', async () => {
  await lose('both');
  const panel = await day.extension.own('src/panel/panel.html', { width: 360, height: 800 });
  await until(async () => (await textsOf(panel, '.unlock p')).includes('De gegevens op dit apparaat zijn weg'));
  await panel.close();
  const page = await day.extension.own('src/options/options.html', { width: 900, height: 760 });
  await until(async () => (await textsOf(page, 'h1')).includes('De gegevens op dit apparaat zijn weg'));
  await everyWay(page, 900);
  await clickButton(page, '.first-run', 'Opnieuw beginnen');
  await page.waitForSelector('.first-run progress');
  await page.close();
});
