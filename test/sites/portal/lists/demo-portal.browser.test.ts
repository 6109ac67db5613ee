import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Portal, startPortal } from '../../../../demo/portal/portal';
import { type School, schoolOn } from '../../../../demo/school';
import type { Day } from '../../../../src/domain/day';
import type { AnyListRead, RowOf } from '../../../../src/sites/portal/lists/rows';
import { ProgramInPage } from '../../program-in-page';

/* The lists of the demo portal, against what its server knows. */

let school: School;
let portal: Portal;
let shown: ProgramInPage;
beforeAll(async () => {
  school = schoolOn('2026-11-24' as Day);
  portal = await startPortal({ school });
  shown = await ProgramInPage.open('test/sites/portal/lists/program.ts');
});
afterAll(async () => {
  await shown?.close();
  await portal?.close();
});

const at = async (path: string): Promise<readonly AnyListRead[]> => {
  await shown.visit(portal.url + path);
  return shown.page.evaluate(() => (globalThis as unknown as { program: { lists(): AnyListRead[] } }).program.lists());
};
const only = async <K extends AnyListRead['list']>(
  path: string,
  kind: K,
): Promise<AnyListRead & { rows: readonly RowOf[K][] }> => {
  const lists = await at(path);
  expect(lists.map(({ list, lost }) => [list, lost])).toEqual([[kind, 0]]);
  return lists[0] as AnyListRead & { rows: readonly RowOf[K][] };
};

test('reports: all of the school, with which of them wait', async () => {
  const { rows, cover } = await only('/absenties?groep=Alle', 'reports');
  const { reports } = portal.state;
  expect(cover?.group).toBeNull();
  expect(rows).toHaveLength(reports.length);
  expect(rows.map(({ from, until, reportedAt }) => [from, until, reportedAt])).toEqual(
    reports.map(({ from, until, reportedAt }) => [from, until, reportedAt]),
  );
  expect(rows.filter(({ handled }) => handled === false)).toHaveLength(
    reports.filter(({ decision }) => decision === null).length,
  );
  expect(rows.some(({ kind }) => kind === 'unknown')).toBe(false);
});

test('reports of the own group, as a teacher finds them', async () => {
  const { rows, cover } = await only('/absenties', 'reports');
  expect(cover?.group).toBe('5A');
  expect(new Set(rows.map(({ group }) => group))).toEqual(new Set(['5A']));
});

test('the inbox: who waits for an answer; the short one on the first screen does not say', async () => {
  const { rows } = await only('/berichten', 'questions');
  const open = portal.state.conversations.filter(
    ({ colleagues, lines }) => colleagues.includes('sanne') && lines.at(-1)!.fromParent,
  );
  expect(new Set(rows.filter(({ answered }) => !answered).map(({ subject }) => subject))).toEqual(
    new Set(open.map(({ subject }) => subject)),
  );
  expect(open.length).toBeGreaterThan(2);
  expect(await at('/bureaublad')).toEqual([]);
});

test('rounds: the central one waits for teachers until a moment', async () => {
  const { rows } = await only('/gesprekkenplanner', 'rounds');
  expect(rows).toEqual([
    {
      title: 'Rapportgesprekken',
      central: true,
      state: 'checking',
      checkUntil: portal.state.rounds[0]!.checkUntil,
      madeBy: 'Mohamed Aydin',
    },
    { title: 'Startgesprekken', central: false, state: 'sent', checkUntil: null, madeBy: 'Sanne Verbeek' },
  ]);
});

test('pupils and parents of the whole school, and a parent without a child at it', async () => {
  const pupils = await only('/beheer/leerlingen', 'pupils');
  expect([pupils.rows.length, pupils.cover?.group]).toEqual([portal.state.roll.pupils.length, null]);
  expect((await only('/beheer/leerlingen?groep=5A', 'pupils')).cover?.group).toBe('5A');
  const parents = await only('/beheer/ouders', 'parents');
  expect(parents.rows).toHaveLength(portal.state.roll.parents.length);
  expect(parents.rows.filter(({ children }) => children.length === 0).map(({ name }) => name)).toEqual([
    'Marleen Hofman',
  ]);
});
