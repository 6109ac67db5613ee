import * as z from 'zod/mini';

const text = z.string();

/**
 * What people typed and did not record yet, by the place where they did. Sealed: locking or closing the browser in the middle of a
 * sentence loses nothing and tells nothing.
 */
export const TYPED = z.record(
  text,
  z.strictObject({
    /** Who typed it (`Person.id`); nobody else is shown it. */
    by: text,
    /** The last day on which they did: what is old is forgotten. */
    on: text,
    texts: z.record(text, text),
  }),
);
export type Typed = z.infer<typeof TYPED>;
