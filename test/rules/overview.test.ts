import { expect, test } from 'vitest';
import type { Absence } from '../../src/domain/absence';
import type { Action } from '../../src/domain/action';
import type { Day, Moment } from '../../src/domain/day';
import { Protocols } from '../../src/rules/in-force';
import { overviewOf } from '../../src/rules/overview';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { CALENDARS } from './calendars';

/* What a school year holds of a pupil, as the rules count it. */

const protocols = new Protocols([[bavokring]]);
const calendar = CALENDARS['gelijke dagen']!;
const NOW = '2026-11-24T16:00' as Moment;
const row = (id: string, date: string, more: Partial<Absence> = {}): Absence => ({
  ...{ id, pupil: 'p', date: date as Day, kind: 'late' },
  ...more,
});
const overview = (rows: readonly Absence[], actions: readonly Action[] = []) =>
  overviewOf(protocols, calendar, { id: 'p', name: 'Sam', group: '6A' }, rows, actions, NOW);

test('lates of this school year that nobody allowed, oldest first', () => {
  const rows = [
    row('b', '2026-11-17'),
    row('a', '2026-11-16'),
    row('allowed', '2026-11-18', { authorised: true }),
    row('last year', '2026-06-01'),
    row('a Saturday', '2026-11-21'),
  ];
  expect(overview(rows).lates).toEqual(['a', 'b']);
});

test('spells of illness with their school days, a weekend between them is no end', () => {
  const sick = (id: string, date: string, endDate = date) => row(id, date, { kind: 'sick', endDate: endDate as Day });
  const rows = [
    sick('a', '2026-11-13'),
    sick('b', '2026-11-16', '2026-11-17'),
    sick('c', '2026-09-07'),
    row('d', '2026-11-19', { kind: 'absent' }),
    sick('last year', '2026-06-01'),
  ];
  expect(overview(rows).spells).toEqual([
    { from: '2026-09-07', until: '2026-09-07', schoolDays: 1 },
    { from: '2026-11-13', until: '2026-11-17', schoolDays: 3 },
  ]);
});
