import * as z from 'zod/mini';
import type { Time } from '../domain/day';
import { RULE_IDS } from '../etiquette/agreement';
import { type Changed, MOST_TEXT } from '../etiquette/agreements';
import { answers } from './answer';
import { PORTAL_LIMITS } from './portal';

const text = (most: number) => z.string().check(z.maxLength(most));

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
type Kept = 'done' | 'not-allowed' | 'set-by-it' | 'locked' | 'not-saved';

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
    answer: answers<Exclude<Kept, 'not-allowed' | 'set-by-it'> | 'no-day'>(),
  },
} as const;
