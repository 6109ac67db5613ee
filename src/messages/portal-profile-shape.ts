import * as z from 'zod/mini';
import { isDay } from '../domain/day';
import { MODULES, PORTAL_ACTIONS } from '../etiquette/context';
import { isChildcare } from '../sites/hosts';
import { LIMITS } from '../sites/limits';
import { DEED_WAYS, PORTAL_FIELDS, type PortalProfile } from '../sites/portal/profile';

/*
 * The shape of a portal profile in a file. It is closed and holds words alone: a file brings nothing that runs, and nothing that somebody
 * typed. It is for named addresses: what a portal says elsewhere is not for a school to say.
 */

const MOST = { words: 40, hosts: 20, deeds: 60 } as const;

/** Characters of the longest words on a control. */
const LONGEST = 120;
const word = z.string().check(
  z.minLength(1),
  z.maxLength(LONGEST),
  z.regex(/^[^<>{}@\d][^<>{}@]*$/),
  z.refine((text) => text === text.trim().toLowerCase() && !/\d{5}/.test(text)),
);
const words = z.array(word).check(z.maxLength(MOST.words));
const host = z.string().check(
  z.maxLength(200),
  z.regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/),
  z.refine((text) => !isChildcare(text.replace(/^\*\./, '').replace(/:\d+$/, ''))),
);

export const portalProfileShape = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(LIMITS.profile), z.regex(/^[\w./ -]+$/)),
  hosts: z.array(host).check(z.minLength(1), z.maxLength(MOST.hosts)),
  checkedOn: z._default(z.nullable(z.string().check(z.refine(isDay))), null),
  modules: z.partialRecord(z.enum(MODULES), words),
  deeds: z
    .array(
      z.strictObject({
        module: z.enum(MODULES),
        action: z.enum(PORTAL_ACTIONS),
        under: z._default(words, []),
        controls: z._default(words, []),
        way: z._default(z.enum(DEED_WAYS), 'press'),
        byHand: z._default(z.boolean(), true),
      }),
    )
    .check(z.maxLength(MOST.deeds)),
  fields: z._default(z.partialRecord(z.enum(PORTAL_FIELDS), words), {}),
  noPhoto: z._default(words, []),
  reached: z.strictObject({ parents: words, colleagues: words, wholeSchool: words, groups: words }),
});

/** A portal profile from the text of a file; `null`: it is none. */
export function portalProfileFrom(text: string): PortalProfile | null {
  try {
    const checked = portalProfileShape.safeParse(JSON.parse(text));
    return checked.success ? (checked.data as PortalProfile) : null;
  } catch {
    return null;
  }
}
