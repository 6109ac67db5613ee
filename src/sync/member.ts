import { fromBase64, toBase64 } from '../bytes/base64';
import type { Role } from '../domain/role';
import { hex } from '../storage/sealing';

/** A member of the circle: the first 128 bits of the SHA-256 of its signing key, in hexadecimal. */
export type MemberId = string;

/** A device of the school, as the roster knows it. */
export interface Member {
  readonly id: MemberId;
  /** How people call it: who works on it, or where it stands. */
  readonly name: string;
  readonly role: Role;
  /** None: the whole school, as for a person (`domain/access.ts`). */
  readonly groups: readonly string[];
  /** Ed25519, 32 bytes in base64. */
  readonly sign: string;
  /** X25519, 32 bytes in base64; another one after something was erased. */
  readonly box: string;
}

/** The keys of this device as they are kept, sealed in its vault: private ones as PKCS8, public ones raw, in base64. */
export interface KeptKeys {
  readonly sign: string;
  readonly signPublic: string;
  readonly box: string;
  readonly boxPublic: string;
}

/** The keys of this device as they are used: no private one can be read out. */
export interface MemberKeys {
  readonly id: MemberId;
  readonly sign: CryptoKey;
  readonly signPublic: string;
  readonly box: CryptoKeyPair;
  readonly boxPublic: string;
}

const SIGN: readonly KeyUsage[] = ['sign', 'verify'];
const BOX: readonly KeyUsage[] = ['deriveBits'];

async function newPair(algorithm: 'Ed25519' | 'X25519', usages: readonly KeyUsage[]) {
  const pair = (await crypto.subtle.generateKey({ name: algorithm }, true, [...usages])) as CryptoKeyPair;
  const [kept, open] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
    crypto.subtle.exportKey('raw', pair.publicKey),
  ]);
  const bytes = new Uint8Array(kept);
  try {
    return { kept: toBase64(bytes), open: toBase64(new Uint8Array(open)) };
  } finally {
    bytes.fill(0);
  }
}

export async function newKeys(): Promise<KeptKeys> {
  const [sign, box] = await Promise.all([newPair('Ed25519', SIGN), newPair('X25519', BOX)]);
  return { sign: sign.kept, signPublic: sign.open, box: box.kept, boxPublic: box.open };
}

/** The same member with another key to receive by: what was sealed to the one before it opens no more. */
export async function withNewBox(kept: KeptKeys): Promise<KeptKeys> {
  const box = await newPair('X25519', BOX);
  return { ...kept, box: box.kept, boxPublic: box.open };
}

/** @throws DOMException where they are no keys */
export async function importKeys(kept: KeptKeys): Promise<MemberKeys> {
  const [id, sign, privateKey, publicKey] = await Promise.all([
    memberIdOf(kept.signPublic),
    crypto.subtle.importKey('pkcs8', fromBase64(kept.sign), 'Ed25519', false, ['sign']),
    crypto.subtle.importKey('pkcs8', fromBase64(kept.box), 'X25519', false, [...BOX]),
    crypto.subtle.importKey('raw', fromBase64(kept.boxPublic), 'X25519', true, []),
  ]);
  return { id, sign, signPublic: kept.signPublic, box: { privateKey, publicKey }, boxPublic: kept.boxPublic };
}

/** @param signPublic Ed25519, 32 bytes in base64 */
export const memberIdOf = async (signPublic: string): Promise<MemberId> =>
  hex(await crypto.subtle.digest('SHA-256', fromBase64(signPublic))).slice(0, 32);
