import { expect, test } from 'vitest';
import { fileName } from '../../src/pages/save-table';

test('a file is called after what it is and its period', () => {
  expect(fileName({ of: 'month', period: '2026-10' }, 'xlsx')).toBe('maandoverzicht-2026-10.xlsx');
  expect(fileName({ of: 'law-totals', period: '2026-2027' }, 'csv')).toBe('verzuim-wettelijke-indeling-2026-2027.csv');
  expect(fileName({ of: 'lines' }, 'png')).toBe('verzuim-door-de-tijd.png');
});

test.each(['Sam Bakker', '2026-10 Sam', '../2026', '20261', '=1'])('and never after %j', (period) => {
  expect(fileName({ of: 'report-card', period }, 'docx')).toBe('verzuim-rapport.docx');
});
