import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, programFor } from '../../../scripts/page-browser';
import { ensureBrowser, root } from '../../../scripts/prepare.mjs';
import { runs } from '../../runs';
import { hasOwnProfile, PAGE_FOLDERS } from '../page-folders';

/* Rows that are remembered: a page that changes is read as if nothing were remembered of it. */

const pages = PAGE_FOLDERS.filter((folder) => !hasOwnProfile(folder));

let browser: Browser;
let page: Page;
let program = '';
beforeAll(async () => {
  browser = await openBrowser(ensureBrowser());
  page = await browser.newPage();
  program = await programFor(root, path.join(root, 'test/sites/memory/program.ts'));
});
afterAll(() => browser?.close());

type Program = { program: { differences(seed: number, steps: number, weakened: boolean): number } };
async function differences(folder: string, weakened = false): Promise<number> {
  await page.setContent(readFileSync(`${folder}/page.html`, 'utf8'));
  await page.evaluate(`${program}\nglobalThis.program = program;`);
  return page.evaluate(
    (steps, weak) => (globalThis as unknown as Program).program.differences(7, steps, weak),
    Math.min(runs(60), 600),
    weakened,
  );
}

describe('a page that changes sixty times', () => {
  test.each(pages)('%s', async (folder) => expect(await differences(folder)).toBe(0));

  test('is misread by a memory that is not told what changed', async () => {
    expect(await differences('test/sites/parnassys/group-day/ordinary-day', true)).toBeGreaterThan(10);
  });
});
