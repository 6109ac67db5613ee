import fc from 'fast-check';
import { expect, test } from 'vitest';
import { versionsIn } from '../../src/domain/chosen';
import type { Day, Moment } from '../../src/domain/day';
import type { Clock, Entry, EntryBody } from '../../src/domain/dossier';
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

test('any order of arrival gives the same versions', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ENTRIES, { minLength: ENTRIES.length }), (shuffled) => {
      expect(warnings(shuffled)).toEqual(warnings(ENTRIES));
    }),
    { numRuns: runs(50) },
  );
});
