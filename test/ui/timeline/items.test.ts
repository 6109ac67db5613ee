import { expect, test } from 'vitest';
import type { Absence } from '../../../src/domain/absence';
import type { Day, Moment } from '../../../src/domain/day';
import type { ActionView, DossierRowView } from '../../../src/messages/views';
import { byMonth, inPeriod, timelineOf } from '../../../src/ui/timeline/items';

/* The timeline: rows and actions in one order, by period and by month. */

const NOW = '2026-11-24T10:00' as Moment;
const row = (id: string, date: string, more: Partial<Absence> = {}) =>
  ({ kind: more.kind ?? 'absent', absence: { id, date: date as Day, ...more } }) as DossierRowView;
const action = (id: string, at: string, kind: string) => ({ id, at: at as Moment, kind }) as ActionView;
const items = timelineOf(
  [
    row('ill', '2026-10-30', { kind: 'sick', openEnded: true }),
    row('late', '2026-11-02', { kind: 'late', arrival: '08:41' as never }),
    row('away', '2026-09-28', { endDate: '2026-10-02' as Day }),
  ],
  [
    action('call', '2026-11-02T08:30', 'call'),
    action('report', '2026-11-03T12:00', 'officer-reported'),
    action('other', '2026-11-03T13:00', 'home-visit'),
  ],
  NOW,
);
const ids = (of: typeof items) => of.map(({ id }) => id);
const period = (from: string, until: string) => ({ from: from as Day, until: until as Day });

test('newest first, by the minute where one is known', () => {
  expect(ids(items)).toEqual(['other', 'report', 'late', 'call', 'ill', 'away']);
});

test('each is of one kind that somebody may look for', () => {
  expect(items.map(({ kind }) => kind)).toEqual(['contact', 'officer', 'late', 'contact', 'sick', 'absent']);
});

test('what began before a period and runs on into it is in it; what ended before or begins after is not', () => {
  expect(ids(inPeriod(items, period('2026-11-03', '2026-11-03')))).toEqual(['other', 'report', 'ill']);
  expect(ids(inPeriod(items, period('2026-10-02', '2026-10-29')))).toEqual(['away']);
  expect(ids(inPeriod(items, period('2026-10-03', '2026-10-29')))).toEqual([]);
});

test('month by month, empty months left out', () => {
  expect(byMonth(items).map(({ month, items: of }) => [month, of.length])).toEqual([
    ['2026-11', 4],
    ['2026-10', 1],
    ['2026-09', 1],
  ]);
});
