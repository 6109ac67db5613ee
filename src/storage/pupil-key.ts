import * as z from 'zod/mini';

/** The key of the keyed hash by which a circle calls pupils: 32 bytes in base64. */
const KEY = z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/));

export const PUPILS = z.nullable(KEY);

/** That of what is kept of a circle; `null`: this device is in none (yet). @throws RangeError when it is no such key */
export function pupilKeyIn(sharing: unknown): string | null {
  if (sharing === null) return null;
  const found = PUPILS.safeParse((sharing as { readonly pupils?: unknown } | undefined)?.pupils);
  if (!found.success) throw new RangeError('a circle calls pupils by a key of 32 bytes');
  return found.data;
}
