import { z } from 'zod/mini';
import { fromBase64, toBase64 } from '../../bytes/base64';
import type { Bytes } from '../../bytes/bytes';
import type { MemberId } from '../member';
import type { RelayAddress, SocketOf } from './line';
import { newUser, type Owner } from './owner';
import { admit, type Pass, paperPass } from './passes';
import { Relay } from './relay';

/*
 * Joining over a relay. Words alone do not say where the relay is, and nobody comes in without a pass; so with the words goes a
 * text, by mail or on a stick. It leads to the papers of one invitation and nothing else, for one day. The words stay the secret:
 * they are said, not sent, and without them the papers cannot be read.
 */

/** An invitation holds for one day. */
const DAY_MS = 24 * 3_600_000;

const TEXT = z.object({
  v: z.literal(1),
  servers: z.array(z.string().check(z.startsWith('wss://'), z.maxLength(200))).check(z.minLength(1), z.maxLength(9)),
  copies: z.union([z.literal(1), z.literal(3)]),
  circle: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  invitation: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  jwt: z.string().check(z.maxLength(4000)),
  seed: z.string().check(z.regex(/^SU[A-Z2-7]{56}$/)),
});
/** What the text of an invitation says. */
export type Entrance = z.infer<typeof TEXT>;

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
  const pass = await paperPass(owner, circle, invitation, now + DAY_MS);
  const entrance: Entrance = { v: 1, servers: [...servers], copies, circle, invitation, ...pass };
  return (
    MARK +
    toBase64(utf8(JSON.stringify(entrance)))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, '')
  );
}

/** Reads the text of an invitation; line breaks that a mail program made do not matter. `null`: it is none, or not all of it. */
export function readEntrance(text: string): Entrance | null {
  const bare = text.replace(/\s+/g, '');
  if (!bare.startsWith(MARK)) return null;
  try {
    const json = textOf(fromBase64(bare.slice(MARK.length).replace(/-/g, '+').replace(/_/g, '/')));
    const read = TEXT.safeParse(JSON.parse(json));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** The carrier of who wants in: papers of this invitation, and nothing else. */
export const relayAt = ({ servers, copies, circle, invitation, jwt, seed }: Entrance, socketOf?: SocketOf): Relay =>
  new Relay({
    address: { servers, copies },
    circle,
    pass: { jwt, seed },
    invitation,
    isOf: () => Promise.resolve(false),
    ...(socketOf && { socketOf }),
  });

/** Who asks for a pass: the user, and a signature of it by the member, whose key both people compared. */
const WANTS = z.object({ user: z.string().check(z.regex(/^U[A-Z2-7]{55}$/)), signature: z.string() });

/** Nothing else that a member signs begins like this. */
const signed = (circle: string, user: string): Bytes => utf8(`verzuimwijzer relay user\n${circle}\n${user}`);

/**
 * Puts down which user wants a pass, signed with the key of the member that joins.
 * @returns the seed to come in with once the pass is there; it is kept sealed
 */
export async function askPass(relay: Relay, { circle, invitation }: Entrance, sign: CryptoKey): Promise<string> {
  const { seed, user } = newUser();
  const signature = toBase64(new Uint8Array(await crypto.subtle.sign('Ed25519', sign, signed(circle, user))));
  await relay.lay('user', invitation, utf8(JSON.stringify({ user, signature })));
  return seed;
}

/** The pass that was asked for; `null`: it is not there yet. */
export async function takePass(relay: Relay, { invitation }: Entrance, seed: string): Promise<Pass | null> {
  const jwt = await relay.laid('pass', invitation);
  return jwt && { jwt: textOf(jwt), seed };
}

/**
 * Gives a member that was let in its pass, when the user that asks was signed with the member's key.
 * @param member with its signing key, as in the roster
 * @returns what the administrator's device keeps from now on; `null`: nobody asks, or somebody who is not that member
 */
export async function givePass(
  relay: Relay,
  owner: Owner,
  circle: string,
  invitation: string,
  { id, sign }: { readonly id: MemberId; readonly sign: string },
  now: number,
): Promise<Owner | null> {
  const wanted = await relay.laid('user', invitation);
  const wants = wanted && wantsOf(textOf(wanted));
  if (!wants) return null;
  const key = await crypto.subtle.importKey('raw', fromBase64(sign), 'Ed25519', false, ['verify']);
  const { user } = wants;
  if (!(await crypto.subtle.verify('Ed25519', key, wants.signature, signed(circle, user)))) return null;
  const admitted = await admit(owner, circle, id, user, now);
  await relay.lay('pass', invitation, utf8(admitted.jwt));
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
