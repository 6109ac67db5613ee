import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { inLog, inTable, isTable } from './leveldb';
import { unsnappy } from './snappy';
import { writingsOf } from './writings';

/* Looks for texts in everything that a browser keeps. */

export interface Hit {
  /** Below the profile. */
  readonly file: string;
  readonly text: string;
  readonly writing: string;
}

/** How Chromium marks a value of IndexedDB that it pressed together (blink, idb_value_wrapping.cc). */
const PRESSED = Buffer.from([0xff, 0x11, 0x02]);
const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);

function gunzipped(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    // Three bytes that only look like it.
    return Buffer.alloc(0);
  }
}

/** Bytes, and what is pressed together within them. */
function* withPressed(bytes: Buffer): Iterable<Buffer> {
  yield bytes;
  for (let at = bytes.indexOf(PRESSED); at >= 0; at = bytes.indexOf(PRESSED, at + 1))
    yield Buffer.from(unsnappy(bytes.subarray(at + PRESSED.length)));
  for (let at = bytes.indexOf(GZIP); at >= 0; at = bytes.indexOf(GZIP, at + 1)) yield gunzipped(bytes.subarray(at));
}

/** A file in all the ways in which it can be read. */
function* readings(name: string, file: Buffer): Iterable<Buffer> {
  yield* withPressed(file);
  if (isTable(file)) for (const bytes of inTable(file)) yield* withPressed(Buffer.from(bytes));
  if (name.endsWith('.log')) yield* withPressed(Buffer.from(inLog(file)));
}

/** How much was looked at, so that nobody mistakes an empty folder for a clean one. */
export interface Scan {
  readonly files: number;
  readonly tables: number;
  readonly hits: readonly Hit[];
}

/** Looks for texts in all files below a folder. */
export function scan(folder: string, texts: readonly string[]): Scan {
  const wanted = texts.flatMap((text) => [...writingsOf(text)].map(([writing, bytes]) => ({ text, writing, bytes })));
  const hits = new Map<string, Hit>();
  let [files, tables] = [0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const whole = path.join(entry.parentPath, entry.name);
    const file = path.relative(folder, whole);
    const bytes = readFileSync(whole);
    files += 1;
    if (isTable(bytes)) tables += 1;
    for (const read of readings(entry.name, bytes))
      for (const { text, writing, bytes: looked } of wanted)
        if (read.includes(looked)) hits.set(`${file} ${text} ${writing}`, { file, text, writing });
    for (const { text, writing, bytes: looked } of wanted)
      if (Buffer.from(file).includes(looked))
        hits.set(`${file} ${text} name`, { file, text, writing: `name, ${writing}` });
  }
  return { files, tables, hits: [...hits.values()] };
}
