import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PizZip from 'pizzip';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { clickButton, textsOf, until } from './people';

/* The school's own Word letter: made from the example, taken in, used for a letter, and removed. */

let day: DemoDay;
let options: Page;
let desk: Page;

const folder = mkdtempSync(path.join(tmpdir(), 'word-'));
const saved = (name: string) => path.join(folder, name);
const isSaved = (name: string) => until(() => Promise.resolve(existsSync(saved(name))));
const card = async () => (await textsOf(options, '.card')).join();
const downloads = async (page: Page) =>
  (await page.createCDPSession()).send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });

/** Chooses the example as somebody changed it. */
async function choose(change: (document: string) => string): Promise<void> {
  const file = new PizZip(readFileSync(saved('brief-voorbeeld.docx')));
  file.file('word/document.xml', change(file.file('word/document.xml')!.asText()));
  writeFileSync(saved('Briefpapier.docx'), file.generate({ type: 'uint8array' }));
  const input = (await options.$('input[accept=".docx"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(saved('Briefpapier.docx'));
}

/** The text of the letter that is open, as it is saved now. */
async function wordText(): Promise<string> {
  rmSync(saved('brief.docx'), { force: true });
  await desk.bringToFront();
  await clickButton(desk, '.bar', 'Word-bestand');
  await isSaved('brief.docx');
  return new PizZip(readFileSync(saved('brief.docx'))).file('word/document.xml')!.asText();
}

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Anneke de Wit', role: 'clerk' })).close();
  await day.fillYear(['6A']);
  await (await day.groupList('6A')).close();
  interface Work {
    readonly value: { readonly tasks: readonly { readonly id: string; readonly letter: string | null }[] };
  }
  const { tasks } = ((await day.ask('own>worker:day', {})) as Work).value;
  const task = tasks.find(({ letter }) => letter === 'late-warning')!.id;
  const opened = (await day.ask('own>worker:open-letter', { task })) as { value: { letter: string } };
  desk = await day.extension.own(`src/desk/desk.html#${opened.value.letter}`, { width: 1100, height: 900 });
  await desk.waitForSelector('.sheet');
  await downloads(desk);
  options = await day.extension.own('src/options/options.html#letters', { width: 1280, height: 900 });
  await options.waitForSelector('input[accept=".docx"]');
  await downloads(options);
});
afterAll(() => day?.close());

test('the example is saved, and taken in as the school’s own', async () => {
  await clickButton(options, '.card', 'Voorbeeld opslaan');
  await isSaved('brief-voorbeeld.docx');
  await choose((document) => document.replace('{school}', 'Briefpapier van de school'));
  await until(async () => (await card()).includes('Overgenomen.'));
  expect(await card()).toContain('De eigen Word-brief: Briefpapier.docx');
  const text = await wordText();
  expect(text).toContain('Briefpapier van de school');
  expect(text).toContain('keer te laat');
  expect((await textsOf(desk, '.taken')).join()).toContain('eigen Word-brief van de school');
});

test('a translation stands behind it, which it need not ask for', async () => {
  await desk.bringToFront();
  await desk.select('.letter-page > .field select', 'ar');
  await desk.waitForSelector('.translation');
  const text = await wordText();
  expect(text).toContain('Briefpapier van de school');
  expect(text.slice(text.indexOf('</w:sectPr>'))).toMatch(/Vertaling, niet nagekeken.*<w:bidi\/>/s);
});

test('one that would lose text is refused, and the one before it stays', async () => {
  await options.bringToFront();
  await choose((document) => document.replace('{tekst}', '{leerling}'));
  await until(async () => (await card()).includes('{leerling}'));
  expect(await card()).toContain('De eigen Word-brief: Briefpapier.docx');
  expect(await wordText()).toContain('Briefpapier van de school');
});

test('removed, letters have our layout again, and that can be taken back', async () => {
  await options.bringToFront();
  await clickButton(options, '.card', 'Eigen Word-brief weghalen');
  await until(async () => (await card()).includes('nog geen eigen Word-brief'));
  expect(await wordText()).not.toContain('Briefpapier van de school');
  await options.bringToFront();
  await clickButton(options, '.card', 'Ongedaan maken');
  await until(async () => (await card()).includes('De eigen Word-brief: Briefpapier.docx'));
  expect(await wordText()).toContain('Briefpapier van de school');
});
