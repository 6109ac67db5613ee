import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Role } from '../../../src/domain/role';
import type { MonthView, NumbersView } from '../../../src/messages/insight-month-views';
import type { Handlers } from '../../../src/messages/server';
import { awake, firstRun, inTab, OWN } from '../awake';
import { late, line, page } from '../pages';

/* The overview of a month through the worker: who sees what, what is kept, and what is known better later. */

vi.mock('hash-wasm', () => import('../../storage/quick-hash'));
const clock = vi.hoisted(() => ({ now: '2026-11-03T08:50' }));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));

const LATES = { measure: 'lates', by: 'unauthorised' } as const;

let count = 0;
let answers: Handlers;
const read = (reading: ReturnType<typeof page>) =>
  answers['page>worker:reading']({ reading: reading as never, age: 0 }, inTab(7));
const sick = (name: string, number: string, date: string, group = '6A') => ({
  ...line(name, number, date, { kind: 'sick' }),
  group,
});

async function month(wanted: string | null = '2026-10', kept: string | null = null): Promise<MonthView> {
  const answer = await answers['own>worker:month']({ month: wanted, kept }, OWN);
  if (typeof answer === 'string') throw new Error(answer);
  return answer.month;
}
const value = ({ figures }: NumbersView, measure: string, by: string | null = null) =>
  figures.find((one) => one.measure === measure && one.by === by)?.value ?? 0;
async function make(of = '2026-10'): Promise<string> {
  const made = await answers['own>worker:make-overview']({ month: of }, OWN);
  if (typeof made === 'string') throw new Error(made);
  return made.entry;
}
const addPerson = (name: string, role: Role, groups: string[] = []) =>
  answers['own>worker:keep-person']({ id: null, person: { name, role, groups } }, OWN);
async function sitAs(name: string): Promise<void> {
  const people = await answers['own>worker:people']({}, OWN);
  if (people === 'locked') throw new Error(people);
  const person = people.people.find((one) => one.name === name)!.id;
  expect(await answers['own>worker:sit']({ person, code: '' }, OWN)).toBe('done');
}
const steps = async () => {
  const day = await answers['own>worker:day']({}, OWN);
  return typeof day === 'string' ? [] : day.tasks.filter(({ pupil, group }) => !pupil && !group).map((task) => task.do);
};

beforeEach(async () => {
  clock.now = '2026-11-03T08:50';
  ({ answers } = await awake(`months-${count++}`));
  await answers['own>worker:setup'](firstRun({ name: 'Anneke', role: 'director', groups: [] }), OWN);
  await read(page([late('Noor', '1', '2026-10-06'), sick('Sami', '2', '2026-10-07')], ['2026-10-01', '2026-10-16']));
  await read(page([{ ...late('Lot', '3', '2026-10-08'), group: '4B' }]));
  await read(page([late('Noor', '1', '2026-09-08')]));
});

describe('the month', () => {
  test('that is shown first is the last that is over, beside the one before it', async () => {
    const shown = await month(null);
    expect(shown).toMatchObject({ month: '2026-10', until: '2026-10-31', mayMake: true, part: null, made: [] });
    expect(shown.months).toEqual(['2026-11', '2026-10', '2026-09', '2026-08']);
    expect(value(shown.school, 'lates', 'unauthorised')).toBe(2);
    expect(value(shown.school, 'reports', 'sick')).toBe(1);
    expect(shown.before).toMatchObject({ month: '2026-09' });
    expect(value(shown.before!.school, 'lates', 'unauthorised')).toBe(1);
    expect(shown.yearBefore).toBeNull();
    expect(shown.groups.map(({ group, numbers }) => [group, value(numbers, 'lates', 'unauthorised')])).toEqual([
      ['4B', 1],
      ['6A', 1],
    ]);
  });

  test('days that nobody looked at are told, and the share is that of the others', async () => {
    const { school, pupils } = await month();
    const lot = pupils.find(({ pupil }) => pupil.name === 'Lot')!.numbers;
    expect(lot.share).toBeNull();
    expect(value(lot, 'unseen-days')).toBe(value(lot, 'school-days'));
    expect(school.share!.value).toBeGreaterThan(0);
    expect(value(school, 'unseen-days')).toBeGreaterThan(0);
  });

  test('a number opens to what it comes from', async () => {
    const asked = { month: '2026-10', kept: null, about: { of: 'group' as const, group: '6A' } };
    const answer = await answers['own>worker:month-sources']({ ...asked, figures: [LATES] }, OWN);
    expect(answer).toMatchObject({
      sources: [{ of: 'row', day: '2026-10-06', what: 'late', pupil: { name: 'Noor', group: '6A' } }],
    });
  });

  test('the number of pupils opens to who they are, each by the group of that month', async () => {
    const about = { of: 'school' as const };
    const figures = [{ measure: 'pupils' as const, by: null }];
    const opened = () => answers['own>worker:month-sources']({ month: '2026-10', kept: null, about, figures }, OWN);
    expect(await opened()).toMatchObject({
      sources: [],
      pupils: [
        { pupil: { name: 'Lot', group: '4B' }, dossier: true },
        { pupil: { name: 'Noor', group: '6A' }, dossier: true },
        { pupil: { name: 'Sami', group: '6A' }, dossier: true },
      ],
    });
    await addPerson('Tom', 'teacher', ['4B']);
    await sitAs('Tom');
    expect(await opened()).toMatchObject({ pupils: [{ pupil: { name: 'Lot' } }] });
  });

  test('a teacher sees the own group, and who may see no dossier sees nothing', async () => {
    await addPerson('Tom', 'teacher', ['6A']);
    await addPerson('Chris', 'concierge');
    await sitAs('Tom');
    const shown = await month();
    expect(shown).toMatchObject({ mayMake: false, part: ['6A'] });
    expect(shown.pupils.map(({ pupil }) => pupil.name)).toEqual(['Noor', 'Sami']);
    expect(value(shown.school, 'lates', 'unauthorised')).toBe(1);
    const about = { of: 'school' as const };
    const rows = await answers['own>worker:month-sources'](
      { month: '2026-10', kept: null, about, figures: [LATES] },
      OWN,
    );
    expect((rows as { sources: readonly unknown[] }).sources).toHaveLength(1);
    await sitAs('Chris');
    expect(await answers['own>worker:month']({ month: '2026-10', kept: null }, OWN)).toBe('not-allowed');
  });
});

describe('an overview that is made', () => {
  test('settles the step, and is found again as it was', async () => {
    expect(await steps()).toContain('make-overview');
    const entry = await make();
    expect(await steps()).not.toContain('make-overview');
    expect(await steps()).toEqual(expect.arrayContaining(['study-overview', 'put-on-agenda']));
    const kept = await month('2026-10', entry);
    const { shown, made, later, school, pupils } = kept;
    expect(shown).toMatchObject({ entry, month: '2026-10', by: { name: 'Anneke' }, unknown: false });
    expect(made).toEqual([shown]);
    expect(later).toEqual([]);
    const now = await month();
    expect([school, pupils]).toEqual([now.school, now.pupils]);
  });

  test('is studied: what was seen and will be done stands beside it, for who sees the whole school', async () => {
    const entry = await make();
    await addPerson('Tom', 'teacher', ['6A']);
    const day = await answers['own>worker:day']({}, OWN);
    const study = typeof day === 'string' ? undefined : day.tasks.find((task) => task.do === 'study-overview');
    const said = { text: 'Meer te laat', actions: 'Vaker bij de deur' };
    await answers['own>worker:did']({ task: study!.id, way: 'overview-studied', ...said }, OWN);
    const studied = { findings: 'Meer te laat', actions: 'Vaker bij de deur' };
    expect((await month('2026-10', entry)).studied).toMatchObject(studied);
    expect(await steps()).not.toContain('study-overview');
    await sitAs('Tom');
    expect((await month('2026-10', entry)).studied).toBeNull();
  });

  test('stands beside the next month as it was kept, and as it is counted now only where that differs', async () => {
    expect((await month('2026-11')).before).toMatchObject({ month: '2026-10', kept: null, now: null });
    const entry = await make();
    const same = (await month('2026-11')).before!;
    expect(same).toMatchObject({ kept: { entry, month: '2026-10' }, now: null });
    await read(page([late('Noor', '1', '2026-10-13')]));
    const { school, now, kept } = (await month('2026-11')).before!;
    expect(kept).toMatchObject({ entry });
    expect([value(school, 'lates', 'unauthorised'), value(now!.school, 'lates', 'unauthorised')]).toEqual([2, 3]);
    expect(now!.groups.map((one) => one.group)).toEqual(['4B', '6A']);
  });

  test('of which a part is shown beside the next month only to who may see it', async () => {
    await make();
    await addPerson('Tom', 'teacher', ['6A']);
    await sitAs('Tom');
    const { school, groups, kept } = (await month('2026-11')).before!;
    expect(kept).not.toBeNull();
    expect(groups.map((one) => one.group)).toEqual(['6A']);
    expect(value(school, 'lates', 'unauthorised')).toBe(1);
  });

  test('never changes: what is read later stands beside it, with the pupil, the number and the row', async () => {
    const entry = await make();
    await read(page([late('Noor', '1', '2026-10-13')]));
    const kept = await month('2026-10', entry);
    expect(value(kept.school, 'lates', 'unauthorised')).toBe(2);
    expect(value((await month()).school, 'lates', 'unauthorised')).toBe(3);
    const lates = kept.later.find(({ measure }) => measure === 'lates')!;
    expect(lates).toMatchObject({ pupil: { name: 'Noor' }, by: 'unauthorised', was: 1, is: 2, gone: [] });
    expect(lates.added).toMatchObject([{ of: 'row', day: '2026-10-13', what: 'late' }]);
  });

  test('is taken back together with its action', async () => {
    const entry = await make();
    expect(await answers['own>worker:undo']({ entry }, OWN)).toBe('done');
    expect((await month()).made).toEqual([]);
    expect(await answers['own>worker:month']({ month: '2026-10', kept: entry }, OWN)).toBe('unknown-entry');
    expect(await steps()).toContain('make-overview');
  });

  test('is of a month that is over, and of nothing that nobody read', async () => {
    expect(await answers['own>worker:make-overview']({ month: '2026-11' }, OWN)).toBe('not-over');
    expect(await answers['own>worker:make-overview']({ month: '2025-02' }, OWN)).toBe('nothing-read');
  });

  test('is there after the worker was stopped', async () => {
    const entry = await make();
    await answers['own>worker:lock']({}, OWN);
    expect(await answers['own>worker:month']({ month: '2026-10', kept: entry }, OWN)).toBe('locked');
  });
});
