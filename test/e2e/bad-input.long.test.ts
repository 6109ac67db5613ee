import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import { badgesWhen } from '../../scripts/extension-browser';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { loseCopy } from './losing';
import { openPanel, showDay, textsOf, until } from './people';

/*
 * What goes wrong is said where a person looks, in a sentence; nothing is lost and nothing wrong is shown. Saved pages stand in for
 * screens that the demo school does not have.
 */

let day: DemoDay;
let panel: Page;
let saved: Server;

const GROUP = '6A';
async function saying(text: string): Promise<void> {
  let said = '';
  const isSaid = async () => {
    said = (await textsOf(panel, 'main, .unlock')).join();
    return said.includes(text);
  };
  await until(isSaid).catch(() => expect(said).toContain(text));
}

/** Opens a saved page in front, at an address that was allowed. */
async function show(name: string): Promise<Page> {
  const page = await day.extension.browser.newPage();
  await page.goto(`http://localhost:${(saved.address() as AddressInfo).port}/${name}`);
  await page.bringToFront();
  return page;
}

beforeAll(async () => {
  saved = createServer((request, response) => {
    const file = `test/sites/parnassys/${request.url}/page.html`;
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => saved.listen(0, '127.0.0.1', resolve));
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
});
afterAll(async () => {
  await day?.close();
  saved.close();
});

test('before the first run the popup says how to begin', async () => {
  const popup = await day.extension.own('src/popup/popup.html');
  await popup.waitForSelector('button.main');
  expect((await textsOf(popup, '.unlock'))[0]).toContain('Verzuimwijzer is nog niet ingericht.');
  await popup.close();
});

test('a passphrase that is too short, too easy, or not twice the same is not taken', async () => {
  const page = await day.firstRun({ name: 'Anneke de Wit', role: 'clerk' }, async (run, step) => {
    if (step !== 4) return;
    const [first, again] = await run.$$('input[type=password]');
    const tryThese = async (one: string, other: string) => {
      for (const [input, text] of [
        [first, one],
        [again, other],
      ] as const) {
        await input!.click({ count: 3 });
        await input!.press('Backspace');
        if (text) await input!.type(text);
      }
      await run.click('button.main');
      await run.waitForSelector('.wrong');
      return (await textsOf(run, '.wrong'))[0];
    };
    expect(await tryThese('kort', 'kort')).toBe('De wachtzin heeft minder dan 12 tekens.');
    expect(await tryThese('121212121212', '121212121212')).toContain('makkelijk te raden');
    expect(await tryThese(PASSPHRASE, 'vier andere woorden samen')).toBe('De twee wachtzinnen zijn niet gelijk.');
    await tryThese('', '');
    await first!.type(PASSPHRASE);
    await again!.type(PASSPHRASE);
  });
  await page.close();
  await day.fillYear([GROUP]);
  panel = await openPanel(day, await day.groupList(GROUP));
  await showDay(panel);
});

describe('a page that cannot be read', () => {
  test.each([
    [
      'group-day/renamed-column',
      'Deze lijst kan niet worden gelezen: er ontbreekt een kolom (reden). Er is niets overgenomen. Zet de kolom aan in het LAS.',
    ],
    ['group-day/half-loaded', 'Deze lijst is nog niet klaar met laden. Zodra zij er staat, wordt zij gelezen.'],
    ['group-day/fewer-rows-than-counted', '2 regels gelezen. Deze lijst heeft nog meer bladen'],
    ['group-day/impossible-date', 'datum klopt niet'],
    ['group-day/contradiction', 'spreekt zichzelf tegen'],
  ])('%s: %s', async (name, sentence) => {
    const page = await show(name);
    await saying(sentence);
    await page.close();
  });

  test('a page without a list is no error, and a page that nobody allowed is not looked at', async () => {
    const page = await day.open('/bao/groep/samenstelling?groep=6A');
    await page.bringToFront();
    await saying('Op deze pagina staat geen absentielijst.');
    await page.close();
    const elsewhere = await day.extension.browser.newPage();
    await elsewhere.goto(`http://127.0.0.1:${(saved.address() as AddressInfo).port}/group-day/ordinary-day`);
    await elsewhere.bringToFront();
    await saying('Op dit tabblad is nog geen absentielijst gelezen.');
    await elsewhere.close();
  });
});

test('which page was read how stands in the settings, without anybody in it', async () => {
  const page = await day.extension.own('src/options/options.html#diagnosis');
  await page.waitForSelector('.report');
  const shown = (await textsOf(page, 'main')).join();
  expect(shown).toContain('niet te lezen Deze lijst kan niet worden gelezen: er ontbreekt een kolom (reden).');
  expect(shown).toContain('gelezen met profiel parnassys/group-day');
  expect(shown).toContain('geen absentielijst');
  const report = (await textsOf(page, '.report'))[0];
  expect(report).toContain('unreadable | column-missing | reason');
  expect(report).toContain('bad-day 1');
  for (const name of ['Noor', 'Sem Bakker', 'Yusuf']) expect(shown).not.toContain(name);
  await page.close();
});

test('a word that nobody knows is asked once, for the whole school, and counts from then on', async () => {
  const page = await show('group-day/unknown-word');
  await until(async () => (await textsOf(panel, '.explain summary')).includes('buitengewoon'));
  await panel.$$eval('.explain', (all) => {
    for (const one of all)
      (one as HTMLDetailsElement).open = one.querySelector('summary')?.textContent === 'buitengewoon';
  });
  await panel.select('.explain[open] select', 'leave');
  await panel.click('.explain[open] button');
  await until(async () => !(await textsOf(panel, '.explain summary')).includes('buitengewoon'));
  await page.reload();
  await saying('Deze lijst is gelezen: 2 regels.');
  expect(await textsOf(panel, '.explain summary')).not.toContain('buitengewoon');
  await page.close();
});

test('a worker that is stopped while a page is taken in loses nothing', async () => {
  const page = await day.open(`/bao/overzichten/periode?groep=6B&van=2026-08-01&tot=2026-11-24`);
  await page.bringToFront();
  await day.extension.stopWorker();
  await page.reload();
  await badgesWhen(page, (shown) => shown.length > 0);
  const filled = (await day.ask('own>worker:filled', {})) as {
    value: { groups: { group: string; seen: number; days: number }[] };
  };
  expect(filled.value.groups.find(({ group }) => group === '6B')).toEqual({ group: '6B', seen: 57, days: 57 });
  await page.close();
});

describe('a dossier that does not open, and has no second copy', () => {
  test('is said, the others are used, and it is kept as it was found', async () => {
    await loseCopy(day);
    const damaged = await day.inOwnPage(async () => {
      const open = indexedDB.open('verzuimwijzer');
      const database = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result);
      });
      const store = database.transaction('dossiers', 'readwrite').objectStore('dossiers');
      const all = await new Promise<{ sealed: { data: ArrayBuffer } }[]>((resolve) => {
        const request = store.getAll();
        request.onsuccess = () => resolve(request.result);
      });
      const largest = all.reduce((a, b) => (a.sealed.data.byteLength >= b.sealed.data.byteLength ? a : b));
      new Uint8Array(largest.sealed.data)[20]! ^= 1;
      await new Promise((resolve) => {
        store.put(largest).onsuccess = resolve;
      });
      database.close();
      return all.length;
    });
    expect(damaged).toBeGreaterThan(10);
    await day.extension.stopWorker();
    await panel.reload();
    await saying('1 dossier is beschadigd, in de database en in de tweede kopie.');
    expect((await textsOf(panel, '.task-list > section .task')).length).toBeGreaterThan(5);
  });
});
