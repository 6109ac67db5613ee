import * as z from 'zod/mini';
import { MEASURES } from '../overview/measures';
import { isMonth } from '../overview/month/months';
import { answers } from './answer';
import type { CountingView, GlanceView, MonthView, SourcesView } from './insight-month-views';

const month = z.string().check(z.refine(isMonth));
const text = (most: number) => z.string().check(z.maxLength(most));

/** `kept`: an overview that was made, by its action; `null`: the month as it is counted now. */
const which = { month, kept: z.nullable(text(64)) };

const about = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('school') }),
  z.strictObject({ of: z.literal('group'), group: text(40) }),
  z.strictObject({ of: z.literal('pupil'), pupil: text(64) }),
]);

const figure = z.strictObject({ measure: z.enum(MEASURES), by: z.nullable(text(80)) });

type Refused = 'locked' | 'not-allowed' | 'calendar-ended';

/** The overviews of the months, as they are counted and as they were made. */
export const monthMessages = {
  /** `month` is `null`: the one that the protocol asks for now, the last that is over. */
  'own>worker:month': {
    request: z.strictObject({ ...which, month: z.nullable(month) }),
    answer: answers<{ month: MonthView } | Refused | 'nothing-read' | 'unknown-entry' | 'unknown-shape'>(),
  },
  /** The school in one look: no more than its charts draw. */
  'own>worker:glance': { request: z.strictObject({}), answer: answers<GlanceView | Refused>() },
  /** What a number comes from: one figure, or several that are shown as one. `pupils`: who is counted, where that is asked. */
  'own>worker:month-sources': {
    request: z.strictObject({ ...which, about, figures: z.array(figure).check(z.minLength(1), z.maxLength(100)) }),
    answer: answers<SourcesView | Refused | 'unknown-entry' | 'unknown-shape'>(),
  },
  /** How far the counting is that somebody asked for. */
  'own>worker:counting': { request: z.strictObject({}), answer: answers<{ counting: CountingView } | 'locked'>() },
  /** Keeps a month as it is counted now, and records that its overview was made. */
  'own>worker:make-overview': {
    request: z.strictObject({ month }),
    answer: answers<{ entry: string } | Refused | 'not-over' | 'nothing-read' | 'not-saved'>(),
  },
} as const;
