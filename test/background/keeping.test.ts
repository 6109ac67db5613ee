import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Office } from '../../src/background/office';
import type { KeepingView } from '../../src/messages/keeping';
import type { Handlers } from '../../src/messages/server';
import { openDatabase } from '../../src/storage/schema';
import { filesOf, Memory } from '../storage/school';
import { awake, firstRun, inTab, OWN } from './awake';
import { late, line, page } from './pages';

/* Bewaren en wissen, with a clock that is moved on; on the real vault and dossiers. */

const { clock } = vi.hoisted(() => ({ clock: { now: '' } }));
vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));

let count = 0;
let name = '';
let session = new Memory();
let office: Office;
let answers: Handlers;

const read = (lines: ReturnType<typeof late>[], cover: readonly [string, string]) =>
  answers['page>worker:reading']({ reading: page(lines, cover) as never, age: 0 }, inTab(7));
const view = async (): Promise<KeepingView> => {
  const found = await answers['own>worker:keeping']({}, OWN);
  if (typeof found === 'string') throw new Error(found);
  return found;
};
const years = async () => (await view()).years.map(({ year, pupils, last, stage }) => [year, pupils, last, stage]);
const idOf = async (typed: string): Promise<string> => {
  const found = await answers['own>worker:find-pupils']({ typed }, OWN);
  return found === 'locked' ? '' : (found.found[0]?.pupil.id ?? '');
};
const become = async (role: 'director' | 'clerk' | 'teacher') =>
  expect(await answers['own>worker:change-settings']({ me: { name: 'Mohamed Aydin', role, groups: [] } }, OWN)).toBe(
    'done',
  );
/** Another start of the browser on the same stores. */
const restart = async () => {
  ({ office, answers } = await awake(name, session));
};

/** A school year in which Sam and Noor are there, and a year after it in which only Noor is. */
beforeEach(async () => {
  name = `keeping-${count++}`;
  session = new Memory();
  clock.now = '2026-11-24T08:50';
  ({ office, answers } = await awake(name, session));
  await answers['own>worker:setup'](firstRun({ name: 'Mohamed Aydin', role: 'director', groups: [] }), OWN);
  await read(
    [late('Sam Kanariepiet', '1', '2026-11-23'), late('Noor van den Berg', '2', '2026-11-23')],
    ['2026-11-16', '2026-11-23'],
  );
  clock.now = '2027-11-23T08:50';
  await read([late('Noor van den Berg', '2', '2027-11-22')], ['2027-11-22', '2027-11-22']);
});

describe('a school year', () => {
  test('is announced before its last day, and over after it', async () => {
    clock.now = '2028-06-30T09:00';
    expect(await years()).toEqual([
      ['2026-2027', 2, '2028-07-31', 'kept'],
      ['2027-2028', 1, '2029-07-31', 'kept'],
    ]);
    expect(await answers['own>worker:announced']({}, OWN)).toEqual([]);
    clock.now = '2028-07-01T09:00';
    expect(await answers['own>worker:announced']({}, OWN)).toMatchObject([{ year: '2026-2027', stage: 'announced' }]);
    expect(await answers['own>worker:erase-year']({ year: '2026-2027', withHeld: true }, OWN)).toBe('not-over');
    clock.now = '2028-08-01T09:00';
    expect((await years())[0]).toEqual(['2026-2027', 2, '2028-07-31', 'over']);
  });

  test('is told to the director alone', async () => {
    clock.now = '2028-08-01T09:00';
    await become('clerk');
    expect(await answers['own>worker:keeping']({}, OWN)).toBe('not-allowed');
    expect(await answers['own>worker:announced']({}, OWN)).toEqual([]);
    expect(await answers['own>worker:erase-year']({ year: '2026-2027', withHeld: true }, OWN)).toBe('not-allowed');
  });

  test('as long as the school chose', async () => {
    const longer = { years: 2, announced: 0, afterLeaving: 5 };
    expect(await answers['own>worker:change-retention'](longer, OWN)).toBe('done');
    clock.now = '2029-07-30T09:00';
    expect((await years())[0]).toEqual(['2026-2027', 2, '2029-07-31', 'kept']);
  });

  test('is saved and then erased: the rest stays, and no start tells of a loss', async () => {
    clock.now = '2028-08-01T09:00';
    const saved = await answers['own>worker:export-year']({ year: '2026-2027' }, OWN);
    expect(typeof saved !== 'string' && saved.extracts.map(({ pupil }) => pupil.name).sort()).toEqual([
      'Noor van den Berg',
      'Sam Kanariepiet',
    ]);
    expect((await view()).years[0]?.exported).toBe('2028-08-01T09:00');
    expect(await answers['own>worker:erase-year']({ year: '2026-2027', withHeld: true }, OWN)).toBe('done');
    expect(await years()).toEqual([
      ['2027-2028', 1, '2029-07-31', 'kept'],
      ['2028-2029', 0, '2030-07-31', 'kept'],
    ]);
    await office.copies.settled();
    const database = await openDatabase(name);
    expect(await database.getAllKeysFromIndex('dossiers', 'year', '2026-2027')).toEqual([]);
    database.close();
    await restart();
    expect(await answers['own>worker:erase-year']({ year: '2026-2027', withHeld: true }, OWN)).toBe('unknown-year');
    const school = await office.school(clock.now as never);
    expect(school?.loss).toBeNull();
    expect((await view()).erased).toEqual([
      { at: '2028-08-01T09:00', by: 'Mohamed Aydin', why: 'term', year: '2026-2027', dossiers: expect.any(Number) },
    ]);
  });

  test('leaves out the dossiers in which something is open, until the director says so', async () => {
    clock.now = '2027-06-01T09:00';
    const answer = await answers['own>worker:record'](
      { pupil: await idOf('sam'), occasion: 'concern', text: 'Vaak moe' },
      OWN,
    );
    expect(answer).toMatchObject({ entry: expect.any(String) });
    clock.now = '2028-08-01T09:00';
    const [year] = (await view()).years;
    const held = year!.held.find(({ pupil }) => pupil.name === 'Sam Kanariepiet');
    expect(held?.why).toContain('concern');
    expect(await answers['own>worker:erase-year']({ year: '2026-2027', withHeld: false }, OWN)).toBe('done');
    expect((await years())[0]?.[1]).toBe(year!.held.length);
    expect(await answers['own>worker:erase-year']({ year: '2026-2027', withHeld: true }, OWN)).toBe('done');
    expect((await years())[0]?.[0]).toBe('2027-2028');
  });
});

describe('one pupil', () => {
  test('goes on request: from all years, from what stands beside the dossiers, and what a page still shows is not kept', async () => {
    clock.now = '2026-11-25T09:00';
    await restart();
    const pupil = await idOf('sam');
    await answers['own>worker:open-dossier']({ pupil }, OWN);
    await office.kept.changeTyped(() => ({
      [`occasion/${pupil}/agreed`]: { by: 'a', on: '2026-11-25', texts: { text: 'Kanariepiet belt' } },
      elsewhere: { by: 'a', on: '2026-11-25', texts: { text: 'Noor belt' } },
    }));
    expect(await answers['own>worker:erase-pupil']({ pupil, why: 'term' }, OWN)).toBe('not-over');
    expect(await answers['own>worker:erase-pupil']({ pupil, why: 'request' }, OWN)).toBe('done');
    expect(await idOf('sam')).toBe('');
    expect(Object.keys(await office.kept.typed())).toEqual(['elsewhere']);
    expect(JSON.stringify(await office.kept.letters())).not.toContain(pupil);
    await read(
      [late('Sam Kanariepiet', '1', '2026-11-25'), line('Noor van den Berg', '2', '2026-11-25', { kind: 'absent' })],
      ['2026-11-25', '2026-11-25'],
    );
    expect(await idOf('sam')).toBe('');
    expect(await idOf('noor')).not.toBe('');
    expect((await view()).erased).toMatchObject([{ why: 'request', year: null }]);
    const files = [...filesOf(name).all.keys()].length;
    await restart();
    expect(await idOf('sam')).toBe('');
    expect([...filesOf(name).all.keys()].length).toBe(files);
  });

  test('goes under every key by which a page named them', async () => {
    clock.now = '2027-11-24T08:50';
    await read([late('Tim Merel', null, '2027-11-23')], ['2027-11-23', '2027-11-23']);
    await read([late('Tim Merel', '3', '2027-11-24')], ['2027-11-24', '2027-11-24']);
    const database = await openDatabase(name);
    const before = await database.count('dossiers');
    expect(await answers['own>worker:erase-pupil']({ pupil: await idOf('tim'), why: 'mistake' }, OWN)).toBe('done');
    expect(await idOf('tim')).toBe('');
    // Two of the pupil less; the register, and the school's of this year in which it is noted, are new.
    expect(await database.count('dossiers')).toBe(before);
    database.close();
  });

  test('is without a name in the overview of a month that was made before', async () => {
    clock.now = '2026-12-01T09:00';
    await restart();
    const { entry } = (await answers['own>worker:make-overview']({ month: '2026-11' }, OWN)) as { entry: string };
    const shown = async () => JSON.stringify(await answers['own>worker:month']({ month: '2026-11', kept: entry }, OWN));
    expect(await shown()).toContain('Kanariepiet');
    expect(await answers['own>worker:erase-pupil']({ pupil: await idOf('sam'), why: 'request' }, OWN)).toBe('done');
    expect(await shown()).not.toContain('Kanariepiet');
    expect(await shown()).toContain('Noor van den Berg');
  });

  test('who comes in another school year begins anew', async () => {
    const pupil = await idOf('sam');
    expect(await answers['own>worker:erase-pupil']({ pupil, why: 'mistake' }, OWN)).toBe('done');
    clock.now = '2028-11-21T08:50';
    await read([late('Sam Kanariepiet', '1', '2028-11-20')], ['2028-11-20', '2028-11-20']);
    expect(await idOf('sam')).toBe(pupil);
  });

  test('who left is kept until the end of the term, and goes by it after that', async () => {
    clock.now = '2027-02-01T09:00';
    await restart();
    const pupil = await idOf('sam');
    expect(await answers['own>worker:record']({ pupil, occasion: 'left', date: '2027-01-29' }, OWN)).toMatchObject({});
    expect((await view()).left).toMatchObject([{ on: '2027-01-29', last: '2028-07-31', stage: 'kept' }]);
    clock.now = '2028-07-31T09:00';
    expect(await answers['own>worker:erase-pupil']({ pupil, why: 'term' }, OWN)).toBe('not-over');
    clock.now = '2028-08-01T09:00';
    expect(await answers['own>worker:erase-pupil']({ pupil, why: 'term' }, OWN)).toBe('done');
    expect((await view()).left).toEqual([]);
  });
});
