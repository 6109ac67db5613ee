import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runs } from '../../runs';
import { hasOwnProfile, PAGE_FOLDERS } from '../page-folders';
import { ProgramInPage } from '../program-in-page';

/* Rows that are remembered: a page that changes is read as if nothing were remembered of it. */

const pages = PAGE_FOLDERS.filter((folder) => !hasOwnProfile(folder));

let shown: ProgramInPage;
beforeAll(async () => {
  shown = await ProgramInPage.open('test/sites/memory/program.ts');
});
afterAll(() => shown?.close());

type Program = { program: { differences(seed: number, steps: number, weakened: boolean): number } };
async function differences(folder: string, weakened = false): Promise<number> {
  await shown.show(readFileSync(`${folder}/page.html`, 'utf8'));
  return shown.page.evaluate(
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
