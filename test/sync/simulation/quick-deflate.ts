import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Bytes } from '../../../src/sync/carrier';

/* Stands in for src/sync/deflate.ts in simulations: the same bytes, made at once. */

export const deflated = async (bytes: Bytes): Promise<Bytes> => Uint8Array.from(deflateRawSync(bytes, { level: 1 }));
export const inflated = async (bytes: Bytes, most: number): Promise<Bytes> =>
  Uint8Array.from(inflateRawSync(bytes, { maxOutputLength: most }));
