import { checked, holds, SIGNS } from './checked-line';

/*
 * Herstelblad: what opens the vault when nobody knows the passphrase any more, as it stands on paper. Four lines of two groups of five
 * signs; of each line eight signs carry something and two check it. The 160 bits that they carry are: the set (20), the part (2), two
 * that are nothing, and the share (136).
 */

/** Lines of a sheet, and signs of a line. */
export const SHEET_LINES = 4;
export const LINE_SIGNS = 10;
const CARRYING = 8;
const SIGN_BITS = 5;
const SHEET_BYTES = 20;
const HEAD_BYTES = 3;
/** Bytes of the key itself. */
export const RECOVERY_KEY_BYTES = 16;
/** How many sets there can be. */
export const RECOVERY_SETS = 2 ** 20;

/** `0`: the whole key; the others are the parts, of which two are enough. */
export type SheetPart = 0 | 1 | 2 | 3;

export interface RecoverySheet {
  /** Which sheets were made together; below {@link RECOVERY_SETS}. */
  readonly set: number;
  readonly part: SheetPart;
  /** A part of the key as Shamir's scheme gives it: 16 bytes, and the place at which they lie. The key itself lies at 0. 17 bytes. */
  readonly share: Uint8Array<ArrayBuffer>;
}

/** What is wrong with a line as it was typed. `strange`: a sign that stands on no sheet. `other-line`: it is right, and stands elsewhere on the sheet. */
export type LineFault =
  | { readonly of: 'empty' | 'wrong' }
  | { readonly of: 'short' | 'long'; readonly signs: number }
  | { readonly of: 'strange'; readonly sign: string }
  | { readonly of: 'other-line'; readonly line: number };

/** The same bits in numbers of another length, from the front. */
function regrouped(values: Iterable<number>, from: number, to: number, count: number): number[] {
  let all = 0n;
  for (const value of values) all = (all << BigInt(from)) | BigInt(value);
  const most = (1n << BigInt(to)) - 1n;
  return Array.from({ length: count }, (_, index) => Number((all >> BigInt(to * (count - 1 - index))) & most));
}

const asText = (signs: readonly number[]): string => signs.map((sign) => SIGNS[sign]).join('');

/** The sheet of a whole key. @param key 16 bytes */
export const wholeSheet = (set: number, key: Uint8Array): RecoverySheet => ({
  set,
  part: 0,
  share: new Uint8Array([...key, 0]),
});

/** The set as people name it: the four signs with which its sheets begin. */
export const setText = (set: number): string => asText(regrouped([set], 20, SIGN_BITS, 4));

/** The four lines as they stand on paper. */
export function linesOf({ set, part, share }: RecoverySheet): readonly string[] {
  const head = regrouped([(set << 4) | (part << 2)], 24, 8, HEAD_BYTES);
  const signs = regrouped([...head, ...share], 8, SIGN_BITS, SHEET_LINES * CARRYING);
  return Array.from({ length: SHEET_LINES }, (_, index) => {
    const line = asText(checked(index + 1, signs.slice(index * CARRYING, (index + 1) * CARRYING)));
    return `${line.slice(0, 5)} ${line.slice(5)}`;
  });
}

/** What a person reads as another sign. */
const READ_AS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
/** What stands between signs and is none. */
const BETWEEN = /[\s.,·_‐‑‒–—-]/gu;

const signsTyped = (typed: string): readonly string[] =>
  [...typed.toUpperCase().replace(BETWEEN, '')].map((sign) => READ_AS[sign] ?? sign);

/** What a line carries, or what is wrong with it. @param line from 1 on */
function readLine(typed: string, line: number): { readonly carried: readonly number[] } | LineFault {
  const typedSigns = signsTyped(typed);
  if (typedSigns.length === 0) return { of: 'empty' };
  const strange = typedSigns.find((sign) => !SIGNS.includes(sign));
  if (strange !== undefined) return { of: 'strange', sign: strange };
  if (typedSigns.length !== LINE_SIGNS)
    return { of: typedSigns.length < LINE_SIGNS ? 'short' : 'long', signs: typedSigns.length };
  const signs = typedSigns.map((sign) => SIGNS.indexOf(sign));
  if (holds(line, signs)) return { carried: signs.slice(0, CARRYING) };
  const other = [1, 2, 3, 4].find((one) => holds(one, signs));
  return other === undefined ? { of: 'wrong' } : { of: 'other-line', line: other };
}

/** What is wrong with one line; `null`: nothing. @param line from 1 on */
export function faultOf(typed: string, line: number): LineFault | null {
  const read = readLine(typed, line);
  return 'carried' in read ? null : read;
}

/** The sheet that four lines say, however they were typed; `null`: a line is wrong ({@link faultOf}), or it is no sheet that we know. */
export function sheetIn(typed: readonly string[]): RecoverySheet | null {
  const lines = typed.map((one, index) => readLine(one, index + 1));
  const signs = lines.flatMap((line) => ('carried' in line ? line.carried : []));
  if (signs.length !== SHEET_LINES * CARRYING) return null;
  const bytes = regrouped(signs, SIGN_BITS, 8, SHEET_BYTES);
  const [head = 0] = regrouped(bytes.slice(0, HEAD_BYTES), 8, 24, 1);
  const part = ((head >> 2) & 3) as SheetPart;
  const share = new Uint8Array(bytes.slice(HEAD_BYTES));
  const isOurs = (head & 3) === 0 && (part === 0) === (share[RECOVERY_KEY_BYTES] === 0);
  return isOurs ? { set: head >> 4, part, share } : null;
}

/** The lines of a text that somebody pastes, of a whole sheet or of a part of it. */
export function linesPasted(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).filter((line) => signsTyped(line).length > 0);
  if (lines.length !== 1) return lines;
  const signs = signsTyped(lines[0]!);
  return Array.from({ length: Math.ceil(signs.length / LINE_SIGNS) }, (_, index) =>
    signs.slice(index * LINE_SIGNS, (index + 1) * LINE_SIGNS).join(''),
  );
}

/**
 * What a sheet is beside the one before it. `one-more`: the first part, and another is needed. `enough`: the whole key, or the second
 * part. `same-part`: it was given already. `other-set`: the two were not made together.
 */
export function besides(
  before: RecoverySheet | null,
  sheet: RecoverySheet,
): 'one-more' | 'enough' | 'same-part' | 'other-set' {
  if (sheet.part === 0) return 'enough';
  if (before === null) return 'one-more';
  if (before.set !== sheet.set) return 'other-set';
  return before.part === sheet.part ? 'same-part' : 'enough';
}
