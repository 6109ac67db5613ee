import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import PizZip from 'pizzip';

/** The first moment that a zip can tell. It is written as the clock on the wall says it, so that a time zone changes nothing. */
const MADE = new Date(1980, 0, 1);

/** The files below a folder by their name in a zip, in one order on every machine. */
export function filesOf(folder: string): ReadonlyMap<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
}

/** A zip that follows from its files alone: nothing in it tells when, where or by whom it was made. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const zip = new PizZip();
  for (const [name, bytes] of files) zip.file(name, bytes, { binary: true, date: MADE });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
