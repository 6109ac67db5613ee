import { expect, test } from 'vitest';
import type { Written } from '../../src/storage/written';
import { erasureOf, isTainted, scopesGone } from '../../src/sync/erasures';
import type { ScopeKey } from '../../src/sync/keyring';
import { Logbook } from '../../src/sync/logbook';
import { clock } from './devices';

const written = (entry: object): Written => ({ subject: { of: 'school' }, year: 'erased', entry, hash: '' });
const erased = written({
  kind: 'erased',
  clock: clock(5),
  years: [],
  dossiers: [{ subject: { of: 'pupil', pupil: 'p' }, year: '2026-2027' }],
  numbers: [
    { device: 'w', from: 1, until: 2 },
    { device: 'w', from: 3, until: 3 },
  ],
});
const key = (made: number, scope: ScopeKey['scope'] = 'group/5', year = '2026-2027'): ScopeKey => ({
  id: '',
  scope,
  year,
  raw: '',
  made: clock(made),
  by: 'm',
});
const logs = Logbook.of([
  {
    v: 1,
    member: 'm',
    writer: 'w',
    from: 3,
    entries: [
      { hash: 'a', scopes: ['group/5', 'school'] },
      { hash: 'b', scopes: ['group/6'] },
    ],
    signature: '',
  },
]);

test('an entry says what was erased, or nothing of the kind', () => {
  expect(erasureOf(erased)).toEqual({ clock: clock(5), years: ['2026-2027'], numbers: { w: [[1, 3]] } });
  expect(erasureOf(written({ kind: 'action', clock: clock(5) }))).toBeNull();
});

test('a key is destroyed that something was published under which went: older, of that year and that scope', () => {
  const erasures = [erasureOf(erased)!];
  const gone = scopesGone(erasures, logs);
  expect(gone).toEqual([new Set(['group/5'])]);
  expect(isTainted(key(4), erasures, gone)).toBe(true);
  expect(isTainted(key(5), erasures, gone)).toBe(false);
  expect(isTainted(key(4, 'group/6'), erasures, gone)).toBe(false);
  expect(isTainted(key(4, 'school'), erasures, gone)).toBe(false);
  expect(isTainted(key(4, 'group/5', '2025-2026'), erasures, gone)).toBe(false);
});
