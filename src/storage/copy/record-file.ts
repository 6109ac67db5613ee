import type { Bytes } from '../../bytes/bytes';

/*
 * A record as a file: a mark, the SHA-256 of all that follows, the length of a text, the text (JSON in which bytes are named by their
 * number and length), and the bytes one after the other.
 */

const MARK = [0x56, 0x5a, 0x57, 0x31] as const;
const CHECKED_FROM = MARK.length + 32;
const TEXT_FROM = CHECKED_FROM + 4;

const checksum = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.subarray(CHECKED_FROM)));

/** Bytes within a record, as its text names them. */
interface Named {
  readonly $bytes: number;
  readonly as: 'array' | 'buffer';
}
const isNamed = (value: unknown): value is Named => typeof value === 'object' && value !== null && '$bytes' in value;

/** @param record plain values, `Uint8Array` and `ArrayBuffer` */
export async function fileOf(record: object): Promise<Bytes> {
  const parts: Bytes[] = [];
  const text = JSON.stringify(record, (_key, value: unknown) => {
    if (!(value instanceof Uint8Array || value instanceof ArrayBuffer)) return value;
    const isBuffer = value instanceof ArrayBuffer;
    parts.push(isBuffer ? new Uint8Array(value) : (value as Bytes));
    return { $bytes: value.byteLength, as: isBuffer ? 'buffer' : 'array' } satisfies Named;
  });
  const words = new TextEncoder().encode(text);
  const file = new Uint8Array(parts.reduce((length, part) => length + part.length, TEXT_FROM + words.length));
  file.set(MARK);
  new DataView(file.buffer).setUint32(CHECKED_FROM, words.length);
  file.set(words, TEXT_FROM);
  let at = TEXT_FROM + words.length;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  file.set(await checksum(file), MARK.length);
  return file;
}

/** Do these records hold the same, byte for byte? */
export async function isSameRecord(one: object, other: object): Promise<boolean> {
  const [mine, theirs] = [await fileOf(one), await fileOf(other)];
  return mine.length === theirs.length && mine.every((byte, index) => byte === theirs[index]);
}

/** The record, or `null` when the file is torn, changed, or none of ours. */
export async function recordIn(file: Bytes): Promise<unknown> {
  if (file.length < TEXT_FROM || MARK.some((byte, index) => file[index] !== byte)) return null;
  const sum = await checksum(file);
  if (sum.some((byte, index) => file[MARK.length + index] !== byte)) return null;
  const end = TEXT_FROM + new DataView(file.buffer, file.byteOffset).getUint32(CHECKED_FROM);
  let at = end;
  return JSON.parse(new TextDecoder().decode(file.subarray(TEXT_FROM, end)), (_key, value: unknown) => {
    if (!isNamed(value)) return value;
    const bytes = file.slice(at, at + value.$bytes);
    at += value.$bytes;
    return value.as === 'buffer' ? bytes.buffer : bytes;
  }) as unknown;
}
