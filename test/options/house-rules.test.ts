import { expect, test } from 'vitest';
import { RULE_IDS } from '../../src/etiquette/agreement';
import { faultsOf } from '../../src/etiquette/faults';
import { keptOf, ruleNow, typedOf } from '../../src/options/house-rules/rule-state';

/* A rule while somebody changes it. */

test.each(RULE_IDS)('%s stays as it was when nothing is typed', (rule) => {
  const now = ruleNow(rule, undefined);
  expect(keptOf(rule, typedOf(now), now.on)).toEqual(now);
});

test('what the school changed is what one begins with', () => {
  const now = ruleNow('answer-questions', { on: false, numbers: { days: 3 } });
  expect(now).toMatchObject({ on: false, numbers: { days: 3 } });
  expect(typedOf(now).numbers).toEqual({ days: '3' });
});

test('a number that is none stays as it was typed, and is a fault', () => {
  const now = ruleNow('answer-questions', undefined);
  const kept = (days: string) => keptOf('answer-questions', { ...typedOf(now), numbers: { days } }, true);
  expect(kept(' 4 ').numbers).toEqual({ days: 4 });
  for (const typed of ['', 'twee', '0', '-1', '1,5', '9999']) {
    const { text, numbers } = kept(typed);
    expect(faultsOf('answer-questions', text, numbers), typed).toEqual([{ why: 'number', name: 'days' }]);
  }
});
