import { beforeEach, describe, expect, test } from 'vitest';
import { School } from '../../src/background/school';
import type { Day, Moment } from '../../src/domain/day';
import { clockAt } from '../../src/domain/dossier';
import type { Reading } from '../../src/sites/reading';
import { PASSPHRASE, worker } from '../storage/school';
import { late, line, page } from './pages';
import { DIRECTOR, SMALL_SCHOOL } from './small-school';

/* What the worker makes of pages that are read one after the other, with the real vault and dossiers beneath it. */

const NOW = '2026-11-24T08:50' as Moment;

const DAYS = ['2026-09-01', '2026-09-08', '2026-09-15', '2026-09-22', '2026-09-29', '2026-11-24'];

let looks = 0;
/** A page, looked at now; `true`: it said something new. */
function takeIn(reading: Reading, at = NOW): Promise<boolean> {
  looks += 1;
  return school.takeIn(reading, { at, clock: clockAt(looks) }, NOW);
}

let count = 0;
let device: Awaited<ReturnType<typeof worker>>;
let school: School;
const open = () => School.open(device.dossiers, device.vault, SMALL_SCHOOL, DIRECTOR, NOW);
const stored = async () => (await device.dossiers.load('2026-2027')).dossiers.flatMap(({ entries }) => entries);
const keyOf = (number: string) => device.vault.id(`pupil n:${number}`);
const work = () => school.day(NOW).tasks.map(({ pupil, do: what, letter }) => [pupil?.name, what, letter].join(' '));

beforeEach(async () => {
  count += 1;
  device = await worker(`school-${count}`);
  await device.vault.setUp(PASSPHRASE);
  school = await open();
});

test('a group is one of this school year when a page about this year named it', async () => {
  const of = (group: string, date: string) => ({ ...late('Noor', group, date), group });
  await takeIn(page([of('5B', '2026-03-11')], ['2026-03-11', '2026-03-11']));
  await takeIn(page([of('4A', '2026-07-10')]));
  expect(school.groups(NOW)).toEqual([]);
  await takeIn(page([of('6B', '2026-09-01')]));
  await takeIn(page([of('7C', '2026-06-30'), of('7C', '2026-09-02')]));
  expect(school.groups(NOW)).toEqual(['6B', '7C']);
});

describe('taking in a page', () => {
  test('the same page again writes nothing', async () => {
    const list = page([late('Noor', '1', '2026-11-24')], ['2026-11-24', '2026-11-24']);
    expect(await takeIn(list)).toBe(true);
    const before = (await stored()).length;
    expect(await takeIn(list)).toBe(false);
    expect(await stored()).toHaveLength(before);
  });

  test('six lates over six pages are a warning, after a restart too', async () => {
    for (const day of DAYS) await takeIn(page([late('Noor', '1', day)], [day, day]));
    expect(work()).toContain('Noor send-letter late-warning');
    school = await open();
    expect(work()).toContain('Noor send-letter late-warning');
  });

  test('a page that no longer shows one takes it back, and its step', async () => {
    for (const day of DAYS) await takeIn(page([late('Noor', '1', day)], [day, day]));
    await takeIn(page([], ['2026-09-01', '2026-09-01']));
    expect(work()).not.toContain('Noor send-letter late-warning');
  });

  test('marks are given for the pupils that the page names, the heaviest step of each', async () => {
    for (const day of DAYS.slice(0, 5)) await takeIn(page([late('Noor', '1', day)], [day, day]));
    const lines = [late('Noor', '1', '2026-11-24'), line('Sem', '2', '2026-11-24', { kind: 'medical' })];
    const shown = page(lines, ['2026-11-24', '2026-11-24']);
    await takeIn(shown);
    const marks = await school.marks(shown, NOW);
    expect(marks).toEqual([{ list: 0, row: 1, step: 'letter', overdue: true, pupil: await keyOf('1') }]);
  });
});

describe('who is who', () => {
  test('a name without a number is the one pupil with a number who has it', async () => {
    await takeIn(page([late('Noor', '1', '2026-09-01')]));
    await takeIn(page([late('Noor', null, '2026-09-08')]));
    expect(school.pupil(await keyOf('1'), NOW).counters.lates).toBe(2);
  });

  test('what was read under a name joins the pupil whose number is shown later; that can be taken back', async () => {
    await takeIn(page([late('Noor', null, '2026-09-01')]));
    await takeIn(page([late('Noor', '1', '2026-09-08')]));
    expect(school.pupil(await keyOf('1'), NOW).counters.lates).toBe(2);
    const joined = (await stored()).find(({ kind }) => kind === 'joined')!;
    await device.dossiers.append([
      {
        subject: { of: 'pupil', pupil: await keyOf('1') },
        year: '2026-2027',
        drafts: [{ at: NOW, by: { role: 'clerk', name: '' }, body: { kind: 'withdrawn', about: joined.id } }],
      },
    ]);
    school = await open();
    expect(school.pupil(await keyOf('1'), NOW).counters.lates).toBe(1);
  });

  test('two pupils of one name without a number are never counted together', async () => {
    await takeIn(page([late('Emma', '1', '2026-09-01'), late('Emma', '2', '2026-09-01')]));
    const shown = page([late('Emma', null, '2026-09-08')]);
    await takeIn(shown);
    const marks = await school.marks(shown, NOW);
    expect(marks.map(({ step, pupil }) => [step, pupil])).toEqual([['unclear', null]]);
    for (const number of ['1', '2']) expect(school.pupil(await keyOf(number), NOW).counters.lates).toBe(1);
  });

  test('two of one name who both get a number on one page: what was read under the name joins nobody', async () => {
    await takeIn(page([late('Emma', null, '2026-09-01')]));
    await takeIn(page([late('Emma', '1', '2026-09-08'), late('Emma', '2', '2026-09-08')]));
    expect((await stored()).filter(({ kind }) => kind === 'joined')).toEqual([]);
  });

  test('names that the page itself calls doubtful are nobody’s', async () => {
    const lines = [late('Emma', null, '2026-09-08')];
    const shown = page(lines, undefined, { ambiguousPupils: ['Emma'] });
    const wrote = await takeIn(shown);
    const marks = await school.marks(shown, NOW);
    expect([marks.map(({ step }) => step), wrote]).toEqual([['unclear'], false]);
  });
});

describe('a step', () => {
  const stepFor = (name: string, what: string) => {
    const view = school.day(NOW).tasks.find(({ pupil, do: done }) => pupil?.name === name && done === what)!;
    return school.step(view.id, NOW)!;
  };

  test('is done with one entry, and open again when that is taken back', async () => {
    await takeIn(page([late('Noor', '1', '2026-11-24')], ['2026-11-24', '2026-11-24']));
    const entry = await school.recorder.did(stepFor('Noor', 'send-letter'), 'letter-sent', {}, NOW);
    expect(work()).not.toContain('Noor send-letter late-slip');
    expect(school.day(NOW).done).toHaveLength(1);
    expect(await school.recorder.undo(entry!, NOW)).toBe('done');
    expect(work()).toContain('Noor send-letter late-slip');
    expect(await school.recorder.undo(entry!, NOW)).toBe('unknown-entry');
    expect(await school.recorder.undo('nobody', NOW)).toBe('unknown-entry');
  });

  test('that needs a word is not recorded without it', async () => {
    await takeIn(page([line('Lina', '3', '2026-11-24', { kind: 'sick', openEnded: true })]));
    const before = (await stored()).length;
    expect(await school.recorder.did(stepFor('Lina', 'record-expected-return'), 'return-expected', {}, NOW)).toBeNull();
    expect(await stored()).toHaveLength(before);
    await school.recorder.did(
      stepFor('Lina', 'record-expected-return'),
      'return-expected',
      { date: '2026-11-27' as Day },
      NOW,
    );
    expect(work().join()).not.toContain('record-expected-return');
  });

  test('of the school and of a group: the list of today is filled in by a complete page, or by a click', async () => {
    await takeIn(page([late('Noor', '1', '2026-11-23')], ['2026-11-23', '2026-11-23']));
    const asked = () => school.day(NOW).tasks.filter(({ do: what }) => what === 'fill-absence-list');
    expect(asked().map(({ group, pupil }) => [group, pupil])).toEqual([['6A', null]]);
    const entry = await school.recorder.did(school.step(asked()[0]!.id, NOW)!, 'list-filled', {}, NOW);
    expect(asked()).toEqual([]);
    expect(await school.recorder.undo(entry!, NOW)).toBe('done');
    expect(asked()).toHaveLength(1);
    await takeIn(page([], ['2026-11-24', '2026-11-24']));
    expect(asked()).toEqual([]);
  });
});

test('how much of the year was looked at', async () => {
  await takeIn(page([late('Noor', '1', '2026-11-17')], ['2026-11-16', '2026-11-20']));
  await takeIn(page([], ['2026-11-19', '2026-11-23']));
  expect(school.filled(NOW)).toMatchObject({ pupils: 1, absences: 1, groups: [{ group: '6A', seen: 6 }] });
});
