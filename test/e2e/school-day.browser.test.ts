import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import { badgesOn, badgesWhen } from '../../scripts/extension-browser';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { cardOf, clickInRow, isThere, openPanel, showDay, textsOf, until } from './people';

/*
 * A morning in the demo school, in a real browser with the built extension: one journey, told in steps that follow on each other.
 * The demo school's day is a Tuesday; seven pupils of 6A stand on its list.
 */

let day: DemoDay;
let list: Page;
let panel: Page;

const GROUP = '6A';
const NOOR = 'Noor van den Berg';
const YUSUF = 'Yusuf Demir';
const steps = (badges: readonly { step: string }[]) => badges.map(({ step }) => step);
beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
});
afterAll(() => day?.close());

describe('the first run', () => {
  test('five screens, and every list of the year is read', async () => {
    const seen: number[] = [];
    const page = await day.firstRun({ name: 'Anneke de Wit', role: 'clerk' }, (_page, step) => {
      seen.push(step);
      return Promise.resolve();
    });
    expect(seen).toEqual([1, 2, 3, 4, 5]);
    await day.fillYear([GROUP]);
    await page.bringToFront();
    await until(async () => (await textsOf(page, '.filling li')).length === 1);
    expect(await textsOf(page, '.filling li')).toEqual(['Groep 6A: 57 van 57 schooldagen gelezen']);
    await page.close();
  });
});

describe('the list of today', () => {
  test('badges stand beside the pupils who ask for something, and beside nobody else', async () => {
    list = await day.groupList(GROUP);
    const badges = await badgesWhen(list, (shown) => shown.length >= 5);
    expect(steps(badges)).toEqual(['letter', 'ask', 'care', 'ask', 'ask']);
  });

  test('sorting replaces the panel, and the badges are there again', async () => {
    const before = await list.$eval('.tblDatagrid', (table) => table.id);
    await list.evaluate(() => document.querySelector<HTMLElement>('.tblDatagrid th a')?.click());
    await list.waitForFunction((id) => document.querySelector('.tblDatagrid')?.id !== id, {}, before);
    const badges = await badgesWhen(list, (shown) => shown.length >= 5 && steps(shown)[0] !== 'letter');
    expect(steps(badges).toSorted()).toEqual(['ask', 'ask', 'ask', 'care', 'letter']);
  });

  test('the page finds nothing about a pupil in them', async () => {
    const found = await list.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      return { root: host.shadowRoot, text: host.textContent, html: host.outerHTML };
    });
    expect(found).toEqual({ root: null, text: '', html: '<div></div>' });
  });

  test('after the worker was stopped they come back', async () => {
    await day.extension.stopWorker();
    await list.reload();
    expect(steps(await badgesWhen(list, (shown) => shown.length >= 5))).toHaveLength(5);
  });

  test('a click on a badge opens the side panel at that pupil, and the row does not navigate', async () => {
    const address = list.url();
    panel = await openPanel(day, list);
    await panel.waitForSelector('.dossier h1');
    expect((await textsOf(panel, '.dossier h1'))[0]).toBe(`${NOOR} groep 6A`);
    expect((await textsOf(panel, '.counters > div'))[0]).toBe('keer ongeoorloofd te laat dit schooljaar6');
    expect(list.url()).toBe(address);
  });

  test('the panel shows the day’s work, the page, and why', async () => {
    await showDay(panel);
    await until(async () => (await textsOf(panel, '.page-status'))[0] === 'Deze lijst is gelezen: 7 regels.');
    expect(await isThere(panel, NOOR, 'Brief: waarschuwing te laat')).toBe(true);
    const card = await cardOf(panel, NOOR, 'Brief: waarschuwing te laat');
    const why = await card!.$eval('.why', (found) => found.textContent);
    expect(why).toContain('Verzuimprotocol Bavokring, §1 stap 4 te laat, stap 2');
    expect(why).toContain('di 24 nov: te laat, ongeoorloofd');
  });
});

describe('the LAS stays the record', () => {
  test('an absence that is corrected takes its badge and its step away', async () => {
    expect(await isThere(panel, YUSUF, 'Ouders bellen')).toBe(true);
    const before = (await badgesOn(list)).length;
    await clickInRow(list, YUSUF, 'Aanwezig melden');
    await list.waitForFunction(
      (name) => document.querySelector('.tblDatagrid')?.textContent?.includes(name) === false,
      {},
      YUSUF,
    );
    await badgesWhen(list, (shown) => shown.length === before - 1);
    await until(async () => !(await isThere(panel, YUSUF, 'Ouders bellen')));
  });
});

describe('a step is done', () => {
  test('one click, and it can be taken back', async () => {
    const card = await cardOf(panel, NOOR, 'Briefje te laat');
    await card!.$eval('.ways button', (button) => (button as HTMLElement).click());
    await panel.waitForSelector('.recorded:not(.empty) button');
    await until(async () => !(await isThere(panel, NOOR, 'Briefje te laat')));
    await panel.click('.recorded button');
    await until(() => isThere(panel, NOOR, 'Briefje te laat'));
  });

  test('the letter is made, changed, printed on one sheet and sent: the step is closed everywhere', async () => {
    const card = await cardOf(panel, NOOR, 'Brief: waarschuwing te laat');
    await card!.$eval('.ways button.main', (button) => (button as HTMLElement).click());
    const target = await day.extension.browser.waitForTarget((one) => one.url().includes('desk.html#'));
    const letter = (await target.page())!;
    await letter.waitForSelector('.sheet');
    expect(letter.url()).toMatch(/desk\.html#[0-9a-f]{32}$/);
    await letter.click('.sheet > .line:nth-last-child(2)', { count: 3 });
    await letter.keyboard.type('Wij spreken u graag.');
    const pdf = Buffer.from(await letter.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await letter.click('.bar button.main');
    await letter.waitForFunction(() => document.querySelector('.bar')?.textContent?.includes('Verstuurd op'));
    expect(await textsOf(letter, '.sheet')).toEqual([expect.stringContaining('Wij spreken u graag.')]);
    await letter.close();
    await until(async () => !(await isThere(panel, NOOR, 'Brief: waarschuwing te laat')));
    const popup = await day.extension.own('src/popup/popup.html');
    await popup.waitForSelector('.glance');
    expect((await textsOf(popup, '.glance')).join()).not.toContain('waarschuwing te laat');
    await popup.close();
  });
});

describe('locking', () => {
  test('takes everything from the screen; a wrong passphrase is said, the right one brings it back', async () => {
    await panel.click('.head button[title="Vergrendelen"]');
    await panel.waitForSelector('.unlock');
    expect(await panel.evaluate(() => document.body.textContent)).not.toContain(NOOR);
    await list.bringToFront();
    expect(steps(await badgesWhen(list, (shown) => shown.length === 1))).toEqual(['locked']);

    await panel.type('.unlock input', 'vier andere woorden samen');
    await panel.click('.unlock button');
    await panel.waitForSelector('.unlock .wrong');
    expect((await textsOf(panel, '.unlock .wrong'))[0]).toBe(
      'Deze wachtzin klopt niet. Let op hoofdletters en spaties. Er is niets gewist.',
    );
    await panel.click('.unlock input', { count: 3 });
    await panel.type('.unlock input', PASSPHRASE);
    await panel.click('.unlock button');
    await panel.waitForSelector('.task-list > section');
    await badgesWhen(list, (shown) => shown.length >= 3);
  });
});
