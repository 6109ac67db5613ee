import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { line, page } from '../background/pages';
import { clickButton, textsOf, until } from './people';

/* A director reports sixteen hours: until when and why, what is put into the LAS, and the number that comes a day later. */

let day: DemoDay;
let panel: Page;

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Mohamed Aydin', role: 'director' })).close();
  const away = line('Kind Afwezig', '700', '2026-11-18', {
    group: '8C',
    endDate: '2026-11-23' as Day,
    kind: 'absent',
    authorised: false,
    reported: 'none',
  });
  const reading = page([away], undefined, { rowsShown: 1 });
  await day.ask('own>worker:take-file', { file: 'een-lijst-van-8c', reading });
  panel = await day.extension.own('src/panel/panel.html', { width: 460, height: 900 });
  await panel.waitForSelector('.task');
});
afterAll(() => day?.close());

const card = (step: string) => `.task[data-do="${step}"]`;
const openTexts = () =>
  panel.$eval(`${card('report-officer')} .las-texts`, (details) => {
    (details as HTMLDetailsElement).open = true;
  });

test('the step says until when, how that is counted, and why', async () => {
  const facts = (await textsOf(panel, `${card('report-officer')} .facts`)).join(' ');
  expect(facts).toMatch(/Uiterlijk .+: dat zijn 5 werkdagen na .+\./);
  expect(facts).toContain('De wet zegt: onverwijld.');
});

test('each field is copied alone; that it stands in the LAS is said there, and taken back there', async () => {
  await openTexts();
  await until(async () => (await textsOf(panel, '.las-texts dt')).length > 5);
  const copies = await panel.$$eval('.las-texts dd button', (all) => all.map((one) => one.getAttribute('aria-label')));
  expect(copies).toContain('Kopiëren: Begindatum');
  await clickButton(panel, '.las-texts', 'In het LAS gezet');
  await until(async () => (await textsOf(panel, '.in-las')).join().includes('in het LAS gezet, door Mohamed Aydin'));
  await clickButton(panel, '.in-las', 'Ongedaan maken');
  await until(async () => (await textsOf(panel, '.las-texts')).join().includes('In het LAS gezet'));
  expect(await textsOf(panel, '.in-las')).toEqual([]);
});

test('the number that comes later is added to the report, and stands at the step that waits for the answer', async () => {
  await clickButton(panel, `${card('report-officer')} form`, 'Is gemeld');
  await panel.waitForSelector(`${card('record-officer-outcome')} .report-number`);
  const number = () => textsOf(panel, '.report-number p');
  expect(await number()).toEqual(['Het meldingsnummer is nog niet genoteerd.']);
  await panel.$eval('.report-number summary', (summary) => (summary as HTMLElement).click());
  await panel.type('.report-number input:not([type=date])', '2026-0118');
  await clickButton(panel, '.report-number form', 'Vastleggen');
  await until(async () => (await number()).join() === 'Meldingsnummer: 2026-0118.');
  await clickButton(panel, '.recorded', 'Ongedaan maken');
  await until(async () => (await number()).join() === 'Het meldingsnummer is nog niet genoteerd.');
});
