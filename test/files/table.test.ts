import { describe, expect, test } from 'vitest';
import { NotATable, rolesOf, spelled, tableOf, textOf, withoutForbidden } from '../../src/files/table';

/* Lists that somebody saved as a file. */

const bytes = (text: string, windows = false): ArrayBuffer => {
  const written = windows ? Uint8Array.from(text, (letter) => letter.charCodeAt(0)) : new TextEncoder().encode(text);
  return written.buffer as ArrayBuffer;
};

describe('the letters', () => {
  test('are UTF-8, with or without a mark before them, or else those of older spreadsheets', () => {
    expect(textOf(bytes('Zoë Sørensen'))).toBe('Zoë Sørensen');
    expect(textOf(bytes('\uFEFFZoë'))).toBe('Zoë');
    expect(textOf(bytes('Zoë Sørensen', true))).toBe('Zoë Sørensen');
  });
});

describe('the columns', () => {
  test.each([
    ['a semicolon', ';'],
    ['a comma', ','],
    ['a tab', '\t'],
  ])('stand apart by %s', (_what, between) => {
    const line = (...cells: string[]) => cells.join(between);
    const text = [line('Leerling', 'Datum', 'Reden'), line('Noor van den Berg', '24-11-2026', 'Te laat')].join('\r\n');
    expect(tableOf(text)).toEqual({
      heads: ['Leerling', 'Datum', 'Reden'],
      rows: [['Noor van den Berg', '24-11-2026', 'Te laat']],
    });
  });

  test('a name in quotes keeps its comma, empty lines are none, and a short row is filled up', () => {
    const text = 'Leerling,Datum,Reden\n\n"Berg, Noor van den",24-11-2026\n';
    expect(tableOf(text).rows).toEqual([['Berg, Noor van den', '24-11-2026', '']]);
  });

  test.each([
    ['one column', 'Beste ouders\nHierbij de lijst'],
    ['nothing', ''],
    ['no text', 'PK\0\0a;b'],
  ])('%s is no table', (_what, text) => expect(() => tableOf(text)).toThrow(NotATable));

  test('that are never read are left out before anybody sees them', () => {
    const table = withoutForbidden(tableOf('Leerling;BSN;Geboortedatum;Reden\nNoor;123456782;01-02-2016;Ziek'));
    expect(table).toEqual({ heads: ['Leerling', 'Reden'], rows: [['Noor', 'Ziek']] });
  });
});

describe('what a column is', () => {
  test('is found by its heading; what nobody knows is not used', () => {
    expect(rolesOf(tableOf('Roepnaam;Achternaam;Klas;Datum;Reden;Kleur\nNoor;Berg;6A;24-11-2026;Ziek;rood'))).toEqual([
      'given',
      'surname',
      'group',
      'when',
      'reason',
      null,
    ]);
  });

  test('is not known without headings, but in the layout that has none', () => {
    expect(rolesOf(tableOf('Noor;24-11-2026;Ziek\nSam;24-11-2026;Te laat'))).toEqual([null, null, null]);
    const layout = '102447;20261124;;20261125;;1;8;Z;Hele dag ziek\n102448;20261124;0830;;0841;;;TL;';
    expect(rolesOf(tableOf(layout))).toEqual([
      'number',
      'begin',
      'beginTime',
      'end',
      'endTime',
      'beginHour',
      'endHour',
      'code',
      'remark',
    ]);
  });

  test('days and times without anything between are spelled out, and nothing else is', () => {
    expect(spelled('20261124', 'begin')).toBe('2026-11-24');
    expect(spelled('0841', 'endTime')).toBe('08:41');
    expect(spelled('20261124', 'number')).toBe('20261124');
    expect(spelled('24-11-2026', 'when')).toBe('24-11-2026');
    expect(spelled('12345678', 'when')).toBe('12345678');
  });
});
