import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DemoDay } from '../../scripts/demo-day';
import { until } from './people';
import { at, choose, isSilent, openIn, ownIn, portalDay, question, sentSince } from './portal';

/* Every way in which a person can send in the demo portal: each is held once, and each sends once when the person says so. */

let day: DemoDay;
let page: Page;

beforeAll(async () => {
  day = await portalDay();
  await at(day, '19:30');
  page = await openIn(day, '/bureaublad');
});
afterAll(() => day?.close());

interface Way {
  readonly open: () => Promise<void>;
  readonly send: () => Promise<void>;
  readonly kind: 'message' | 'reply';
  /** The page takes it only from a person's own hand: it is done once more by them. */
  readonly byHand?: boolean;
}

const press = async (selector: string, key: 'Enter' | 'Space'): Promise<void> => {
  await page.focus(selector);
  await page.keyboard.press(key);
};
const withControl = async (selector: string): Promise<void> => {
  await page.focus(selector);
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
};

const inDialog = async (): Promise<void> => {
  await openIn(day, '/berichten', page);
  await page.click('[data-open]');
  await page.click('dialog [data-ontvanger]');
  await page.type('dialog input[type=text]', 'Schoolreis');
  await page.type('dialog textarea', 'Vrijdag gaan we op schoolreis.');
};
const inForm = async (): Promise<void> => {
  await openIn(day, '/berichten/nieuw', page);
  await page.click('[data-ontvanger]');
  await page.type('input[name=onderwerp]', 'Schoolreis');
  await page.type('textarea', 'Vrijdag gaan we op schoolreis.');
};
const inConversation = async (): Promise<void> => {
  await openIn(day, '/berichten', page);
  await Promise.all([page.waitForNavigation(), page.click('td a')]);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await page.type('[contenteditable]', 'Dat mag.');
};
const openMenu = async (): Promise<void> => {
  if ((await page.$('[role=menu][hidden]')) !== null) await page.click('[aria-haspopup=menu]');
  await page.focus('[role=menuitem]');
};

const WAYS: Readonly<Record<string, Way>> = {
  'a click on the button': { open: inDialog, send: () => page.click('[data-verstuur]'), kind: 'message' },
  'a click with the second of two presses': {
    open: inDialog,
    send: () => page.click('[data-verstuur]', { count: 2 }),
    kind: 'message',
  },
  'Enter on the button': { open: inDialog, send: () => press('[data-verstuur]', 'Enter'), kind: 'message' },
  'the space bar on the button': { open: inDialog, send: () => press('[data-verstuur]', 'Space'), kind: 'message' },
  'Enter in the subject, heard by a script': {
    open: inDialog,
    send: () => press('dialog input[type=text]', 'Enter'),
    kind: 'message',
  },
  'Ctrl+Enter in the text': { open: inDialog, send: () => withControl('dialog textarea'), kind: 'message' },
  'an item of a menu, with the mouse': {
    open: inDialog,
    send: async () => {
      await openMenu();
      await page.click('[role=menuitem]');
    },
    kind: 'message',
  },
  'an item of a menu, with a key': {
    open: inDialog,
    send: async () => {
      await openMenu();
      await page.keyboard.press('Enter');
    },
    kind: 'message',
  },
  'the button of a form': {
    open: inForm,
    send: () => page.click('form:has(textarea) button:not([type])'),
    kind: 'message',
  },
  'Enter in a field of a form': { open: inForm, send: () => press('input[name=onderwerp]', 'Enter'), kind: 'message' },
  'the button of a form that is sent by a script at a key': {
    open: inForm,
    send: () => press('form:has(textarea) button:not([type])', 'Space'),
    kind: 'message',
  },
  'a click on an answer': {
    open: inConversation,
    send: () => page.click('[data-beantwoord]'),
    kind: 'reply',
    byHand: true,
  },
  'Ctrl+Enter in an answer': {
    open: inConversation,
    send: () => withControl('[contenteditable]'),
    kind: 'reply',
    byHand: true,
  },
};

const isThere = async (): Promise<string> =>
  page.evaluate(
    () =>
      document.querySelector('textarea')?.value ?? document.querySelector<HTMLElement>('[contenteditable]')!.innerText,
  );

describe.each(Object.entries(WAYS))('%s', (_name, { open, send, kind, byHand }) => {
  test('is held; “Toch versturen” sends it once', async () => {
    await open();
    const before = day.portal.sent.length;
    await send();
    await question(page);
    expect(sentSince(day, before)).toEqual([]);
    await choose(page, 'Toch versturen');
    if (byHand) {
      await until(async () => (await ownIn(page)).some(({ text }) => text.startsWith('Druk nog één keer op')), 30_000);
      expect(sentSince(day, before)).toEqual([]);
      await send();
    }
    await until(() => Promise.resolve(day.portal.sent.length > before), 30_000);
    expect(await isSilent(page)).toBe(true);
    expect(sentSince(day, before)).toEqual([kind]);
  });

  test('“Terug” sends nothing and keeps what was typed; of the same message nobody is asked again', async () => {
    await open();
    const before = day.portal.sent.length;
    await send();
    await choose(page, 'Terug');
    expect(await isSilent(page)).toBe(true);
    expect(await isThere()).not.toBe('');
    expect(sentSince(day, before)).toEqual([]);
    await send();
    await until(() => Promise.resolve(day.portal.sent.length > before));
    expect(await isSilent(page)).toBe(true);
    expect([...new Set(sentSince(day, before))]).toEqual([kind]);
  });
});

test('a message that the page refuses is the same message when it comes back, and after it is mended', async () => {
  await openIn(day, '/berichten/nieuw', page);
  await page.click('[data-ontvanger]');
  await page.type('textarea', 'Vrijdag gaan we op schoolreis.');
  const before = day.portal.sent.length;
  await page.click('form:has(textarea) button:not([type])');
  await Promise.all([page.waitForNavigation(), choose(page, 'Toch versturen')]);
  expect(await isThere()).toBe('Vrijdag gaan we op schoolreis.');
  await new Promise((resolve) => setTimeout(resolve, 500));
  await page.type('input[name=onderwerp]', 'Schoolreis');
  await page.type('textarea', ' Neem een tas mee.');
  await page.click('form:has(textarea) button:not([type])');
  await until(() => Promise.resolve(day.portal.sent.length > before));
  expect(sentSince(day, before)).toEqual(['message']);
});

test('events that a script makes open nothing and are not held', async () => {
  await inDialog();
  const before = day.portal.sent.length;
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-verstuur]')!.click());
  expect(await isSilent(page)).toBe(true);
  expect(sentSince(day, before)).toEqual(['message']);
});
