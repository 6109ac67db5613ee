import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '../../src/domain/day';
import { type CategoryChoice, chosenOn, withChoice, withChoices } from '../../src/domain/legal-word';

const choice = (from: string, category: string | null): CategoryChoice => ({ from: from as Day, category });
const on = (choices: readonly CategoryChoice[], day: string) => chosenOn({ dokter: choices }, 'dokter', day as Day);

test('a choice holds from its first day until the next one', () => {
  const choices = [choice('2026-08-01', 'medical'), choice('2027-01-01', 'sick'), choice('2027-03-01', null)];
  expect(on(choices, '2026-07-31')).toBeNull();
  expect(on(choices, '2026-08-01')).toBe('medical');
  expect(on(choices, '2026-12-31')).toBe('medical');
  expect(on(choices, '2027-01-01')).toBe('sick');
  expect(on(choices, '2027-03-01')).toBeNull();
});

test('a word that nobody chose for has no category, whatever it is called', () => {
  expect(chosenOn({}, 'dokter', '2026-08-01' as Day)).toBeNull();
  expect(chosenOn({}, 'constructor', '2026-08-01' as Day)).toBeNull();
});

test('a choice takes the place of one from the same day, and stands in order among the others', () => {
  const days = ['2026-08-01', '2026-11-01', '2027-01-01'];
  const any = fc.record({ from: fc.constantFrom(...days), category: fc.constantFrom('sick', 'medical', null) });
  fc.assert(
    fc.property(fc.array(any), (given) => {
      const choices = given.reduce<readonly CategoryChoice[]>(
        (all, { from, category }) => withChoice(all, choice(from, category)),
        [],
      );
      const last = new Map(given.map(({ from, category }) => [from, category]));
      expect(choices).toEqual([...last].sort().map(([from, category]) => choice(from, category)));
    }),
  );
});

test('the choices of some words take the place of those before, and a word without any leaves the table', () => {
  const table = { dokter: [choice('2026-08-01', 'medical')], feest: [choice('2026-08-01', 'holiday')] };
  const changed = withChoices(table, [
    { word: ' Dokter', choices: [choice('2027-01-01', 'sick'), choice('2026-09-01', 'medical')] },
    { word: 'feest', choices: [] },
    { word: 'bruiloft', choices: [choice('2026-09-01', 'leave')] },
  ]);
  expect(changed).toEqual({
    dokter: [choice('2026-09-01', 'medical'), choice('2027-01-01', 'sick')],
    bruiloft: [choice('2026-09-01', 'leave')],
  });
});
