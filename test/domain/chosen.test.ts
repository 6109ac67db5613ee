import fc from 'fast-check';
import { expect, test } from 'vitest';
import { versionsIn } from '../../src/domain/chosen';
import type { Day, Moment } from '../../src/domain/day';
import type { Clock, Entry, EntryBody } from '../../src/domain/dossier';
import type { OwnCalendar } from '../../src/domain/school-calendar';
import { runs } from '../runs';

/* Versions of what a school chose, as entries say them together. */

const entry = (number: number, body: EntryBody): Entry => ({
  v: 1,
  id: `e${number}`,
  device: 'd1',
  seq: number,
  prev: null,
  at: '2026-11-24T08:50' as Moment,
  clock: `${String(number).padStart(13, '0')}-00000` as Clock,
  by: { role: 'director', name: 'Mohamed Aydin' },
  ...body,
});
const protocol = (number: number, validFrom: string, warning: number): Entry =>
  entry(number, {
    kind: 'protocol',
    validFrom: validFrom as Day,
    documents: [{ preset: 'bavokring', settings: { 'late.warning.count': warning }, without: [] }],
  });
const warnings = (entries: readonly Entry[]) =>
  versionsIn(entries, 'protocol').map(({ validFrom, documents }) => [
    validFrom,
    documents[0]!.settings['late.warning.count'],
  ]);

const OWN: OwnCalendar = { region: 'midden', timetable: {} };

const ENTRIES = [
  protocol(1, '2027-01-04', 4),
  protocol(2, '2026-11-02', 5),
  protocol(3, '2027-01-04', 3),
  protocol(4, '2027-02-01', 9),
  entry(5, { kind: 'withdrawn', about: 'e4' }),
];

test('oldest first; the later of two that begin on one day; what was taken back does not stand', () => {
  expect(warnings(ENTRIES)).toEqual([
    ['2026-11-02', 5],
    ['2027-01-04', 3],
  ]);
  expect(warnings([...ENTRIES, entry(6, { kind: 'withdrawn', about: 'e3' })])).toEqual([
    ['2026-11-02', 5],
    ['2027-01-04', 4],
  ]);
  expect(versionsIn(ENTRIES, 'calendar')).toEqual([]);
});

test('protocols and calendars that begin on the same days stand beside each other', () => {
  const school = entry(7, { kind: 'calendar', validFrom: '2027-01-04' as Day, calendar: OWN });
  const later = entry(8, { kind: 'calendar', validFrom: '2027-08-01' as Day, calendar: OWN });
  const replaced = entry(9, { kind: 'calendar', validFrom: '2027-01-04' as Day, calendar: OWN });
  const about = entry(10, { kind: 'action', action: { kind: 'remark' } } as never);
  const all = [later, school, ...ENTRIES, about];
  expect(warnings(all)).toEqual(warnings(ENTRIES));
  expect(versionsIn(all, 'calendar').map(({ id }) => id)).toEqual(['e7', 'e8']);
  expect(versionsIn([...all, replaced], 'calendar').map(({ id }) => id)).toEqual(['e9', 'e8']);
  // The one that began first stands first, also when it was written last.
  expect(
    versionsIn([protocol(1, '2027-01-04', 4), protocol(2, '2026-11-02', 5)], 'protocol').map(({ id }) => id),
  ).toEqual(['e2', 'e1']);
});

test('any order of arrival gives the same versions', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ENTRIES, { minLength: ENTRIES.length }), (shuffled) => {
      expect(warnings(shuffled)).toEqual(warnings(ENTRIES));
    }),
    { numRuns: runs(50) },
  );
});
