import * as z from 'zod/mini';
import { isDay } from '../domain/day';
import { ROLES } from '../domain/role';

/* What the parts of sharing are made of, as it comes from elsewhere. All of it is bounded: a carrier may give anything. */

const MAX_GROUPS = 64;

/** 128 bits in hexadecimal: a member, the id of a key. */
export const SHORT_HASH = z.string().check(z.regex(/^[0-9a-f]{32}$/));
/** SHA-256 in hexadecimal. */
export const HASH = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** 32 bytes in base64, written in one way only. */
export const KEY = z.string().check(z.regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/));
/** 64 bytes in base64, written in one way only. */
export const SIGNATURE = z.string().check(z.regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/));
export const CLOCK = z.string().check(z.regex(/^\d{13}-\d{5}$/));
export const LAST_NUMBER = 1_000_000_000;
/** Counts from 1. */
export const NUMBER = z.int().check(z.gte(1), z.lte(LAST_NUMBER));
/** The `device` of entries. */
export const WRITER = z.string().check(z.regex(/^[0-9A-Za-z-]{1,64}$/));
/** `2026-2027`, and the labels of dossiers that are of no year. */
export const YEAR = z.string().check(z.regex(/^(\d{4}-\d{4}|[a-z-]{1,20})$/));
/** `school`, `lead`, `group/6A`, `round/2026-11-27`. */
export const SCOPE = z.string().check(
  z.maxLength(90),
  z.refine((text) => /^(school|lead|group\/.+)$/s.test(text) || isRound(text)),
);

const isRound = (text: string): boolean => text.startsWith('round/') && isDay(text.slice(6));

const name = z.string().check(z.minLength(1), z.maxLength(80));
const group = z.string().check(z.minLength(1), z.maxLength(80));

/** What of a member can be changed. */
export const PLACE = {
  name,
  role: z.enum(ROLES),
  groups: z.array(group).check(z.maxLength(MAX_GROUPS)),
};

export const MEMBER = z.strictObject({ id: SHORT_HASH, ...PLACE, sign: KEY, box: KEY });
