import * as z from 'zod/mini';
import { canonical, isSignature, signature } from './canonical';
import type { MemberId, MemberKeys } from './member';
import type { Scope } from './scope';
import { HASH, NUMBER, SCOPE, SHORT_HASH, SIGNATURE, WRITER } from './shapes';

/** So many numbers stand in one part at most. */
export const MAX_LOGGED = 2_000;
/** In so many scopes one entry can be at most: pupils move. */
const MAX_SCOPES = 16;

/** What a log says of one number. */
export interface Logged {
  /** SHA-256 of the entry's JSON, in hexadecimal (`storage/stamping.ts`). */
  readonly hash: string;
  /**
   * Who may ask for it. Whoever gives it asks `scopesOf` itself, and gives it in no scope because a log says so: the hash is known to all,
   * so that anybody can log it.
   */
  readonly scopes: readonly Scope[];
}

/** Deel van een log: what a member says of entries of a writer with numbers one after the other, signed. */
export interface LogPart {
  readonly v: 1;
  readonly member: MemberId;
  /** The `device` of the entries. */
  readonly writer: string;
  /** The number of the first. */
  readonly from: number;
  readonly entries: readonly Logged[];
  /**
   * The entries are here although their numbers are said to be gone: another entry stood under each, and that one was erased. Where the
   * writer was copied, that may be seen by this alone.
   */
  readonly stays?: true | undefined;
  readonly signature: string;
}

export const LOG_PART = z.strictObject({
  v: z.literal(1),
  member: SHORT_HASH,
  writer: WRITER,
  from: NUMBER,
  entries: z
    .array(z.strictObject({ hash: HASH, scopes: z.array(SCOPE).check(z.minLength(1), z.maxLength(MAX_SCOPES)) }))
    .check(z.minLength(1), z.maxLength(MAX_LOGGED)),
  stays: z.optional(z.literal(true)),
  signature: SIGNATURE,
});

const bytesOf = ({ v, member, writer, from, entries, stays }: Omit<LogPart, 'signature'>) =>
  canonical('log', { v, member, writer, from, entries, ...(stays && { stays }) });

export async function loggedPart(
  keys: Pick<MemberKeys, 'id' | 'sign'>,
  writer: string,
  from: number,
  entries: readonly Logged[],
  stays = false,
): Promise<LogPart> {
  const part = { v: 1, member: keys.id, writer, from, entries, ...(stays && { stays }) } as const;
  return { ...part, signature: await signature(keys.sign, bytesOf(part)) };
}

export const isLogSigned = (part: LogPart, signPublic: string): Promise<boolean> =>
  isSignature(part.signature, bytesOf(part), signPublic);
