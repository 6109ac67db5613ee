import { expect, test } from 'vitest';
import type { Absence } from '../../src/domain/absence';
import type { Day, Moment } from '../../src/domain/day';
import { evaluatePupil } from '../../src/rules/evaluate';
import { Protocols } from '../../src/rules/in-force';
import { missedDays } from '../../src/rules/missed';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { law } from '../../src/rules/protocols/law';
import { CALENDARS } from './calendars';

/* Unauthorised minutes day by day: what a report specifies is what the rule counted. */

const protocols = new Protocols([[bavokring], [law]]);
const calendar = CALENDARS['gelijke dagen']!;
const pupil = { id: 'p', name: 'Sam', group: '6A' };
const NOW = '2026-11-24T16:00' as Moment;
const row = (id: string, date: string, more: Partial<Absence> = {}): Absence => ({
  id,
  pupil: 'p',
  date: date as Day,
  kind: 'absent',
  ...more,
});
const missed = (rows: readonly Absence[], from: string, until: string) =>
  missedDays(protocols, calendar, pupil, rows, [], NOW, { from: from as Day, until: until as Day });

test('the first and the last day are in it, those around are not, and weekends have none', () => {
  const rows = [row('a', '2026-11-12', { endDate: '2026-11-18' as Day })];
  expect(missed(rows, '2026-11-13', '2026-11-17').map(({ day }) => day)).toEqual([
    '2026-11-13',
    '2026-11-16',
    '2026-11-17',
  ]);
});

test('authorised absence and illness are not in it, a part of a day is not whole', () => {
  const rows = [
    row('a', '2026-11-16', { authorised: true }),
    row('b', '2026-11-17', { kind: 'sick' }),
    row('c', '2026-11-18', { part: 'morning' }),
    row('d', '2026-11-19'),
  ];
  expect(missed(rows, '2026-11-16', '2026-11-20').map(({ day, whole }) => [day, whole])).toEqual([
    ['2026-11-18', false],
    ['2026-11-19', true],
  ]);
});

test('together they are what sixteen hours counted', () => {
  const rows = [row('a', '2026-11-09', { endDate: '2026-11-20' as Day })];
  const { signals } = evaluatePupil(protocols, calendar, pupil, rows, [], NOW);
  const found = signals.find(({ rule }) => rule === 'unauthorised.sixteen-hours')!;
  const days = missed(rows, found.window.from, found.window.to);
  expect(days.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(found.minutes);
});
