import { describe, expect, test } from 'vitest';
import { type Day, dayNumber, type Moment } from '../../src/domain/day';
import { asLateAs, lookAt } from '../../src/domain/look';
import { CALENDARS } from '../rules/calendars';

/* How late in a day somebody looked at its list. Lessons are from 8.30 to 14.30. */

const group = CALENDARS['gelijke dagen']!.group('6A');
const look = (moment: string, day: string) => lookAt(moment as Moment, dayNumber(day as Day), group);

describe('the list of a day', () => {
  test.each([
    ['2026-11-24T08:29', '2026-11-24', 'before'],
    ['2026-11-24T08:30', '2026-11-24', 'during'],
    ['2026-11-24T14:29', '2026-11-24', 'during'],
    ['2026-11-24T14:30', '2026-11-24', 'after'],
    ['2026-11-25T07:00', '2026-11-24', 'after'],
    ['2026-11-23T15:00', '2026-11-24', 'before'],
    ['2026-11-28T09:00', '2026-11-28', 'after'],
  ])('looked at on %s, that of %s: %s', (moment, day, expected) => expect(look(moment, day)).toBe(expected));
});

test('later looks say at least as much', () => {
  expect([asLateAs('after', 'during'), asLateAs('during', 'during'), asLateAs('before', 'during')]).toEqual([
    true,
    true,
    false,
  ]);
});
