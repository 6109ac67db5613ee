import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day';
import { csvOf, csvOfAll } from '../../src/extract/csv';
import { type DossierExtract, onDay } from '../../src/extract/extract';
import { HOSTILE } from '../e2e/hostile-strings';

/* A file that a spreadsheet in Dutch opens as it is meant, and that calculates nothing. */

const extract = (details: string): DossierExtract => ({
  purpose: 'parents',
  title: '',
  school: { name: 'De Zandloper', place: 'Rotterdam' },
  pupil: { name: 'Sam Bakker', group: '6A' },
  who: '',
  dated: '',
  parts: [{ title: 'Verzuim', rows: [{ ...onDay('2026-11-02' as Day, 'te laat', details, 'LAS'), minutes: 11 }] }],
  letters: [],
  notes: ['Klopt er iets niet? Zeg het ons; wij kijken het na.'],
});
const csv = (details: string) => csvOf(extract(details));

test('has a mark for accents, semicolons between cells, days as one writes them, and the notes at the end', () => {
  expect(csv('ingelopen')).toBe(
    [
      '\uFEFFLeerling;Onderdeel;Van;Tot en met;Wat;Geoorloofd;Lestijd (minuten);Bijzonderheden;Door',
      'Sam Bakker;Verzuim;02-11-2026;02-11-2026;te laat;;11;ingelopen;LAS',
      'Sam Bakker;Toelichting;;;;;;"Klopt er iets niet? Zeg het ons; wij kijken het na.";',
      '',
    ].join('\r\n'),
  );
});

test('of a school year has everybody below each other, with their letters and without notes', () => {
  const other = { ...extract('op tijd'), letters: [{ title: 'Brief: te laat', text: 'Geachte ouders' }] };
  expect(
    csvOfAll([extract('ingelopen'), other])
      .split('\r\n')
      .slice(1),
  ).toEqual([
    'Sam Bakker;Verzuim;02-11-2026;02-11-2026;te laat;;11;ingelopen;LAS',
    'Sam Bakker;Verzuim;02-11-2026;02-11-2026;te laat;;11;op tijd;LAS',
    'Sam Bakker;Brieven;;;Brief: te laat;;;Geachte ouders;',
    '',
  ]);
});

describe('a cell', () => {
  test.each(['=1+1', '+31 10', '-5', '@SUM(A1)', '\tx', '\rx'])('that begins like %j is text', (text) => {
    expect(csv(text)).toContain(`'${text}`);
  });

  test('with semicolons, quotes or lines stays one cell', () => {
    expect(csv('a;b "c"\nd')).toContain(';"a;b ""c""\nd";');
  });

  test('of a formula with a semicolon is both', () => {
    expect(csv('=HYPERLINK("x";"y")')).toContain(`;"'=HYPERLINK(""x"";""y"")";`);
  });
});

test('five hundred hostile strings are each one cell of text, and no cell is calculated', () => {
  const pupil = { name: HOSTILE.at(-1)!, group: HOSTILE[0]! };
  const parts = HOSTILE.map((text) => ({ title: text, rows: [onDay('2026-11-02' as Day, text, text, text)] }));
  const { data } = Papa.parse<string[]>(csvOf({ ...extract(''), pupil, parts, notes: HOSTILE }).slice(1), {
    delimiter: ';',
    newline: '\r\n',
  });
  const lines = data.slice(1, -1);
  expect(lines).toHaveLength(HOSTILE.length * 2);
  expect(new Set(lines.map((line) => line.length))).toEqual(new Set([9]));
  expect(lines.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  for (const [index, text] of HOSTILE.entries())
    expect(lines[index]![4]!.replace(/^'/, '')).toBe(text.replace(/^'/, ''));
});
