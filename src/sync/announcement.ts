import * as z from 'zod/mini';
import type { MemberId } from './member';
import type { Ranges } from './ranges';
import { HASH, NUMBER, SHORT_HASH, WRITER } from './shapes';

/** Of how many members and writers an announcement speaks at most; the next one speaks of others. */
export const WINDOW = 64;
const MAX_RANGES = 2_000;
const MAX_KEYS = 256;

/** How far the log of a writer is known: without a gap up to this number, and how many things it says in all. */
export interface LogKnown {
  readonly until: number;
  readonly facts: number;
  /** What these things are, in one number of 48 bits: as many may be others, where the writer was copied. */
  readonly mark: number;
}

/** Does the one log say anything that the other may not? */
export const saysMore = (one: LogKnown, other: LogKnown): boolean =>
  one.until > other.until || one.facts > other.facts || (one.facts === other.facts && one.mark !== other.mark);

/** What a member tells the others of itself, so that they find out what it lacks and what a carrier holds back. */
export interface Announcement {
  /** Of the last batch of other members that was read: its number and its hash. */
  readonly seen: Readonly<Record<MemberId, { readonly number: number; readonly hash: string }>>;
  readonly logs: Readonly<Record<string, LogKnown>>;
  /** By writer: entries of its scopes that it does not have. */
  readonly lacks: Readonly<Record<string, Ranges>>;
  /** Ids of keys of its scopes that it does not have. */
  readonly lacksKeys: readonly string[];
  /** One hash of the ids of all statements that it knows. */
  readonly statements: string;
  /** By writer: numbers of which nothing is left, since it was erased. */
  readonly gone: Readonly<Record<string, Ranges>>;
}

export const RANGES = z.array(z.tuple([NUMBER, NUMBER])).check(
  z.maxLength(MAX_RANGES),
  // In order and apart: a stretch that ends before it begins would be walked without end.
  z.refine((all) => all.every(([from, until], i) => from <= until && (i === 0 || all[i - 1]![1] + 1 < from))),
);
const count = z.int().check(z.gte(0), z.lte(1_000_000_000));

export const LOG_KNOWN = z.strictObject({ until: count, facts: count, mark: z.int().check(z.gte(0)) });

export const ANNOUNCEMENT = z.strictObject({
  seen: z.record(SHORT_HASH, z.strictObject({ number: NUMBER, hash: HASH })),
  logs: z.record(WRITER, LOG_KNOWN),
  lacks: z.record(WRITER, RANGES),
  lacksKeys: z.array(SHORT_HASH).check(z.maxLength(MAX_KEYS)),
  statements: HASH,
  gone: z.record(WRITER, RANGES),
});

/** As much as others take: the first of what is lacked. */
export const bounded = (announcement: Announcement): Announcement => ({
  ...announcement,
  lacks: firstOf(announcement.lacks),
  lacksKeys: announcement.lacksKeys.slice(-MAX_KEYS),
  gone: firstOf(announcement.gone),
});

const firstOf = (all: Readonly<Record<string, Ranges>>): Record<string, Ranges> =>
  Object.fromEntries(
    Object.entries(all)
      .slice(0, WINDOW)
      .map(([writer, ranges]) => [writer, ranges.slice(0, MAX_RANGES)]),
  );
