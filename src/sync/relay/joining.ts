import * as z from 'zod/mini';
import { fromBase64, toBase64 } from '../../bytes/base64';
import { fromBase64Url, toBase64Url } from '../../bytes/base64url';
import type { Bytes } from '../../bytes/bytes';
import { isRelayAddress, MOST_ADDRESSES } from '../../domain/relay-address';
import type { MemberId } from '../member';
import { readClaims } from './claims';
import type { RelayAddress } from './line';
import { publicOf } from './nkey';
import type { Owner } from './owner';
import { admit, type Pass, paperPass } from './passes';
import type { Relay, RelaySettings } from './relay';

/*
 * Joining over a relay. Words alone do not say where the relay is, and nobody comes in without a pass; so with the words goes a
 * text, by mail or on a stick. It leads to the papers of one invitation and nothing else, for one day. The words stay the secret:
 * they are said, not sent, and without them the papers cannot be read.
 */

export const ENTRANCE = z.object({
  v: z.literal(1),
  servers: z.array(z.string().check(z.refine(isRelayAddress))).check(z.minLength(1), z.maxLength(MOST_ADDRESSES)),
  copies: z.union([z.literal(1), z.literal(3)]),
  circle: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  invitation: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  jwt: z.string().check(z.maxLength(4000)),
  seed: z.string().check(z.regex(/^SU[A-Z2-7]{56}$/)),
});
/** What the text of an invitation says. */
export type Entrance = z.infer<typeof ENTRANCE>;

/** So that a person and a program recognise it. */
const MARK = 'verzuimwijzer-relais.';

const utf8 = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The text that goes to who is invited. */
export async function entranceText(
  owner: Owner,
  { servers, copies }: RelayAddress,
  circle: string,
  invitation: string,
  now: number,
): Promise<string> {
  const pass = await paperPass(owner, circle, invitation, now);
  const entrance: Entrance = { v: 1, servers: [...servers], copies, circle, invitation, ...pass };
  return MARK + toBase64Url(utf8(JSON.stringify(entrance)));
}

/** Reads the text of an invitation; line breaks that a mail program made do not matter. `null`: it is none, or not all of it. */
export function readEntrance(text: string): Entrance | null {
  const bare = text.replace(/\s+/g, '');
  if (!bare.startsWith(MARK)) return null;
  try {
    const json = textOf(fromBase64Url(bare.slice(MARK.length)));
    const read = ENTRANCE.safeParse(JSON.parse(json));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** How who wants in comes to the papers of this invitation, and to nothing else. */
export const settingsAt = ({ servers, copies, circle, invitation, jwt, seed }: Entrance) =>
  ({ address: { servers, copies }, circle, pass: { jwt, seed }, invitation }) satisfies Partial<RelaySettings>;

/** Where papers are laid and found. */
export type Laying = Pick<Relay, 'lay' | 'laid'>;

/** Who asks for a pass: the user, and a signature of it by the member, whose key both people compared. */
const WANTS = z.object({ user: z.string().check(z.regex(/^U[A-Z2-7]{55}$/)), signature: z.string() });

/** Nothing else that a member signs begins like this. */
const signed = (circle: string, user: string): Bytes => utf8(`verzuimwijzer relay user\n${circle}\n${user}`);

/**
 * Puts down which user wants a pass, signed with the key of the member that joins or wants another one; where that lies there, nothing.
 * @param name of the paper: the invitation, or the member itself once it is in
 * @param seed of the user
 */
export async function askPass(relay: Laying, circle: string, name: string, seed: string, sign: CryptoKey) {
  const user = await publicOf(seed);
  const signature = toBase64(new Uint8Array(await crypto.subtle.sign('Ed25519', sign, signed(circle, user))));
  const paper = JSON.stringify({ user, signature });
  const lies = await relay.laid('user', name);
  if (!lies || textOf(lies) !== paper) await relay.lay('user', name, utf8(paper));
}

/**
 * The pass that was asked for; `null`: it is not there yet, or what lies there is none: everybody in the circle can put something there.
 * @param before a pass by the same account, that of the invitation or the one that is to be replaced
 */
export async function takePass(relay: Laying, name: string, seed: string, before: string): Promise<Pass | null> {
  const laid = await relay.laid('pass', name);
  if (!laid) return null;
  const jwt = textOf(laid);
  const [claims, known] = await Promise.all([readClaims(jwt), readClaims(before)]);
  return claims && claims.iss === known?.iss && claims.sub === (await publicOf(seed)) ? { jwt, seed } : null;
}

/**
 * Gives a member its pass, when the user that asks was signed with the member's key.
 * @param member with its signing key, as in the roster
 * @returns what the administrator's device keeps from now on; `null`: nobody asks, or somebody who is not that member
 */
export async function givePass(
  relay: Laying,
  owner: Owner,
  circle: string,
  name: string,
  { id, sign }: { readonly id: MemberId; readonly sign: string },
  now: number,
): Promise<Owner | null> {
  const wanted = await relay.laid('user', name);
  const wants = wanted && wantsOf(textOf(wanted));
  if (!wants) return null;
  const key = await crypto.subtle.importKey('raw', fromBase64(sign), 'Ed25519', false, ['verify']);
  const { user } = wants;
  // A member asks for a user of its own: with that of another one it would take it along when it leaves.
  const isOfOther = Object.entries(owner.passes).some(([member, its]) => its === user && member !== id);
  if (isOfOther || owner.revoked[user] !== undefined) return null;
  if (!(await crypto.subtle.verify('Ed25519', key, wants.signature, signed(circle, user)))) return null;
  const admitted = await admit(owner, circle, id, user, now);
  await relay.lay('pass', name, utf8(admitted.jwt));
  return admitted.owner;
}

function wantsOf(text: string): { readonly user: string; readonly signature: Bytes } | null {
  try {
    const { user, signature } = WANTS.parse(JSON.parse(text));
    return { user, signature: fromBase64(signature) };
  } catch {
    return null;
  }
}
