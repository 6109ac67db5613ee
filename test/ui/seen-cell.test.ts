import { expect, test } from 'vitest';
import { count, minutes, share, text, UNKNOWN, UNSEEN } from '../../src/tables/table';
import { seenCell } from '../../src/ui/seen-cell';

/* ‘Minstens 0’ says nothing: where nobody looked at a single day, that is what is said. */

const UNREAD = { schoolDays: 20, unseenDays: 20 };
const PARTLY = { schoolDays: 20, unseenDays: 19 };

test('nothing that was found on days that nobody read is no number', () => {
  for (const cell of [count(0, { atLeast: true }), minutes(0), share(0), share(null), UNKNOWN])
    expect(seenCell(cell, UNREAD)).toBe(UNSEEN);
});

test('what was found all the same stands, and so does what was counted over a day that was read', () => {
  for (const cell of [count(2, { atLeast: true }), text('6A')]) expect(seenCell(cell, UNREAD)).toBe(cell);
  const nothing = count(0, { atLeast: true });
  expect(seenCell(nothing, PARTLY)).toBe(nothing);
  expect(seenCell(nothing, { schoolDays: 0, unseenDays: 0 })).toBe(nothing);
});
