import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Role } from '../../../src/domain/role';
import { late, line, page } from '../pages';
import { LAS, OWN, type PortalSchool, pageAt, portalSchool } from '../portal/school';

/*
 * The numbers with the list of pupils of the LAS beneath them. On two mornings of November, read in the afternoon, Noor of 6A was late and
 * Sami was ill; Lot and Kind were never absent. Of 7B nobody read a list of pupils.
 */

const { clock } = vi.hoisted(() => ({ clock: { now: '' } }));
vi.mock('hash-wasm', () => import('../../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));

let school: PortalSchool;
const NOVEMBER = { from: '2026-11-16', until: '2026-11-17' } as const;
const READ = [NOVEMBER.from, NOVEMBER.until] as const;
const pupil = (name: string, number: string | null, group = '6A') => ({ name, group, number });
const LIST = [pupil('Noor', '1'), pupil('Sami', '2'), pupil('Lot', '3'), pupil('Kind', '4')];

const show = (reading: ReturnType<typeof page>) =>
  school.answers['page>worker:reading']({ reading: reading as never, age: 0 }, { ...pageAt(LAS) });
const showList = (rows = LIST, group: string | null = '6A') =>
  school.answers['page>worker:portal-lists'](
    { lists: [{ list: 'las-pupils', rows, cover: { group, from: null, until: null }, lost: 0 }], age: 0 },
    pageAt(LAS),
  );
async function month(wanted = '2026-11', kept: string | null = null) {
  const answer = await school.answers['own>worker:month']({ month: wanted, kept }, OWN);
  if (typeof answer === 'string') throw new Error(answer);
  return answer.month;
}
async function group(name: string, wanted?: string) {
  const { groups, basis } = await month(wanted);
  const { numbers } = groups.find((one) => one.group === name)!;
  const of = (measure: string) => numbers.figures.find((one) => one.measure === measure)?.value ?? 0;
  return {
    pupils: of('pupils'),
    unseen: of('unseen-days'),
    share: numbers.share?.value ?? null,
    list: basis.find((one) => one.group === name)!.list,
  };
}
async function lines(
  about: { of: 'school' } | { of: 'group'; group: string } = { of: 'school' },
  year: string | null = null,
) {
  const answer = await school.answers['own>worker:lines']({ about, year }, OWN);
  if (typeof answer === 'string') throw new Error(answer);
  return answer;
}
async function cards(of: string | null = null) {
  const answer = await school.answers['own>worker:report-card']({ period: NOVEMBER as never, group: of }, OWN);
  if (typeof answer === 'string') throw new Error(answer);
  return answer;
}
const sick = { kind: 'sick', text: 'Griep', endDate: '2026-11-16' as never } as const;
const LATE = 11 / 660;
const ILL = 330 / 660;

beforeEach(async () => {
  clock.now = '2026-11-18T16:00';
  school = await portalSchool({ name: 'Anneke', role: 'director' });
  await show(page([late('Noor', '1', '2026-11-16'), line('Sami', '2', '2026-11-16', sick)], READ));
  await show(page([{ ...late('Lina', '9', '2026-11-16'), group: '7B' }]));
});

describe('the share of a group', () => {
  test('is of those alone who were absent while no list of pupils is known, and says so', async () => {
    expect(await group('6A')).toMatchObject({ pupils: 2, list: null });
    expect((await group('6A')).share).toBeCloseTo((LATE + ILL) / 2, 10);
  });

  test('is of everybody once the list of its pupils was read, and says of which day it is', async () => {
    await showList();
    const { pupils, share, list } = await group('6A');
    expect([pupils, list]).toEqual([4, '2026-11-18']);
    expect(share).toBeCloseTo((LATE + ILL) / 4, 10);
    expect(await group('7B')).toMatchObject({ pupils: 1, list: null });
  });

  test('is the same on the report card and in the lines', async () => {
    await showList();
    const { perGroup, together, basis } = await cards();
    expect(perGroup.map(({ group: of, pupils }) => [of, pupils])).toEqual([
      ['6A', 4],
      ['7B', 1],
    ]);
    expect(perGroup[0]!.card.share).toBeCloseTo((LATE + ILL) / 4, 10);
    expect(together.schoolDays).toBe(2 * 5);
    expect(basis).toEqual([
      { group: '6A', pupils: 4, list: '2026-11-18' },
      { group: '7B', pupils: 1, list: null },
    ]);
    const { weeks, perPupil, pupils } = await lines({ of: 'group', group: '6A' });
    expect(pupils).toBe(4);
    expect(weeks.find(({ from }) => from === '2026-11-16')).toMatchObject({ seenMinutes: 4 * 660, missed: 341 });
    expect(perPupil[0]!.mean!.value).toBeCloseTo((LATE + ILL) / 4, 10);
  });

  test('of a month that was not read does not turn into presence: nobody is known to have been there', async () => {
    await showList();
    const { pupils, share, unseen } = await group('6A', '2026-10');
    expect([pupils, share]).toEqual([4, null]);
    expect(unseen).toBeGreaterThan(0);
  });

  test('counts everybody on days that were read after the lessons only; this morning is not over', async () => {
    clock.now = '2026-11-18T09:00';
    await showList();
    await show(page([late('Noor', '1', '2026-11-18')], ['2026-11-18', '2026-11-18']));
    const { share } = await group('6A');
    expect(share).toBeCloseTo((LATE + ILL) / 4, 10);
  });
});

test('who was never absent was at school for a day more the day after', async () => {
  await showList();
  const days = async () => (await lines({ of: 'group', group: '6A' })).weeks.at(-1)!.schoolDays;
  expect(await days()).toBe(4 * 3);
  clock.now = '2026-11-19T16:00';
  expect(await days()).toBe(4 * 4);
});

describe('who is who', () => {
  test('somebody with a dossier is not counted a second time, with a number or without', async () => {
    await showList([pupil('Noor', null), pupil('Sami', null), pupil('Lot', null)]);
    expect((await group('6A')).pupils).toBe(3);
  });

  test('who is absent for the first time later is the same pupil, and goes on counting once', async () => {
    await showList();
    const entry = await school.answers['own>worker:make-overview']({ month: '2026-10' }, OWN);
    await show(page([late('Lot', '3', '2026-11-17')]));
    expect((await group('6A')).pupils).toBe(4);
    const { later, basis } = await month('2026-10', (entry as { entry: string }).entry);
    expect(basis).toMatchObject([{ group: '6A', pupils: 4, list: '2026-11-18' }, { group: '7B' }]);
    expect(later).toEqual([]);
  });

  test('who stood on an absence list and is not on the list of pupils counts besides', async () => {
    await showList([pupil('Sami', '2'), pupil('Lot', '3')]);
    expect((await group('6A')).pupils).toBe(3);
  });

  test('who came later counts from then on, and who left until then', async () => {
    await showList();
    clock.now = '2026-11-20T16:00';
    await showList([...LIST.filter(({ name }) => name !== 'Kind'), pupil('Nieuw', '5')]);
    expect((await group('6A')).pupils).toBe(5);
    expect((await group('6A', '2026-10')).pupils).toBe(4);
    expect((await group('6A')).share).toBeCloseTo((LATE + ILL) / 4, 10);
  });
});

describe('who was erased and still stands on the list', () => {
  const erase = async (name: string) => {
    const answer = await school.answers['own>worker:find-pupils']({ typed: name }, OWN);
    if (answer === 'locked') throw new Error(answer);
    const { id } = answer.found[0]!.pupil;
    expect(await school.answers['own>worker:erase-pupil']({ pupil: id, why: 'request' }, OWN)).toBe('done');
  };

  test('counts for nothing: what they missed nobody knows, and so nobody says that they were there', async () => {
    await showList();
    await erase('Sami');
    await showList();
    const { pupils, share, list } = await group('6A');
    expect([pupils, list]).toEqual([3, '2026-11-18']);
    expect(share).toBeCloseTo(LATE / 3, 10);
  });

  test('is told by the number alone from a namesake, who counts', async () => {
    await showList();
    await erase('Sami');
    await showList([...LIST, pupil('Sami', '8')]);
    expect((await group('6A')).pupils).toBe(4);
  });

  test('did not come to school since', async () => {
    await showList();
    await erase('Sami');
    clock.now = '2026-11-20T16:00';
    await showList([...LIST, pupil('Nieuw', '5')]);
    const { rows } = (await school.office.kept.portal()).lasPupils!;
    expect(rows.filter(({ arrived }) => arrived).map(({ name }) => name)).toEqual([]);
    await showList([...LIST, pupil('Nieuw', '5'), pupil('Later', '6')]);
    const again = (await school.office.kept.portal()).lasPupils!.rows;
    expect(again.filter(({ arrived }) => arrived).map(({ name }) => name)).toEqual(['Later']);
  });
});

test('the number of pupils of a group opens to all of them, who were never absent among them', async () => {
  await showList();
  const about = { of: 'group', group: '6A' } as const;
  const opened = await school.answers['own>worker:card-rows'](
    { about, which: 'pupils', period: NOVEMBER as never },
    OWN,
  );
  expect(opened).toMatchObject({
    pupils: [
      { pupil: { name: 'Kind', group: '6A' }, dossier: false },
      { pupil: { name: 'Lot' }, dossier: false },
      { pupil: { name: 'Noor' }, dossier: true },
      { pupil: { name: 'Sami' }, dossier: true },
    ],
  });
});

test('so does that of the month, and of an overview that was made as far as the lists still name them', async () => {
  await showList();
  const counted = async (of: string, kept: string | null) => {
    const about = { of: 'group', group: '6A' } as const;
    const figures = [{ measure: 'pupils' as const, by: null }];
    const opened = await school.answers['own>worker:month-sources']({ month: of, kept, about, figures }, OWN);
    if (typeof opened === 'string') throw new Error(opened);
    return opened.pupils.map(({ pupil: { name }, dossier }) => [name, dossier]);
  };
  const [kind, lot, noor, sami] = [
    ['Kind', false],
    ['Lot', false],
    ['Noor', true],
    ['Sami', true],
  ];
  expect(await counted('2026-11', null)).toEqual([kind, lot, noor, sami]);
  expect((await group('6A')).pupils).toBe(4);
  const made = await school.answers['own>worker:make-overview']({ month: '2026-10' }, OWN);
  const { entry } = made as { entry: string };
  await show(page([late('Lot', '3', '2026-11-17')]));
  expect(await counted('2026-10', entry)).toEqual([kind, ['Lot', true], noor, sami]);
});

test('a list says nothing of another school year', async () => {
  await showList();
  await show(page([line('Sami', '2', '2025-11-17', sick)], ['2025-11-17', '2025-11-18']));
  expect(await group('6A', '2025-11')).toMatchObject({ pupils: 1, list: null });
  const { basis, months } = await lines({ of: 'school' }, '2025-2026');
  expect(basis).toEqual([]);
  expect(months.find(({ from }) => from === '2025-11-01')!.schoolDays).toBeLessThan(25);
});

test('a teacher gets the own group and no other, with whom the list adds to it', async () => {
  await showList([...LIST, pupil('Bo', '7', '7B')], null);
  await school.become('Tom', 'teacher' satisfies Role, ['6A']);
  const { groups, pupils, basis, part } = await month();
  expect([part, groups.map((one) => one.group)]).toEqual([['6A'], ['6A']]);
  expect(basis).toEqual([{ group: '6A', pupils: 4, list: '2026-11-18' }]);
  expect(pupils.map((one) => one.pupil.name)).toEqual(['Noor', 'Sami']);
  expect((await cards()).perGroup.map((one) => [one.group, one.pupils])).toEqual([['6A', 4]]);
  expect((await lines()).pupils).toBe(4);
});
