import { expect, test } from 'vitest';
import type { AbsenceKind } from '../../../src/domain/absence';
import type { Day } from '../../../src/domain/day';
import { categoryOf } from '../../../src/overview/legal/categories';
import { guess2026 } from '../../../src/overview/legal/lists/guess-2026';
import type { Word } from '../../../src/rules/day-by-day';

/* Each category just met, and just missed. */

test.each<[AbsenceKind, Word, string | null]>([
  ['sick', 'authorised', 'sick'],
  ['sick', 'unauthorised', 'other-unauthorised'],
  ['medical', 'authorised', 'medical'],
  ['medical', 'unauthorised', 'other-unauthorised'],
  ['leave', 'authorised', 'leave'],
  ['leave', 'unauthorised', 'other-unauthorised'],
  ['religious', 'authorised', 'religious'],
  ['religious', 'unauthorised', 'other-unauthorised'],
  ['suspended', 'authorised', 'suspended'],
  ['suspended', 'unauthorised', 'other-unauthorised'],
  ['late', 'unauthorised', 'late'],
  ['late', 'authorised', 'other-authorised'],
  ['holiday', 'unauthorised', 'holiday'],
  ['holiday', 'authorised', 'other-authorised'],
  ['absent', 'unauthorised', 'absent'],
  ['absent', 'authorised', 'other-authorised'],
  ['absent', 'undecided', null],
  ['sick', 'undecided', null],
  ['unknown', 'undecided', null],
])('%s, %s: %s', (kind, word, category) => {
  expect(categoryOf({ day: '2026-11-02' as Day, kind, word, reason: 'een woord' }, guess2026, {})).toBe(category);
});

test('it says of itself that it is a guess', () => {
  expect(guess2026).toMatchObject({ certain: false, madeOn: '2026-11-28' });
});
