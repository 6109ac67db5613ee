import { Damaged } from './errors';

/** A sealed record: AES-256-GCM with a fresh 96-bit number each time. Binary, so that it costs no more room than what it holds. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** What a cipher throws for bytes that it did not make with this key. */
const REFUSED = ['OperationError', 'DataError', 'InvalidAccessError'];

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export const randomBytes = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

/** @param place what the record is and where it belongs: a record that is moved elsewhere no longer opens */
export async function sealBytes(key: CryptoKey, place: string, bytes: BufferSource): Promise<Sealed> {
  const iv = randomBytes(12);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: encoder.encode(place) }, key, bytes);
  return { iv, data };
}

/** @throws Damaged when the record was changed, moved or sealed with another key */
export async function openBytes(key: CryptoKey, place: string, sealed: Sealed): Promise<ArrayBuffer> {
  try {
    const { iv, data } = sealed;
    return await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: encoder.encode(place) }, key, data);
  } catch (error) {
    // A browser that cannot at the moment says nothing of the record.
    const cannot = error instanceof DOMException && !REFUSED.includes(error.name);
    throw cannot ? error : new Damaged(place);
  }
}

export const seal = (key: CryptoKey, place: string, value: unknown): Promise<Sealed> =>
  sealBytes(key, place, encoder.encode(JSON.stringify(value)));

/** @throws Damaged */
export async function open(key: CryptoKey, place: string, sealed: Sealed): Promise<unknown> {
  const bytes = await openBytes(key, place, sealed);
  try {
    return JSON.parse(decoder.decode(bytes)) as unknown;
  } catch {
    throw new Damaged(place);
  }
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function hex(bytes: ArrayBuffer | Uint8Array): string {
  let text = '';
  for (const byte of new Uint8Array(bytes)) text += HEX[byte]!;
  return text;
}

/** SHA-256 of a text, in hexadecimal. */
export const digest = async (text: string): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', encoder.encode(text)));

/** The first 128 bits of a keyed hash, in hexadecimal. */
export const keyedHash = async (key: CryptoKey, text: string): Promise<string> =>
  hex(await crypto.subtle.sign('HMAC', key, encoder.encode(text))).slice(0, 32);
