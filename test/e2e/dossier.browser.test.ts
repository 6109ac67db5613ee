import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { cardOf, openPanel, showDay, textsOf, until } from './people';

/* The whole dossier of a pupil on the desk: to read, to correct, and to give along. */

const GROUP = '6A';
const NOOR = 'Noor van den Berg';

let day: DemoDay;
let panel: Page;
let page: Page;
/** The key of the pupil, as pages of ours know it. */
let pupil: string;

const items = () => textsOf(page, '.timeline li .told > p:first-child');
const has = async (selector: string, text: string) => (await textsOf(page, selector)).join().includes(text);
const press = (label: string, within = 'body') =>
  page.evaluate(
    (wanted) => {
      const buttons = [...document.querySelectorAll(`${wanted.within} button`)];
      (buttons.find((button) => button.textContent?.trim().startsWith(wanted.label)) as HTMLElement).click();
    },
    { label, within },
  );
const choose = (value: string) =>
  page.$eval(`.chip input[value="${value}"]`, (input) => (input as HTMLElement).click());
const whoLooked = async () => {
  const texts = await textsOf(page, '.consulted li');
  return texts.map((text) => text.split(', ').at(-1));
};
const record = (occasion: string, said: object) => day.ask('own>worker:record', { pupil, occasion, ...said });
/** Printing is seen, and prints nothing. */
const seePrinting = () =>
  page.evaluate(() => {
    const seen = globalThis as unknown as { printed: boolean[] };
    seen.printed = [];
    window.print = () => seen.printed.push(document.querySelector('.extract')!.classList.contains('taken-along'));
  });
const printed = () => page.evaluate(() => (globalThis as unknown as { printed: boolean[] }).printed);

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Anneke de Wit', role: 'clerk' })).close();
  await day.fillYear([GROUP]);
  panel = await openPanel(day, await day.groupList(GROUP));
  await showDay(panel);
  const asked = (await day.ask('own>worker:day', {})) as {
    value: { tasks: { pupil: { id: string; name: string } | null }[] };
  };
  pupil = asked.value.tasks.find((task) => task.pupil?.name === NOOR)!.pupil!.id;
  await record('agreed', { text: 'Elke ochtend om 8.20 uur op het plein' });
});
afterAll(() => day?.close());

describe('opens', () => {
  test('from the pupil in the panel, under an address that says nothing of whom it is', async () => {
    const card = await cardOf(panel, NOOR, 'Briefje te laat');
    await card!.$eval('.name', (name) => (name as HTMLElement).click());
    await panel.waitForSelector('.dossier');
    await panel.$$eval('.dossier button', (buttons) =>
      (buttons.find((button) => button.textContent === 'Heel dossier openen') as HTMLElement).click(),
    );
    const target = await day.extension.browser.waitForTarget((one) => one.url().includes('desk.html#dossier/'));
    page = (await target.page())!;
    await page.waitForSelector('.timeline li');
    expect(await has('h1', NOOR)).toBe(true);
    expect(page.url()).not.toContain(pupil);
    expect(await page.title()).not.toContain('Noor');
  });

  test('from the name in the list of steps, in the same tab', async () => {
    const address = page.url();
    await page.goto(address.replace(/#.*/, '#steps'));
    await page.waitForSelector('table .name');
    await page.evaluate((name) => {
      const names = [...document.querySelectorAll('table .name')];
      (names.find((one) => one.textContent === name) as HTMLElement).click();
    }, NOOR);
    await page.waitForSelector('.timeline li');
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  test('again after the page was loaded anew, and not while it is locked', async () => {
    await day.extension.stopWorker();
    await page.reload();
    await page.waitForSelector('.timeline li');
    await day.ask('own>worker:lock', {});
    await page.waitForSelector('.unlock input');
    expect(await page.evaluate(() => document.body.textContent)).not.toContain('Noor');
    await page.type('.unlock input', PASSPHRASE);
    await page.click('.unlock button');
    await page.waitForSelector('.timeline li');
  });

  test('not under a number that nobody gave', async () => {
    const address = page.url();
    await page.goto(address.replace(/#.*/, '#dossier/00ff'));
    await page.reload();
    await until(() => has('.notice', 'niet meer bekend'));
    await page.goto(address);
    await page.reload();
    await page.waitForSelector('.timeline li');
  });
});

describe('shows', () => {
  test('everything month by month, counters with their days, and who looked, once', async () => {
    expect((await items()).length).toBe(7);
    expect(await textsOf(page, '.month h3')).toEqual(['november 2026 4', 'oktober 2026 2', 'september 2026 1']);
    expect(await has('.counters', 'Van za 1 aug tot en met di 24 nov.')).toBe(true);
    expect(await has('.timeline li .meta', 'Gelezen op di 24 nov')).toBe(true);
    expect((await whoLooked()).sort()).toEqual(['gelezen', 'gezien naast het werk']);
  });

  test('of one kind and period what the arrow keys choose, with how many that are', async () => {
    await page.focus('.chip input[value="all"]');
    for (const _step of ['absent', 'late']) await page.keyboard.press('ArrowRight');
    await until(() => has('.timeline [role=status]', '6 regels getoond'));
    expect((await items()).every((text) => text.startsWith('te laat'))).toBe(true);
    await page.focus('.chip input[value="year"]');
    await page.keyboard.press('ArrowLeft');
    await until(() => has('.timeline [role=status]', '3 regels getoond'));
    await choose('sick');
    await until(() => has('.timeline .nothing', 'Hiervan is er niets'));
    await choose('all');
    await choose('year');
    await until(async () => (await items()).length === 7);
  });
});

describe('a letter that no step asks for', () => {
  test('is started here too, by keyboard, under an address that says nothing of whom it is about', async () => {
    await page.bringToFront();
    await page.focus('.folded summary');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const opening = page.browser().waitForTarget((one) => /desk\.html#[0-9a-f]{32}$/.test(one.url()));
    await page.keyboard.press('Enter');
    const letter = (await (await opening).page())!;
    await letter.waitForSelector('.sheet');
    expect((await textsOf(letter, '.sheet')).join()).toContain('6 keer te laat op school');
    expect(letter.url()).not.toContain(pupil);
    await letter.close();
  });
});

describe('what was recorded by mistake', () => {
  test('is withdrawn after a question, and stays to be read with who withdrew it', async () => {
    await press('Intrekken', '.timeline');
    await until(() => has('.confirm', 'doorgestreept'));
    await press('Nee', '.confirm');
    expect(await page.$('.timeline s')).toBeNull();
    await page.bringToFront();
    await press('Intrekken', '.timeline');
    await page.waitForSelector('.confirm button:focus');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.timeline s');
    expect(await has('.timeline s', 'Elke ochtend')).toBe(true);
    expect(await has('.timeline .meta', 'Ingetrokken op di 24 nov')).toBe(true);
  });

  test('stands again when that was the mistake', async () => {
    await press('Toch laten staan', '.timeline');
    await until(async () => (await page.$('.timeline s')) === null);
    expect((await items()).some((text) => text.includes('Elke ochtend'))).toBe(true);
  });
});

describe('an extract', () => {
  beforeAll(async () => {
    await record('agreed', { text: 'Loopt met Yusuf en Noor mee naar school' });
    await record('concern', { text: 'Komt vaak moe binnen' });
  });
  const go = async (purpose: 'parents' | 'transfer') => {
    await page.$$eval(
      '.ways a',
      (links, wanted) =>
        (links.find((link) => (link as HTMLAnchorElement).hash.endsWith(wanted)) as HTMLElement).click(),
      purpose,
    );
    await page.waitForSelector('.extract');
    await seePrinting();
  };
  const back = async () => {
    await page.$eval('.change a', (link) => (link as HTMLElement).click());
    await page.waitForSelector('.timeline li');
  };

  test('for the parents has no note of staff, until somebody chooses so', async () => {
    await go('parents');
    expect(await has('.extract', 'Verzuim van uw kind')).toBe(true);
    expect(await has('.extract', 'zorg gemeld')).toBe(true);
    expect(await has('.extract', 'moe binnen')).toBe(false);
    expect(await has('.extract', 'Anneke')).toBe(false);
    await page.click('.tick input');
    await until(() => has('.extract', 'moe binnen'));
    await page.click('.tick input');
    await until(async () => !(await has('.extract', 'moe binnen')));
  });

  test('comes on paper by its own button only, and that is recorded', async () => {
    await page.emulateMediaType('print');
    expect(await page.$eval('.extract', (sheet) => getComputedStyle(sheet).display)).toBe('none');
    expect(await page.$eval('.print-by-button', (text) => getComputedStyle(text).display)).toBe('block');
    await page.emulateMediaType('screen');
    await press('Afdrukken');
    await until(async () => (await printed()).length === 1);
    expect(await printed()).toEqual([true]);
    await until(() => has('.taken', 'In het dossier staat nu dat u dit overzicht afdrukte.'));
    await back();
    await until(async () => (await whoLooked()).includes('overzicht voor de ouders gemaakt'));
  });

  test('for another school is a file whose name says nothing, and that is recorded too', async () => {
    await go('transfer');
    const folder = mkdtempSync(path.join(tmpdir(), 'extracts-'));
    const cdp = await page.createCDPSession();
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press('Opslaan voor Excel');
    const file = path.join(folder, 'verzuimoverzicht.csv');
    await until(() => Promise.resolve(existsSync(file)));
    const text = readFileSync(file, 'utf8');
    expect(text.startsWith('\uFEFFLeerling;Onderdeel;')).toBe(true);
    expect(text).toContain('Elke ochtend om 8.20 uur op het plein');
    expect(text).toContain('[ander kind] en Noor');
    expect(text).not.toMatch(/moe binnen|zorg gemeld|Yusuf/);
    await cdp.detach();
    await back();
    await until(async () => (await whoLooked()).includes('overzicht voor een andere school gemaakt'));
  });
});
