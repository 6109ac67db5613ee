import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from 'cheerio';
import Papa from 'papaparse';
import PizZip from 'pizzip';
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day';
import { csvOf } from '../../src/tables/csv';
import { plain } from '../../src/tables/plain';
import { count, dayCell, EMPTY, minutes, share, type Table, text, UNKNOWN } from '../../src/tables/table';
import { alignedText, linesText } from '../../src/tables/text';
import { xlsxOf } from '../../src/tables/xlsx';
import { tableFile } from '../../src/word/table-file';
import { HOSTILE } from './hostile';
import { WORDS } from './words';

/* One table in all its files: the same numbers, and texts that do nothing. */

const TABLE: Table = {
  title: 'November 2026',
  notes: ['2 dagen niet gezien.'],
  rowsAre: 'Groep',
  columns: [
    { id: 'late', head: 'Te laat', definition: 'Zo vaak te laat; elke keer telt.' },
    { id: 'time', head: 'Verzuim' },
    { id: 'share', head: 'Aandeel' },
    { id: 'day', head: 'Sinds' },
    { id: 'word', head: 'Opmerking' },
  ],
  rows: [
    {
      id: '6A',
      head: 'Groep 6A',
      cells: [
        count(2, { atLeast: true }),
        minutes(2415),
        share(0.125, { interval: [0.08, 0.19] }),
        dayCell('2026-11-02' as Day),
        text('Gym'),
      ],
    },
    { id: '7', head: 'Groep 7', cells: [count(1.25), minutes(-65), UNKNOWN, EMPTY, text('-5')] },
  ],
  foot: [{ id: 'all', head: 'School', cells: [count(12_345), minutes(5), share(0.1), EMPTY, EMPTY] }],
};

const hostile = (of: string): Table => ({
  title: of,
  notes: [of],
  rowsAre: of,
  columns: [{ id: 'a', head: of, definition: of }],
  rows: [{ id: 'r', head: of, cells: [text(of)] }],
});

describe('csv', () => {
  test('has numbers as a spreadsheet in Dutch reads them, the ends of an interval apart, the notes at the end', () => {
    expect(csvOf(TABLE, WORDS)).toBe(
      [
        '\uFEFFGroep;Te laat;Verzuim;Aandeel;Aandeel (laagst);Aandeel (hoogst);Sinds;Opmerking',
        'Groep 6A;minstens 2;40:15;12,5%;8%;19%;02-11-2026;Gym',
        "Groep 7;1,3;-1:05;onbekend;;;;'-5",
        'School;12345;0:05;10%;;;;',
        '',
        'Toelichting;November 2026',
        'Toelichting;2 dagen niet gezien.',
        'Te laat;"Zo vaak te laat; elke keer telt."',
        '',
      ].join('\r\n'),
    );
  });

  test.each(HOSTILE)('%j does nothing', (of) => {
    const { data } = Papa.parse<string[]>(csvOf(hostile(of), WORDS).slice(1), { delimiter: ';' });
    const safe = /^[=+\-@＝＋－＠]/.test(plain(of)) ? `'${plain(of)}` : plain(of);
    expect(data.slice(0, 2)).toEqual([
      [safe, safe],
      [safe, safe],
    ]);
  });
});

const partsOf = (bytes: Uint8Array) => {
  const { files } = new PizZip(bytes);
  return Object.fromEntries(Object.entries(files).map(([name, part]) => [name, part.asText()]));
};
const xml = (part: string) => load(part, { xml: true });

/** Hours and minutes come back as a moment since the day from which a spreadsheet counts. */
const hoursOf = (length: number) => new Date(Date.UTC(1899, 11, 30, 0, length));

describe('xlsx', () => {
  test('is read back with numbers as numbers, days as days', async () => {
    const rows = await readSheet(new Blob([xlsxOf(TABLE, WORDS)]), 1);
    expect(rows).toEqual([
      ['Groep', 'Te laat', 'Verzuim', 'Aandeel', 'Aandeel (laagst)', 'Aandeel (hoogst)', 'Sinds', 'Opmerking'],
      ['Groep 6A', 2, hoursOf(2415), 0.125, 0.08, 0.19, new Date('2026-11-02'), 'Gym'],
      ['Groep 7', 1.25, '-1 u 05', 'onbekend', null, null, null, '-5'],
      ['School', 12_345, hoursOf(5), 0.1, null, null, null, null],
    ]);
  });

  test('says what was not all seen with the number, and what heads mean on a sheet of its own', async () => {
    const bytes = xlsxOf(TABLE, WORDS);
    expect(partsOf(bytes)['xl/styles.xml']).toContain('formatCode="&quot;minstens &quot;#,##0"');
    const style = /<c r="B2" s="(\d+)">/.exec(partsOf(bytes)['xl/worksheets/sheet1.xml']!)![1];
    const formats = xml(partsOf(bytes)['xl/styles.xml']!);
    const format = formats('cellXfs > xf').eq(Number(style)).attr('numFmtId');
    expect(formats(`numFmt[numFmtId=${format}]`).attr('formatCode')).toBe('"minstens "#,##0');
    expect(await readSheet(new Blob([bytes]), 'Toelichting')).toEqual([
      ['Toelichting', 'November 2026'],
      ['Toelichting', '2 dagen niet gezien.'],
      ['Te laat', 'Zo vaak te laat; elke keer telt.'],
    ]);
  });

  test.each(HOSTILE)('%j is a text in a cell', async (of) => {
    const bytes = xlsxOf(hostile(of), WORDS);
    const sheet = xml(partsOf(bytes)['xl/worksheets/sheet1.xml']!);
    expect(sheet('f, [t=str]')).toHaveLength(0);
    expect(sheet('c').length).toBe(plain(of) === '' ? 0 : 4);
    expect(sheet('c:not([t=inlineStr])')).toHaveLength(0);
    // Our reader of test leaves `_x0041_` as it stands; Excel reads it as a letter.
    const read = (await readSheet(new Blob([bytes]), 1)).flat().map((said) => String(said).replaceAll('_x005F_', '_'));
    expect(new Set(read)).toEqual(new Set(plain(of) === '' ? [] : [plain(of)]));
  });

  test('a column beyond the alphabet has two letters', () => {
    const columns = Array.from({ length: 30 }, (_, index) => ({ id: `${index}`, head: `k${index}` }));
    const wide = { ...TABLE, columns, rows: [{ id: 'r', head: 'r', cells: columns.map((_, index) => count(index)) }] };
    const sheet = xml(partsOf(xlsxOf({ ...wide, foot: [] }, WORDS))['xl/worksheets/sheet1.xml']!);
    expect(sheet('c[r=AE2] v').text()).toBe('29');
  });
});

describe('docx', () => {
  const body = (of: Table) => xml(partsOf(tableFile(of, WORDS))['word/document.xml']!);

  test('has every cell, the heads again on each page, and what they mean below', () => {
    const document = body(TABLE);
    const lines = document('w\\:tr')
      .toArray()
      .map((line) =>
        document(line)
          .find('w\\:tc')
          .toArray()
          .map((cell) => document(cell).text()),
      );
    expect(lines).toEqual([
      ['Groep', 'Te laat', 'Verzuim', 'Aandeel', 'Sinds', 'Opmerking'],
      ['Groep 6A', 'minstens 2', '40 u 15', '12,5% (8% tot 19%)', '2 nov 2026', 'Gym'],
      ['Groep 7', '1,3', '-1 u 05', 'onbekend', '', '-5'],
      ['School', '12.345', '0 u 05', '10%', '', ''],
    ]);
    expect(document('w\\:tr').first().find('w\\:tblHeader')).toHaveLength(1);
    expect(document('w\\:pgSz').attr('w:orient')).toBeUndefined();
    expect(
      document('w\\:body > w\\:p')
        .toArray()
        .map((line) => document(line).text()),
    ).toEqual(['November 2026', '', '2 dagen niet gezien.', 'Te laat: Zo vaak te laat; elke keer telt.']);
  });

  test('lies where it has many columns', () => {
    const columns = Array.from({ length: 9 }, (_, index) => ({ id: `${index}`, head: `k${index}` }));
    expect(body({ ...TABLE, columns })('w\\:pgSz').attr('w:orient')).toBe('landscape');
  });

  test.each(HOSTILE)('%j is a text', (of) => {
    const document = body(hostile(of));
    expect(document('w\\:instrText, w\\:fldSimple, script')).toHaveLength(0);
    expect(
      new Set(
        document('w\\:tc')
          .toArray()
          .map((cell) => document(cell).text()),
      ),
    ).toEqual(new Set([plain(of)]));
  });
});

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((one) => existsSync(one));
const calc = office && existsSync('/usr/lib/libreoffice/program/libsclo.so');
describe.each([
  ['docx', office, () => tableFile(TABLE, WORDS)],
  ['xlsx', calc, () => xlsxOf(TABLE, WORDS)],
] as const)('%s', (kind, program, bytes) => {
  test.skipIf(!program)('is opened by LibreOffice', () => opened(kind, bytes()));
});

function opened(kind: 'docx' | 'xlsx', bytes: Uint8Array): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'table-'));
  const file = path.join(folder, `cijfers.${kind}`);
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const into = kind === 'xlsx' ? 'csv' : 'pdf';
  execFileSync(office!, ['--headless', profile, '--convert-to', into, '--outdir', folder, file]);
  const made = readFileSync(path.join(folder, `cijfers.${into}`), 'latin1');
  if (kind === 'xlsx') expect(made).toContain('Groep 6A,minstens 2,40:15,12.5%,8.0%,19.0%,02-11-2026,Gym');
  else expect(made.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
}

describe('text', () => {
  test('is a line for each row, without what is not said', () => {
    expect(linesText(TABLE, WORDS)).toBe(
      [
        'Groep 6A: Te laat: minstens 2; Verzuim: 40 u 15; Aandeel: 12,5% (8% tot 19%); Sinds: 2 nov 2026; Opmerking: Gym',
        'Groep 7: Te laat: 1,3; Verzuim: -1 u 05; Aandeel: onbekend; Opmerking: -5',
        'School: Te laat: 12.345; Verzuim: 0 u 05; Aandeel: 10%',
        '',
      ].join('\n'),
    );
  });

  test('stands in columns below each other', () => {
    const lines = alignedText(TABLE, WORDS).split('\n');
    expect(lines.slice(2, 4)).toEqual([
      'Groep        Te laat  Verzuim             Aandeel       Sinds  Opmerking',
      'Groep 6A  minstens 2  40 u 15  12,5% (8% tot 19%)  2 nov 2026        Gym',
    ]);
    expect(lines.at(-2)).toBe('2 dagen niet gezien.');
  });

  test.each(HOSTILE)('%j stays in its line', (of) => {
    expect(linesText(hostile(of), WORDS).split('\n')).toHaveLength(2);
  });
});
