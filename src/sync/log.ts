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
  signature: SIGNATURE,
});

const bytesOf = ({ v, member, writer, from, entries }: Omit<LogPart, 'signature'>) =>
  canonical('log', { v, member, writer, from, entries });

export async function loggedPart(
  keys: Pick<MemberKeys, 'id' | 'sign'>,
  writer: string,
  from: number,
  entries: readonly Logged[],
): Promise<LogPart> {
  const part = { v: 1, member: keys.id, writer, from, entries } as const;
  return { ...part, signature: await signature(keys.sign, bytesOf(part)) };
}

export const isLogSigned = (part: LogPart, signPublic: string): Promise<boolean> =>
  isSignature(part.signature, bytesOf(part), signPublic);

/** A number that two entries bear. */
export interface Fork {
  readonly writer: string;
  readonly seq: number;
}

interface Numbered {
  /** One, unless two entries bear the number; in text order. */
  readonly hashes: readonly string[];
  readonly scopes: readonly Scope[];
}

/**
 * Logs of all writers together, from parts whose signatures were verified. Like entries they are a set: any order gives the same. Where
 * two parts name different entries for a number both are kept, for both were made by somebody, and it is a fork.
 */
export class Logs {
  readonly #writers = new Map<string, Map<number, Numbered>>();
  readonly #last = new Map<string, number>();
  /** Thousands of entries are in the same few combinations of scopes. */
  readonly #scopes = new Map<string, readonly Scope[]>();

  static of(parts: readonly LogPart[]): Logs {
    const logs = new Logs();
    for (const part of parts) logs.add(part);
    return logs;
  }

  /** `added`: it said something that was not known; a fork names the first number of it that two entries bear. */
  add({ writer, from, entries }: LogPart): 'added' | 'known' | { readonly fork: Fork } {
    let said: 'added' | 'known' = 'known';
    let fork: Fork | null = null;
    const numbers = this.#writers.get(writer) ?? new Map<number, Numbered>();
    this.#writers.set(writer, numbers);
    for (const [index, { hash, scopes }] of entries.entries()) {
      const seq = from + index;
      const before = numbers.get(seq);
      const isNew = !before?.hashes.includes(hash);
      if (!isNew && scopes.every((scope) => before!.scopes.includes(scope))) continue;
      said = 'added';
      if (before && isNew) fork ??= { writer, seq };
      numbers.set(seq, { hashes: united(before?.hashes, [hash]), scopes: this.#once(united(before?.scopes, scopes)) });
    }
    this.#last.set(writer, Math.max(this.#last.get(writer) ?? 0, from + entries.length - 1));
    return fork ? { fork } : said;
  }

  /** The hash of the entry with this number; the first in text order where two bear it; `null`: nobody logged it. */
  hashOf(writer: string, seq: number): string | null {
    return this.#writers.get(writer)?.get(seq)?.hashes[0] ?? null;
  }

  /** Is this one of the entries that bear this number? There is more than one where it is a fork. */
  has(writer: string, seq: number, hash: string): boolean {
    return this.#writers.get(writer)?.get(seq)?.hashes.includes(hash) ?? false;
  }

  /** All numbers that two entries bear. */
  forks(): readonly Fork[] {
    return [...this.#writers].flatMap(([writer, numbers]) =>
      [...numbers].flatMap(([seq, { hashes }]) => (hashes.length > 1 ? [{ writer, seq }] : [])),
    );
  }

  /** Who may ask for the entry with this number, in text order; none: nobody logged it. */
  scopesOf(writer: string, seq: number): readonly Scope[] {
    return this.#writers.get(writer)?.get(seq)?.scopes ?? [];
  }

  /** The greatest number that was logged of a writer; 0: none. Below it there may be gaps. */
  lastOf(writer: string): number {
    return this.#last.get(writer) ?? 0;
  }

  /** The numbers of a writer that were logged, in order. */
  numbersOf(writer: string): readonly number[] {
    return [...(this.#writers.get(writer)?.keys() ?? [])].sort((a, b) => a - b);
  }

  writers(): readonly string[] {
    return [...this.#writers.keys()].sort();
  }

  #once(scopes: readonly Scope[]): readonly Scope[] {
    const name = scopes.join('\n');
    const known = this.#scopes.get(name) ?? scopes;
    this.#scopes.set(name, known);
    return known;
  }
}

/** Both, each once, in text order. */
const united = <T extends string>(one: readonly T[] = [], other: readonly T[]): readonly T[] =>
  [...new Set([...one, ...other])].sort();
