import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { isThere, openPanel, showDay, textsOf, until } from './people';

/* The director lowers a number of the protocol: first it is tried, then kept, and taken back. */

let day: DemoDay;
let settings: Page;
let panel: Page;

const NOOR = 'Noor van den Berg';
const MEES = 'Mees Jansen';
const said = async (selector: string) => (await textsOf(settings, selector)).join();

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Mohamed Aydin', role: 'director' })).close();
  await day.fillYear(['6A']);
  panel = await openPanel(day, await day.groupList('6A'));
  await showDay(panel);
  settings = await day.extension.own('src/options/options.html#protocol', { width: 1000, height: 900 });
  await settings.waitForSelector('.trial');
});
afterAll(() => day?.close());

/** Types in the field of a rule. */
async function fill(rule: string, value: string): Promise<void> {
  const input = await settings.evaluateHandle((title) => {
    const cards = [...document.querySelectorAll('.rule')];
    return (
      cards.find((card) => card.querySelector('h3')?.textContent === title)?.querySelector('.numbers input') ?? null
    );
  }, rule);
  const field = input.asElement() as ElementHandle<Element>;
  await field.click({ count: 3 });
  await field.press('Backspace');
  if (value) await field.type(value);
}
/** Presses a button once it can be pressed. */
const press = (label: string) =>
  until(() =>
    settings.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find((one) => one.textContent?.trim() === wanted && !one.disabled);
      button?.click();
      return button !== undefined;
    }, label),
  );
const isEnabled = (label: string) =>
  settings.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll('button')];
    return buttons.find((button) => button.textContent?.trim() === wanted)?.disabled === false;
  }, label);

test('every rule stands with its source, and the law cannot be changed', async () => {
  expect((await textsOf(settings, '.document > h2')).length).toBe(2);
  expect(await said('.document')).toContain('§1 stap 4 te laat, stap 2');
  expect(await said('.document')).toContain('Op vakantie zonder verlof: melding');
  expect(await settings.$$eval('.document', (all) => all[1]!.querySelectorAll('input, select').length)).toBe(0);
});

test('a number that cannot be is said where it stands, and cannot be kept', async () => {
  await fill('Zes keer te laat: waarschuwing', '');
  await until(async () => (await said('.rule .wrong')).includes('Vul een heel getal in'));
  expect(await isEnabled('Bekijk wat dit doet')).toBe(false);
  expect(await isEnabled('Opslaan')).toBe(false);
});

test('a lower number is tried first: who would have had what, and who would not', async () => {
  await fill('Zes keer te laat: waarschuwing', '4');
  await until(async () => (await said('.rule h3')).includes('Vier keer te laat: waarschuwing'));
  expect(await isEnabled('Opslaan')).toBe(false);
  await press('Bekijk wat dit doet');
  await until(async () => (await said('.trial')).includes('Voor 2 van de 23 leerlingen'));
  expect(await textsOf(settings, '.differences li')).toEqual([
    `${NOOR} groep 6AWel gekregen: Vier keer te laat: waarschuwing (di 3 nov)Niet gekregen: Zes keer te laat: waarschuwing (di 24 nov)`,
    `${MEES} groep 6AWel gekregen: Vier keer te laat: waarschuwing (wo 11 nov)`,
  ]);
});

test('from today on nothing of before today changes: a signal keeps its version, and nobody gets one of an earlier day', async () => {
  await settings.click('.trial input[type=checkbox]');
  await press('Bekijk wat dit doet');
  await until(async () => (await said('.trial')).includes('leerlingen had dit'));
  expect(await said('.differences')).not.toContain(MEES);
});

test('kept, it stands as a version, and the panel asks by it; taken back, all is as before', async () => {
  await press('Opslaan');
  await until(async () => (await said('.said')).includes('Dit geldt vanaf dinsdag 24 november 2026'));
  // The list is asked for anew when the worker says that something changed, a moment after the answer.
  await until(async () => (await textsOf(settings, '.facts-list li')).length === 2);
  expect((await textsOf(settings, '.facts-list li'))[0]).toContain(
    'Vanaf dinsdag 24 november 2026: Verzuimprotocol Bavokring (1 ding anders) door Mohamed Aydin (directeur)',
  );
  const title = async () => {
    const answer = (await day.ask('own>worker:versions', {})) as { value: { protocols: unknown[] } };
    return answer.value.protocols.length;
  };
  expect(await title()).toBe(2);
  // The panel asks at the same moment, and is answered after the list.
  await until(() => isThere(panel, NOOR, 'Brief: waarschuwing te laat'));

  await press('Intrekken');
  await until(async () => (await title()) === 1);
  await until(async () => (await textsOf(settings, '.facts-list li')).length === 1);
});

test('a teacher looks, and changes nothing', async () => {
  const teacher = { name: 'Sanne Kuipers', role: 'teacher', groups: ['6A'] };
  await day.ask('own>worker:change-settings', { me: teacher });
  await settings.reload();
  await settings.waitForSelector('.document');
  expect(await settings.$('.trial')).toBeNull();
  expect(await said('.notice')).toContain('U kunt dit bekijken.');
  const version = {
    kind: 'protocol',
    validFrom: '2026-11-24',
    documents: [{ preset: 'de-vos', settings: {}, without: [] }],
  };
  expect(await day.ask('own>worker:keep-version', { version })).toEqual({ ok: true, value: 'not-allowed' });
});
