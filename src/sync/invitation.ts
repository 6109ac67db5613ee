import * as z from 'zod/mini';
import { fromBase64, toBase64 } from '../bytes/base64';
import type { Bytes } from '../bytes/bytes';
import type { Role } from '../domain/role';
import { Damaged } from '../storage/errors';
import { hex, openBytes, randomBytes, sealBytes } from '../storage/sealing';
import { KDF, stretched } from '../storage/unlock';
import { canonical, isSignature, signature } from './canonical';
import type { PaperKind } from './carrier';
import { type Member, type MemberId, type MemberKeys, memberIdOf } from './member';
import { HASH, KEY, MEMBER, PLACE, SHORT_HASH, SIGNATURE } from './shapes';

/** An invitation is good for a day, in milliseconds. */
export const GOOD_FOR = 24 * 60 * 60 * 1000;
/** A paper is never larger. */
const PAPER_BYTES = 64 * 1024;

/** Uitnodiging: what a device that joins is told; it is sealed by the code. */
export interface Invitation {
  readonly v: 1;
  readonly circle: string;
  /** Who invites. */
  readonly by: Pick<Member, 'id' | 'name' | 'sign' | 'box'>;
  /** As what the device comes in. */
  readonly role: Role;
  readonly groups: readonly string[];
  /** Until when it is good, in milliseconds since 1970. */
  readonly until: number;
}

/** Verzoek: the keys of the device that wants in. */
export interface JoinRequest extends Pick<Member, 'id' | 'name' | 'sign' | 'box'> {
  readonly v: 1;
  /** The name of the invitation that it answers. */
  readonly invitation: string;
  /** Ed25519 over all the rest, by the key in it. */
  readonly signature: string;
}

const device = { id: SHORT_HASH, name: PLACE.name, sign: KEY, box: KEY };

const INVITATION = z.strictObject({
  v: z.literal(1),
  circle: HASH,
  by: z.strictObject(device),
  role: MEMBER.shape.role,
  groups: MEMBER.shape.groups,
  until: z.int().check(z.gte(0)),
});

const REQUEST = z.strictObject({ v: z.literal(1), ...device, invitation: SHORT_HASH, signature: SIGNATURE });

/** A paper as it lies with a carrier, and what both devices keep until the joining is done. */
export interface Paper {
  /** By which both papers are called with the carrier. */
  readonly name: string;
  readonly bytes: Bytes;
  /** 32 bytes in base64 that the code gives: both papers are sealed with it. */
  readonly secret: string;
}

async function secretOf(code: string, name: string): Promise<string> {
  const bytes = await stretched(code, { ...KDF, salt: new TextEncoder().encode(`invitation/${name}`) });
  const secret = toBase64(bytes);
  bytes.fill(0);
  return secret;
}

/** Each kind of paper has a key of its own. */
async function keyOf(secret: string, kind: PaperKind): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', fromBase64(secret), 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode(`verzuimwijzer/${kind}`);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info };
  return crypto.subtle.deriveKey(hkdf, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const IV = 12;

async function sealedPaper(secret: string, kind: PaperKind, name: string, value: unknown): Promise<Bytes> {
  const text = new TextEncoder().encode(JSON.stringify(value));
  const { iv, data } = await sealBytes(await keyOf(secret, kind), `${kind}/${name}`, text);
  const bytes = new Uint8Array(IV + data.byteLength);
  bytes.set(iv);
  bytes.set(new Uint8Array(data), IV);
  return bytes;
}

/** @throws Damaged */
async function openedPaper(secret: string, kind: PaperKind, name: string, bytes: Bytes): Promise<unknown> {
  const place = `${kind}/${name}`;
  if (bytes.length > PAPER_BYTES) throw new Damaged(place);
  const sealed = { iv: bytes.slice(0, IV), data: bytes.slice(IV).buffer };
  const text = await openBytes(await keyOf(secret, kind), place, sealed);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    throw new Damaged(place);
  }
}

/** @param code as `readCode` gives it back */
export async function makeInvitation(code: string, invitation: Invitation): Promise<Paper> {
  const name = hex(randomBytes(16));
  const secret = await secretOf(code, name);
  return { name, secret, bytes: await sealedPaper(secret, 'invitation', name, invitation) };
}

/**
 * @param name by which it lay with the carrier
 * @throws Damaged where it is for another code, was changed, or says a member's name that is not its own
 */
export async function openInvitation(
  code: string,
  { name, bytes }: Pick<Paper, 'name' | 'bytes'>,
): Promise<{ readonly invitation: Invitation; readonly secret: string }> {
  if (!SHORT_HASH.safeParse(name).success) throw new Damaged('invitation');
  const secret = await secretOf(code, name);
  const read = INVITATION.safeParse(await openedPaper(secret, 'invitation', name, bytes));
  if (!read.success || !(await isNamed(read.data.by))) throw new Damaged('invitation');
  return { invitation: read.data, secret };
}

export const isGood = ({ until }: Pick<Invitation, 'until'>, now: number): boolean =>
  now < until && until <= now + GOOD_FOR;

const isNamed = async ({ id, sign }: { readonly id: MemberId; readonly sign: string }): Promise<boolean> =>
  (await memberIdOf(sign)) === id;

const bytesOf = ({ v, id, name, sign, box, invitation }: Omit<JoinRequest, 'signature'>): Bytes =>
  canonical('papers', { v, id, name, sign, box, invitation });

/** @param paper the invitation that it answers */
export async function makeRequest(
  { name: invitation, secret }: Pick<Paper, 'name' | 'secret'>,
  keys: MemberKeys,
  name: string,
): Promise<Bytes> {
  const request = { v: 1, id: keys.id, name, sign: keys.signPublic, box: keys.boxPublic, invitation } as const;
  const signed: JoinRequest = { ...request, signature: await signature(keys.sign, bytesOf(request)) };
  return sealedPaper(secret, 'request', invitation, signed);
}

/** @throws Damaged where it answers another invitation, was changed, or is not signed by the key in it */
export async function openRequest(
  { name, secret }: Pick<Paper, 'name' | 'secret'>,
  bytes: Bytes,
): Promise<JoinRequest> {
  const read = REQUEST.safeParse(await openedPaper(secret, 'request', name, bytes));
  if (!read.success || read.data.invitation !== name) throw new Damaged('request');
  const { data } = read;
  if (!(await isNamed(data)) || !(await isSignature(data.signature, bytesOf(data), data.sign))) {
    throw new Damaged('request');
  }
  return data;
}

/**
 * Kort getal: six digits that both devices show, made of the keys of both and the invitation. It is stretched like the code: whoever
 * saw the code too and wants keys of their own that give the same digits would have to make it a million times within the day.
 * @param name of the invitation
 */
export async function shortNumber(
  name: string,
  { circle, by }: Pick<Invitation, 'circle' | 'by'>,
  asking: Pick<JoinRequest, 'sign' | 'box'>,
): Promise<string> {
  const both = { circle, by: [by.sign, by.box], asking: [asking.sign, asking.box] };
  const salt = new TextEncoder().encode(`number/${name}`);
  const bytes = await stretched(new TextDecoder().decode(canonical('papers', both)), { ...KDF, salt });
  return String(new DataView(bytes.buffer).getUint32(0) % 1_000_000).padStart(6, '0');
}
