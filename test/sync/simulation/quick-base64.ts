import type { Bytes } from '../../../src/bytes/bytes';

/* Stands in for src/bytes/base64.ts in simulations: the same text, made outside of JavaScript. */

const SIGNS = /^[A-Za-z0-9+/]*={0,2}$/;

export const toBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

export function fromBase64(text: string): Bytes {
  if (text.length % 4 !== 0 || !SIGNS.test(text)) throw new DOMException('no base64', 'InvalidCharacterError');
  return Uint8Array.from(Buffer.from(text, 'base64'));
}
