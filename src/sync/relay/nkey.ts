import { fromBase64Url } from '../../bytes/base64url';
import type { Bytes } from '../../bytes/bytes';

/*
 * NKeys, as NATS writes Ed25519 keys down: base32 of what kind of key it is, the key, and a sum. The browser's own cryptography makes
 * and uses them, so that who signs passes needs nothing of the client that talks to a relay.
 */

/** What a key is of: its first byte, from which its first letter follows (O, A, U). */
const KINDS = { operator: 14 << 3, account: 0, user: 20 << 3 } as const;
export type KeyKind = keyof typeof KINDS;
/** The first byte of what is secret: its first letter is S. */
const SEED = 18 << 3;

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function base32(bytes: Bytes): string {
  let [text, held, bits] = ['', 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += SIGNS[(held >> (bits - 5)) & 31];
    held &= 31;
  }
  return bits > 0 ? text + SIGNS[(held << (5 - bits)) & 31] : text;
}

function fromBase32(text: string): Bytes {
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const sign of text) {
    held = ((held << 5) | SIGNS.indexOf(sign)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
  }
  return new Uint8Array(bytes);
}

/** CRC-16 (XMODEM), lowest byte first. */
function sum(bytes: Bytes): readonly [number, number] {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return [crc & 255, crc >> 8];
}

const written = (bytes: Bytes): string => base32(new Uint8Array([...bytes, ...sum(bytes)]));

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8 = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

/** A new key, as the seed from which it follows. */
export async function newSeed(kind: KeyKind): Promise<string> {
  const { privateKey } = await crypto.subtle.generateKey('Ed25519', true, ['sign']);
  const raw = new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey)).slice(PKCS8.length);
  return written(new Uint8Array([SEED | (KINDS[kind] >> 5), (KINDS[kind] & 31) << 3, ...raw]));
}

const keyOf = (seed: string): Promise<CryptoKey> => {
  const raw = fromBase32(seed).slice(2, 34);
  return crypto.subtle.importKey('pkcs8', new Uint8Array([...PKCS8, ...raw]), 'Ed25519', true, ['sign']);
};

/** The public half of a seed, as a server knows it. */
export async function publicOf(seed: string): Promise<string> {
  const [first = 0, second = 0] = fromBase32(seed);
  const { x = '' } = await crypto.subtle.exportKey('jwk', await keyOf(seed));
  return written(new Uint8Array([((first & 7) << 5) | (second >> 3), ...fromBase64Url(x)]));
}

export const signWith = async (seed: string, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign('Ed25519', await keyOf(seed), bytes));

/** Did who has the key sign these bytes? @param signer public */
export async function isSignedBy(signer: string, signature: Bytes, bytes: Bytes): Promise<boolean> {
  const raw = fromBase32(signer).slice(1, 33);
  if (raw.length !== 32) return false;
  const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, signature, bytes);
}
