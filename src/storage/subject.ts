import * as z from 'zod/mini';

/** Whose dossier, as it is sealed. */
export const SUBJECT = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('pupil'), pupil: z.string() }),
  z.strictObject({ of: z.literal('group'), group: z.string() }),
  z.strictObject({ of: z.literal('school') }),
]);
