import { describe, expect, test } from 'vitest';
import type { Day, Moment } from '../../src/domain/day';
import { type Clock, type Cover, clockAt, type Entry } from '../../src/domain/dossier';
import { groupSeen } from '../../src/domain/looks';
import { CALENDARS } from '../rules/calendars';

/* The days on which lists showed everybody of a group; lessons are over at 14.30. */

const calendar = CALENDARS['gelijke dagen']!.group('6A');
let count = 0;
function read(cover: Partial<Cover> | null, at = '2026-11-13T16:00'): Entry {
  const id = `e${count++}`;
  const days = { from: '2026-11-10' as Day, until: '2026-11-11' as Day };
  const about = { profile: 'p', reading: id, looked: clockAt(1) as Clock, lines: [], named: null };
  return {
    ...{ v: 1, id, device: 'd', seq: count, prev: null, at: at as Moment, clock: clockAt(count) },
    by: { role: 'director', name: 'Anneke' },
    ...{ kind: 'reading', ...about, cover: cover && { of: 'group', group: '6A', ...days, ...cover } },
  };
}
const seen = (...entries: Entry[]) => groupSeen('6A', entries, calendar);
const BOTH = [{ from: '2026-11-10', until: '2026-11-11' }];

describe('a day of a group was seen', () => {
  test('when a complete list of it, or of the school, was read after its lessons', () => {
    expect(seen(read({}))).toEqual(BOTH);
    expect(seen(read({ of: 'school', group: null }))).toEqual(BOTH);
    expect(seen(read({}, '2026-11-11T12:00'))).toEqual([{ from: '2026-11-10', until: '2026-11-10' }]);
    expect(seen(read({}, '2026-11-11T14:30'))).toEqual(BOTH);
  });

  test('not by a list of another group, of some pupils, or of which nobody knows whether it was complete', () => {
    expect(seen(read({ group: '7B' }), read({ of: 'pupils', group: null }), read(null))).toEqual([]);
    expect(groupSeen('', [read({})], calendar)).toEqual([]);
  });

  test('not by a reading that was taken back', () => {
    const one = read({});
    const {
      kind: _,
      reading,
      looked,
      profile,
      cover,
      lines,
      named,
      ...head
    } = read({}) as Extract<Entry, { kind: 'reading' }>;
    expect(seen(one, { ...head, kind: 'withdrawn', about: one.id })).toEqual([]);
  });
});
