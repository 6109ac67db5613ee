import { fromBase64, toBase64 } from '../bytes/base64';
import type { Bytes } from '../bytes/bytes';
import { hex } from '../storage/sealing';

/*
 * What is signed and hashed: a line that says what it is, so that a signature under one thing is none under another, and the JSON of the
 * value with the names of every object in text order. The same value gives the same bytes on every device.
 */

export type Signed = 'statement' | 'log' | 'batch' | 'scope-key' | 'papers';

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const fields = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(fields).sort();
  return Object.fromEntries(names.map((name) => [name, inOrder(fields[name])]));
}

/** @param value what JSON can say, without fractions: a number that another program writes otherwise would be another */
export const canonical = (what: Signed, value: unknown): Bytes =>
  new TextEncoder().encode(`verzuimwijzer/${what}\n${JSON.stringify(inOrder(value))}`);

/** SHA-256, in hexadecimal. */
export const hashOf = async (bytes: Bytes): Promise<string> => hex(await crypto.subtle.digest('SHA-256', bytes));

/** Ed25519, in base64. */
export const signature = async (key: CryptoKey, bytes: Bytes): Promise<string> =>
  toBase64(new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes)));

/** @param signPublic 32 bytes in base64; what is no key has signed nothing */
export async function isSignature(text: string, bytes: Bytes, signPublic: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', fromBase64(signPublic), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, fromBase64(text), bytes);
  } catch {
    return false;
  }
}
