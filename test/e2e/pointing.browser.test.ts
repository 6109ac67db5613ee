import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { textsOf, until } from './people';
import { PointingBar } from './pointing-bar';

/* A list that nobody can read: a person points out its columns, sees how it is read, and keeps that. */

let day: DemoDay;
let list: Page;
let bar: PointingBar;

const show = (body: string) =>
  list.evaluate((html) => {
    document.title = 'Overzicht';
    document.body.innerHTML = html;
    (globalThis as { clicks?: number }).clicks = 0;
    document.body.onclick = () => {
      (globalThis as { clicks?: number }).clicks! += 1;
    };
  }, body);
const tabOf = async (): Promise<number> => {
  const worker = await day.extension.worker();
  return worker.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
    const [tab] = await tabs.query({ url: 'http://localhost/*' });
    return tab!.id!;
  });
};
const startPointing = async () => {
  expect(await day.ask('own>worker:point-out', { tab: await tabOf() })).toMatchObject({ value: true });
  await bar.says('Klik op de naam van een leerling.');
};
const pageState = async () =>
  (
    (await day.ask('own>worker:page', { tab: await tabOf() })) as {
      value: { state: string; profile?: string; lines?: number };
    }
  ).value;

const TABLE = `<h2>Wie was er niet</h2><table><thead><tr><th>Wie</th><th>Wanneer</th><th>Waarom</th><th>BSN</th></tr></thead><tbody>
<tr><td id="who">Sam Bakker</td><td id="day">24-11-2026</td><td id="why">Ziek</td><td>123456782</td></tr>
<tr><td>Eva Smit</td><td>23-11-2026</td><td>XQ</td><td>123456782</td></tr></tbody></table>`;
const CARDS = `<h2>Lijst van vandaag</h2><p>Dag: <b id="today">24-11-2026</b></p><div id="all">${[
  'Noor Visser:Ziek',
  'Bram Vos:',
  'Lina Kok:Te laat',
]
  .map((one, index) => {
    const [name, reason] = one.split(':');
    return `<div class="kaart"><span class="naam" id="n${index}">${name}</span> <span class="reden" id="r${index}">${reason || 'Aanwezig'}</span></div>`;
  })
  .join('')}</div>`;

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Anneke de Wit', role: 'clerk' })).close();
  list = await day.groupList('6A');
  bar = await PointingBar.of(list);
});
afterAll(() => day?.close());

test('three clicks, and the rows are read; the page gets none of them', async () => {
  await show(TABLE);
  await until(async () => (await pageState()).state === 'no-absence-list');
  await startPointing();
  await list.click('#who');
  await bar.says('Klik op een datum');
  await list.click('#day');
  await bar.says('Klik op een reden');
  await list.click('#why');
  await bar.says('Zo worden de rijen gelezen (2 in totaal).');
  const said = await bar.words();
  expect(said).toContain('Sam Bakker | – | di 24 november 2026 | Ziek | ziek');
  expect(said).toContain('wat ze betekenen: XQ');
  expect(said).not.toContain('123456782');
  expect(await list.evaluate(() => (globalThis as { clicks?: number }).clicks)).toBe(0);
});

test('nothing is kept until somebody keeps it in our own page; then the list is read', async () => {
  expect((await pageState()).state).toBe('no-absence-list');
  const opened = day.extension.browser.waitForTarget((target) => target.url().endsWith('#profiles'));
  await bar.press('Klopt: verder naar bewaren');
  const own = await (await opened).asPage();
  await own.waitForSelector('.columns');
  expect(await textsOf(own, '.columns dd')).toEqual(
    expect.arrayContaining(['kolom ‘wie’', 'kolom ‘wanneer’', 'kolom ‘waarom’']),
  );
  await own.click('form button.main');
  await until(async () => (await textsOf(own, '.said')).join().includes('Het profiel is bewaard.'));
  await list.bringToFront();
  await until(async () => (await pageState()).state === 'read');
  expect(await pageState()).toMatchObject({ profile: 'eigen/localhost', lines: 2 });
  await own.close();
});

test('a renamed column is said, and pointing at it mends the profile', async () => {
  await show(TABLE.replace('>Waarom<', '>Toelichting van ouders<'));
  await until(async () => (await pageState()).state === 'unreadable');
  await startPointing();
  await list.click('#who');
  await list.click('#day');
  await list.click('#why');
  await bar.says('Zo worden de rijen gelezen (2 in totaal).');
  const opened = day.extension.browser.waitForTarget((target) => target.url().endsWith('#profiles'));
  await bar.press('Klopt: verder naar bewaren');
  const own = await (await opened).asPage();
  await own.waitForSelector('form button.main');
  expect((await textsOf(own, '.notice')).join()).toContain('Dat wordt vervangen.');
  await own.click('form button.main');
  await list.bringToFront();
  await until(async () => (await pageState()).state === 'read');
  await own.close();
});

test('a list of boxes with the day above it', async () => {
  await show(CARDS);
  await startPointing();
  await list.click('#n0');
  await bar.says('Bij welk woord begint de naam?');
  await bar.press('Noor');
  await bar.says('Klik op een datum');
  await list.click('#today');
  await list.click('#r0');
  await bar.says('Zo worden de rijen gelezen (2 in totaal).');
  expect(await bar.words()).toContain('Lina Kok | – | di 24 november 2026 | Te laat | te laat');
});

test('the name in one box and the reason in another are of the same make of box', async () => {
  await show(CARDS);
  await startPointing();
  await list.click('#n0');
  await bar.press('Noor');
  await list.click('#today');
  await list.click('#r2');
  await bar.says('Zo worden de rijen gelezen (2 in totaal).');
  const said = await bar.words();
  expect(said).toContain('Noor Visser | – | di 24 november 2026 | Ziek | ziek');
  expect(said).toContain('Lina Kok | – | di 24 november 2026 | Te laat | te laat');
  await bar.press('Stoppen');
});

test('boxes that are not alike are not read, and not kept', async () => {
  await show(
    CARDS.replace('<b id="today">24-11-2026</b>', '').replace(
      '</div><div class="kaart"><span class="naam" id="n1">',
      '<i><u id="inner">24-11-2026</u></i></div><div class="kaart"><span class="naam" id="n1">',
    ),
  );
  await startPointing();
  await list.click('#n0');
  await bar.press('Noor');
  await list.click('#inner');
  await list.click('#r2');
  await bar.says('staat in vakken die niet op elkaar lijken');
  expect(await bar.words()).not.toContain('verder naar bewaren');
  await bar.press('Stoppen');
});

test('what is no name and what is no date is said where it is clicked', async () => {
  await show(TABLE);
  await startPointing();
  await list.click('#day');
  await bar.says('Hier staat geen naam.');
  await list.click('#who');
  await bar.says('Klik op een datum');
  expect(await bar.words()).toContain('leerling: kolom ‘wie’');
  await list.click('#why');
  await bar.says('Hier staat geen datum.');
  await list.click('#day');
  await list.click('#why');
  await bar.says('Zo worden de rijen gelezen (2 in totaal).');
  expect(await bar.words()).toContain('Niet gebruikte kolommen: bsn');
  await bar.press('Stoppen');
});

test('another screen of the same system gets a profile of its own', async () => {
  await show(TABLE.replace('>Wie<', '>Student<').replace('>Wanneer<', '>Day<').replace('>Waarom<', '>Code<'));
  await startPointing();
  await list.click('#who');
  await list.click('#day');
  await list.click('#why');
  await bar.says('(2 in totaal)');
  const opened = day.extension.browser.waitForTarget((target) => target.url().endsWith('#profiles'));
  await bar.press('Klopt: verder naar bewaren');
  const own = await (await opened).asPage();
  await own.waitForSelector('.columns');
  expect(await own.$eval('form input', (field) => (field as HTMLInputElement).value)).toBe('eigen/localhost-2');
  await own.close();
  await list.bringToFront();
});

test('with the keyboard alone, the columns are chosen by their headings', async () => {
  await show(TABLE.replace('>Wie<', '>Kind<'));
  await startPointing();
  for (const [asked, heading] of [
    ['de naam van een leerling', 'Kind'],
    ['een datum', 'Wanneer'],
    ['een reden', 'Waarom'],
  ] as const) {
    await bar.says(asked);
    await list.keyboard.type(heading);
    // Passing a heading on the way does not choose it.
    expect(await bar.words()).toContain(asked);
    await list.keyboard.press('Tab');
    await list.keyboard.press('Enter');
  }
  await bar.says('Zo worden de rijen gelezen (2 in totaal).');
  const opened = day.extension.browser.waitForTarget((target) => target.url().endsWith('#profiles'));
  await list.keyboard.press('Enter');
  const own = await (await opened).asPage();
  await own.waitForSelector('.columns');
  expect(await textsOf(own, '.columns dd')).toEqual(expect.arrayContaining(['kolom ‘kind’']));
  await own.close();
  await list.bringToFront();
});

test('stopped, the bar is gone and the page is as it was', async () => {
  await show(CARDS);
  await startPointing();
  await bar.press('Stoppen');
  await until(async () => (await bar.words()) === '');
  await list.click('#n0');
  expect(await list.evaluate(() => (globalThis as { clicks?: number }).clicks)).toBe(1);
});

test('a page is saved for the makers without whom it is about, and looked at first', async () => {
  await show(TABLE.replaceAll('Sam Bakker', 'Quirijn Zwaluwenburg'));
  const opened = day.extension.browser.waitForTarget((target) => target.url().endsWith('#saved-page'));
  expect(await day.ask('own>worker:save-page', { tab: await tabOf() })).toMatchObject({ value: true });
  const own = await (await opened).asPage();
  await own.waitForSelector('.report');
  const text = (await textsOf(own, 'main')).join();
  expect(text).toContain('24-11-2026');
  expect(text).not.toMatch(/quirijn|zwaluw|123456782/i);
  await own.close();
  await list.bringToFront();
});
