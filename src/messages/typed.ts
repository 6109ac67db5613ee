import * as z from 'zod/mini';
import { answers } from './answer';

const text = (most: number) => z.string().check(z.maxLength(most));

/** What somebody typed at one place, by field. */
export type TypedTexts = Readonly<Record<string, string>>;

/** What people typed in our own pages and did not record yet. */
export const typedMessages = {
  /** By the place where it was typed; of who sits here alone. */
  'own>worker:typed': {
    request: z.strictObject({}),
    answer: answers<Readonly<Record<string, TypedTexts>> | 'locked'>(),
  },
  /** `who`: the name of who typed it; nobody else's is kept. `texts` is `null`: it was recorded, or emptied. */
  'own>worker:keep-typed': {
    request: z.strictObject({ who: text(200), place: text(400), texts: z.nullable(z.record(text(40), text(20_000))) }),
    answer: answers<'done' | 'locked' | 'not-saved'>(),
  },
};
