import type { Page } from 'puppeteer-core';
import type { DemoDay } from '../scripts/demo-day';
import { type Measured, median } from './measure';

/*
 * The floor of our own pages: the same page drawn from a constant. What it asks the worker is answered by what the worker answered once,
 * kept in the page itself; what is left is the drawing.
 */

const ROUNDS = 9;
/** So long the page that is listened to may go on asking. */
const ASKS_ON_MS = 500;

/** A page of ours, and when it counts as shown. */
export interface OwnPage {
  /** Its file, with what stands behind `#`. */
  readonly file: string;
  readonly selector: string;
  /** So many of them stand there. */
  readonly least: number;
}

type Answers = Readonly<Record<string, unknown>>;
type Send = (message: { name: string }, done?: (answer: unknown) => void) => unknown;
interface Asking {
  readonly chrome: { runtime: { sendMessage: Send } };
  readonly browser?: { runtime: { sendMessage: Send } };
  answers?: Record<string, unknown>;
  shownAfter?: number;
}

/** Notes in a page when it is shown for the first time: milliseconds since it began to load. */
const noteWhenShown = (selector: string, least: number): void => {
  const look = () => {
    if (document.querySelectorAll(selector).length < least) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      (globalThis as unknown as Asking).shownAfter = performance.now();
    });
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
};

/** Notes in a page what the worker answers: the last to each question, also by its name: the number of a tab is another in each page. */
const noteAnswers = (): void => {
  const here = globalThis as unknown as Asking;
  const answers: Record<string, unknown> = {};
  here.answers = answers;
  for (const { runtime } of new Set([here.chrome, here.browser ?? here.chrome])) {
    const send = runtime.sendMessage.bind(runtime) as (message: unknown) => Promise<unknown>;
    runtime.sendMessage = (message, done) => {
      const answered = send(message).then((answer) => {
        answers[JSON.stringify(message)] = answer;
        answers[message.name] = answer;
        return answer;
      });
      if (done) void answered.then(done);
      return answered;
    };
  }
};

/** The worker's answers, put in its place. */
const answerFromConstant = (answers: Answers): void => {
  const { chrome, browser = chrome } = globalThis as unknown as Asking;
  const answer: Send = (message, done) => {
    const given = answers[JSON.stringify(message)] ?? answers[message.name];
    done?.(given);
    return Promise.resolve(given);
  };
  for (const { runtime } of [chrome, browser]) runtime.sendMessage = answer;
};

async function opened(page: Page, day: DemoDay, { file }: OwnPage): Promise<number> {
  // From elsewhere: an address that differs behind `#` only does not load the page again.
  await page.goto('about:blank');
  await page.goto(day.extension.address(file));
  const shown = await page.waitForFunction(() => (globalThis as unknown as Asking).shownAfter, { timeout: 120_000 });
  return (await shown.jsonValue()) as number;
}

async function pageOf(day: DemoDay, { selector, least }: OwnPage): Promise<Page> {
  const page = await day.extension.browser.newPage();
  await page.evaluateOnNewDocument(noteWhenShown, selector, least);
  return page;
}

async function answersOf(day: DemoDay, own: OwnPage): Promise<Answers> {
  const page = await pageOf(day, own);
  await page.evaluateOnNewDocument(noteAnswers);
  await opened(page, day, own);
  await new Promise((resolve) => setTimeout(resolve, ASKS_ON_MS));
  const answers = await page.evaluate(() => (globalThis as unknown as Asking).answers!);
  await page.close();
  return answers;
}

/** A page of ours beside the same from a constant, by turns. @param before each time ours is opened */
export async function againstConstant(
  day: DemoDay,
  own: OwnPage,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<{ ours: Measured; constant: Measured }> {
  const answers = await answersOf(day, own);
  const [real, fixed] = [await pageOf(day, own), await pageOf(day, own)];
  await fixed.evaluateOnNewDocument(answerFromConstant, answers);
  const taken: { ours: number; constant: number }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    await fixed.bringToFront();
    const constant = await opened(fixed, day, own);
    await real.bringToFront();
    await before();
    const ours = await opened(real, day, own);
    // The first of each warms the machine up.
    if (round > 0) taken.push({ ours, constant });
  }
  await real.close();
  await fixed.close();
  const ratios = taken.map(({ ours, constant }) => ours / constant);
  const bounds = { ratio: median(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios) };
  return {
    ours: { ms: median(taken.map(({ ours }) => ours)), ...bounds },
    constant: { ms: median(taken.map(({ constant }) => constant)), ratio: 1, lowest: 1, highest: 1 },
  };
}
