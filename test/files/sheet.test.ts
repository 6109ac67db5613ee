import { describe, expect, test } from 'vitest';
import { isSheet, sheetOf } from '../../src/files/sheet';
import { NotATable, withoutForbidden } from '../../src/files/table';
import { sheetFile } from './sheet-file';

/* A list that was saved by Excel says what one sees in it. */

const DAY = 46_350; // 24-11-2026

describe('a sheet', () => {
  const file = sheetFile([
    ['Leerling', 'Nummer', 'BSN', 'Datum', 'Tijd', 'Reden', 'Geoorloofd'],
    ['Zoë van den Berg', 102_447, 123_456_782, { day: DAY }, { day: 0.3611111111 }, 'Te laat', false],
    ['Sam Bakker', '102448', '123456782', { day: DAY + 0.5 }, '', 'Ziek', true],
    ['', '', '', '', '', '', ''],
  ]);

  test('is told by how the file begins', () => {
    expect(isSheet(file)).toBe(true);
    expect(isSheet(new TextEncoder().encode('PKW;Datum').buffer as ArrayBuffer)).toBe(false);
    expect(isSheet(new ArrayBuffer(0))).toBe(false);
  });

  test('gives days, times, numbers and yes or no as texts; an empty row is none', async () => {
    const { heads, rows } = withoutForbidden(await sheetOf(file));
    expect(heads).toEqual(['Leerling', 'Nummer', 'Datum', 'Tijd', 'Reden', 'Geoorloofd']);
    expect(rows).toEqual([
      ['Zoë van den Berg', '102447', '2026-11-24', '08:40', 'Te laat', 'nee'],
      ['Sam Bakker', '102448', '2026-11-24 12:00', '', 'Ziek', 'ja'],
    ]);
  });

  test('of one column, or an archive that is none, is no table', async () => {
    await expect(sheetOf(sheetFile([['Beste ouders']]))).rejects.toBeInstanceOf(NotATable);
    await expect(sheetOf(new TextEncoder().encode('PK and no more').buffer as ArrayBuffer)).rejects.toBeInstanceOf(
      NotATable,
    );
  });
});
