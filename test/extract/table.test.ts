import { expect, test } from 'vitest';
import type { Day } from '../../src/domain/day';
import { onDay } from '../../src/extract/extract';
import { tableOf } from '../../src/extract/table';

const day = (text: string) => text as Day;

test('has a column for everything that is said, and none for what is said of no row', () => {
  const rows = [
    { ...onDay(day('2026-11-02'), 'ziek'), until: day('2026-11-03'), minutes: 660 },
    onDay(day('2026-11-05'), 'telefoon', 'gesproken'),
  ];
  expect(tableOf({ title: 'Verzuim', rows })).toEqual({
    heads: ['Dag', 'Wat', 'Lestijd', 'Bijzonderheden'],
    lines: [
      ['02-11-2026 tot en met 03-11-2026', 'ziek', '11 uur', ''],
      ['05-11-2026', 'telefoon', '', 'gesproken'],
    ],
  });
});
