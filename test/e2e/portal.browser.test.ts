import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DemoDay } from '../../scripts/demo-day';
import { textsOf, until } from './people';
import { at, choose, isSilent, lines, openIn, ownIn, portalDay, question, sentSince } from './portal';

/* A teacher writes to parents in the evening: asked once, put aside or sent by themself, and by nobody else. */

let day: DemoDay;
let page: Page;
const TEXT = 'Vrijdag gaan we op schoolreis.';

beforeAll(async () => {
  day = await portalDay();
});
afterAll(() => day?.close());

const write = async (): Promise<void> => {
  await page.click('[data-open]');
  await page.click('dialog [data-ontvanger]');
  await page.type('dialog input[type=text]', 'Schoolreis');
  await page.type('dialog textarea', TEXT);
};
const text = () => page.$eval('dialog textarea', ({ value }) => value);

test('a minute before five it goes out, and nothing is asked', async () => {
  await at(day, '16:59');
  page = await openIn(day, '/berichten');
  const before = day.portal.sent.length;
  await write();
  await page.click('[data-verstuur]');
  expect(await isSilent(page)).toBe(true);
  await until(() => Promise.resolve(day.portal.sent.length > before));
  expect(sentSince(day, before)).toEqual(['message']);
});

test('at five it is asked, with the sentence of the school and where it stands on the card', async () => {
  await at(day, '17:00');
  page = await openIn(day, '/berichten', page);
  const before = day.portal.sent.length;
  await write();
  await page.click('[data-verstuur]');
  const asked = await question(page);
  expect(asked.text).toContain('Afsprakenkaart, Berichten');
  expect(asked.text).toContain('17.00 uur');
  expect(asked.buttons.map(({ words }) => words)).toEqual([
    'Klaarzetten tot woensdag om 8.00 uur',
    'Toch versturen',
    'Terug',
  ]);
  expect(sentSince(day, before)).toEqual([]);
});

test('put aside it is kept, the text stays where it was, and nothing is sent', async () => {
  const before = day.portal.sent.length;
  await choose(page, 'Klaarzetten');
  expect((await question(page)).text).toContain('Uw tekst is klaargezet');
  await choose(page, 'Sluiten');
  expect(await text()).toBe(TEXT);
  const { value } = (await day.ask('own>worker:drafts', {})) as { value: { drafts: readonly { text: string }[] } };
  expect(value.drafts.map((draft) => draft.text)).toEqual([TEXT]);
  expect(sentSince(day, before)).toEqual([]);
});

/** The tab that the worker opened for a text that was put aside. */
async function putBack(): Promise<Page> {
  const { value } = (await day.ask('own>worker:drafts', {})) as { value: { drafts: readonly { id: string }[] } };
  const opened = day.extension.browser.waitForTarget(
    (one) => one.url().endsWith('/berichten') && one !== page.target(),
  );
  await day.ask('own>worker:put-draft-back', { draft: value.drafts[0]!.id });
  const tab = (await (await opened).page())!;
  await tab.bringToFront();
  await tab.waitForSelector('[data-open]');
  return tab;
}

/** What the mouse would reach in the middle of something is that itself. */
const isUncovered = (tab: Page, selector: string): Promise<boolean> =>
  tab.$eval(selector, (button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === button;
  });

test('put back it stands in the screen for a new message, and nothing is sent', async () => {
  const before = day.portal.sent.length;
  const tab = await putBack();
  await tab.click('[data-open]');
  await until(() => tab.$eval('dialog textarea', ({ value }, wanted) => value === wanted, TEXT));
  expect(await tab.$eval('dialog input[type=text]', ({ value }) => value)).toBe('Schoolreis');
  await until(async () => (await lines(tab)).some((line) => line.includes('Alle ouders van groep 5A')));
  expect(await isUncovered(tab, '[data-verstuur]')).toBe(true);
  expect(sentSince(day, before)).toEqual([]);
  await tab.close();
});

test('it is not put over a text that stands there, unless the person says so', async () => {
  const tab = await putBack();
  await tab.evaluate(() => {
    document.querySelector('textarea')!.value = 'Iets anders';
  });
  await tab.click('[data-open]');
  await until(async () => (await lines(tab)).some((line) => line.includes('Hier staat al een tekst')));
  expect(await tab.$eval('dialog textarea', ({ value }) => value)).toBe('Iets anders');
  await tab.close();
  await page.bringToFront();
});

test('of the same message nobody is asked again: pressed once more, it goes out once', async () => {
  const before = day.portal.sent.length;
  await page.click('[data-verstuur]');
  expect(await isSilent(page)).toBe(true);
  expect(sentSince(day, before)).toEqual(['message']);
});

test('a new message in the same window is another one, and Escape goes back to it', async () => {
  const before = day.portal.sent.length;
  await page.click('dialog [data-ontvanger]');
  await page.type('dialog input[type=text]', 'Schoolreis');
  await page.type('dialog textarea', 'Neem een regenjas mee.');
  await page.click('[data-verstuur]');
  await question(page);
  await page.keyboard.press('Escape');
  expect(await isSilent(page)).toBe(true);
  expect(await text()).toBe('Neem een regenjas mee.');
  expect(sentSince(day, before)).toEqual([]);
});

test('a press that became no click takes nothing from the keyboard that follows', async () => {
  page = await openIn(day, '/berichten', page);
  await write();
  // It is held as a press, and the browser makes a menu of it instead of a click.
  await page.click('[data-verstuur]', { button: 'right' });
  await page.$eval('dialog', (dialog) => {
    const other = Object.assign(document.createElement('button'), {
      type: 'button',
      id: 'other',
      textContent: 'Bijlage',
    });
    other.addEventListener('click', () => other.setAttribute('data-pressed', ''));
    dialog.append(other);
  });
  await page.focus('#other');
  await page.keyboard.press('Enter');
  expect(await page.$('#other[data-pressed]')).not.toBeNull();
});

test('answered with the keyboard, the words under the button that is to be pressed once more stay', async () => {
  page = await openIn(day, '/berichten/gesprek?id=301', page);
  const before = day.portal.sent.length;
  await page.type('main [contenteditable]', 'Ik kijk morgen.');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await question(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter', { delay: 50 });
  expect(await isSilent(page)).toBe(true);
  const hints = (await ownIn(page)).filter(({ kind }) => kind === 'hint').map(({ text }) => text);
  expect(hints).toEqual(['Druk nog één keer op Antwoord versturen']);
  await page.keyboard.press('Enter');
  await until(() => Promise.resolve(day.portal.sent.length > before));
  expect(sentSince(day, before)).toEqual(['reply']);
});

test('an address of software for childcare is refused, and the page says why', async () => {
  const settings = await day.extension.own('src/options/options.html#settings', { width: 900, height: 760 });
  await (await settings.waitForSelector('input[name=portal][value=other]'))!.click();
  const field = await settings.waitForSelector('fieldset:has(input[name=portal]) ~ * input[type=url]');
  await field!.type('https://kring.ouderportaal.nl/portal');
  await until(async () => (await textsOf(settings, 'main')).join().includes('software voor kinderopvang'));
  expect(await settings.$('fieldset:has(input[name=portal]) ~ .allow')).toBeNull();
  await settings.close();
});

test('locked, slow or broken: it goes out', async () => {
  await day.ask('own>worker:lock', {});
  page = await openIn(day, '/berichten', page);
  const before = day.portal.sent.length;
  await write();
  await page.click('[data-verstuur]');
  expect(await isSilent(page)).toBe(true);
  expect(sentSince(day, before)).toEqual(['message']);
});
