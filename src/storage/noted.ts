import * as z from 'zod/mini';
import { DEVICE_NOTES, PERSON_NOTES, PLAIN_NOTES, PORTAL_NOTES, SETTINGS_PARTS, YEAR_NOTES } from '../domain/noted';
import { ROLES } from '../domain/role';

const person = z.strictObject({ name: z.string(), role: z.enum(ROLES) });

/** What happened on a device, as it is sealed (`domain/noted.ts`). One that a later version adds is kept, and not understood by this one. */
export const NOTED = {
  kind: z.literal('noted'),
  what: z.discriminatedUnion('of', [
    z.strictObject({ of: z.enum(PLAIN_NOTES) }),
    z.strictObject({ of: z.enum(YEAR_NOTES), year: z.string().check(z.regex(/^\d{4}-\d{4}$/)) }),
    z.strictObject({ of: z.enum(PERSON_NOTES), person }),
    z.strictObject({ of: z.literal('person-changed'), person, was: person }),
    z.strictObject({ of: z.enum(DEVICE_NOTES), person }),
    z.strictObject({ of: z.literal('device-changed'), person, was: person }),
    z.strictObject({ of: z.enum(PORTAL_NOTES), rule: z.string() }),
    z.strictObject({ of: z.literal('settings-changed'), part: z.enum(SETTINGS_PARTS) }),
  ]),
};
