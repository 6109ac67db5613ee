import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import * as z from 'zod/mini';
import { fromBase64, toBase64 } from '../bytes/base64';
import type { Bytes } from '../bytes/bytes';
import { Damaged } from '../storage/errors';
import { canonical, isSignature, signature } from './canonical';
import type { Member, MemberKeys } from './member';
import { KEY, SIGNATURE } from './shapes';
import { type Known, STATEMENT, type Statement, verified } from './statement';

/*
 * Welkom: what a device is told once somebody compared the number and let it in. It takes the place of the invitation, is sealed to the
 * device's own key (HPKE) and signed by who let it in: the code of words opens nothing of it.
 */

const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const ENCAPSULATED = 32;
/** All statements of a large circle are in it. */
const MOST_BYTES = 4 * 1024 * 1024;

const PAPER = z.strictObject({ v: z.literal(1), sealed: z.string(), signature: SIGNATURE });
const WELCOME = z.strictObject({ v: z.literal(1), pupils: KEY, statements: z.array(STATEMENT) });

/** What a device begins its circle with, beside its keys. */
export interface Welcome {
  /** The key by which pupils are called: 32 bytes in base64. */
  readonly pupils: string;
  /** Verified, and by them this device is in the circle to which it was invited. */
  readonly statements: readonly Known[];
}

const infoOf = (name: string, to: string): ArrayBuffer => canonical('papers', { welcome: name, to }).buffer;

const signedOf = (name: string, to: string, sealed: string): Bytes =>
  canonical('papers', { welcome: name, to, sealed });

/** @param name of the invitation */
export async function makeWelcome(
  by: Pick<MemberKeys, 'sign'>,
  to: Pick<Member, 'id' | 'box'>,
  name: string,
  { pupils, statements }: Welcome,
): Promise<Bytes> {
  const recipientPublicKey = await suite.kem.importKey('raw', fromBase64(to.box).buffer, true);
  const said = { v: 1, pupils, statements: statements.map(({ statement }) => statement) };
  const text = new TextEncoder().encode(JSON.stringify(said));
  const { enc, ct } = await suite.seal({ recipientPublicKey, info: infoOf(name, to.id) }, text);
  text.fill(0);
  const bytes = new Uint8Array(enc.byteLength + ct.byteLength);
  bytes.set(new Uint8Array(enc));
  bytes.set(new Uint8Array(ct), enc.byteLength);
  const sealed = toBase64(bytes);
  const paper = { v: 1, sealed, signature: await signature(by.sign, signedOf(name, to.id, sealed)) };
  return new TextEncoder().encode(JSON.stringify(paper));
}

function paperIn(bytes: Bytes): z.infer<typeof PAPER> | null {
  if (bytes.length > MOST_BYTES) return null;
  try {
    return PAPER.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))).data ?? null;
  } catch {
    return null;
  }
}

/**
 * @param by who invited
 * @param circle to which this device was invited: nobody who only holds the code brings it into another
 * @returns `null`: it is no welcome (yet)
 * @throws Damaged where it is one, and not for this device, not of who invited, or of another circle
 */
export async function openWelcome(
  keys: MemberKeys,
  by: Pick<Member, 'sign'>,
  { name, circle }: { readonly name: string; readonly circle: string },
  bytes: Bytes,
): Promise<Welcome | null> {
  const paper = paperIn(bytes);
  if (!paper) return null;
  const { sealed } = paper;
  if (!(await isSignature(paper.signature, signedOf(name, keys.id, sealed), by.sign))) throw new Damaged('welcome');
  const given = fromBase64(sealed);
  const open = { recipientKey: keys.box, enc: given.slice(0, ENCAPSULATED).buffer, info: infoOf(name, keys.id) };
  const text = await suite.open(open, given.slice(ENCAPSULATED)).catch(() => {
    throw new Damaged('welcome');
  });
  const said = WELCOME.safeParse(JSON.parse(new TextDecoder().decode(text)));
  if (!said.success) throw new Damaged('welcome');
  const { known } = await verified(said.data.statements as unknown as readonly Statement[], []);
  if (!known.some(({ id, statement }) => id === circle && statement.says.kind === 'founded'))
    throw new Damaged('welcome');
  return { pupils: said.data.pupils, statements: known };
}
