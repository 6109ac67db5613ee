import * as z from 'zod/mini';
import type { Day, Moment } from '../domain/day';
import type { Role } from '../domain/role';
import { type Agreement, RULE_IDS } from '../etiquette/agreement';
import { MODULES, type Remembered, type Workdays } from '../etiquette/context';
import type { PortalProfile } from '../sites/portal/profile';
import { answers } from './answer';

const text = (most: number) => z.string().check(z.maxLength(most));

/** Lengths, in characters, of what a portal's page may hand over. */
export const PORTAL_LIMITS = { subject: 300, message: 50_000, name: 200, names: 500, path: 2_000 } as const;

/** What the file in a portal's page works with. Nothing of it is about a pupil or a parent, but a text that the person chose to put back. */
export interface Guarding {
  readonly now: Moment;
  /** The styles of the question. */
  readonly looks: string;
  /** How this portal is recognised. */
  readonly portal: PortalProfile;
  readonly role: Role;
  readonly workdays: Workdays;
  readonly agreements: readonly Agreement[];
  readonly remembered: Remembered;
  /** How many reports of today came in late and have no call recorded; of whom, the page is not told. */
  readonly lateReports: number;
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
  readonly action: 'write' | 'reply';
  readonly keptAt: Moment;
  readonly remindAt: Moment;
  readonly filledOn: Day | null;
  /** Where it was written, as a person knows it. */
  readonly host: string;
  /** Somebody still allows us to work there. */
  readonly reachable: boolean;
}

const nothing = z.strictObject({});
const draft = text(64);
type Changed = 'done' | 'gone' | 'locked' | 'not-saved';

/** What our own pages ask of texts that wait; each person has their own. */
export const draftMessages = {
  'own>worker:drafts': { request: nothing, answer: answers<{ drafts: readonly DraftView[] } | 'locked'>() },
  'own>worker:change-draft': {
    request: z.strictObject({ draft, subject: text(PORTAL_LIMITS.subject), text: text(PORTAL_LIMITS.message) }),
    answer: answers<Changed>(),
  },
  'own>worker:remove-draft': { request: z.strictObject({ draft }), answer: answers<Changed>() },
  /** Takes the removal back. */
  'own>worker:restore-draft': { request: z.strictObject({ draft }), answer: answers<Changed>() },
  /** Opens the portal where the text was written; in that tab it is filled in, once. */
  'own>worker:put-draft-back': {
    request: z.strictObject({ draft }),
    answer: answers<'opened' | 'not-reachable' | 'gone' | 'locked'>(),
  },
} as const;
