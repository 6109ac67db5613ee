import type { Bytes } from '../../bytes/bytes';
import { fileOf, recordIn } from '../copy/record-file';

/*
 * A backup as bytes: a mark and the version of the format; parts, each its length and a record as a file (copy/record-file.ts); and at
 * the end where the last part begins, and a mark that nothing follows. The last part says what the others are.
 */

/** The one format there is. A later one has another number, and this program refuses it. */
export const FORMAT = 1;

const letters = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const BEGIN = letters('VZWRESRV');
const END = letters('VZWEINDE');

export const HEADER_BYTES = BEGIN.length + 4;
export const FOOTER_BYTES = 8 + END.length;
/** Before each part: how long it is. */
export const LENGTH_BYTES = 4;

const view = (bytes: Bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const hasAt = (bytes: Bytes, at: number, wanted: Bytes): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte);

export function header(): Bytes {
  const bytes = new Uint8Array(HEADER_BYTES);
  bytes.set(BEGIN);
  view(bytes).setUint32(BEGIN.length, FORMAT);
  return bytes;
}

/** The version of the format; `null`: it is no backup. */
export const formatIn = (bytes: Bytes): number | null =>
  bytes.length === HEADER_BYTES && hasAt(bytes, 0, BEGIN) ? view(bytes).getUint32(BEGIN.length) : null;

/** @param at where the last part begins */
export function footer(at: number): Bytes {
  const bytes = new Uint8Array(FOOTER_BYTES);
  view(bytes).setBigUint64(0, BigInt(at));
  bytes.set(END, 8);
  return bytes;
}

/** Where the last part begins; `null`: the file was cut, or its end is damaged. */
export const lastPartIn = (bytes: Bytes): number | null =>
  bytes.length === FOOTER_BYTES && hasAt(bytes, 8, END) ? Number(view(bytes).getBigUint64(0)) : null;

/** @param record plain values, `Uint8Array` and `ArrayBuffer` */
export async function part(record: object): Promise<Bytes> {
  const file = await fileOf(record);
  const bytes = new Uint8Array(LENGTH_BYTES + file.length);
  view(bytes).setUint32(0, file.length);
  bytes.set(file, LENGTH_BYTES);
  return bytes;
}

/** Bytes of the part that begins with these. */
export const lengthIn = (bytes: Bytes): number => LENGTH_BYTES + view(bytes).getUint32(0);

/** What a part holds; `null`: it is not whole. @param bytes from its length on */
export async function partIn(bytes: Bytes): Promise<unknown> {
  if (bytes.length < LENGTH_BYTES || lengthIn(bytes) !== bytes.length) return null;
  try {
    return await recordIn(bytes.slice(LENGTH_BYTES));
  } catch (error) {
    // Whole, and not written by us.
    if (error instanceof SyntaxError || error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}
