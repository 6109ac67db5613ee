/** Snappy, taken apart as far as it goes (github.com/google/snappy, format_description.txt): what is broken off is given as far as it is whole. */
export function unsnappy(from: Uint8Array): Uint8Array {
  let at = 0;
  const number = (bytes: number): number => {
    let value = 0;
    for (let index = 0; index < bytes; index++) value += (from[at + index] ?? 0) * 256 ** index;
    at += bytes;
    return value;
  };
  let size = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = from[at++] ?? 0;
    size += (byte & 127) * 2 ** shift;
    if (byte < 128) break;
  }
  if (size > MOST || size === 0) return new Uint8Array();
  const to = new Uint8Array(size);
  let end = 0;
  while (at < from.length && end < size) {
    const tag = from[at++]!;
    if ((tag & 3) === 0) {
      const said = tag >> 2;
      const length = said < 60 ? said + 1 : number(said - 59) + 1;
      const piece = from.subarray(at, at + Math.min(length, size - end));
      to.set(piece, end);
      at += length;
      end += piece.length;
      continue;
    }
    const length = (tag & 3) === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const back = (tag & 3) === 1 ? (tag >> 5) * 256 + number(1) : number((tag & 3) === 2 ? 2 : 4);
    if (back === 0 || back > end) break;
    for (let index = 0; index < length && end < size; index++, end++) to[end] = to[end - back]!;
  }
  return to.subarray(0, end);
}

/** Larger is no block of a database, but something else that looks like one. */
const MOST = 64 * 1024 * 1024;
