import * as z from 'zod/mini';

/** The school's own Word letter: what its file was called, and the file as base64. A record of its own, since settings are read often. */
export const WORD_LETTER = z.nullable(z.strictObject({ name: z.string(), file: z.string() }));
export type WordLetter = NonNullable<z.infer<typeof WORD_LETTER>>;
