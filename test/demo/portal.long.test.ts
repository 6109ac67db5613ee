import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Portal, startPortal } from '../../demo/portal/portal';
import type { Sent } from '../../demo/portal/sent';
import { schoolOn } from '../../demo/school';
import { openBrowser } from '../../scripts/page-browser';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import { REAL } from './days';

/* The portal in a real browser, without the extension: every way in which a person can send, sends once. */

let portal: Portal;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  portal = await startPortal({ school: schoolOn(REAL) });
  browser = await openBrowser(ensureBrowser());
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

const open = (path: string) => page.goto(portal.url + path);
/** Long enough for a page to send twice, if it would. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 250));

/** What a person's act sent. */
async function sentBy(act: () => Promise<unknown>): Promise<readonly Sent[]> {
  const before = portal.sent.length;
  await act();
  for (let tries = 0; portal.sent.length === before && tries < 20; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  await settled();
  return portal.sent.slice(before);
}

const button = (text: string) =>
  `::-p-xpath(//*[self::button or @role="button" or @role="menuitem"][normalize-space()="${text}"])`;
const SUBJECT = 'input[name=onderwerp]';
const TEXT = 'textarea[name=tekst]';

/** A message that is ready, in the window over the inbox or in the ordinary form. */
async function written(path: '/berichten' | '/berichten/nieuw'): Promise<void> {
  await open(path);
  if (path === '/berichten') await page.click(button('Bericht sturen'));
  await page.click(button('Alle ouders van groep 5A'));
  await page.type(SUBJECT, 'Schoolreis');
  await page.type(TEXT, 'Vrijdag gaan we.');
}

async function withCtrl(selector: string): Promise<void> {
  await page.focus(selector);
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
}

describe('a new message goes out', () => {
  test.each<[string, '/berichten' | '/berichten/nieuw', () => Promise<unknown>]>([
    ['by a click', '/berichten', () => page.click(button('Versturen'))],
    ['by Enter in the subject', '/berichten', () => page.focus(SUBJECT).then(() => page.keyboard.press('Enter'))],
    ['by Ctrl+Enter in the text', '/berichten', () => withCtrl(TEXT)],
    [
      'by the keyboard on the button',
      '/berichten',
      () => page.focus(button('Versturen')).then(() => page.keyboard.press('Space')),
    ],
    [
      'by an item of the menu',
      '/berichten',
      () => page.click(button('Meer')).then(() => page.click(button('Versturen en sluiten'))),
    ],
    [
      'by an item of the menu with Enter',
      '/berichten',
      () => page.click(button('Meer')).then(() => page.keyboard.press('Enter')),
    ],
    ['by a click in the form', '/berichten/nieuw', () => page.click(button('Versturen'))],
    ['by Enter in the form', '/berichten/nieuw', () => page.focus(SUBJECT).then(() => page.keyboard.press('Enter'))],
  ])('%s, once', async (_, path, act) => {
    await written(path);
    const sent = await sentBy(act);
    expect(sent).toMatchObject([{ kind: 'message', to: ['Alle ouders van groep 5A'], subject: 'Schoolreis' }]);
  });

  test('not without recipients: the window says why and keeps the text', async () => {
    await open('/berichten');
    await page.click(button('Bericht sturen'));
    await page.type(SUBJECT, 'Schoolreis');
    expect(await sentBy(() => page.click(button('Versturen')))).toEqual([]);
    expect(await page.$eval('dialog [data-melding]', ({ textContent }) => textContent)).toContain('Kies eerst aan wie');
    expect(await page.$eval(SUBJECT, (field) => (field as HTMLInputElement).value)).toBe('Schoolreis');
  });
});

describe('an answer', () => {
  const REPLY = '[contenteditable]';
  test.each<[string, () => Promise<unknown>]>([
    ['by a click', () => page.click(button('Antwoord versturen'))],
    ['by Ctrl+Enter', () => withCtrl(REPLY)],
  ])('goes out %s, once, and is then shown', async (_, act) => {
    await open('/berichten/gesprek?id=302');
    await page.type(REPLY, 'Bladzijde 12 en 13.');
    expect(await sentBy(act)).toMatchObject([{ kind: 'reply', text: 'Bladzijde 12 en 13.' }]);
    expect(await page.$eval('main', (main) => main.textContent)).toContain('Bladzijde 12 en 13.');
  });

  test('does not go out when a script clicks', async () => {
    await open('/berichten/gesprek?id=302');
    await page.type(REPLY, 'Niet versturen.');
    expect(await sentBy(() => page.$eval(button('Antwoord versturen'), (one) => (one as HTMLElement).click()))).toEqual(
      [],
    );
  });
});

test.each<[string, string]>([
  ['by a click on a link that is a button', 'click'],
  ['by Space on it', 'Space'],
  ['by Enter on it', 'Enter'],
])('an item of the agenda goes out %s', async (_, how) => {
  await open('/schoolagenda');
  await page.type('input[name=titel]', 'Feest');
  await page.$eval('input[name=datum]', (field) => {
    (field as HTMLInputElement).value = '2026-12-04';
  });
  const act = async () => {
    if (how === 'click') return page.click(button('Opslaan'));
    await page.focus(button('Opslaan'));
    return page.keyboard.press(how as 'Space');
  };
  expect(await sentBy(act)).toMatchObject([{ kind: 'event', subject: 'Feest' }]);
});

test('a report is handled in its row, a module by its switch, and one logs in as somebody else', async () => {
  await open('/absenties');
  expect(await sentBy(() => page.click(button('Behandelen')))).toMatchObject([{ kind: 'handled' }]);
  await open('/beheer');
  expect(await sentBy(() => page.click('input[value=Overblijven]'))).toMatchObject([
    { kind: 'module', subject: 'Overblijven', text: 'aan' },
  ]);
  await page.select('select[name=wie]', 'mohamed');
  await Promise.all([page.waitForNavigation(), page.click(button('Wissel'))]);
  await open('/gesprekkenplanner');
  expect(await sentBy(() => page.click('input[type=submit]'))).toMatchObject([
    { kind: 'invitations', by: 'Mohamed Aydin', subject: 'Rapportgesprekken' },
  ]);
});

describe('a strange page', () => {
  const press = () => page.click(button('Versturen'));
  /** A press that lasts as long as it takes to read a question. */
  const slowly = async () => {
    await page.focus(button('Versturen'));
    await page.keyboard.press('Shift');
    await new Promise((resolve) => setTimeout(resolve, 400));
    await page.keyboard.press('Enter');
  };
  test.each<[string, () => Promise<unknown>, readonly string[]]>([
    ['nagemaakt', press, []],
    ['dubbel', () => page.click('form > button:nth-of-type(3)'), ['verstuurd']],
    ['eroverheen', press, ['laag']],
    ['wordt-verwijderen', press, ['verstuurd']],
    [
      'wordt-verwijderen',
      () =>
        page
          .focus(button('Versturen'))
          .then(() => page.keyboard.press('Shift'))
          .then(settled)
          .then(settled)
          .then(() => page.click(button('Verwijderen'))),
      ['verwijderd'],
    ],
    ['zelfde-knop-verwijdert', slowly, ['verwijderd']],
    ['vanzelf-verzoek', settled, ['vanzelf']],
    ['vanzelf-formulier', settled, ['vanzelf']],
    ['vanzelf-klik', settled, ['vanzelf']],
    ['werpt-fouten', press, ['verstuurd']],
    ['houdt-tegen', press, ['verstuurd']],
    ['herschrijft', press, ['verstuurd']],
    ['herschrijft', () => page.$eval(button('Versturen'), (one) => (one as HTMLElement).click()), ['herschreven']],
  ])('%s sends what it says', async (name, act, what) => {
    const sent = await sentBy(async () => {
      await open(`/vreemd/${name}`);
      await act();
    });
    expect(sent.map(({ kind, subject, text }) => [kind, subject, text])).toEqual(
      what.map((text) => ['strange', name, text]),
    );
  });

  test.each(['verwisseld', 'verwisseld-muis'])(
    '%s has another button by the time the click would come',
    async (name) => {
      await open(`/vreemd/${name}`);
      await page.$eval(button('Versturen'), (one) => one.setAttribute('data-eerst', ''));
      await press();
      expect(await page.$('[data-eerst]')).toBeNull();
    },
  );
});
