import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { clickButton, openPanel, textsOf, until } from './people';

/* A director and a request for leave: recorded, refused, answered with the reason; then given after all. */

let day: DemoDay;
let panel: Page;

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Mohamed Aydin', role: 'director' })).close();
  panel = await openPanel(day, await day.groupList('6A'));
  await panel.waitForSelector('.occasions');
});
afterAll(() => day?.close());

/** Fills the form under a summary, field by field, and records it. */
async function say(summary: string, values: Readonly<Record<string, string>>): Promise<void> {
  const form = await panel.evaluateHandle((text) => {
    const found = [...document.querySelectorAll('details.more')].find(
      (one) => one.querySelector('summary')?.textContent === text,
    );
    (found as HTMLDetailsElement).open = true;
    return found!.querySelector('form')!;
  }, summary);
  await form.evaluate(async (one, given) => {
    for (const [label, value] of Object.entries(given)) {
      const named = [...one.querySelectorAll('label')].find(({ textContent }) => textContent === label);
      const control = one.querySelector<HTMLInputElement>(`#${CSS.escape(named!.htmlFor)}`)!;
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
    one.requestSubmit();
  }, values);
}
const steps = () => textsOf(panel, '.dossier .task .step');
const done = () => textsOf(panel, '.dossier > section:last-child li');

test('a request that runs backwards is not recorded, and what was typed stays', async () => {
  await say('Verlof is aangevraagd', {
    'Eerste dag': '2026-11-27',
    'Laatste dag': '2026-11-26',
    'Reden van de aanvraag': 'weighty',
  });
  await until(async () => (await textsOf(panel, '.recorded')).join().includes('Dit is niet vastgelegd.'));
  expect(await panel.$$eval('.occasions details[open] input', (all) => all.map(({ value }) => value))).toEqual([
    '2026-11-27',
    '2026-11-26',
  ]);
  expect(await steps()).not.toContain('Beslissen over verlof');
});

test('a request is a step for the director, with what was asked in the dossier', async () => {
  await say('Verlof is aangevraagd', {
    'Eerste dag': '2026-11-26',
    'Laatste dag': '2026-11-27',
    'Reden van de aanvraag': 'weighty',
  });
  await until(async () => (await steps()).includes('Beslissen over verlof'));
  await until(async () => (await textsOf(panel, '.leave-facts')).join().includes('(2 schooldagen)'));
  const facts = (await textsOf(panel, '.leave-facts')).join();
  expect(facts).toContain('Dit schooljaar is hier nog geen verlof gegeven.');
  expect(facts).toContain('verhuizing: hoogstens 1 dag');
  expect((await done()).join()).toContain(
    'verlof aangevraagd, gewichtige omstandigheden, do 26 nov tot en met vr 27 nov',
  );
});

test('its receipt is confirmed in a letter, which decides nothing, and is kept', async () => {
  const known = new Set(day.extension.browser.targets());
  await clickButton(panel, '.dossier .task', 'Ontvangst bevestigen');
  const target = await day.extension.browser.waitForTarget(
    (one) => !known.has(one) && one.url().includes('desk.html#'),
  );
  const letter = (await target.page())!;
  await letter.waitForSelector('.sheet');
  const text = (await textsOf(letter, '.sheet')).join();
  expect(text).toContain('Wij hebben uw aanvraag ontvangen.');
  expect(text).toContain('De directie van de school beslist over uw aanvraag.');
  await clickButton(letter, '.bar', 'Is verstuurd');
  await letter.waitForFunction(() => document.querySelector('.bar')?.textContent?.includes('Verstuurd op'));
  expect((await textsOf(letter, '.sheet')).join()).toContain('Wij hebben uw aanvraag ontvangen.');
  await letter.close();
  await panel.bringToFront();
  await until(async () => (await done()).join().includes('Brief: ontvangst van de verlofaanvraag'));
  expect(await steps()).toContain('Beslissen over verlof');
});

test('evidence is asked and seen at the request, each taken back alone', async () => {
  const evidence = () => textsOf(panel, '.leave-facts .facts-list li');
  await clickButton(panel, '.leave-facts', 'Bewijs gevraagd');
  await until(async () => (await evidence()).join().includes('bewijs gevraagd, door Mohamed Aydin'));
  await clickButton(panel, '.leave-facts', 'Bewijs gezien');
  await until(async () => (await evidence()).length === 2);
  await clickButton(panel, '.leave-facts li:last-child', 'Ongedaan maken');
  await until(async () => (await evidence()).length === 1);
  expect((await evidence()).join()).toContain('bewijs gezien');
  expect(await steps()).toContain('Beslissen over verlof');
});

test('a refusal is answered in writing, and not before its reason is filled in', async () => {
  await clickButton(panel, '.dossier .task', 'Niet geven');
  await until(async () => (await steps()).includes('Brief: verlof afgewezen'));
  const opened = day.extension.browser.waitForTarget((one) => one.url().includes('desk.html#'));
  await panel.evaluate(() => {
    const card = [...document.querySelectorAll('.task')].find((one) =>
      one.textContent?.includes('Brief: verlof afgewezen'),
    );
    card!.querySelector<HTMLElement>('button.main')!.click();
  });
  const letter = await (await opened).asPage();
  await letter.waitForSelector('.sheet');
  expect((await textsOf(letter, '.notice')).join()).toContain('[reden]');
  const isOff = () => letter.$eval('.bar button.main', (button) => (button as HTMLButtonElement).disabled);
  expect(await isOff()).toBe(true);
  const refusal = await letter.evaluateHandle(
    () => [...document.querySelectorAll('.sheet .line')].find(({ textContent }) => textContent?.includes('[reden]'))!,
  );
  await (refusal as ElementHandle<HTMLElement>).click({ count: 3 });
  await letter.keyboard.type('Wij geven dit verlof niet, omdat een vakantie geen gewichtige omstandigheid is.');
  await until(async () => !(await isOff()));
  expect(await textsOf(letter, '.notice')).toEqual([]);
  await letter.click('.bar button.main');
  await letter.waitForFunction(() => document.querySelector('.bar')?.textContent?.includes('Verstuurd op'));
  expect((await textsOf(letter, '.sheet')).join()).toMatch(/binnen zes weken schriftelijk bezwaar/);
  await letter.close();
  await until(async () => !(await steps()).includes('Brief: verlof afgewezen'));
});
