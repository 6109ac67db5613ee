import { expect, test } from 'vitest';
import { checkedNow, withChecked } from '../../src/background/checked-translations';
import type { Day } from '../../src/domain/day';
import { LANGUAGES } from '../../src/letters/translations';

/* Which translations somebody checked, as they are now. */

const ON = '2026-11-24' as Day;

test('a language that was checked is so until its texts change', () => {
  const checked = withChecked({}, 'tr', 'Aylin Kaya', ON);
  expect(checkedNow(checked)).toEqual({ tr: { by: 'Aylin Kaya', on: ON } });
  const former = { tr: { ...checked.tr!, version: LANGUAGES.tr.version - 1 } };
  expect(checkedNow(former)).toEqual({});
});

test('another language stays as it was, and what was checked can be taken back', () => {
  const both = withChecked(withChecked({}, 'tr', 'Aylin Kaya', ON), 'pl', 'Ewa Nowak', ON);
  expect(Object.keys(checkedNow(both))).toEqual(['tr', 'pl']);
  expect(Object.keys(checkedNow(withChecked(both, 'tr', null, ON)))).toEqual(['pl']);
});
