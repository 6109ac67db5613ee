import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { DemoDay } from '../../scripts/demo-day';
import { until } from './people';

/* Somebody who works on the demo school's website: the ways in which files come on it. */

const folder = mkdtempSync(path.join(tmpdir(), 'website-'));

/** The smallest picture there is. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A file on the disk of who works there. */
export function file(name: string): string {
  const at = path.join(folder, name);
  writeFileSync(at, Buffer.from(PIXEL, 'base64'));
  return at;
}

/** A screen of the website's administration, with the file for photos in it. */
export async function openScreen(day: DemoDay, screen: string, page?: Page): Promise<Page> {
  const shown = page ?? (await day.extension.browser.newPage());
  await shown.setViewport({ width: 1280, height: 900 });
  await shown.bringToFront();
  await shown.goto(`${day.website.url}/wp-admin/${screen}`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  return shown;
}

/** Presses a button that opens the computer's own window for files, and chooses there. */
export async function chooseFiles(page: Page, button: string, ...names: readonly string[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForFileChooser(), page.click(button)]);
  await chooser.accept(names.map(file));
}

/** Drags files from the computer over the page and lets them go. */
export async function dropFiles(page: Page, ...names: readonly string[]): Promise<void> {
  const session = await page.createCDPSession();
  const data = { items: [], files: names.map(file), dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
  await session.detach();
}

/** Puts a picture or a text on the clipboard and pastes it where the cursor stands. */
export async function paste(page: Page, what: 'picture' | 'text'): Promise<void> {
  await page
    .browserContext()
    .overridePermissions(new URL(page.url()).origin, ['clipboard-read', 'clipboard-sanitized-write']);
  await page.evaluate(
    async (kind, pixel) => {
      const bytes = Uint8Array.from(atob(pixel), (letter) => letter.codePointAt(0)!);
      const [type, part] =
        kind === 'picture' ? (['image/png', bytes] as const) : (['text/plain', 'Een tekst'] as const);
      await navigator.clipboard.write([new ClipboardItem({ [type]: new Blob([part], { type }) })]);
    },
    what,
    PIXEL,
  );
  await page.keyboard.press('KeyV', { commands: ['Paste'] });
}

/** Waits until so much came on the website since, and a little longer: nothing comes twice. */
export async function publishedSince(day: DemoDay, before: number, count = 1): Promise<readonly string[]> {
  await until(() => Promise.resolve(day.website.published.length >= before + count));
  await new Promise((resolve) => setTimeout(resolve, 400));
  return day.website.published.slice(before).map(({ kind, photos }) => `${kind}: ${photos.join(', ')}`);
}
