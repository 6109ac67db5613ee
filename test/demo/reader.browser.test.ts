import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { absencesOf } from '../../demo/absences';
import { covers, type Entry } from '../../demo/entry';
import { GROUPS } from '../../demo/school';
import { SCREENS } from '../../demo/screens';
import { openBrowser, readerScript, readOpenPage } from '../../scripts/page-browser';
import { ensureBrowser, root } from '../../scripts/prepare.mjs';
import { Calendar } from '../../src/domain/calendar';
import { dayOf } from '../../src/domain/day';
import { linesOf } from '../../src/domain/lines';
import type { Reading, ReadingList } from '../../src/sites/reading';
import { served } from './served';

/* The screens of the demo LAS as the extension reads them, beside what the LAS knows. */

const site = served();
let browser: Browser;
let page: Page;
let script = '';

beforeAll(async () => {
  browser = await openBrowser(ensureBrowser());
  page = await browser.newPage();
  script = await readerScript(root);
});
afterAll(() => browser?.close());

/** The list that is fetched after the page is there. */
const listed = () => page.waitForFunction(() => !document.querySelector('[data-laden]'));

/** Opens a screen and reads it when its list is there. */
async function read(address: string): Promise<Reading> {
  await page.goto(site.las.url + address, { waitUntil: 'load' });
  await listed();
  return readOpenPage(page, script, { today: dayOf(site.las.school.now) });
}

/** The one list of a screen. */
async function listAt(address: string, profile: string): Promise<ReadingList> {
  const reading = await read(address);
  if (reading.outcome !== 'read') throw new Error(`${address}: ${reading.outcome}`);
  expect(reading.profile).toBe(profile);
  expect(reading.lists).toHaveLength(1);
  return reading.lists[0]!;
}

/** What the extension makes of the lines of a list. */
const found = (list: ReadingList) => {
  const { hours } = new Calendar(site.las.school.calendar).group('*');
  return list.lines.flatMap((line) =>
    linesOf(line, hours).map(({ date, endDate, openEnded, kind, authorised, reported, from, to, arrival }) => ({
      pupil: line.pupil.number,
      ...{ date, endDate, openEnded, kind, authorised, reported, from, to, arrival },
    })),
  );
};

/** What the LAS knows, in the same terms. */
const known = (wanted: (entry: Entry) => boolean) =>
  absencesOf(site.las.school.entries.filter(wanted)).map((absence) => ({
    pupil: absence.pupil,
    date: absence.date,
    endDate: absence.endDate ?? null,
    openEnded: absence.openEnded ?? false,
    kind: absence.kind,
    authorised: absence.authorised,
    reported: absence.reported,
    from: absence.from ?? null,
    to: absence.to ?? null,
    arrival: absence.arrival ?? null,
  }));

const inOrder = (facts: readonly object[]) => facts.map((fact) => JSON.stringify(fact)).sort();
const isIn = (group: string) => {
  const numbers = new Set(site.las.school.pupils.filter((pupil) => pupil.group === group).map(({ number }) => number));
  return ({ pupil }: Entry) => numbers.has(pupil);
};

describe('the reader', () => {
  test.each(GROUPS)('reads the day of group %s as it is', async (group) => {
    const today = dayOf(site.las.school.now);
    const list = await listAt(`/bao/groep/absentie?groep=${encodeURIComponent(group)}`, 'parnassys/group-day');
    const mine = isIn(group);
    expect(inOrder(found(list))).toEqual(inOrder(known((entry) => mine(entry) && covers(entry, today))));
    expect(list.cover).toEqual({ pupils: 'group', group, from: today, until: today });
  });

  test.each(['102800', '102815', '102824', '103103', '102609'])(
    'reads the year of pupil %s as it is',
    async (number) => {
      const list = await listAt(`/bao/leerling/absentie?leerling=${number}`, 'parnassys/absence-list');
      expect(inOrder(found(list))).toEqual(inOrder(known(({ pupil }) => pupil === number)));
      expect(list.cover).toMatchObject({ pupils: [number], from: '2026-08-01' });
    },
  );

  test('reads a month of a group as it is, its list and its matrix', async () => {
    const mine = isIn('8A');
    const inMonth = ({ from, until }: Entry) => from <= '2026-11-30' && (until ?? from) >= '2026-11-01';
    const list = await listAt('/bao/overzichten/periode?groep=8A', 'parnassys/group-period');
    expect(inOrder(found(list))).toEqual(inOrder(known((entry) => mine(entry) && inMonth(entry))));

    const matrix = await listAt('/bao/overzichten/maand?groep=8A', 'parnassys/month-matrix');
    const facts = known((entry) => mine(entry) && inMonth(entry));
    for (const { pupil, date, kind, authorised } of found(matrix)) {
      const said = facts.filter(
        (fact) => fact.pupil === pupil && fact.date <= date && date <= (fact.endDate ?? fact.date),
      );
      expect(said.map((fact) => [fact.kind, fact.authorised])).toContainEqual([kind, authorised]);
    }
    expect(new Set(found(matrix).map(({ pupil }) => pupil))).toEqual(new Set(facts.map(({ pupil }) => pupil)));
    expect(matrix.puzzles.map(({ text }) => text)).toEqual(['Overig']);
  });

  test('reads a page of the open absences, and knows that there are more', async () => {
    const list = await listAt('/bao/overzichten/open?pagina=2', 'parnassys/open-list');
    expect(list).toMatchObject({ rowsShown: 20, complete: false, cover: null });
    const open = known(({ handled }) => !handled).map(({ pupil, date, kind }) => `${pupil} ${date} ${kind}`);
    for (const { pupil, date, kind } of found(list)) expect(open).toContain(`${pupil} ${date} ${kind}`);
  });

  test('finds no absence list on the other screens', async () => {
    const others = SCREENS.filter(({ name }) => ['Notities', 'Samenstelling', 'Verzuimmeldingen'].includes(name));
    expect(others).toHaveLength(3);
    for (const { path } of others) expect((await read(path)).outcome).toBe('no-absence-list');
    expect((await read('/bao/klok')).outcome).toBe('no-absence-list');
  });
});

describe('a teacher', () => {
  const told = () => page.$eval('.feedbackPanel', (element) => element.textContent?.trim());

  test('enters an absence, and the list is read with it', async () => {
    await read('/bao/groep/absentie?groep=6A');
    await page.select('form.invoer select[name=leerling]', '102830');
    await page.select('form.invoer select[name=reden]', 'L');
    await page.type('form.invoer input[name=eind]', '08:44');
    await Promise.all([page.waitForNavigation(), page.click('form.invoer button')]);
    await listed();
    expect(await told()).toContain('Opgeslagen');
    const list = await listAt('/bao/groep/absentie?groep=6A', 'parnassys/group-day');
    expect(found(list)).toContainEqual(expect.objectContaining({ pupil: '102830', kind: 'late', arrival: '08:44' }));
    expect(list.complete).toBe(true);
  });

  test('reports somebody present from a row that navigates, without leaving', async () => {
    await read('/bao/groep/absentie?groep=6A');
    await Promise.all([page.waitForNavigation(), page.click('form.cel button')]);
    expect(page.url()).toContain('/bao/groep/absentie');
    expect(await told()).toContain('aanwezig gemeld');
  });

  test('sorts by a heading: the panel is another one, and the page the same', async () => {
    await read('/bao/groep/absentie?groep=6A');
    const id = await page.$eval('.paneel', ({ id }) => id);
    await page.click('.paneel th a');
    await page.waitForFunction((before) => document.querySelector('.paneel')!.id !== before, {}, id);
    const names = await page.$$eval('tr[id^=row] td:first-child', (cells) =>
      cells.map(({ textContent }) => textContent),
    );
    expect(names).toEqual([...names].sort((a, b) => a!.localeCompare(b!, 'nl')));
  });

  test('opens the pupil by a click anywhere in a row', async () => {
    await read('/bao/groep/absentie?groep=6A');
    await Promise.all([page.waitForNavigation(), page.click('tr[id^=row] td:nth-child(3)')]);
    expect(page.url()).toContain('/bao/leerling/absentie?leerling=');
  });
});
