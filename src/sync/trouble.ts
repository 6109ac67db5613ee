import * as z from 'zod/mini';
import type { CarrierUnreachable } from './carrier';
import type { MemberId } from './member';

/* Onraad: what is wrong in the sharing. Screens put it in words; nothing here is about a pupil. */

/** What somebody said and may not say. */
const FORBIDDEN = ['statement', 'erased', 'scope'] as const;

export type Trouble =
  /** The batch that lies under this number is not what the member signed: the carrier or somebody at it changed it. */
  | { readonly kind: 'not-signed'; readonly member: MemberId; readonly number: number }
  /** The batch, or a part of it, is cut short or damaged, or does not open with the key that it names. */
  | { readonly kind: 'unreadable'; readonly member: MemberId; readonly number: number }
  /** The member published two batches under one number: its device was copied or put back. `told`: by whom, where it was not read here. */
  | {
      readonly kind: 'member-forked';
      readonly member: MemberId;
      readonly number: number;
      readonly told: MemberId | null;
    }
  /** Two entries stand for one number of a writer. */
  | { readonly kind: 'log-forked'; readonly writer: string; readonly seq: number; readonly member: MemberId }
  /** Others read these batches, or later ones of the member came: the carrier lost them or holds them back. */
  | { readonly kind: 'withheld'; readonly member: MemberId; readonly from: number; readonly until: number }
  /** An entry in the batch is in no log: nobody says that it was written. */
  | { readonly kind: 'not-in-log'; readonly member: MemberId; readonly number: number }
  /** The member said what it may not say, or gave what those who got it may not hold. */
  | { readonly kind: 'forbidden'; readonly member: MemberId; readonly what: (typeof FORBIDDEN)[number] }
  /** A batch after the last one that counts of a member who left. */
  | { readonly kind: 'after-leaving'; readonly member: MemberId; readonly number: number }
  /** Whoever sent the member away was sent away by somebody who had not seen that: so it does not count, and the member is in. */
  | { readonly kind: 'in-again'; readonly member: MemberId }
  | { readonly kind: 'unreachable'; readonly reason: CarrierUnreachable['reason'] }
  | { readonly kind: 'full' }
  /** Nothing new of the member came since then (milliseconds since 1970). */
  | { readonly kind: 'silent'; readonly member: MemberId; readonly since: number };

const member = z.string();
const number = z.number();
/** Those that are kept; the others are what is so at the moment. */
export const TROUBLE = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-signed'), member, number }),
  z.strictObject({ kind: z.literal('unreadable'), member, number }),
  z.strictObject({ kind: z.literal('member-forked'), member, number, told: z.nullable(member) }),
  z.strictObject({ kind: z.literal('log-forked'), writer: z.string(), seq: number, member }),
  z.strictObject({ kind: z.literal('not-in-log'), member, number }),
  z.strictObject({ kind: z.literal('forbidden'), member, what: z.enum(FORBIDDEN) }),
  z.strictObject({ kind: z.literal('after-leaving'), member, number }),
]);

/** What was found once and stays so until it comes right. */
export type KeptTrouble = z.infer<typeof TROUBLE>;

const nameOf = (trouble: Trouble): string => JSON.stringify(Object.entries(trouble).sort());

/** How many are kept: somebody who does wrong without end fills nothing. */
const MOST = 200;

/** Each once, the last ones where there are very many. */
export function withTroubles<T extends Trouble>(known: readonly T[], found: readonly T[]): readonly T[] {
  if (found.length === 0) return known;
  const names = new Set(known.map(nameOf));
  const news = found.filter((one) => !names.has(nameOf(one)) && names.add(nameOf(one)));
  return news.length === 0 ? known : [...known, ...news].slice(-MOST);
}

/** What was wrong with a batch, and is not since it came whole and could be verified. */
export const withoutBatch = (known: readonly KeptTrouble[], of: MemberId, at: number): readonly KeptTrouble[] =>
  known.some((one) => isOfBatch(one, of, at)) ? known.filter((one) => !isOfBatch(one, of, at)) : known;

const PASSING: readonly Trouble['kind'][] = ['not-signed', 'unreadable', 'not-in-log'];
const isOfBatch = (one: KeptTrouble, of: MemberId, at: number): boolean =>
  PASSING.includes(one.kind) && 'number' in one && one.member === of && one.number === at;
