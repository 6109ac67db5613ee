import * as z from 'zod/mini';
import { fromBase64, toBase64 } from '../bytes/base64';
import type { Bytes } from '../bytes/bytes';
import type { Subject } from '../domain/dossier';
import { Damaged } from '../storage/errors';
import { openBytes, sealBytes } from '../storage/sealing';
import { SUBJECT } from '../storage/subject';
import { ANNOUNCEMENT, type Announcement } from './announcement';
import { canonical, hashOf, isSignature, signature } from './canonical';
import { deflated, inflated } from './deflate';
import { GRANT, type Grant, type ScopeKey } from './keyring';
import { LOG_PART, type LogPart } from './log';
import type { MemberId, MemberKeys } from './member';
import { HASH, NUMBER, SCOPE, SHORT_HASH, SIGNATURE, YEAR } from './shapes';
import { STATEMENT, type Statement } from './statement';

/** A batch is never larger, as it lies with a carrier. */
export const BATCH_BYTES = 512 * 1024;
/** What is in a part is never larger when it is opened: a few bytes can say that they are many. */
export const PART_BYTES = 8 * 1024 * 1024;
const MAX_PARTS = 256;
const MAX_GRANTS = 600;
const MAX_LEFT = 10_000;

/** A part of a batch: what one scope is told, sealed with its key. */
export interface Part {
  /** The id of the scope key. */
  readonly key: string;
  /** AES-256-GCM: the number used once and what is sealed, in base64. */
  readonly sealed: string;
}

/** Pakket: what a member publishes, numbered, chained to its batch before it, and signed. */
export interface Batch {
  readonly v: 1;
  readonly circle: string;
  readonly member: MemberId;
  /** The first is 1. */
  readonly number: number;
  /** The hash of the batch before it; `null`: it is the first. */
  readonly prev: string | null;
  /** Statements that let somebody go, unsealed: who was sent away has no key any more, and learns of it all the same. */
  readonly left: readonly Statement[];
  readonly grants: readonly Grant[];
  readonly parts: readonly Part[];
}

export interface SignedBatch extends Batch {
  readonly signature: string;
}

/** Bytes that are no batch of ours, or one of a later version of this program. */
export type Unreadable = 'not-ours' | 'newer';

/** What stands in a part for all members. */
export interface SchoolPart {
  readonly statements: readonly Statement[];
  readonly logs: readonly LogPart[];
  readonly announcement: Announcement | null;
  /** Keys that were made, so that all know what they are of. */
  readonly keys: readonly Pick<ScopeKey, 'id' | 'scope' | 'year'>[];
}

/** What stands in a part with entries. */
export interface EntriesPart {
  readonly entries: readonly { readonly subject: Subject; readonly year: string; readonly entry: unknown }[];
}

const part = z.strictObject({
  key: SHORT_HASH,
  sealed: z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(BATCH_BYTES)),
});

const BATCH = z.strictObject({
  v: z.literal(1),
  circle: HASH,
  member: SHORT_HASH,
  number: NUMBER,
  prev: z.nullable(HASH),
  left: z.array(STATEMENT).check(z.maxLength(MAX_LEFT)),
  grants: z.array(GRANT).check(z.maxLength(MAX_GRANTS)),
  parts: z.array(part).check(z.maxLength(MAX_PARTS)),
  signature: SIGNATURE,
});

const list = <T extends z.ZodMiniType>(of: T) => z.array(of).check(z.maxLength(10_000));
export const SCHOOL_PART = z.strictObject({
  statements: list(STATEMENT),
  logs: list(LOG_PART),
  announcement: z.nullable(ANNOUNCEMENT),
  keys: list(z.strictObject({ id: SHORT_HASH, scope: SCOPE, year: YEAR })),
});

export const ENTRIES_PART = z.strictObject({
  entries: z.array(z.strictObject({ subject: SUBJECT, year: YEAR, entry: z.unknown() })).check(z.maxLength(50_000)),
});

/** What is to be sealed in a part. */
export interface OpenedPart {
  readonly key: ScopeKey;
  readonly content: SchoolPart | EntriesPart;
}

/** There is more in it than a batch holds. */
export class BatchTooLarge extends Error {
  override name = 'BatchTooLarge';
}

const IV = 12;

const placeOf = ({ circle, member, number }: Pick<Batch, 'circle' | 'member' | 'number'>): string =>
  `${circle}/${member}/${number}`;

/** Where a grant of a batch is put, to be sealed and opened there. */
export const grantPlace = placeOf;

const imported = (key: ScopeKey): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', fromBase64(key.raw), 'AES-GCM', false, ['encrypt', 'decrypt']);

const written = new WeakMap<Batch, Bytes>();

/** What is signed; worked out once, since it is hashed as well. */
function bytesOf(batch: Batch): Bytes {
  const { v, circle, member, number, prev, left, grants, parts } = batch;
  const bytes = written.get(batch) ?? canonical('batch', { v, circle, member, number, prev, left, grants, parts });
  written.set(batch, bytes);
  return bytes;
}

/** SHA-256 of what is signed, by which the next batch is chained to it. */
export const batchHash = (batch: Batch): Promise<string> => hashOf(bytesOf(batch));

async function sealedPart({ key, content }: OpenedPart, place: string): Promise<Part> {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  if (bytes.length > PART_BYTES) throw new BatchTooLarge();
  const { iv, data } = await sealBytes(await imported(key), place, await deflated(bytes));
  const sealed = new Uint8Array(IV + data.byteLength);
  sealed.set(iv);
  sealed.set(new Uint8Array(data), IV);
  return { key: key.id, sealed: toBase64(sealed) };
}

/**
 * A batch as it goes to a carrier.
 * @param what its grants are made for its place (`grantPlace`)
 * @throws BatchTooLarge
 */
export async function sealedBatch(
  keys: Pick<MemberKeys, 'id' | 'sign'>,
  what: Pick<Batch, 'circle' | 'number' | 'prev' | 'left' | 'grants'> & { readonly parts: readonly OpenedPart[] },
): Promise<{ readonly bytes: Bytes; readonly hash: string }> {
  const place = placeOf({ ...what, member: keys.id });
  const parts = await Promise.all(what.parts.map((one, index) => sealedPart(one, `${place}/${index}`)));
  const batch: Batch = { v: 1, member: keys.id, ...what, parts };
  const signed = bytesOf(batch);
  const { v, circle, member, number, prev, left, grants } = batch;
  const text = JSON.stringify({
    v,
    circle,
    member,
    number,
    prev,
    left,
    grants,
    parts,
    signature: await signature(keys.sign, signed),
  });
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > BATCH_BYTES || parts.length > MAX_PARTS || grants.length > MAX_GRANTS) throw new BatchTooLarge();
  return { bytes, hash: await hashOf(signed) };
}

/** What a carrier gave, as a batch; nothing of it is verified yet. */
export function readBatch(bytes: Bytes): SignedBatch | Unreadable {
  if (bytes.length > BATCH_BYTES) return 'not-ours';
  let found: unknown;
  try {
    found = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return 'not-ours';
  }
  const read = BATCH.safeParse(found);
  if (read.success) return read.data as unknown as SignedBatch;
  const { v } = (found ?? {}) as { v?: unknown };
  return Number.isSafeInteger(v) && (v as number) > 1 ? 'newer' : 'not-ours';
}

export const isBatchSigned = (batch: SignedBatch, signPublic: string): Promise<boolean> =>
  isSignature(batch.signature, bytesOf(batch), signPublic);

/**
 * What stands in a part, to be checked by {@link SCHOOL_PART} or {@link ENTRIES_PART}.
 * @throws Damaged when it is sealed with another key or for another place, was changed, or is larger than a part may be
 */
export async function openPart(batch: Batch, index: number, key: ScopeKey): Promise<unknown> {
  const place = `${placeOf(batch)}/${index}`;
  const part = batch.parts[index];
  if (part?.key !== key.id) throw new Damaged(place);
  try {
    const sealed = fromBase64(part.sealed);
    const data = sealed.slice(IV).buffer;
    const opened = await openBytes(await imported(key), place, { iv: sealed.slice(0, IV), data });
    const bytes = await inflated(new Uint8Array(opened), PART_BYTES);
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Damaged(place);
  }
}
