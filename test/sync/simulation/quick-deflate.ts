import type { Bytes } from '../../../src/bytes/bytes';

/* Stands in for src/sync/deflate.ts in simulations: nothing is made smaller. */

export const deflated = async (bytes: Bytes): Promise<Bytes> => bytes;
export async function inflated(bytes: Bytes, most: number): Promise<Bytes> {
  if (bytes.length > most) throw new RangeError('more than there may be');
  return bytes;
}
