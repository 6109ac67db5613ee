import type { Page } from 'puppeteer-core';
import { type DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import type { ExtensionBrowser } from '../../scripts/extension-browser';
import { until } from './people';

/* Computers of one school that share, each a browser with a profile of its own. */

/** The extension is called the same on every machine. */
export const ID = 'caoeinkafplialfjoncfpmoicpjnhcdh';
export const OPTIONS = 'src/options/options.html';

export const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);
export const says = (page: Page, text: string, within = 20_000): Promise<void> =>
  until(async () => (await textOf(page)).includes(text), within);

export const send = (page: Page, name: string, request: object = {}): Promise<unknown> =>
  page.evaluate(
    (message) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(message),
    { name, request },
  );

/** The pupils that a computer finds by what somebody types. */
export async function found(page: Page, typed: string): Promise<readonly { readonly id: string }[]> {
  const { value } = (await send(page, 'own>worker:find-pupils', { typed })) as {
    value: 'locked' | { found: readonly { pupil: { id: string } }[] };
  };
  return value === 'locked' ? [] : value.found.map(({ pupil }) => pupil);
}

/** The first run of a computer of group 6A that reads no LAS itself. */
export async function beginOn(browser: ExtensionBrowser, { las: { school } }: DemoDay): Promise<Page> {
  const page = await browser.own(OPTIONS);
  const times = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((one) => [one, ['08:30-12:00', '12:30-14:30']]),
  );
  const me = { name: 'Bram Visser', role: 'teacher', groups: ['6A'] };
  const about = { school: { name: school.name, place: school.place }, me, region: 'midden', times };
  await send(page, 'own>worker:setup', { ...about, passphrase: PASSPHRASE });
  await send(page, 'own>worker:set-demo-clock', { now: school.now });
  return page;
}

/** The page of sharing, as somebody opens it. */
export async function openSharing(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = 'sharing';
  });
  await page.reload();
  await says(page, 'Delen met collega’s');
}

/**
 * What is known of the demo school and stands readable in these texts, with what stands around it: names of pupils, of who works there, and
 * of the school. None is so short that it would stand somewhere by chance.
 */
export function canariesIn(day: DemoDay, texts: readonly string[]): readonly string[] {
  const { pupils, name } = day.las.school;
  const names = pupils.flatMap(({ given, surname }) => [given, surname]).filter((one) => one.length > 5);
  const canaries = new Set([...names, 'Mohamed', 'Bram Visser', 'Visser', 'Groep 6A', name]);
  if (canaries.size < 20) throw new Error('there are too few canaries');
  return [...canaries].flatMap((canary) => {
    const text = texts.find((one) => one.includes(canary));
    const at = text?.indexOf(canary) ?? 0;
    return text ? [text.slice(Math.max(0, at - 40), at + 60)] : [];
  });
}

/** The same bytes as each way in which a text may stand in them. */
export const readingsOf = (bytes: Buffer): readonly string[] =>
  (['latin1', 'utf8', 'utf16le'] as const).map((as) => bytes.toString(as));
