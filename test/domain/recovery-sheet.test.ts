import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  besides,
  faultOf,
  LINE_SIGNS,
  linesOf,
  linesPasted,
  RECOVERY_SETS,
  type RecoverySheet,
  type SheetPart,
  setText,
  sheetIn,
  wholeSheet,
} from '../../src/domain/recovery-sheet';

/* What stands on paper is read as it was meant, however it is typed; and whatever is typed wrongly is told, with the line where it is. */

const ALL_SIGNS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];

const sheets: fc.Arbitrary<RecoverySheet> = fc
  .record({
    set: fc.nat(RECOVERY_SETS - 1),
    part: fc.constantFrom<SheetPart>(0, 1, 2, 3),
    bytes: fc.uint8Array({ minLength: 16, maxLength: 16 }),
    place: fc.integer({ min: 1, max: 255 }),
  })
  .map(({ set, part, bytes, place }) => ({ set, part, share: new Uint8Array([...bytes, part === 0 ? 0 : place]) }));
const lineNumbers = fc.integer({ min: 1, max: 4 });
const signsOf = (line: string): string[] => [...line.replace(' ', '')];

describe('what was written is read', () => {
  test('a sheet is four lines of two groups of five signs, and the same sheet again', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const lines = linesOf(sheet);
        for (const line of lines) expect(line).toMatch(/^[0-9A-HJKMNP-TV-Z]{5} [0-9A-HJKMNP-TV-Z]{5}$/);
        expect(lines).toHaveLength(4);
        expect(sheetIn(lines)).toEqual(sheet);
        expect(lines[0]!.startsWith(setText(sheet.set))).toBe(true);
      }),
    );
  });

  test('in small letters, without spaces or with other ones, with O for 0 and I or l for 1', () => {
    const like: Readonly<Record<string, readonly string[]>> = { 0: ['O', 'o', '0'], 1: ['I', 'i', 'l', 'L', '1'] };
    const typed = (line: string) =>
      fc
        .tuple(
          ...signsOf(line).map((sign) =>
            fc.tuple(
              fc.constantFrom(...(like[sign] ?? [sign, sign.toLowerCase()])),
              fc.constantFrom('', ' ', '-', ' - ', '\t', '\u00a0', '–', '.'),
            ),
          ),
        )
        .map((all) => all.flat().join(''));
    const ways = sheets.chain((sheet) =>
      fc.tuple(...linesOf(sheet).map(typed)).map((lines) => ({ sheet, lines: lines as readonly string[] })),
    );
    fc.assert(
      fc.property(ways, ({ sheet, lines }) => {
        expect(sheetIn(lines)).toEqual(sheet);
      }),
    );
  });

  test('the sheet of a whole key is the key at place 0', () => {
    const key = new Uint8Array(16).fill(7);
    expect(wholeSheet(5, key)).toEqual({ set: 5, part: 0, share: new Uint8Array([...key, 0]) });
  });

  test('what is pasted is lines, or signs ten by ten', () => {
    fc.assert(
      fc.property(sheets, fc.constantFrom('\n', '\r\n', '\n\n', ' '), (sheet, between) => {
        expect(sheetIn(linesPasted(linesOf(sheet).join(between)))).toEqual(sheet);
      }),
    );
    expect(linesPasted('\n \n')).toEqual([]);
  });
});

describe('what is typed wrongly is told', () => {
  const LINES = fc.sample(sheets, { numRuns: 6, seed: 8 }).map(linesOf);

  test('every sign that is another one, at every place', () => {
    for (const lines of LINES)
      for (const [index, line] of lines.entries())
        for (const [at, right] of signsOf(line).entries())
          for (const wrong of ALL_SIGNS.filter((one) => one !== right))
            expect(faultOf(signsOf(line).with(at, wrong).join(''), index + 1)).toEqual({ of: 'wrong' });
  });

  test('every sign that is missing or stands there twice, and how many there are', () => {
    for (const lines of LINES)
      for (const [index, line] of lines.entries())
        for (let at = 0; at < LINE_SIGNS; at++) {
          const all = signsOf(line);
          expect(faultOf(all.toSpliced(at, 1).join(''), index + 1)).toEqual({ of: 'short', signs: 9 });
          expect(faultOf(all.toSpliced(at, 0, all[at]!).join(''), index + 1)).toEqual({ of: 'long', signs: 11 });
        }
  });

  test('every two signs that changed places, beside each other or not', () => {
    for (const lines of LINES)
      for (const [index, line] of lines.entries()) {
        const all = signsOf(line);
        for (let a = 0; a < LINE_SIGNS; a++)
          for (let b = a + 1; b < LINE_SIGNS; b++)
            if (all[a] !== all[b])
              expect(faultOf(all.with(a, all[b]!).with(b, all[a]!).join(''), index + 1)).toEqual({ of: 'wrong' });
      }
  });

  test('any two wrong signs', () => {
    const two = fc.uniqueArray(fc.nat(LINE_SIGNS - 1), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(sheets, lineNumbers, two, fc.nat(30), fc.nat(30), (sheet, line, [a, b], x, y) => {
        const all = signsOf(linesOf(sheet)[line - 1]!);
        const other = (sign: string, by: number) => ALL_SIGNS.filter((one) => one !== sign)[by]!;
        const typed = all.with(a!, other(all[a!]!, x)).with(b!, other(all[b!]!, y)).join('');
        expect(faultOf(typed, line)?.of).toMatch(/^(wrong|other-line)$/);
      }),
      { numRuns: 2000 },
    );
  });

  test('a line in the place of another, and where it belongs', () => {
    fc.assert(
      fc.property(sheets, lineNumbers, lineNumbers, (sheet, line, place) => {
        fc.pre(line !== place);
        expect(faultOf(linesOf(sheet)[line - 1]!, place)).toEqual({ of: 'other-line', line });
      }),
    );
  });

  test('a sign that stands on no sheet, a line that is empty, and a sheet that is none of ours', () => {
    expect(faultOf('ABCDE FGHJU', 1)).toEqual({ of: 'strange', sign: 'U' });
    expect(faultOf('ABCDE FGHJ!', 1)).toEqual({ of: 'strange', sign: '!' });
    expect(faultOf(' - ', 2)).toEqual({ of: 'empty' });
    expect(faultOf('0000000000', 1)).toEqual({ of: 'wrong' });
    const [whole] = fc.sample(sheets, 1);
    expect(sheetIn(linesOf({ ...whole!, part: 2, share: new Uint8Array(17) }))).toBeNull();
    expect(sheetIn(linesOf(whole!).slice(1))).toBeNull();
  });
});

describe('a sheet beside another', () => {
  const sheet = (set: number, part: SheetPart): RecoverySheet => ({ set, part, share: new Uint8Array(17).fill(part) });

  test('a whole one is enough, and so are two parts of one set in any order', () => {
    expect(besides(null, sheet(1, 0))).toBe('enough');
    expect(besides(sheet(2, 3), sheet(1, 0))).toBe('enough');
    expect(besides(null, sheet(1, 2))).toBe('one-more');
    expect(besides(sheet(1, 2), sheet(1, 1))).toBe('enough');
    expect(besides(sheet(1, 1), sheet(1, 3))).toBe('enough');
  });

  test('the same part twice, or a part of another set, is not', () => {
    expect(besides(sheet(1, 2), sheet(1, 2))).toBe('same-part');
    expect(besides(sheet(1, 2), sheet(2, 3))).toBe('other-set');
  });
});
