import type { Bytes } from '../../bytes/bytes';
import type { Held } from './names';

/*
 * Many small files are slow in a drive that keeps them in step, so the member who wrote them puts them together:
 *
 *   mark (8 bytes) · how many (4) · length of each (4 each) · the batches, one after the other
 *
 * Numbers are big-endian. Which numbers it holds is said by its name.
 */

const MARK = new TextEncoder().encode('vzwpack1');
const NUMBER = 4;
const HEAD = MARK.length + NUMBER;

/** So many files of one size become one of the next. */
export const TOGETHER = 32;
/** A file that is put together is never larger: a drive sends a file as a whole. */
export const LARGEST = 4 * 1024 * 1024;

export function packed(batches: readonly Bytes[]): Bytes {
  const head = HEAD + batches.length * NUMBER;
  const pack = new Uint8Array(batches.reduce((total, batch) => total + batch.length, head));
  const view = new DataView(pack.buffer);
  pack.set(MARK);
  view.setUint32(MARK.length, batches.length);
  let at = head;
  for (const [index, batch] of batches.entries()) {
    view.setUint32(HEAD + index * NUMBER, batch.length);
    pack.set(batch, at);
    at += batch.length;
  }
  return pack;
}

/** The batches in a file that was put together; `null`: it is none, or it is not whole. */
export function unpacked(pack: Bytes): readonly Bytes[] | null {
  if (pack.length < HEAD || MARK.some((byte, index) => pack[index] !== byte)) return null;
  const view = new DataView(pack.buffer, pack.byteOffset, pack.byteLength);
  const count = view.getUint32(MARK.length);
  let at = HEAD + count * NUMBER;
  if (at > pack.length) return null;
  const batches: Bytes[] = [];
  for (let index = 0; index < count; index++) {
    const length = view.getUint32(HEAD + index * NUMBER);
    if (at + length > pack.length) return null;
    batches.push(pack.slice(at, at + length));
    at += length;
  }
  return at === pack.length ? batches : null;
}

/** Files whose numbers lie in this larger one too. */
export const within = (larger: Held, held: readonly Held[]): readonly Held[] =>
  held.filter((one) => one !== larger && larger.from <= one.from && one.to <= larger.to);

const sizeOf = ({ from, to }: Held): number => Math.floor(Math.log(to - from + 1.5) / Math.log(TOGETHER));

/** Which files may become one: so many of about one size whose numbers follow each other. */
export function together(held: readonly Held[]): readonly (readonly Held[])[] {
  const inside = new Set(held.flatMap((one) => within(one, held)));
  const own = held.filter((one) => !inside.has(one)).sort((a, b) => a.from - b.from);
  const found: (readonly Held[])[] = [];
  let run: Held[] = [];
  for (const one of own) {
    const last = run.at(-1);
    if (last && (one.from !== last.to + 1 || sizeOf(one) !== sizeOf(last))) run = [];
    run.push(one);
    if (run.length < TOGETHER) continue;
    found.push(run);
    run = [];
  }
  return found;
}
