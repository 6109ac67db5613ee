import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PizZip from 'pizzip';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import { badgesWhen } from '../../scripts/extension-browser';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day, Moment } from '../../src/domain/day';
import { cardOf, clickInRow, isThere, openPanel, showDay, textsOf, until } from './people';

/* A letter on the desk: what somebody types stays, whatever happens around it, and what was sent can be read. */

let day: DemoDay;
let list: Page;
let panel: Page;
let letter: Page;

const GROUP = '6A';
const NOOR = 'Noor van den Berg';
const WARNING = 'Brief: waarschuwing te laat';
const MORE = 'Wij spreken u graag.';

const sheet = async () => (await textsOf(letter, '.sheet')).join();
const notices = async () => (await textsOf(letter, '.notice')).join();
const press = (label: string) =>
  letter.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find((button) => button.textContent?.trim() === wanted)?.click();
  }, label);

/** The letter of a step, opened from the panel. */
async function openLetter(name: string, step: string): Promise<Page> {
  const card = await cardOf(panel, name, step);
  const known = new Set(day.extension.browser.targets());
  await card!.$eval('.ways button.main', (button) => (button as HTMLElement).click());
  const target = await day.extension.browser.waitForTarget(
    (one) => !known.has(one) && one.url().includes('desk.html#'),
  );
  const page = (await target.page())!;
  await page.waitForSelector('.sheet');
  return page;
}

const addLine = async (text: string): Promise<void> => {
  await letter.bringToFront();
  await letter.focus('.sheet > .line:nth-of-type(3)');
  await letter.keyboard.press('End');
  await letter.keyboard.type(` ${text}`);
};
const isKept = () =>
  until(async () => {
    const number = new URL(letter.url()).hash.slice(1);
    const answer = (await day.ask('own>worker:letter', { letter: number })) as { value: { draft?: unknown } };
    return JSON.stringify(answer.value.draft ?? '').includes(MORE);
  });

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Anneke de Wit', role: 'clerk' })).close();
  await day.fillYear([GROUP]);
  list = await day.groupList(GROUP);
  panel = await openPanel(day, list);
  await showDay(panel);
});
afterAll(() => day?.close());

describe('what somebody typed', () => {
  test('is there after the page was loaded anew, the worker was stopped, and the vault was locked', async () => {
    letter = await openLetter(NOOR, WARNING);
    await addLine(MORE);
    await isKept();
    await day.extension.stopWorker();
    await letter.reload();
    await letter.waitForSelector('.sheet');
    expect(await sheet()).toContain(MORE);

    await day.ask('own>worker:lock', {});
    await letter.waitForSelector('.unlock input');
    expect(await letter.evaluate(() => document.body.textContent)).not.toContain('Noor');
    await letter.type('.unlock input', PASSPHRASE);
    await letter.click('.unlock button');
    await letter.waitForSelector('.sheet');
    expect(await sheet()).toContain(MORE);
  });

  test('stands when the facts change, until the person makes the letter anew, and that can be taken back', async () => {
    expect(await sheet()).toContain('24 november 2026');
    await day.setClock('2026-11-25T08:50' as Moment);
    await until(async () => (await notices()).includes('De gegevens zijn veranderd'));
    expect(await sheet()).toContain(MORE);
    expect(await sheet()).toContain('24 november 2026');

    await press('Brief opnieuw maken');
    await until(async () => !(await sheet()).includes(MORE));
    expect(await sheet()).toContain('25 november 2026');
    await press('Terug naar de vorige tekst');
    await until(async () => (await sheet()).includes(MORE));
    await day.setClock('2026-11-24T08:50' as Moment);
    await until(async () => !(await notices()).includes('De gegevens zijn veranderd'));
  });
});

describe('a letter that somebody takes elsewhere', () => {
  test('is a Word file with what was typed, whose name says nothing of the child', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'letters-'));
    const cdp = await letter.createCDPSession();
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press('Word-bestand');
    await until(() => Promise.resolve(existsSync(path.join(folder, 'brief.docx'))));
    expect((await textsOf(letter, '.taken')).join()).toContain('Opgeslagen als brief.docx.');
    const text = new PizZip(readFileSync(path.join(folder, 'brief.docx'))).file('word/document.xml')!.asText();
    expect(text).toContain(MORE);
    expect(text).toContain(NOOR);
    await cdp.detach();
  });

  test('is copied as it stands', async () => {
    await letter.bringToFront();
    await press('Kopiëren');
    await until(async () => (await textsOf(letter, '.taken')).join() === 'Gekopieerd');
  });
});

describe('a letter that was sent', () => {
  test('is shown as it was sent, slip and all, and opens from the pupil', async () => {
    await press('Is verstuurd');
    await letter.waitForFunction(() => document.querySelector('.bar')?.textContent?.includes('Verstuurd op'));
    expect(await sheet()).toContain(MORE);
    await until(async () => !(await isThere(panel, NOOR, WARNING)));
    await letter.close();

    await panel.bringToFront();
    const card = await cardOf(panel, NOOR, 'Briefje te laat');
    await card!.$eval('.name', (name) => (name as HTMLElement).click());
    await panel.waitForSelector('.dossier');
    const known = new Set(day.extension.browser.targets());
    await panel.$$eval('.facts-list button', (buttons) =>
      (buttons.find((button) => button.textContent === 'Bekijken') as HTMLElement).click(),
    );
    const target = await day.extension.browser.waitForTarget(
      (one) => !known.has(one) && one.url().includes('desk.html#'),
    );
    letter = (await target.page())!;
    await letter.waitForSelector('.sheet');
    expect(await sheet()).toContain(MORE);
    expect(await letter.$('[contenteditable]')).toBeNull();
    await letter.close();
  });

  test('taken back, the step is open again with the text as it was', async () => {
    await panel.bringToFront();
    await panel.$$eval('.facts-list button', (buttons) =>
      (buttons.find((button) => button.textContent === 'Ongedaan maken') as HTMLElement).click(),
    );
    await showDay(panel);
    await until(() => isThere(panel, NOOR, WARNING));
    letter = await openLetter(NOOR, WARNING);
    expect(await sheet()).toContain(MORE);
  });
});

test('a letter whose step is gone says so, and keeps what was typed on the screen', async () => {
  const before = (await badgesWhen(list, (shown) => shown.length > 0)).length;
  await clickInRow(list, NOOR, 'Aanwezig melden');
  await badgesWhen(list, (shown) => shown.length < before);
  await until(async () => (await notices()).includes('Deze brief is niet meer nodig'));
  expect(await sheet()).toContain(MORE);
  expect(await textsOf(letter, '.bar button')).toEqual(['Kopiëren', 'Word-bestand', 'Afdrukken']);
});
