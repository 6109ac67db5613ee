import type { Bytes } from '../bytes/bytes';

/** Everything that a stream gives. @throws RangeError when it is more than `most` bytes */
async function collected(stream: ReadableStream<Uint8Array>, most: number): Promise<Bytes> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError('more than there may be');
    }
    pieces.push(next.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

export const deflated = (bytes: Bytes): Promise<Bytes> =>
  collected(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')), Number.POSITIVE_INFINITY);

/**
 * @param most it is stopped as soon as there are more
 * @throws TypeError when it is not what deflating gives, RangeError when it is more than `most` bytes
 */
export const inflated = (bytes: Bytes, most: number): Promise<Bytes> =>
  collected(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')), most);
