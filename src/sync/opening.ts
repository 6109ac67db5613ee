import type { Bytes } from '../bytes/bytes';
import { batchHash, grantPlace, isBatchSigned, openPart, readBatch, type SignedBatch } from './batch';
import { readContent } from './content';
import type { At, Gathered } from './gathered';
import { openGrant, type ScopeKey } from './keyring';
import type { Member, MemberKeys } from './member';
import type { Scope } from './scope';
import type { State } from './state';

/** With what batches are opened. */
export interface Opener {
  readonly state: State;
  /** With the box that the member has now, and with those that it had before. */
  readonly keys: readonly [MemberKeys, ...MemberKeys[]];
  readonly mayHold: (scope: Scope) => boolean;
  /** Was something under this key erased? Then it is not taken any more. */
  readonly isTainted: (key: ScopeKey) => boolean;
}

/**
 * The batch that lies under a number of a member; what is wrong with it, where its member did not publish it so.
 * @param sign by which the member signs
 */
export async function signedAt(
  circle: string,
  { member, number }: At,
  sign: string,
  bytes: Bytes,
): Promise<SignedBatch | 'unreadable' | 'not-signed'> {
  const batch = readBatch(bytes);
  if (typeof batch === 'string') return 'unreadable';
  const isItsOwn = batch.circle === circle && batch.member === member && batch.number === number;
  return isItsOwn && (await isBatchSigned(batch, sign)) ? batch : 'not-signed';
}

/**
 * Takes out of a batch what this device can open, nothing of it verified but that its member published it so.
 * @param bytes as the carrier gave them
 */
export async function openBatch(opener: Opener, at: At, member: Member, bytes: Bytes, into: Gathered): Promise<void> {
  const { state } = opener;
  const batch = await signedAt(state.circle, at, member.sign, bytes);
  if (typeof batch === 'string') return void into.troubles.push({ kind: batch, ...at });
  const hash = await batchHash(batch);
  if (isFork(state, at, hash, batch.prev)) into.troubles.push({ kind: 'member-forked', ...at, told: null });
  into.batches.push({ ...at, hash, prev: batch.prev });
  into.statements.push(...batch.left.map((statement) => ({ ...at, statement })));
  await openGrants(opener, at, batch, into);
  for (let index = 0; index < batch.parts.length; index += 1) await openOne(opener, at, batch, index, into);
}

/** Takes out of batches of somebody what this device can open with the keys that stand in them, before it is known who signed them. */
export async function openUnsigned(
  state: State,
  keys: Opener['keys'],
  batches: readonly SignedBatch[],
  into: Gathered,
): Promise<void> {
  const opener: Opener = { state, keys, mayHold: (scope) => scope === 'school', isTainted: () => false };
  for (const batch of batches) await openGrants(opener, batch, batch, into);
  for (const batch of batches) {
    into.statements.push(...batch.left.map((statement) => ({ member: batch.member, number: batch.number, statement })));
    for (let index = 0; index < batch.parts.length; index += 1) await openOne(opener, batch, batch, index, into);
  }
}

/** Did the member publish another batch under this number, or one before it, than was read or is told of in the one after it? */
function isFork({ heads, expected, read }: State, { member, number }: At, hash: string, prev: string | null): boolean {
  const head = heads[member];
  if (head?.number === number && head.hash !== hash) return true;
  if (head?.number === number - 1 && head.hash !== prev) return true;
  const told = expected[member]?.[number];
  return told !== undefined && told !== hash && read[member] !== undefined;
}

async function openGrants({ state, keys, mayHold, isTainted }: Opener, at: At, batch: SignedBatch, into: Gathered) {
  for (const grant of batch.grants) {
    for (const id of grant.keys) into.holds(id, grant.to);
    for (const id of grant.keys) into.holds(id, at.member);
    // One that was sealed to the key before this one is not for us any more: whoever reads that a key is lacked gives it again.
    const own = keys.find(({ id, boxPublic }) => grant.to === id && grant.box === boxPublic);
    if (!own) continue;
    const held = new Set([...state.scopeKeys, ...into.keys].map(({ id }) => id));
    if (grant.keys.every((id) => held.has(id))) continue;
    const opened = await openGrant(own, grant, grantPlace(batch)).catch(() => null);
    if (!opened) {
      into.troubles.push({ kind: 'unreadable', ...at });
      continue;
    }
    for (const key of opened) {
      if (held.has(key.id) || !mayHold(key.scope) || isTainted(key)) continue;
      into.keys.push(key);
      into.known.set(key.id, { scope: key.scope, year: key.year });
    }
  }
}

async function openOne({ state }: Opener, at: At, batch: SignedBatch, index: number, into: Gathered): Promise<void> {
  const id = batch.parts[index]!.key;
  into.holds(id, at.member);
  const key = [...state.scopeKeys, ...into.keys].find((one) => one.id === id);
  if (!key) return void into.skipped.push({ ...at, key: id });
  const content = readContent(await openPart(batch, index, key).catch(() => null));
  if (!content) return void into.troubles.push({ kind: 'unreadable', ...at });
  if ('entries' in content) {
    for (const one of content.entries) into.entries.push({ ...at, ...one });
    return;
  }
  into.statements.push(...content.statements.map((statement) => ({ ...at, statement })));
  into.logs.push(...content.logs.map((part) => ({ ...at, part })));
  if (content.announcement) into.announcements.push({ ...at, announcement: content.announcement });
  for (const { id: other, scope, year } of content.keys) into.known.set(other, { scope, year });
}
