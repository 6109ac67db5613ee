import * as z from 'zod/mini';
import { ABSENCE_KINDS, REPORTED } from '../domain/absence';
import { isDay } from '../domain/day';
import { LANGUAGE_IDS } from '../sites/language';
import { LIMITS } from '../sites/limits';
import { DATE_ORDERS, LAYOUTS, LIST_ROLES, PLACES, type Profile } from '../sites/profile';

/*
 * The shape of a profile in a file. It is closed: a name that is not here is refused, so that a typing error is seen, and so that a
 * file brings data and nothing that runs.
 */

const MOST = { texts: 40, hosts: 20, words: 400, hours: 20, parts: 5 } as const;

const lower = (most: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(most),
    z.refine((text) => text === text.trim().toLowerCase(), 'Kleine letters, zonder spaties ervoor of erachter.'),
  );
const heading = lower(LIMITS.text);
const selector = z.string().check(z.maxLength(200), z.regex(/^[^<>{}@]*(?:>[^<>{}@]*)*$/));
const pointer = z.strictObject({
  at: selector.check(z.minLength(1)),
  after: z.optional(z.string().check(z.maxLength(200))),
});
const host = z.string().check(z.maxLength(200), z.regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/));
const word = z.strictObject({
  kind: z.enum(ABSENCE_KINDS),
  authorised: z._default(z.nullable(z.boolean()), null),
  reported: z._default(z.nullable(z.enum(REPORTED)), null),
  countsAs: z._default(z.enum(['absence', 'present', 'ignore']), 'absence'),
});

export const profileShape = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(LIMITS.profile), z.regex(/^[\w./ -]+$/)),
  language: z._default(z.enum(LANGUAGE_IDS), 'nl'),
  hosts: z._default(z.array(host).check(z.maxLength(MOST.hosts)), []),
  titles: z._default(z.array(heading).check(z.maxLength(MOST.hosts)), []),
  layout: z._default(z.enum(LAYOUTS), 'list'),
  headings: z._default(z.partialRecord(z.enum(LIST_ROLES), z.array(heading).check(z.maxLength(MOST.texts))), {}),
  also: z.optional(z.partialRecord(z.enum(LIST_ROLES), z.array(heading).check(z.maxLength(MOST.texts)))),
  words: z._default(z.record(heading, word).check(z.refine((words) => Object.keys(words).length <= MOST.words)), {}),
  neverPages: z._default(z.boolean(), false),
  dates: z._default(z.enum(DATE_ORDERS), 'dashes-day-month'),
  coversSchoolYear: z._default(z.boolean(), false),
  checkedOn: z._default(z.nullable(z.string().check(z.refine(isDay))), null),
  hours: z.optional(
    z
      .record(heading, z.int().check(z.gte(1), z.lte(20)))
      .check(z.refine((hours) => Object.keys(hours).length <= MOST.hours)),
  ),
  places: z.optional(z.partialRecord(z.enum(PLACES), z.array(pointer).check(z.minLength(1), z.maxLength(MOST.parts)))),
  cards: z.optional(
    z.strictObject({
      row: selector.check(z.minLength(1)),
      cells: z.partialRecord(z.enum(LIST_ROLES), selector),
    }),
  ),
});

/** What is wrong with a profile, and where in the file: `headings.name.0`. */
export interface ProfileFault {
  readonly at: string;
  readonly why: 'not-json' | 'not-a-profile' | 'layout-without-parts';
}

/** A profile from the text of a file, or what is wrong with it. Nothing of the file's text is repeated. */
export function profileFrom(text: string): Profile | ProfileFault {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { at: '', why: 'not-json' };
  }
  const checked = profileShape.safeParse(found);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const strange = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    return { at: [...(issue?.path ?? []), ...strange].join('.'), why: 'not-a-profile' };
  }
  const profile = checked.data as Profile;
  if ((profile.layout === 'cards') !== (profile.cards !== undefined))
    return { at: 'cards', why: 'layout-without-parts' };
  if ((profile.layout === 'hours') !== (profile.hours !== undefined))
    return { at: 'hours', why: 'layout-without-parts' };
  return profile;
}

export const isFault = (result: Profile | ProfileFault): result is ProfileFault => 'why' in result;
