import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profileFrom } from '../../../src/messages/profile-shape';
import type { Reading, ReadingList } from '../../../src/sites/reading';
import { hasOwnProfile, PAGE_FOLDERS } from '../page-folders';
import { ProgramInPage } from '../program-in-page';
import { judge, type Verdict } from './judge';
import { CHANGES } from './operators';

/* Every saved page that is read, under every change that applies to it: what is read then is right, or it is refused. */

const pages = PAGE_FOLDERS;
/**
 * Changes after which nobody could know better: with the column of the status gone, "left early, for the doctor" says no more than
 * "doctor", and that is how it is read.
 */
const NOTHING_LEFT_TO_SEE: Readonly<Record<string, readonly string[]>> = {
  'test/sites/generic/absence-list-en/status-and-reason': ['rename column 4', 'drop column 4'],
};
const inputFor = (folder: string): object => ({
  today: '2026-11-24',
  // A page that needs a profile of the school's own has it beside it.
  ...(hasOwnProfile(folder) && {
    profiles: [profileFrom(readFileSync(`${folder}/profile.json`, 'utf8'))],
  }),
});

let shown: ProgramInPage;
const verdicts = new Map<string, Map<Verdict, number>>();

type Program = {
  program: {
    changed(today: unknown, weakened: boolean): Record<string, Reading>;
    readPageAsItIs(today: unknown): Reading;
  };
};

beforeAll(async () => {
  shown = await ProgramInPage.open('test/sites/changes/program.ts');
});
afterAll(() => shown?.close());

async function readAll(folder: string, weakened: boolean) {
  await shown.show(readFileSync(`${folder}/page.html`, 'utf8'));
  return shown.page.evaluate(
    (today, weak) => {
      const { changed, readPageAsItIs } = (globalThis as unknown as Program).program;
      return { before: readPageAsItIs(today), after: changed(today, weak) };
    },
    inputFor(folder),
    weakened,
  );
}

/** Rows that were not understood before may be after a change, and nobody could say whether that is right. */
const isUnderstood = ({ puzzles }: ReadingList): boolean => puzzles.every(({ why }) => why === 'unknown-word');

const judged = ({ before, after }: Awaited<ReturnType<typeof readAll>>): readonly (readonly [string, Verdict])[] =>
  before.outcome === 'read' && before.lists.every(isUnderstood)
    ? Object.entries(after).map(([name, reading]) => [name, judge(before, reading)] as const)
    : [];

test('there are at least forty changes', () => expect(Object.keys(CHANGES).length).toBeGreaterThanOrEqual(40));

describe('a page that changed overnight', () => {
  test.each(pages)('%s', async (folder) => {
    const all = judged(await readAll(folder, false));
    for (const [name, verdict] of all) {
      const counts = verdicts.get(name) ?? new Map<Verdict, number>();
      verdicts.set(name, counts.set(verdict, (counts.get(verdict) ?? 0) + 1));
    }
    const wrong = all.filter(([, verdict]) => verdict === 'wrong').map(([name]) => name);
    expect(wrong.filter((name) => !NOTHING_LEFT_TO_SEE[folder]?.includes(name))).toEqual([]);
  });

  test('every change was tried, and together they were read, half understood and refused', () => {
    expect(Object.keys(CHANGES).filter((name) => !verdicts.has(name))).toEqual([]);
    const total = (verdict: Verdict) =>
      [...verdicts.values()].reduce((sum, counts) => sum + (counts.get(verdict) ?? 0), 0);
    if (process.env['REPORT'])
      for (const [name, counts] of verdicts) console.info(name.padEnd(52), JSON.stringify(Object.fromEntries(counts)));
    for (const verdict of ['right', 'puzzles', 'refused'] as const) expect(total(verdict), verdict).toBeGreaterThan(50);
  });

  test('a reader that goes by place is found out', async () => {
    const wrong: string[] = [];
    for (const folder of pages) {
      for (const [name, verdict] of judged(await readAll(folder, true))) if (verdict === 'wrong') wrong.push(name);
    }
    expect(new Set(wrong).size).toBeGreaterThan(5);
  });
});
