import type { Bytes } from './bytes';

/* Bytes as text, for whatever carries no bytes: messages, the session of the browser, what members of a circle sign. */

/** So many at a time: each is an argument of one call. */
const PIECE = 32_768;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += PIECE)
    text += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  return btoa(text);
}

/** @throws DOMException when it is no base64 */
export function fromBase64(text: string): Bytes {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < characters.length; i += 1) bytes[i] = characters.charCodeAt(i);
  return bytes;
}
