import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import * as z from 'zod/mini';
import { fromBase64, toBase64 } from '../bytes/base64';
import type { Clock } from '../domain/dossier';
import { Damaged } from '../storage/errors';
import { randomBytes } from '../storage/sealing';
import { canonical, hashOf } from './canonical';
import type { Member, MemberId, MemberKeys } from './member';
import type { Scope } from './scope';
import { CLOCK, KEY, SCOPE, SHORT_HASH, YEAR } from './shapes';

/** So many keys go into one grant at most. */
const MAX_GRANTED = 500;
/** Base64 of {@link MAX_GRANTED} keys with the longest scopes, and room to spare. */
const MAX_SEALED = 300_000;

/** Sleutel van een scope en een schooljaar: whoever has it can read what is sealed with it. */
export interface ScopeKey {
  /** Of all the rest together: nobody can give another key, or one of another scope, under the same id. */
  readonly id: string;
  readonly scope: Scope;
  readonly year: string;
  /** 32 bytes in base64. */
  readonly raw: string;
  readonly made: Clock;
  /** Who made it, also of a scope that it may not hold itself: then it can read what others seal with it. */
  readonly by: MemberId;
}

/** Keys that are given to one member, sealed to its box (HPKE, RFC 9180). */
export interface Grant {
  readonly to: MemberId;
  /** Which of its keys it is sealed to, in base64. */
  readonly box: string;
  /** The ids of what is in it. */
  readonly keys: readonly string[];
  /** 32 bytes of the sender's key for this once and what is sealed, in base64. */
  readonly sealed: string;
}

export const GRANT = z.strictObject({
  to: SHORT_HASH,
  box: KEY,
  keys: z.array(SHORT_HASH).check(z.minLength(1), z.maxLength(MAX_GRANTED)),
  sealed: z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(MAX_SEALED)),
});

export const SCOPE_KEY = z.strictObject({
  id: SHORT_HASH,
  scope: SCOPE,
  year: YEAR,
  raw: KEY,
  made: CLOCK,
  by: SHORT_HASH,
});

const SCOPE_KEYS = z.array(SCOPE_KEY);

const ENCAPSULATED = 32;

const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

const keyId = async ({ scope, year, raw, made, by }: Omit<ScopeKey, 'id'>): Promise<string> =>
  (await hashOf(canonical('scope-key', { scope, year, raw, made, by }))).slice(0, 32);

export async function newScopeKey(scope: Scope, year: string, made: Clock, by: MemberId): Promise<ScopeKey> {
  const raw = randomBytes(32);
  const key = { scope, year, raw: toBase64(raw), made, by };
  raw.fill(0);
  return { id: await keyId(key), ...key };
}

const infoOf = (to: MemberId, place: string) => new TextEncoder().encode(`verzuimwijzer/grant/${to}/${place}`);

/** @param place where it is put: it opens nowhere else */
export async function granted(
  to: Pick<Member, 'id' | 'box'>,
  keys: readonly ScopeKey[],
  place: string,
): Promise<Grant> {
  const recipientPublicKey = await suite.kem.importKey('raw', fromBase64(to.box).buffer, true);
  const text = new TextEncoder().encode(JSON.stringify(keys));
  const { enc, ct } = await suite.seal({ recipientPublicKey, info: infoOf(to.id, place) }, text);
  text.fill(0);
  const sealed = toBase64(new Uint8Array([...new Uint8Array(enc), ...new Uint8Array(ct)]));
  return { to: to.id, box: to.box, keys: keys.map(({ id }) => id), sealed };
}

/**
 * @param keys of this device, with the box that it is sealed to
 * @throws Damaged where it is not for this device or this place, was changed, or holds something other than it says
 */
export async function openGrant(keys: MemberKeys, grant: Grant, place: string): Promise<readonly ScopeKey[]> {
  try {
    const bytes = fromBase64(grant.sealed);
    const enc = bytes.slice(0, ENCAPSULATED).buffer;
    const info = infoOf(keys.id, place);
    const text = await suite.open({ recipientKey: keys.box, enc, info }, bytes.slice(ENCAPSULATED));
    const found = SCOPE_KEYS.parse(JSON.parse(new TextDecoder().decode(text))) as unknown as readonly ScopeKey[];
    const ids = await Promise.all(found.map(keyId));
    if (found.length !== grant.keys.length) throw new Damaged('grant');
    if (found.some(({ id }, index) => id !== ids[index] || id !== grant.keys[index])) throw new Damaged('grant');
    return found;
  } catch {
    throw new Damaged('grant');
  }
}

/**
 * The key that something is sealed with: the newest of its scope and year that nobody has who may not hold the scope. `null`: there is
 * none, and one is to be made.
 * @param keys those that this device has
 * @param holdersOf who may have a key; a member who left is still one of them
 * @param may whoever may hold the scope; this device itself, where it only puts something there
 */
export function usableKey(
  keys: readonly ScopeKey[],
  scope: Scope,
  year: string,
  holdersOf: (keyId: string) => readonly MemberId[],
  may: (id: MemberId) => boolean,
): ScopeKey | null {
  const usable = keys.filter((key) => key.scope === scope && key.year === year && holdersOf(key.id).every(may));
  return usable.reduce<ScopeKey | null>((best, key) => (best && isNewer(best, key) ? best : key), null);
}

const isNewer = (one: ScopeKey, other: ScopeKey): boolean =>
  one.made === other.made ? one.id > other.id : one.made > other.made;
