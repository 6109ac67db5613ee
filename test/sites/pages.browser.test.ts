import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, readerScript, SavedPages } from '../../scripts/page-browser';
import { ensureBrowser, root } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { isFault, profileFrom } from '../../src/messages/profile-shape';
import { PROFILES } from '../../src/sites';
import type { Profile } from '../../src/sites/profile';
import type { Reading } from '../../src/sites/reading';
import { hasOwnProfile, PAGE_FOLDERS } from './page-folders';

/*
 * Every folder below test/sites/<profile>/ is one page as it was saved, with what we read from it on 24 November 2026.
 * UPDATE=1 writes expected.json anew: read the difference before you keep it.
 */
const FOLDER = 'test/sites';
const pages = PAGE_FOLDERS;
const TODAY = '2026-11-24' as Day;
const LAS = 'https://start.parnassys.net/bao/absentie';
/** Where pages of other systems come from. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  esis: 'https://deboom.rovictonline.nl/',
  magister: 'https://deboom.magister.net/magister/',
  somtoday: 'https://deboom.somtoday.nl/',
  'social-schools': 'https://app.socialschools.eu/',
};
const urlOf = (folder: string): string => ELSEWHERE[folder.split('/')[2]!] ?? LAS;

let browser: Browser;
let saved: SavedPages;
let script = '';

beforeAll(async () => {
  browser = await openBrowser(ensureBrowser());
  saved = await SavedPages.open(browser);
  script = await readerScript(root);
});
afterAll(() => browser?.close());

const read = (folder: string): Promise<Reading> =>
  saved.read(path.resolve(folder, 'page.html'), urlOf(folder), script, { today: TODAY, ...ownProfile(folder) });

/** A page that needs a profile of the school's own has it beside it. */
const ownProfile = (folder: string): { profiles?: readonly Profile[] } => {
  if (!hasOwnProfile(folder)) return {};
  const profile = profileFrom(readFileSync(`${folder}/profile.json`, 'utf8'));
  if (isFault(profile)) throw new Error(`${folder}: ${profile.why} ${profile.at}`);
  return { profiles: [profile] };
};
const expected = (folder: string): Reading => JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Reading;

describe('saved pages', () => {
  test.each(pages)('%s', async (folder) => {
    const reading = await read(folder);
    if (process.env['UPDATE']) writeFileSync(`${folder}/expected.json`, `${JSON.stringify(reading, null, 2)}\n`);
    expect(reading).toEqual(expected(folder));
  });

  test.each(PROFILES)('$id has a page that is read, and one that is refused or has a puzzle', ({ id }) => {
    const mine = pages.filter((folder) => folder.startsWith(`${FOLDER}/${id}/`)).map(expected);
    expect(mine.some((reading) => reading.outcome === 'read' && reading.profile === id)).toBe(true);
    const doubted = (reading: Reading) =>
      reading.outcome === 'unreadable' ||
      reading.outcome === 'no-absence-list' ||
      reading.lists.some(({ puzzles }) => puzzles.length > 0);
    expect(mine.some(doubted)).toBe(true);
  });

  test('what is on the deny-list is not in any reading', () => {
    const all = pages.map((folder) => readFileSync(`${folder}/expected.json`, 'utf8')).join();
    for (const secret of ['123456789', '01-02-2017', '0612345678']) expect(all).not.toContain(secret);
  });
});
