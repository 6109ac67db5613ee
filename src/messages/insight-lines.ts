import * as z from 'zod/mini';
import { type Day, isDay } from '../domain/day';
import { LIMITS } from '../sites/limits';
import { answers } from './answer';
import type { EffectsView, LineRowsView, LinesView, PatternsView } from './insight-lines-views';

const text = (most: number) => z.string().check(z.maxLength(most));
const day = z.custom<Day>((one) => typeof one === 'string' && isDay(one));
/** `page`: the number under which the dossier of a pupil stands on the desk. */
const about = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('school') }),
  z.strictObject({ of: z.literal('group'), group: text(LIMITS.group) }),
  z.strictObject({ of: z.literal('pupil'), page: text(64) }),
]);
/** `2026-2027`; `null`: the one of today. */
const year = z.nullable(z.string().check(z.regex(/^20\d\d-20\d\d$/)));

/** Why nothing is told: it is not for who sits here, or nobody's dossier stands under this number. */
type Refused = 'locked' | 'not-allowed' | 'unknown-dossier' | 'not-saved';

/** What our own page asks of the long lines. That somebody looks at those of one pupil is recorded, as of a dossier. */
export const lineMessages = {
  'own>worker:lines': { request: z.strictObject({ about, year }), answer: answers<LinesView | Refused>() },
  /** The rows behind a point of a line. */
  'own>worker:line-rows': {
    request: z.strictObject({ about, from: day, until: day }),
    answer: answers<LineRowsView | Refused>(),
  },
  /** What reports and lates of these pupils have in common. */
  'own>worker:line-patterns': { request: z.strictObject({ about, year }), answer: answers<PatternsView | Refused>() },
  /** Before and after each step that was taken in a school year; `null`: in any. */
  'own>worker:line-effects': { request: z.strictObject({ year }), answer: answers<EffectsView | Refused>() },
} as const;
