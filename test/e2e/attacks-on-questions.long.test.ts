import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { DemoDay } from '../../scripts/demo-day';
import { AT_QUESTIONS } from './attacks/at-questions';
import { type Attack, attackIn, type Spot, takeTools } from './attacks/attack';
import { weakenedBuild } from './attacks/weakened';
import { BELIEVES_THE_PAGE } from './attacks/weakenings';
import { until } from './people';
import { at, openIn, ownIn, portalDay } from './portal';

/* A page of the portal that wants the question answered: whatever it does, nothing is sent that the person did not send. */

/** What a person presses to send, without the buttons that only look like it. */
const SEND = 'main form button:not([type]):not([hidden]):not([name])';

async function openAt(day: DemoDay, attack: Attack): Promise<Page> {
  const page = await day.extension.browser.newPage();
  await page.evaluateOnNewDocument(takeTools);
  if (attack.before) await page.evaluateOnNewDocument(attack.before);
  return openIn(day, '/vreemd/dubbel', page);
}

/** Presses what sends, and gives where the question then has its own button for it. */
async function ask(page: Page, mode: ShadowRootMode): Promise<Spot> {
  const { x, y, width, height } = (await (await page.$(SEND))!.boundingBox())!;
  await page.mouse.click(x + width / 2, y + height / 2);
  const sends = async () =>
    (await ownIn(page, mode)).flatMap(({ buttons }) => buttons).find(({ words }) => words.startsWith('Toch'));
  await until(async () => (await sends()) !== undefined);
  return (await sends())!;
}

/** The page lays its own button where that of the question will be, and the person clicks twice. */
async function doubleClick(day: DemoDay, attack: Attack, { x, y }: Spot): Promise<Page> {
  const page = await openAt(day, attack);
  const content = `${SEND} { position: fixed; left: ${x - 60}px; top: ${y - 15}px; width: 120px; height: 30px; }`;
  await page.addStyleTag({ content });
  await page.mouse.click(x, y, { count: 2 });
  return page;
}

/** The button and what stands around it, as a person sees it. */
const looks = (page: Page, { x, y }: Spot): Promise<string> =>
  page.screenshot({ clip: { x: x - 150, y: y - 60, width: 300, height: 80 }, encoding: 'base64' });

/** Was anything sent, without a click of the person on a question that they saw? */
async function works(day: DemoDay, attack: Attack, mode: ShadowRootMode): Promise<boolean> {
  const sent = day.portal.sent.length;
  let isSeen = false;
  let page = await openAt(day, attack);
  const spot = await ask(page, mode);
  // The question stood there for a while.
  await new Promise((resolve) => setTimeout(resolve, 400));
  if (attack.person === 'double click') {
    await page.close();
    page = await doubleClick(day, attack, spot);
  } else {
    const before = await looks(page, spot);
    await attackIn(page, attack, spot, async () => {
      isSeen = before === (await looks(page, spot));
    });
  }
  await new Promise((resolve) => setTimeout(resolve, 400));
  await page.close();
  // Who clicks on what they see sends it themselves.
  return day.portal.sent.length > sent && !(isSeen && attack.person === 'click');
}

async function worksOf(build?: string): Promise<readonly string[]> {
  const day = await portalDay('teacher', build);
  try {
    await at(day, '19:30');
    const found: string[] = [];
    for (const attack of AT_QUESTIONS) if (await works(day, attack, build ? 'open' : 'closed')) found.push(attack.name);
    return found;
  } finally {
    await day.close();
  }
}

describe('attacks on the question in a page of the portal', () => {
  test('none works', async () => {
    expect(await worksOf()).toEqual([]);
  });

  test('each works where the question believes the page, stands in an open root, and is dressed by the page', async () => {
    expect(await worksOf(weakenedBuild('questions', BELIEVES_THE_PAGE))).toEqual(AT_QUESTIONS.map(({ name }) => name));
  });
});
