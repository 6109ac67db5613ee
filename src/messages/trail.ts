import * as z from 'zod/mini';
import { isDay } from '../domain/day';
import { ROLES } from '../domain/role';
import { TRAIL_KINDS } from '../overview/trail/line';
import { answers } from './answer';
import type { ChainView, TrailPageView, TrailView } from './trail-views';

const text = (most: number) => z.string().check(z.maxLength(most));
const day = z.string().check(z.refine(isDay));

/** What somebody looks for; `null`, or an empty name: whatever there is. */
const wanted = {
  year: z.nullable(z.string().check(z.regex(/^\d{4}-\d{4}$/))),
  person: z.nullable(z.strictObject({ name: text(80), role: z.enum(ROLES) })),
  kind: z.nullable(z.enum(TRAIL_KINDS)),
  pupil: text(80),
  from: z.nullable(day),
  until: z.nullable(day),
};

type Refused = 'locked' | 'not-allowed';

/** Het logboek: who did, saw and changed what, and whether all of it still stands as it was written. */
export const trailMessages = {
  'own>worker:trail': {
    request: z.strictObject({ ...wanted, page: z.int().check(z.gte(0), z.lte(100_000)) }),
    answer: answers<TrailPageView | Refused>(),
  },
  /** All lines that fit, to print or to save: who takes them along is written down first. */
  'own>worker:take-trail': {
    request: z.strictObject(wanted),
    answer: answers<{ trail: TrailView } | Refused | 'not-saved'>(),
  },
  /** Whether the chain of all entries holds; it is looked through once, and anew where `again` is asked. */
  'own>worker:trail-chain': {
    request: z.strictObject({ again: z.boolean() }),
    answer: answers<{ chain: ChainView } | Refused>(),
  },
} as const;
