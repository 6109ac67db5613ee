import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DemoDay } from '../../scripts/demo-day';
import { at, choose, isSilent, openIn, ownIn, portalDay, question } from './portal';

/*
 * Pages that mean harm or are broken. Nothing goes out twice, nothing goes out by us that a person did not press, and nothing is
 * pressed that is not the control. What a page's own script sends by itself is not ours to hold, and is counted as its own.
 */

let day: DemoDay;
let page: Page;

beforeAll(async () => {
  day = await portalDay();
  await at(day, '19:30');
  page = await openIn(day, '/bureaublad');
});
afterAll(() => day?.close());

/** What a strange page really sent since it was opened, in its own words. */
let before: number;
const sent = (): readonly string[] => day.portal.sent.slice(before).map(({ text }) => text);
async function open(trick: string): Promise<void> {
  before = day.portal.sent.length;
  // Each in a tab of its own: the same text in the same tab would be the same message.
  await page.close();
  page = await openIn(day, `/vreemd/${trick}`);
}
/** Leaves the honest button alone. */
const withoutHidden = () =>
  page.$$eval('main form [name=wat]:not([type])', (hidden) => {
    for (const one of hidden) one.remove();
  });
const wait = (ms = 700) => new Promise((resolve) => setTimeout(resolve, ms));

const SEND = 'main form button:not([type]):not([hidden])';
/** Where the honest button stands. */
async function middle(selector = SEND): Promise<{ x: number; y: number }> {
  return page.$$eval(selector, (found) => {
    const { left, top, width, height } = found
      .map((one) => one.getBoundingClientRect())
      .find((box) => box.left > 0 && box.width > 20)!;
    return { x: left + width / 2, y: top + height / 2 };
  });
}
const press = async (selector = SEND): Promise<void> => {
  const { x, y } = await middle(selector);
  await page.mouse.click(x, y);
};

describe('imitations', () => {
  test('what only looks like a button is asked on, and pressed once it only does what it does', async () => {
    await open('nagemaakt');
    await press('[role=button]');
    await choose(page, 'Toch versturen');
    await wait();
    expect(sent()).toEqual([]);
    expect(await page.$eval('[role=button]', ({ textContent }) => textContent)).toBe('Verstuurd');
  });

  test('of hidden buttons that say the same, the one that was pressed is pressed', async () => {
    await open('dubbel');
    await press();
    await choose(page, 'Toch versturen');
    await wait();
    expect(sent()).toEqual(['verstuurd']);
  });

  test('what lies over a button is not pressed for a person: they do it themself', async () => {
    await open('eroverheen');
    await press();
    await choose(page, 'Toch versturen');
    await wait();
    expect(sent()).toEqual([]);
    expect((await ownIn(page)).map(({ text }) => text)).toContainEqual(expect.stringContaining('Druk nog één keer op'));
  });
});

describe('a button that becomes another', () => {
  test.each(['verwisseld', 'verwisseld-muis'])('at the press: %s', async (trick) => {
    await open(trick);
    await press();
    // The page does not hear of the press before it is answered, so that there is nothing to change at.
    await choose(page, 'Toch versturen');
    await wait();
    expect(sent()).toEqual(['verstuurd']);
  });

  const become = (text: string, isSame: boolean) =>
    page.evaluate(
      (words, same, selector) => {
        const button = document.querySelector<HTMLButtonElement>(selector)!;
        const other = same ? button : document.createElement('button');
        Object.assign(other, { textContent: words, name: 'wat', value: 'verwijderd' });
        if (!same) button.replaceWith(other);
      },
      text,
      isSame,
      SEND,
    );

  test.each([
    ['another button with other words', 'Verwijderen', false],
    ['another button with the same words', 'Versturen', false],
    ['the same button with other words', 'Verwijderen', true],
  ])('while the question stands there: %s', async (_name, words, isSame) => {
    await open('dubbel');
    await withoutHidden();
    await press();
    await question(page);
    await become(words, isSame);
    await choose(page, 'Toch versturen');
    await wait();
    expect(sent()).toEqual([]);
    expect((await question(page)).text).toContain('veranderd');
    await choose(page, 'Sluiten');
  });

  test('between the press and the release', async () => {
    await open('dubbel');
    await withoutHidden();
    const { x, y } = await middle();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await become('Verwijderen', true);
    await page.mouse.up();
    expect((await question(page)).text).toContain('veranderd');
    expect(sent()).toEqual([]);
  });

  test('whoever presses whatever stands there now, presses what deletes', async () => {
    await open('dubbel');
    await withoutHidden();
    await become('Verwijderen', true);
    // A weakened guard: it goes by the place of the button.
    await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)!.click(), SEND);
    await wait();
    expect(sent()).toEqual(['verwijderd']);
  });
});

describe('sends that no person began', () => {
  test.each([
    ['vanzelf-verzoek', ['vanzelf']],
    ['vanzelf-formulier', ['vanzelf']],
    ['vanzelf-klik', ['vanzelf']],
  ])('%s is the page’s own, and nothing is asked', async (trick, own) => {
    await open(trick);
    expect(await isSilent(page)).toBe(true);
    await wait(500);
    expect(sent()).toEqual(own);
  });
});

describe('pages that spoil', () => {
  test.each(['werpt-fouten', 'houdt-tegen', 'herschrijft'])(
    '%s: asked, and sent once by the browser’s own means',
    async (trick) => {
      await open(trick);
      await press();
      await question(page);
      expect(sent()).toEqual([]);
      await choose(page, 'Toch versturen');
      await wait();
      expect(sent()).toEqual(['verstuurd']);
    },
  );

  test('a page that takes the question away gets no answer from it, and the next press passes', async () => {
    await open('werpt-fouten');
    await press();
    await question(page);
    await page.evaluate(() => {
      for (const one of [...document.documentElement.children]) if (one.tagName === 'DIV') one.remove();
    });
    await wait();
    expect(sent()).toEqual([]);
    await press();
    await wait();
    expect(sent()).toEqual(['verstuurd']);
  });
});

describe('the question itself', () => {
  test('a script cannot answer it', async () => {
    await open('werpt-fouten');
    await press();
    const { buttons } = await question(page);
    await page.evaluate((all: readonly { x: number; y: number }[]) => {
      for (const { x, y } of all) {
        const at = { bubbles: true, composed: true, clientX: x, clientY: y };
        for (const host of document.documentElement.children) {
          host.dispatchEvent(new MouseEvent('click', at));
          host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
        }
      }
    }, buttons);
    await wait();
    expect(sent()).toEqual([]);
    expect((await question(page)).buttons).toHaveLength(buttons.length);
  });

  test('the page hears nothing of what a person does in it', async () => {
    await open('werpt-fouten');
    await page.evaluate(() => {
      (globalThis as { heard?: string[] }).heard = [];
      for (const kind of ['pointerdown', 'mousedown', 'click', 'keydown', 'keyup'])
        document.addEventListener(kind, () => (globalThis as { heard?: string[] }).heard!.push(kind), true);
    });
    await press();
    await choose(page, 'Terug');
    expect(await page.evaluate(() => (globalThis as { heard?: string[] }).heard)).toEqual([]);
  });

  test('with something of the page over it, nothing is pressed for the person', async () => {
    await open('herschrijft');
    await press();
    await question(page);
    await page.evaluate(() => {
      const over = document.createElement('div');
      over.popover = 'manual';
      Object.assign(over.style, { width: '100%', height: '100%', background: '#fff', pointerEvents: 'none' });
      over.textContent = 'Klik hier voor taart';
      document.body.append(over);
      over.showPopover();
    });
    await wait();
    await choose(page, 'Toch versturen');
    await wait();
    expect(sent()).toEqual([]);
    await press();
    await wait();
    expect(sent()).toEqual(['verstuurd']);
  });
});
