import { expect, test } from 'vitest';
import { fullName, schoolOn } from '../../demo/school';
import type { Day } from '../../src/domain/day';
import { daysUpTo, missedIn, Recorded, shownOn } from './model';

/* What the year is held against can say that something is wrong. */

const LAST = '2026-11-24' as Day;
const school = schoolOn(LAST);
const [one] = school.pupils.filter(({ group }) => group === '6A');
const entry = { ...school.entries[0]!, pupil: one!.number, from: '2026-11-20' as Day, until: '2026-11-23' as Day };
const ill = { ...entry, reason: 'Z', begin: null, end: null, hours: null } as const;

test('what was missed are the school days of an absence, without the weekend', () => {
  const missed = missedIn({ pupils: school.pupils, entries: [ill] }, '6A', LAST);
  expect([...missed]).toEqual([[fullName(one!), new Set(['2026-11-20 sick', '2026-11-23 sick'])]]);
  const open = missedIn({ pupils: school.pupils, entries: [{ ...ill, until: null }] }, '6A', LAST);
  expect(open.get(fullName(one!))?.has('2026-11-24 sick')).toBe(true);
});

test('the LAS shows nothing of the future, and of who is not back no last day', () => {
  expect(shownOn([ill], '2026-11-19' as Day)).toEqual([]);
  expect(shownOn([ill], '2026-11-20' as Day)).toEqual([{ ...ill, until: null }]);
  expect(shownOn([ill], '2026-11-23' as Day)).toEqual([ill]);
});

test('the days of a year are its school days', () => {
  const days = daysUpTo(LAST);
  expect(days[0]).toBe('2026-08-31');
  expect(days).not.toContain('2026-11-22');
  expect(days.at(-1)).toBe(LAST);
});

test('an entry that is gone, or stands where it was taken back, is told', () => {
  const recorded = new Recorded();
  recorded.did('a');
  recorded.did('b');
  recorded.undid('b');
  recorded.did('c');
  recorded.unsure('c');
  const differences = (...found: [string, boolean][]) => recorded.differences(new Map(found), 0);
  expect(differences(['a', true], ['b', false], ['c', true])).toEqual([]);
  expect(differences(['a', true], ['b', false], ['c', false])).toEqual([]);
  expect(differences(['a', true], ['b', false])).toHaveLength(1);
  expect(differences(['b', true], ['c', true])).toHaveLength(2);
  expect(differences(['a', false], ['b', false], ['c', true])).toHaveLength(1);
});

test('there are not more entries than were asked for', () => {
  const recorded = new Recorded();
  recorded.did('a');
  const found = new Map([
    ['a', true],
    ['b', true],
  ]);
  expect(recorded.differences(found, 1)).toEqual([]);
  expect(recorded.differences(found, 0)).toHaveLength(1);
});
