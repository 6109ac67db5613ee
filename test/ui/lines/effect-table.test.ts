import { expect, test } from 'vitest';
import type { EffectView } from '../../../src/messages/insight-lines-views';
import { STEPS } from '../../../src/overview/lines/effect';
import { cellText } from '../../../src/tables/cell-text';
import { effectTable, stepText } from '../../../src/ui/lines/effect-table';
import { say, WORDS } from '../../tables/words';

/* Before and after a step, in words. */

const language = { say, tag: 'nl' };
const pupil = { id: 'n', name: 'Noor', group: '6A' };
const sides = { lates: 0.5, unauthorised: 30 };
const change = (measure: 'lates' | 'unauthorised') => ({
  measure,
  less: 4,
  same: 1,
  more: 1,
  medianBefore: measure === 'lates' ? 0.625 : 41.25,
  medianAfter: 0,
  difference: -0.5,
  interval: null,
});
const EFFECT: EffectView = {
  step: 'letter-sent late-warning',
  changes: [{ ...change('lates'), interval: [-1, 0.25] }, change('unauthorised')],
  pupils: Array.from({ length: 6 }, () => ({ pupil, day: '2026-11-18' as never, before: sides, after: sides })),
};
const cells = (measure: 'lates' | 'unauthorised') =>
  effectTable([EFFECT], measure, language).rows[0]!.cells.map((cell) => cellText(cell, WORDS));

test('how many had less, as much and more, the medians, and how sure the difference is', () => {
  expect(cells('lates')).toEqual(['6', '4', '1', '1', '0,63', '0', '-0,5 (-1 tot +0,25)']);
  expect(cells('unauthorised')).toEqual([
    '6',
    '4',
    '1',
    '1',
    '0 u 41',
    '0 u 00',
    '-1 (te weinig leerlingen voor een interval)',
  ]);
});

test('says that less after it proves nothing', () => {
  expect(effectTable([EFFECT], 'lates', language).notes.join()).toContain('bewijst dus niet dat de stap het deed');
});

test('every step has a name in words', () => {
  const names = STEPS.map((step) => stepText(step, language));
  expect(new Set(names).size).toBe(STEPS.length);
  expect(names.every((name) => /^\p{L}/u.test(name) && !name.includes('_'))).toBe(true);
});
