import { expect, test } from 'vitest';
import type { Absence } from '../../src/domain/absence';
import type { Action } from '../../src/domain/action';
import { addDays, type Day, moment } from '../../src/domain/day';
import { evaluatePupil } from '../../src/rules/evaluate';
import { PRESETS } from '../../src/rules/protocols';
import { CALENDARS } from './calendars';

/* On which rows and actions a signal stands: those that count, each once, and no others. */

const pupil = { id: 'p1', name: 'Sam Bakker', group: '6A' };
const row = (id: string, date: string, more: Partial<Absence>): Absence => ({
  id,
  pupil: 'p1',
  date: date as Day,
  kind: 'absent',
  ...more,
});
const evidence = (rule: string, absences: readonly Absence[], actions: readonly Action[] = [], preset = 'bavokring') =>
  evaluatePupil(PRESETS[preset]!, CALENDARS['gelijke dagen']!, pupil, absences, actions, moment('2026-11-24T16:00'))
    .signals.filter((signal) => signal.rule === rule)
    .map((signal) => signal.evidence.toSorted());
const late = (id: string, date: string) => row(id, date, { kind: 'late', arrival: '08:41' as never });

test('four sick reports: the rows of the spells inside the three months', () => {
  const ill = (id: string, date: string) => row(id, date, { kind: 'sick' });
  const rows = [
    ill('old', '2026-05-04'),
    ill('a', '2026-09-07'),
    ill('b', '2026-09-21'),
    ill('b2', '2026-09-22'),
    ill('c', '2026-10-05'),
    ill('d', '2026-11-09'),
  ];
  expect(evidence('sick.frequent', rows)).toEqual([['a', 'b', 'b2', 'c', 'd']]);
});

test('sixteen hours: the unauthorised rows of the window, and not what was allowed in it', () => {
  const rows = [
    row('a', '2026-11-16', { endDate: '2026-11-17' as Day }),
    row('dentist', '2026-11-18', { kind: 'medical' }),
    row('b', '2026-11-19', {}),
    late('c', '2026-11-13'),
  ];
  expect(evidence('unauthorised.sixteen-hours', rows)).toEqual([['a', 'b', 'c']]);
});

test('late again after a step: the step, and the lates after it', () => {
  const before = ['2026-09-07', '2026-09-08', '2026-09-09'].map((date, index) => late(`before${index}`, date));
  const after = ['2026-09-14', '2026-09-15', '2026-09-16'].map((date, index) => late(`after${index}`, date));
  const letter = {
    id: 'letter',
    pupil: 'p1',
    at: moment('2026-09-10T09:00'),
    kind: 'letter-sent',
    letter: 'late-warning',
  } as Action;
  expect(evidence('late.meeting', [...before, ...after], [letter], 'multatuli')).toEqual([
    ['after0', 'after1', 'after2', 'letter'],
  ]);
  expect(evidence('late.meeting', before, [letter], 'multatuli')).toEqual([]);
});

test('a slip that is back on the next school day needs no call; one day later it does', () => {
  const given = { id: 'g', pupil: 'p1', kind: 'letter-sent', letter: 'late-slip', about: '2026-11-20' };
  const back = (at: string) => ({
    id: 'r',
    pupil: 'p1',
    kind: 'letter-returned',
    letter: 'late-slip',
    about: '2026-11-20',
    at,
  });
  const asked = (at: string | null) => {
    const actions = [{ ...given, at: '2026-11-20T10:00' }, ...(at === null ? [] : [back(at)])] as unknown as Action[];
    const { tasks } = evaluatePupil(
      PRESETS['bavokring']!,
      CALENDARS['gelijke dagen']!,
      pupil,
      [late('a', '2026-11-20')],
      actions,
      moment('2026-11-24T16:00'),
    );
    return tasks.filter((task) => task.do === 'call-parents').map(({ due, status }) => [due, status]);
  };
  const monday = addDays('2026-11-20' as Day, 3);
  expect(asked(null)).toEqual([[monday, 'overdue']]);
  expect(asked('2026-11-20T23:59')).toEqual([]);
  expect(asked('2026-11-23T00:00')).toEqual([[monday, 'done']]);
});
