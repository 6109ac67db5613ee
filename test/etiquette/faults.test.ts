import { describe, expect, test } from 'vitest';
import { RULE_IDS } from '../../src/etiquette/agreement';
import { numbersOf } from '../../src/etiquette/agreements';
import { CARD } from '../../src/etiquette/card';
import { faultsOf } from '../../src/etiquette/faults';

const HOURS = numbersOf('after-hours', undefined);
const why = (text: string, numbers: Parameters<typeof faultsOf>[2] = HOURS) => faultsOf('after-hours', text, numbers);

test.each(RULE_IDS)('%s of the card has no fault', (rule) => {
  expect(faultsOf(rule, CARD[rule].text, numbersOf(rule, undefined))).toEqual([]);
});

describe('what cannot be', () => {
  test('a sentence', () => {
    expect(why(' ')).toEqual([{ why: 'empty' }]);
    expect(why('a'.repeat(600))).toEqual([]);
    expect(why('a'.repeat(601))).toEqual([{ why: 'long' }]);
    expect(why('Na {slot} en {einde}')).toEqual([{ why: 'unknown-words', words: ['{slot}'] }]);
  });
  test('a number, or one that the rule does not have', () => {
    expect(why('Goed.', { ...HOURS, after: '25:00' })).toEqual([{ why: 'number', name: 'after' }]);
    expect(why('Goed.', { ...HOURS, more: 1 })).toEqual([{ why: 'number', name: 'more' }]);
    const { hold: _hold, ...without } = HOURS;
    expect(why('Goed.', without)).toEqual([{ why: 'number', name: 'hold' }]);
  });
  test('an evening that ends before the morning begins', () => {
    expect(why('Goed.', { ...HOURS, after: '07:00' })).toEqual([{ why: 'order', first: 'before', last: 'after' }]);
    expect(why('Goed.', { ...HOURS, after: '07:01' })).toEqual([]);
    expect(faultsOf('morning-check', 'Kijk.', { from: '09:00', until: '08:30' })).toHaveLength(1);
  });
});
