import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Handlers } from '../../src/messages/server';
import type { TaskView } from '../../src/messages/views';
import type { Occasion, Said, Way } from '../../src/messages/ways';
import { awake, firstRun, inTab, OWN } from './awake';
import { late, line, page } from './pages';

/* Back into the LAS: the step of the teacher, from the moment that something is known here until a page says the same. */

const { clock } = vi.hoisted(() => ({ clock: { now: '' } }));
vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));

const TODAY = '2026-11-24';

let count = 0;
let answers: Handlers;
beforeEach(async () => {
  clock.now = `${TODAY}T08:50`;
  ({ answers } = await awake(`las-${count++}`));
  await answers['own>worker:setup'](
    firstRun({ name: 'Mohamed Aydin', role: 'clerk', groups: [] }, 'De directeur'),
    OWN,
  );
});

const show = (reading: ReturnType<typeof page>) =>
  answers['page>worker:reading']({ reading: reading as never, age: 0 }, inTab(7));
const absent = (more: object = {}) => line('Noor', '1', TODAY, { kind: 'absent', reported: 'none', ...more });
const showToday = (...lines: readonly ReturnType<typeof line>[]) => show(page(lines, [TODAY, TODAY]));
const work = async () => {
  const day = await answers['own>worker:day']({}, OWN);
  if (day === 'locked') throw new Error(day);
  return day;
};
const tasks = async (): Promise<readonly TaskView[]> => {
  const before = await answers['own>worker:earlier']({}, OWN);
  if (before === 'locked') throw new Error(before);
  return [...(await work()).tasks, ...before.tasks].filter(({ pupil }) => pupil !== null);
};
const forLas = async () => (await tasks()).filter(({ do: what }) => what === 'record-in-las');
const only = async (): Promise<TaskView> => {
  const [task, ...more] = await forLas();
  expect(more).toEqual([]);
  if (!task) throw new Error('nothing is to be put into the LAS');
  return task;
};
const did = async (task: TaskView, way: Way, said: Said = {}): Promise<string> => {
  const answer = await answers['own>worker:did']({ task: task.id, way, ...said }, OWN);
  expect(answer).toMatchObject({ entry: expect.any(String) as string });
  return (answer as { entry: string }).entry;
};
const undo = async (entry: string) => expect(await answers['own>worker:undo']({ entry }, OWN)).toBe('done');
const callOf = async () => (await tasks()).find(({ do: what }) => what === 'call-parents')!;
const texts = async (task: TaskView) => {
  const answer = await answers['own>worker:las-texts']({ task: task.id }, OWN);
  if (typeof answer === 'string') throw new Error(answer);
  return Object.fromEntries(answer.texts.map(({ field, text }) => [field, text]));
};
const record = async (occasion: Occasion, said: Said) => {
  const [{ pupil } = { pupil: null }] = await tasks();
  return answers['own>worker:record']({ pupil: pupil!.id, occasion, ...said }, OWN);
};

describe('a child that was explained by phone', () => {
  beforeEach(async () => {
    await showToday(absent());
    expect(await forLas()).toEqual([]);
    await did(await callOf(), 'reached-and-told', { choice: 'sick' });
  });

  test('is a step for the teacher, that says why and what the row is to say', async () => {
    const task = await only();
    expect(task).toMatchObject({ role: 'teacher', mine: true, ways: ['las-recorded'], due: '2026-11-25', term: null });
    expect(task.reason).toMatchObject({ rule: 'las.explained', detector: 'las-explained', since: TODAY });
    expect(task.reason.evidence).toMatchObject([
      { of: 'action', action: { kind: 'explained', outcome: 'sick' } },
      { of: 'absence', absence: { kind: 'absent' } },
    ]);
    expect(await texts(task)).toEqual({
      begin: '24-11-2026',
      end: '24-11-2026',
      'reason-in-row': 'Ziek',
      note: '24-11-2026: uitleg van ouders.',
    });
  });

  test('is gone once the page says the same, and back when the page is as it was', async () => {
    clock.now = `${TODAY}T09:05`;
    await showToday(line('Noor', '1', TODAY, { kind: 'sick' }));
    expect(await forLas()).toEqual([]);
    clock.now = `${TODAY}T09:10`;
    await showToday(absent());
    await only();
  });

  test('is done when somebody says that it stands in the LAS, and that can be taken back', async () => {
    const task = await only();
    const entry = await did(task, 'las-recorded');
    expect(await forLas()).toEqual([]);
    expect((await work()).done.map(({ id }) => id)).toContain(task.id);
    await undo(entry);
    expect((await only()).id).toBe(task.id);
  });

  test('asks nothing more once the explanation is taken back', async () => {
    const [evidence] = (await only()).reason.evidence;
    await undo(evidence!.of === 'action' ? evidence!.action.id : '');
    expect(await forLas()).toEqual([]);
  });

  test('counts in nothing that the protocol counts', async () => {
    const { pupil } = await only();
    const dossier = await answers['own>worker:dossier']({ pupil: pupil!.id }, OWN);
    if (typeof dossier === 'string' || 'closed' in dossier) throw new Error('the dossier is not open');
    expect(dossier.progress.filter(({ rule }) => rule.startsWith('las.'))).toEqual([]);
  });
});

test('nobody was reached: the row is to say that it is ongeoorloofd', async () => {
  await showToday(absent());
  await did(await callOf(), 'call-unreachable');
  const task = await only();
  expect(task.reason.rule).toBe('las.unreachable');
  expect(await texts(task)).toMatchObject({ 'reason-in-row': 'Ongeoorloofd afwezig' });
  clock.now = `${TODAY}T09:05`;
  await showToday(absent({ authorised: false }));
  expect(await forLas()).toEqual([]);
});

test('leave that was granted, and the list of the day names the pupil not', async () => {
  await show(page([late('Noor', '1', '2026-11-23')], ['2026-11-23', '2026-11-23']));
  await record('leave-asked', { date: TODAY as never, until: TODAY as never, choice: 'religious' });
  await did((await tasks()).find(({ do: what }) => what === 'decide-leave')!, 'leave-granted');
  expect(await forLas()).toEqual([]);
  await showToday();
  const task = await only();
  expect(task.reason).toMatchObject({ rule: 'las.leave', evidence: [{ of: 'action' }] });
  expect(await texts(task)).toMatchObject({ 'reason-in-row': 'Religieuze feestdag' });
  clock.now = `${TODAY}T09:05`;
  await showToday(line('Noor', '1', TODAY, { kind: 'religious' }));
  expect(await forLas()).toEqual([]);
});
