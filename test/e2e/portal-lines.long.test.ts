import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DemoDay } from '../../scripts/demo-day';
import { until } from './people';
import { at, lines, openIn, ownIn, portalDay } from './portal';

/* A line stands beside what it is about and over nothing that somebody can press, wherever the page is scrolled to. */

let day: DemoDay;
let page: Page;

beforeAll(async () => {
  day = await portalDay();
  await at(day, '15:00');
  page = await openIn(day, '/bureaublad');
});
afterAll(() => day?.close());

/** Pixels; less than anything that can be pressed is high. */
const STEP = 25;
const MODULES = ['/berichten', '/taken', '/profielen', '/fotoalbums/album?id=601'];
/** Of a usual screen, of one at twice its size, and of a telephone. */
const WINDOWS = [
  { width: 1280, height: 900 },
  { width: 640, height: 450 },
  { width: 360, height: 740 },
];

/** What can be pressed and lies, at one of five points, under what is ours. */
const covered = (): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isOurs = (x: number, y: number) =>
      document.elementFromPoint(x, y)?.matches(':root > :not(head, body)') ?? false;
    const controls = document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,label');
    return [...controls]
      .filter((control) => {
        const { left, top, right, bottom } = control.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const corners = [left + 1, right - 1].flatMap((across) => [top + 1, bottom - 1].map((down) => [across, down]));
        return [[x, y], ...corners].some(([across, down]) => isOurs(across!, down!));
      })
      .map((control) => control.outerHTML.slice(0, 80));
  });

const scrolledTo = (top: number): Promise<boolean> =>
  page.evaluate(async (to) => {
    scrollTo(0, to);
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    return scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
  }, top);

test.each(MODULES)(
  'in %s nothing is covered, and the line is seen in every window',
  async (path) => {
    page = await openIn(day, path, page);
    for (const window of WINDOWS) {
      await page.setViewport(window);
      let isSeen = false;
      for (let top = 0, isEnd = false; !isEnd; top += STEP) {
        isEnd = await scrolledTo(top);
        isSeen ||= (await lines(page)).some((line) => line.includes('Afsprakenkaart'));
        expect(await covered()).toEqual([]);
      }
      expect(isSeen).toBe(true);
    }
  },
  120_000,
);

test('where a line would cover something it is folded; somebody unfolds it, and puts it away', async () => {
  page = await openIn(day, MODULES.at(-1)!, page);
  await page.setViewport(WINDOWS[1]!);
  await page.$eval('main form button', (button) => button.scrollIntoView({ block: 'center' }));
  const words = async () => (await ownIn(page)).flatMap(({ buttons }) => buttons.map((button) => button.words));
  const press = async (word: string) => {
    const all = (await ownIn(page)).flatMap(({ buttons }) => buttons);
    const { x, y } = all.find((button) => button.words === word)!;
    await page.mouse.click(x, y);
  };
  await until(async () => (await words()).join() === 'Lees dit');
  await press('Lees dit');
  await until(async () => (await words()).join() === '×');
  // The focus is on the button that puts it away: so the keyboard goes on where the mouse was.
  await page.keyboard.press('Enter');
  await until(async () => (await ownIn(page)).length === 0);
});
