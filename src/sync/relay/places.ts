import type { Bytes } from '../../bytes/bytes';
import type { MemberId } from '../member';

/* Where things of a circle lie with a relay: subjects and streams of NATS. All of it is in the open there. */

/** What joining leaves with a relay, besides batches: the papers of a carrier, whom to give a pass, and the pass. */
export type PaperPlace = 'invitation' | 'request' | 'user' | 'pass';

/** The stream that keeps all batches of a circle. */
export const batchesOf = (circle: string): string => `VZW_${circle}`;
/** The stream that keeps the papers of joining, for two days. */
export const papersOf = (circle: string): string => `VZWP_${circle}`;

/** All subjects of a device; it alone may publish there. */
export const ownSubjects = (circle: string, member: MemberId): string => `vzw.${circle}.${member}.*.*`;
export const allSubjects = (circle: string): string => `vzw.${circle}.*.*.*`;

/** A batch as its subject names it. */
export interface Named {
  readonly member: MemberId;
  readonly number: number;
  /** The first 128 bits of the SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
}

/**
 * The hash stands in the subject because a member's permission is not all that guards it (tried with 2.9.10): who asks JetStream
 * something names where the answer goes, and the server puts it there, also under another's subject. So nobody can take the place
 * of a batch that is still to come, and an answer that lies there is none of these batches.
 */
export const batchSubject = (circle: string, { member, number, hash }: Named): string =>
  `vzw.${circle}.${member}.${number}.${hash}`;

export async function hashOf(bytes: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const allPapers = (circle: string): string => `vzwp.${circle}.*.*`;
export const papersAt = (circle: string, place: PaperPlace): string => `vzwp.${circle}.${place}.*`;
export const paperSubject = (circle: string, place: PaperPlace | '*', name: string): string =>
  `vzwp.${circle}.${place}.${name}`;

/** Where answers come in for one who is connected, so that nobody else can listen to them. */
export const inboxOf = (user: string): string => `_INBOX.${user}`;

/** 128 bits in hexadecimal: a member, or a hash. */
const SHORT = /^[0-9a-f]{32}$/;

/** Which batch lies at a subject; `null`: none of ours. */
export function batchAt(subject: string): Named | null {
  const [, , member, number, hash, ...more] = subject.split('.');
  const isNamed = SHORT.test(member ?? '') && /^[1-9]\d{0,14}$/.test(number ?? '') && SHORT.test(hash ?? '');
  return isNamed && more.length === 0 ? { member: member!, number: Number(number), hash: hash! } : null;
}
