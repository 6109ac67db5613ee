import { describe, expect, test } from 'vitest';
import type { Day, Time } from '../../src/domain/day';
import type { Line } from '../../src/domain/dossier';
import { explained, type Meaning, plainWord, type ReasonTable } from '../../src/domain/reason';
import { line as anyLine } from './line';

/* What the school says of a word, also after it was read. */

const line = (more: Partial<Line> = {}): Line => anyLine('2026-11-24', 'unknown', { reason: 'Schouwburg', ...more });
const meaning = (more: Partial<Meaning> = {}): Meaning => ({
  kind: 'leave',
  authorised: true,
  reported: 'with-reason',
  countsAs: 'absence',
  ...more,
});
const table = (more: Partial<Meaning> = {}): ReasonTable => ({ schouwburg: meaning(more) });

test('words are compared without case and outer or double spaces', () => {
  expect(plainWord('  Te   Laat\n')).toBe('te laat');
  expect(plainWord('\u00a0')).toBe('');
  expect(plainWord('')).toBe('');
});

describe('a word that nobody knew', () => {
  test('becomes what the school says of it', () => {
    expect(explained(line(), table())).toEqual(line({ kind: 'leave', authorised: true, reported: 'with-reason' }));
  });

  test('keeps what the page itself said', () => {
    expect(explained(line({ authorised: false, reported: 'none' }), table())).toEqual(
      line({ kind: 'leave', authorised: false, reported: 'none' }),
    );
  });

  test('is gone when it is no absence', () => {
    expect(explained(line(), table({ countsAs: 'present' }))).toBeNull();
    expect(explained(line(), table({ countsAs: 'ignore' }))).toBeNull();
  });

  test('stays unknown when nobody explained it, or when it is a name that every object has', () => {
    expect(explained(line(), {})).toEqual(line());
    expect(explained(line({ reason: 'constructor' }), table())).toEqual(line({ reason: 'constructor' }));
    expect(explained(line({ reason: null }), { '': meaning() })).toEqual(line({ reason: null }));
  });
});

test('a word that was known when it was read is not read again', () => {
  expect(explained(line({ kind: 'sick' }), table())).toEqual(line({ kind: 'sick' }));
});

describe('a word for being late', () => {
  const late = table({ kind: 'late', authorised: null, reported: null });
  const [half, quarter] = ['08:30' as Time, '08:45' as Time];

  test('makes the last time, or the only one, the arrival', () => {
    const came = (more: Partial<Line>) => explained(line(more), late);
    expect(came({ from: half, to: quarter })).toEqual(line({ kind: 'late', arrival: quarter }));
    expect(came({ from: quarter })).toEqual(line({ kind: 'late', arrival: quarter }));
    expect(came({ to: quarter })).toEqual(line({ kind: 'late', arrival: quarter }));
    expect(came({})).toEqual(line({ kind: 'late' }));
  });

  test('is about one moment, whatever end or part was shown', () => {
    expect(explained(line({ endDate: '2026-11-25' as Day, openEnded: true, part: 'morning' }), late)).toEqual(
      line({ kind: 'late' }),
    );
  });
});
