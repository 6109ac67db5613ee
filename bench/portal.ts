import type { Page } from 'puppeteer-core';
import { DemoDay } from '../scripts/demo-day';
import { ensureBrowser, root, run } from '../scripts/prepare.mjs';
import type { Day, Moment } from '../src/domain/day';
import { median } from './measure';
import type { Row } from './row';

const CLICKS = 500;
/** Clicks on one page before it is the other's turn. */
const IN_A_ROW = 50;
const MOST_MEDIAN_MS = 1;
const MOST_98TH_MS = 4;
const US_PER_MS = 1_000;
/** The events of one press. */
const PRESS = new Set(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);

interface Traced {
  readonly name: string;
  readonly dur?: number;
  readonly ts: number;
  readonly args: { readonly data?: { readonly type?: string } };
}

/** What one side of the comparison took: milliseconds of each press, and what the page itself noticed. */
interface Taken {
  readonly page: Page;
  readonly presses: number[];
  /** Milliseconds until the next picture, of presses for which the browser told it. */
  readonly waits: number[];
}

/** A text that waits for a recipient: what the page says of it is quick, and nothing goes out. */
async function composeAt(day: DemoDay, url: string): Promise<Page> {
  const page = await day.extension.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${url}/berichten`);
  await page.evaluate(() => {
    const noted = globalThis as unknown as { longTasks: number; waits: number[] };
    noted.longTasks = 0;
    noted.waits = [];
    new PerformanceObserver((list) => {
      noted.longTasks += list.getEntries().length;
    }).observe({ type: 'longtask' });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[])
        if (entry.interactionId) noted.waits.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.click('[data-open]');
  await page.type('dialog textarea', 'Vrijdag gaan we op schoolreis. Neem een regenjas en een lunch mee. '.repeat(20));
  return page;
}

/** Clicks with the mouse, and adds up what the browser says that the events of each press took with all who hear them. */
async function press({ page, presses, waits }: Taken, count: number): Promise<void> {
  await page.bringToFront();
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
    // What came while another page was in front waited for that.
    (globalThis as unknown as { waits: number[] }).waits = [];
  });
  const { x, y } = await page.$eval('[data-verstuur]', (button) => {
    const box = button.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.tracing.start({ categories: ['devtools.timeline'] });
  for (let click = 0; click < count; click++) {
    await page.mouse.click(x, y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  waits.push(...(await page.evaluate(() => (globalThis as unknown as { waits: number[] }).waits)));
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as { traceEvents: readonly Traced[] };
  let sum = 0;
  for (const { name, dur = 0, args } of [...trace.traceEvents].sort((a, b) => a.ts - b.ts)) {
    const type = name === 'EventDispatch' ? args.data?.type : undefined;
    if (!type || !PRESS.has(type)) continue;
    sum += dur / US_PER_MS;
    if (type !== 'click') continue;
    presses.push(sum);
    sum = 0;
  }
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
const sorted = (numbers: readonly number[]): readonly number[] => [...numbers].sort((a, b) => a - b);

/** Interaction to Next Paint of so many presses; the browser tells nothing of those under 16 ms. */
const inpOf = ({ waits }: Taken): string => {
  const worst = sorted(waits).at(-1 - Math.floor(CLICKS / 50));
  return worst === undefined ? 'under 16 ms' : `${worst.toFixed(0)} ms`;
};
const longTasksOf = ({ page }: Taken): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { longTasks: number }).longTasks);

async function compared(day: DemoDay): Promise<readonly Row[]> {
  const { port } = new URL(day.portal.url);
  const guarded: Taken = { page: await composeAt(day, day.portal.url), presses: [], waits: [] };
  // The same server by a name for which nobody allowed anything.
  const bare: Taken = { page: await composeAt(day, `http://127.0.0.1:${port}`), presses: [], waits: [] };
  for (const side of [bare, guarded]) {
    await press(side, IN_A_ROW);
    side.presses.length = 0;
    side.waits.length = 0;
  }
  for (let done = 0; done < CLICKS; done += IN_A_ROW) {
    await press(bare, IN_A_ROW);
    await press(guarded, IN_A_ROW);
  }
  const [ours, theirs] = [sorted(guarded.presses), sorted(bare.presses)];
  const figures = (of: readonly number[]) => `${median(of).toFixed(2)} / ${at(of, 0.98).toFixed(2)} ms`;
  const what = `${ours.length} clicks on “Versturen”, all events of each`;
  const row = (name: string, added: number, most: number): Row => ({
    what: `${what}: ${name}`,
    against: 'the same page without the extension',
    value: `${added.toFixed(2)} ms added`,
    goal: `at most ${most} ms`,
    kept: added <= most,
    more: `median / 98th: ${figures(ours)} against ${figures(theirs)}`,
  });
  const [long, longWithout] = [await longTasksOf(guarded), await longTasksOf(bare)];
  return [
    row('median', median(ours) - median(theirs), MOST_MEDIAN_MS),
    row('98th percentile', at(ours, 0.98) - at(theirs, 0.98), MOST_98TH_MS),
    {
      what: `long tasks in these clicks`,
      against: 'the same page without the extension',
      value: `${long} against ${longWithout}`,
      goal: 'no more',
      kept: long <= longWithout,
      more: `INP ${inpOf(guarded)} against ${inpOf(bare)}`,
    },
  ];
}

/** What the guard costs a person who clicks in the portal, in a real browser. */
export async function portal(): Promise<readonly Row[]> {
  run(process.execPath, ['scripts/build.mjs', 'demo'], { stdio: 'ignore', cwd: root });
  const day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  try {
    await day.setClock('2026-11-24T15:00' as Moment);
    await (await day.firstRun({ name: 'Sanne Verbeek', role: 'teacher', groups: '5A' })).close();
    await day.linkPortal();
    return await compared(day);
  } finally {
    await day.close();
  }
}
