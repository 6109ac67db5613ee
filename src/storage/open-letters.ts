import * as z from 'zod/mini';
import { LETTER_LANGUAGES, UNASKED_LETTERS } from '../domain/action';

const text = z.string();

/** A letter as somebody may have changed it; the same shape as `Letter` (src/letters). */
export const LETTER = z.strictObject({
  dated: text,
  subject: text,
  salutation: text,
  paragraphs: z.readonly(z.array(text)),
  closing: z.readonly(z.array(text)),
  slip: z.nullable(
    z.strictObject({
      title: text,
      intro: text,
      lines: z.number(),
      fields: z.readonly(z.array(z.strictObject({ label: text, value: text }))),
    }),
  ),
});

/**
 * What stands open on the desk, by the number in its address: the step or the sent letter that a letter is, with what somebody changed
 * in it, or whose dossier. Sealed: an address that is seen or a browser that is closed loses nothing and tells nothing.
 */
export const LETTERS = z.record(
  z.string(),
  z.strictObject({
    of: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('step'), task: z.string() }),
      z.strictObject({ kind: z.literal('sent'), entry: z.string() }),
      z.strictObject({ kind: z.literal('unasked'), pupil: z.string(), letter: z.enum(UNASKED_LETTERS) }),
      z.strictObject({ kind: z.literal('dossier'), pupil: z.string() }),
    ]),
    /** Of a letter that no step asks for: what was recorded when it was sent. */
    sent: z.optional(z.string()),
    /** The day on which it was opened: old ones are forgotten. */
    opened: z.string(),
    /** What somebody made of it, and what it was filled in with then; `null`: nobody changed anything. */
    draft: z.nullable(z.strictObject({ edited: LETTER, from: LETTER })),
    /** The language of the translation that goes along; `null`: none does. Absent: nobody chose. */
    language: z.optional(z.nullable(z.enum(LETTER_LANGUAGES))),
  }),
);
export type OpenLetters = z.infer<typeof LETTERS>;
export type OpenLetter = OpenLetters[string];
