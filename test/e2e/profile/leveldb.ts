import { unsnappy } from './snappy';

/* Files of a LevelDB, as far as it takes to see all that stands in them (github.com/google/leveldb, doc/table_format.md and log_format.md). */

const FOOTER = 48;
const MAGIC = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];
const LOG_BLOCK = 32_768;
const LOG_HEADER = 7;

interface Handle {
  readonly offset: number;
  readonly size: number;
}

function varint(bytes: Uint8Array, at: number): readonly [value: number, next: number] {
  let value = 0;
  for (let shift = 0; shift < 63; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) break;
  }
  return [value, at];
}

function handle(bytes: Uint8Array, at: number): readonly [Handle, number] {
  const [offset, middle] = varint(bytes, at);
  const [size, end] = varint(bytes, middle);
  return [{ offset, size }, end];
}

/** A block as it was before it was pressed together. @throws for a way that Chromium does not use */
function block(file: Uint8Array, { offset, size }: Handle): Uint8Array {
  const bytes = file.subarray(offset, offset + size);
  const kind = file[offset + size];
  if (kind === 0) return bytes;
  if (kind === 1) return unsnappy(bytes);
  throw new Error(`a block is pressed in way ${kind}`);
}

/** Keys and values of a block, with keys written out: only the end of a key stands there. */
function* entriesOf(bytes: Uint8Array): Iterable<readonly [key: Uint8Array, value: Uint8Array]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const restarts = view.getUint32(bytes.length - 4, true);
  const end = bytes.length - 4 - restarts * 4;
  let key = new Uint8Array();
  for (let at = 0; at < end; ) {
    let [shared, more, size] = [0, 0, 0];
    [shared, at] = varint(bytes, at);
    [more, at] = varint(bytes, at);
    [size, at] = varint(bytes, at);
    key = Uint8Array.from([...key.subarray(0, shared), ...bytes.subarray(at, at + more)]);
    yield [key, bytes.subarray(at + more, at + more + size)];
    at += more + size;
  }
}

export const isTable = (file: Uint8Array): boolean =>
  file.length > FOOTER && MAGIC.every((byte, index) => file[file.length - MAGIC.length + index] === byte);

/** All keys and values of a table. */
export function* inTable(file: Uint8Array): Iterable<Uint8Array> {
  const footer = file.subarray(file.length - FOOTER);
  const [, next] = handle(footer, 0);
  const [index] = handle(footer, next);
  for (const [, where] of entriesOf(block(file, index)))
    for (const pair of entriesOf(block(file, handle(where, 0)[0]))) yield* pair;
}

/** What was written to a log, without the marks every 32 kB, which may stand within a word. */
export function inLog(file: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let start = 0; start < file.length; start += LOG_BLOCK) {
    const end = Math.min(start + LOG_BLOCK, file.length);
    for (let at = start; at + LOG_HEADER <= end; ) {
      const length = file[at + 4]! + file[at + 5]! * 256;
      pieces.push(file.subarray(at + LOG_HEADER, Math.min(at + LOG_HEADER + length, end)));
      at += LOG_HEADER + length;
    }
  }
  return Buffer.concat(pieces);
}
