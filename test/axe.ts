import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

/* What everybody must be able to use, as far as a program can find: in light and dark, and at twice the size. */

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What keeps somebody out, and where that is. */
export interface Finding {
  readonly id: string;
  readonly where: readonly string[];
}

/** What axe finds on a page as it is shown now, open shadow roots among it. @param within a part of it */
export async function findings(page: Page, within = 'html'): Promise<readonly Finding[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (part) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(within: string, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run(part, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html.slice(0, 120)).slice(0, 3) }));
  }, within);
}

const tooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** A page as a person sees it who reads in the dark, or at twice the size. */
export async function everyWay(page: Page, width: number, within = 'html'): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const zoom of [1, 2]) {
      await page.setViewport({ width: Math.round(width / zoom), height: 900 });
      expect(await findings(page, within), `${scheme}, ${zoom} times`).toEqual([]);
      expect(await tooWide(page), `${scheme}, ${zoom} times: too wide`).toBe(false);
    }
  }
}
