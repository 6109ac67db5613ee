import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, readerScript, SavedPages } from '../../scripts/page-browser';
import { ensureBrowser, root } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { isFault, profileFrom } from '../../src/messages/profile-shape';
import type { Profile } from '../../src/sites/profile';
import type { Reading } from '../../src/sites/reading';

/*
 * Screens of existing systems that lie beside the project, with what they show. Without a profile they give nothing; with one written
 * by hand every record is read, and nothing else.
 */
const FOLDER = '../shared/pages';
const PAGES: Readonly<Record<string, string | null>> = {
  'gibbon-form-groups-not-registered-en': null,
  'gibbon-students-not-present-nl': 'gibbon-afwezig-op-een-dag',
  'gibbon-take-by-form-group-nl': 'gibbon-registreren-per-groep',
  'gibbon-student-history-en': 'gibbon-historie-van-een-leerling',
  'rosariosis-admin-day-en': 'rosariosis-dag',
  'rosariosis-absence-student-nl': 'rosariosis-leerling',
  'opensis-admin-day-en': 'opensis-dag',
};
const there = Object.entries(PAGES).filter(([page]) => existsSync(`${FOLDER}/${page}.html`));

interface Truth {
  readonly records: readonly { pupil: string; date: string; period?: string; normalized: string }[];
}

let browser: Browser;
let saved: SavedPages;
let script = '';
beforeAll(async () => {
  browser = await openBrowser(ensureBrowser());
  saved = await SavedPages.open(browser);
  script = await readerScript(root);
});
afterAll(() => browser?.close());

const read = (page: string, profiles?: readonly Profile[]): Promise<Reading> =>
  saved.read(`${FOLDER}/${page}.html`, 'http://sis.invalid/', script, {
    today: '2026-11-25' as Day,
    ...(profiles && { profiles }),
  });

/** `Albert, Lee` is `Lee Albert`. */
const turned = (name: string): string => name.replace(/^(.*), (.*)$/, '$2 $1');
const hourOf = (period?: string): string => String(Number(/\d+$/.exec(period ?? '')?.[0] ?? 0));
/** What a line may be called, for what the system says it is. */
const FITS: Readonly<Record<string, readonly string[]>> = {
  late: ['late'],
  'left-early': ['unknown'],
  'absent-unexcused': ['absent'],
  'absent-excused': ['absent', 'medical', 'unknown'],
};

describe.skipIf(there.length === 0)('screens of existing systems', () => {
  test.each(there)('%s gives nothing by itself', async (page) => {
    const { outcome } = await read(page);
    expect(outcome).not.toBe('read');
  });

  test.each(there.filter(([, profile]) => profile !== null))('%s with %s is read right', async (page, name) => {
    const profile = profileFrom(readFileSync(`docs/school/profielen/${name}.json`, 'utf8'));
    if (isFault(profile)) throw new Error(profile.at);
    const reading = await read(page, [profile]);
    const truth = JSON.parse(readFileSync(`${FOLDER}/${page}.truth.json`, 'utf8')) as Truth;
    const lines = reading.outcome === 'read' ? reading.lists.flatMap((list) => list.lines) : [];
    const found = new Map(lines.map((line) => [`${line.pupil.name} ${line.date} ${line.lessonFrom ?? 0}`, line]));
    const wanted = truth.records.map((one) => `${turned(one.pupil)} ${one.date} ${hourOf(one.period)}`);
    expect([...found.keys()].sort()).toEqual([...wanted].sort());
    const misread = truth.records.filter((one, at) => !FITS[one.normalized]!.includes(found.get(wanted[at]!)!.kind));
    expect(misread).toEqual([]);
  });
});
