import * as z from 'zod/mini';
import type { Day, Moment, Time } from '../domain/day';
import type { Role } from '../domain/role';
import { type Agreement, RULE_IDS } from '../etiquette/agreement';
import { type Changed, MOST_TEXT } from '../etiquette/agreements';
import { MODULES, type Remembered, type Workdays } from '../etiquette/context';

const text = (most: number) => z.string().check(z.maxLength(most));

/** Lengths, in characters, of what a portal's page may hand over. */
export const PORTAL_LIMITS = { subject: 300, message: 50_000, name: 200, names: 500, path: 2_000 } as const;

/** What the file in a portal's page works with. Nothing of it is about a pupil or a parent, but a text that the person chose to put back. */
export interface Guarding {
  readonly now: Moment;
  readonly role: Role;
  readonly workdays: Workdays;
  readonly agreements: readonly Agreement[];
  readonly remembered: Remembered;
  readonly visitedToday: boolean;
  /** The next workday at the school's time for it: until then a text is kept. */
  readonly holdUntil: Moment;
  /** The text that the person chose in our own page for this tab. */
  readonly draft: DraftBack | null;
}

export interface DraftBack {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  /** To whom it was written, in the page's own words: shown beside, filled in by the person. */
  readonly to: readonly string[];
}

type Answer<T> = { readonly of?: T };
const answers = <T>(): Answer<T> => ({});

/** What the file that guards sends in a portal's page asks and tells: it can only add observations. */
export const guardMessages = {
  /** `null`: it is locked or nobody sits here, and every send passes. */
  'page>worker:guard': { request: z.strictObject({}), answer: answers<Guarding | null>() },
  /** A module of the portal is open; with the workdays that the person's own profile shows there. */
  'page>worker:portal-opened': {
    request: z.strictObject({ module: z.enum(MODULES), workdays: z.nullable(z.array(z.boolean()).check(z.length(7))) }),
    answer: answers<null>(),
  },
  /** A rule spoke to the person, so that what speaks once speaks once. */
  'page>worker:portal-spoke': { request: z.strictObject({ rule: z.enum(RULE_IDS) }), answer: answers<null>() },
} as const;

/** A text that waits until the next workday: a page hands it over, and gets back only the one that the person chose for it. */
export const holdMessages = {
  /** Hands a text over that waits until the next workday. It is never read back by a page that did not get it from the person. */
  'page>worker:hold-draft': {
    request: z.strictObject({
      action: z.enum(['write', 'reply']),
      path: text(PORTAL_LIMITS.path),
      to: z.array(text(PORTAL_LIMITS.name)).check(z.maxLength(PORTAL_LIMITS.names)),
      subject: text(PORTAL_LIMITS.subject),
      text: text(PORTAL_LIMITS.message),
    }),
    answer: answers<'kept' | 'not-kept'>(),
  },
  /** The text that the person chose stands in the page again. */
  'page>worker:draft-filled': { request: z.strictObject({ draft: text(64) }), answer: answers<null>() },
} as const;

/** A text that waits, as our own pages list it. */
export interface DraftView extends DraftBack {
  readonly keptAt: Moment;
  readonly remindAt: Moment;
  readonly filledOn: Day | null;
  /** Where it was written, as a person knows it. */
  readonly host: string;
}

/** The house rules as our own page shows them: what the school changed of the card, and what it says besides. */
export interface HouseRulesView {
  readonly mayChange: boolean;
  readonly changed: Readonly<Record<string, Changed>>;
  readonly school: PortalSchool;
  /** Who works on this device: whom the school may mean. */
  readonly names: readonly string[];
  /** On which weekdays who sits here works, Monday first: as they say, and as their profile in the portal shows. */
  readonly workdays: { readonly own: readonly boolean[] | null; readonly shown: readonly boolean[] | null };
  /** By when parents report, by the protocol in force. */
  readonly reportBy: Time;
}

const name = z.nullable(text(PORTAL_LIMITS.name).check(z.trim(), z.minLength(1)));
const portalSchool = z.strictObject({ pupilsAddedBy: name, administrator: name, lasLink: z.boolean() });
/** Who does what in the portal, and whether the LAS hands it its pupils. */
export type PortalSchool = z.infer<typeof portalSchool>;

const houseRule = z.strictObject({
  on: z.boolean(),
  text: text(MOST_TEXT.sentence),
  numbers: z.record(text(40), z.union([z.number(), text(MOST_TEXT.text), z.boolean()])),
});
type Kept = 'done' | 'not-allowed' | 'locked' | 'not-saved';

/** What our own page asks of the house rules. */
export const houseRuleMessages = {
  'own>worker:house-rules': { request: z.strictObject({}), answer: answers<HouseRulesView | 'locked'>() },
  /** Keeps a rule as the school wants it; `null`: it is as on the card again. */
  'own>worker:keep-house-rule': {
    request: z.strictObject({ rule: z.enum(RULE_IDS), as: z.nullable(houseRule) }),
    answer: answers<Kept | 'bad-rule'>(),
  },
  'own>worker:keep-portal-school': { request: portalSchool, answer: answers<Kept>() },
  /** On which weekdays who sits here works, Monday first; `null`: as their profile in the portal shows. */
  'own>worker:keep-workdays': {
    request: z.strictObject({ days: z.nullable(z.array(z.boolean()).check(z.length(7))) }),
    answer: answers<Exclude<Kept, 'not-allowed'> | 'no-day'>(),
  },
} as const;
