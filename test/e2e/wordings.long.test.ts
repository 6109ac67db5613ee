import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { clickButton, textsOf, until } from './people';

/* The school's own texts: changed beside an example, saved, used in a letter, and taken back. */

let day: DemoDay;
let options: Page;

const LETTER = 'late-warning';
const preview = async () => (await textsOf(options, '.wordings .sheet')).join();
const form = async () => (await textsOf(options, '.wordings form [role=status]')).join();
const isBlocked = () => options.$eval('.wordings button.main', (button) => (button as HTMLButtonElement).disabled);
const said = async () => (await textsOf(options, 'div.said')).join();
const field = (rows: number) => `.wordings textarea[rows="${rows}"]`;
const [SUBJECT, TEXT] = [field(1), field(16)];

async function replaceIn(selector: string, text: string): Promise<void> {
  await options.bringToFront();
  await options.click(selector);
  await options.keyboard.down('Control');
  await options.keyboard.press('a');
  await options.keyboard.up('Control');
  await options.keyboard.type(text);
}

/** The warning of a pupil as the worker fills it in now. */
async function subjectOfLetter(): Promise<string> {
  interface Work {
    readonly value: { readonly tasks: readonly { readonly id: string; readonly letter: string | null }[] };
  }
  const work = (await day.ask('own>worker:day', {})) as Work;
  const { id } = work.value.tasks.find((task) => task.letter === LETTER)!;
  const opened = (await day.ask('own>worker:open-letter', { task: id })) as { value: { letter: string } };
  const letter = (await day.ask('own>worker:letter', opened.value)) as { value: { filled: { subject: string } } };
  return letter.value.filled.subject;
}

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Anneke de Wit', role: 'clerk' })).close();
  await day.fillYear(['6A']);
  await (await day.groupList('6A')).close();
  options = await day.extension.own('src/options/options.html', { width: 1280, height: 900 });
  await (await options.waitForSelector('a[href="#letters"]'))!.click();
  await options.waitForSelector('.wordings .sheet');
  await options.select('main select', LETTER);
  await until(async () => (await preview()).includes('waarschuwing: 6 keer te laat'));
});
afterAll(() => day?.close());

describe('a text of the school', () => {
  test('shows at once what becomes of it, and what is wrong with it', async () => {
    await replaceIn(SUBJECT, 'graag op tijd, {naaam}');
    await until(async () => (await form()).includes('{naaam}'));
    expect(await isBlocked()).toBe(true);
    await replaceIn(SUBJECT, 'graag op tijd, ');
    await clickButton(options, '.wordings .words', '{naam}');
    await until(async () => (await preview()).includes('graag op tijd, Robin Voorbeeld'));
    expect(await form()).toBe('');
    expect(await isBlocked()).toBe(false);
  });

  test('that is not saved yet stays while another letter is looked at, while it is locked, and where the page is opened anew', async () => {
    await options.select('main select', 'late-slip');
    await until(async () => (await preview()).includes('te laat op school'));
    await options.select('main select', LETTER);
    await until(async () => (await preview()).includes('graag op tijd, Robin'));
    await day.ask('own>worker:lock', {});
    await options.waitForSelector('.unlock input');
    await options.type('.unlock input', PASSPHRASE);
    await options.click('.unlock button');
    await options.waitForSelector('.wordings .sheet');
    await options.select('main select', LETTER);
    await until(async () => (await preview()).includes('graag op tijd, Robin'));
    await options.reload();
    await options.waitForSelector('.wordings .sheet');
    await options.select('main select', LETTER);
    await until(async () => (await preview()).includes('graag op tijd, Robin'));
  });

  test('is in the next letter, until the standard text holds again, and that can be taken back', async () => {
    await clickButton(options, '.wordings', 'Opslaan');
    await until(async () => (await said()).includes('Opgeslagen'));
    expect(await subjectOfLetter()).toMatch(/^graag op tijd, /);

    await clickButton(options, '.wordings', 'Terug naar de standaardtekst');
    await until(async () => (await said()).includes('standaardtekst'));
    expect(await subjectOfLetter()).toContain('waarschuwing');
    await clickButton(options, '.said', 'Ongedaan maken');
    await until(async () => (await preview()).includes('graag op tijd'));
    expect(await subjectOfLetter()).toMatch(/^graag op tijd, /);
  });
});

test('a decision about leave cannot do without what the law asks', async () => {
  await options.select('main select', 'leave-refused');
  await until(async () => (await preview()).includes('binnen zes weken'));
  await replaceIn(TEXT, 'Nee.');
  await until(async () => (await form()).includes('{bezwaar}'));
  expect(await isBlocked()).toBe(true);
});

describe('how all letters begin and end', () => {
  const CARD = '.card:has(.lines-example)';
  const shown = async () => (await textsOf(options, '.lines-example')).join();
  const saidHere = async () => (await textsOf(options, `${CARD} .said`)).join();

  test('is shown at once as it will stand there, and cannot do without who signs', async () => {
    const [, salutation, closing] = await options.$$(`${CARD} textarea`);
    await options.bringToFront();
    await closing!.click();
    await options.keyboard.down('Control');
    await options.keyboard.press('a');
    await options.keyboard.up('Control');
    await options.keyboard.type('Het team');
    await until(async () => (await textsOf(options, `${CARD} form [role=status]`)).join().includes('{ondertekening}'));
    await options.keyboard.press('Enter');
    await clickButton(options, `${CARD} .words`, '{ondertekening}');
    await salutation!.click({ count: 3 });
    await options.keyboard.type('Beste ouders van {naam},');
    await until(async () => (await shown()).includes('Beste ouders van Robin Voorbeeld,'));
  });

  test('is in the example of each letter once it is saved, until the text of the program holds again', async () => {
    await clickButton(options, CARD, 'Opslaan');
    await until(async () => (await saidHere()).includes('Opgeslagen'));
    await until(async () => (await preview()).includes('Beste ouders van Robin Voorbeeld,'));
    await clickButton(options, CARD, 'Terug naar de tekst van het programma');
    await until(async () => (await preview()).includes('Aan de ouders of verzorgers van Robin Voorbeeld,'));
    await clickButton(options, CARD, 'Ongedaan maken');
    await until(async () => (await preview()).includes('Het team'));
  });
});
