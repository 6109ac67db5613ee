import { fromBase64, toBase64 } from './base64';
import type { Bytes } from './bytes';

/* Base64 without signs that an address or a mail program changes, and without padding. */

export const toBase64Url = (bytes: Uint8Array): string =>
  toBase64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

/** @throws DOMException when it is none */
export const fromBase64Url = (text: string): Bytes => fromBase64(text.replace(/-/g, '+').replace(/_/g, '/'));
