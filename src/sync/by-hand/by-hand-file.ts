import * as z from 'zod/mini';
import type { Bytes } from '../../bytes/bytes';
import type { PaperKind } from '../carrier';
import type { MemberId } from '../member';

/*
 * What devices say to each other, in one file that somebody carries:
 *
 *   mark (8 bytes) · SHA-256 of the rest (32) · length of the list (4) · the list (JSON) · what it names, one after the other
 *
 * Batches and papers are in it as every carrier holds them: sealed and signed. The hash says only whether the file came over whole.
 */

const MARK = new TextEncoder().encode('vzwdeel1');
const HASH = 32;
const NUMBER = 4;
const HEAD = MARK.length + HASH + NUMBER;

const MEMBER = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const SIZE = z.int().check(z.nonnegative());
const LIST = z.strictObject({
  circle: z.nullable(z.string().check(z.regex(/^[0-9a-f]{1,64}$/))),
  batches: z.array(z.strictObject({ member: MEMBER, number: z.int().check(z.positive()), size: SIZE })),
  papers: z.array(
    z.strictObject({
      kind: z.enum(['invitation', 'request']),
      name: z.string().check(z.regex(/^[0-9a-zA-Z_-]{1,64}$/)),
      size: SIZE,
    }),
  ),
});

/** What one device gives another by hand. */
export interface Carried {
  /** `null`: who gives it is in no circle yet, and brings papers only. */
  readonly circle: string | null;
  readonly batches: readonly { readonly member: MemberId; readonly number: number; readonly bytes: Bytes }[];
  readonly papers: readonly { readonly kind: PaperKind; readonly name: string; readonly bytes: Bytes }[];
}

/** Why a file that somebody gave is of no use. */
export type NotCarried = 'not-ours' | 'not-whole';

const hashOf = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export async function carriedFile({ circle, batches, papers }: Carried): Promise<Bytes> {
  const list: z.infer<typeof LIST> = {
    circle,
    batches: batches.map(({ member, number, bytes }) => ({ member, number, size: bytes.length })),
    papers: papers.map(({ kind, name, bytes }) => ({ kind, name, size: bytes.length })),
  };
  const words = new TextEncoder().encode(JSON.stringify(list));
  const length = new Uint8Array(NUMBER);
  new DataView(length.buffer).setUint32(0, words.length);
  const rest = joined([length, words, ...[...batches, ...papers].map(({ bytes }) => bytes)]);
  return joined([MARK, await hashOf(rest), rest]);
}

function listIn(words: Bytes): z.infer<typeof LIST> | null {
  try {
    return z.safeParse(LIST, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(words))).data ?? null;
  } catch {
    return null;
  }
}

export async function readCarried(file: Bytes): Promise<Carried | NotCarried> {
  if (file.length < MARK.length || MARK.some((byte, index) => file[index] !== byte)) return 'not-ours';
  if (file.length < HEAD) return 'not-whole';
  const rest = file.slice(MARK.length + HASH);
  const hash = await hashOf(rest);
  if (hash.some((byte, index) => byte !== file[MARK.length + index])) return 'not-whole';
  const length = new DataView(rest.buffer).getUint32(0);
  const list = listIn(rest.slice(NUMBER, NUMBER + length));
  if (!list) return 'not-ours';
  let at = NUMBER + length;
  const next = <T extends { readonly size: number }>({ size, ...what }: T) => {
    at += size;
    return { ...what, bytes: rest.slice(at - size, at) };
  };
  const carried = { circle: list.circle, batches: list.batches.map(next), papers: list.papers.map(next) };
  return at === rest.length ? carried : 'not-ours';
}
