import * as z from 'zod/mini';
import { type Day, isDay } from '../domain/day';
import { LIMITS } from '../sites/limits';
import { answers } from './answer';
import { CARD_OPENED } from './card-opened';
import type { CardRowsView, LawRowsView, LawTotalsView, LawWordsView, ReportCardView } from './insight-card-views';
import { LAW_COLUMNS } from './law-columns';

const text = (most: number) => z.string().check(z.maxLength(most));
const day = z.custom<Day>((one) => typeof one === 'string' && isDay(one));
const period = z.strictObject({ from: day, until: day }).check(z.refine(({ from, until }) => from <= until));
/** `null`: the report-card period of today, or the school year where the school entered none. */
const chosen = z.nullable(period);
/** `null`: all whom somebody may see. */
const group = z.nullable(text(LIMITS.group));
const about = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('pupil'), pupil: text(64) }),
  z.strictObject({ of: z.literal('group'), group }),
]);
const category = z.nullable(text(40));

/** Choices of a word as they are kept (src/domain/legal-word.ts). */
export const categoryChoices = z.array(z.strictObject({ from: day, category })).check(z.maxLength(40));

/** What our own pages ask for report cards, and of the totals that a law may ask. */
export const cardMessages = {
  'own>worker:report-card': {
    request: z.strictObject({ period: chosen, group }),
    answer: answers<ReportCardView | 'locked'>(),
  },
  /** The rows, or the pupils, behind a number of one pupil or of several. */
  'own>worker:card-rows': {
    request: z.strictObject({ about, period, which: z.enum(CARD_OPENED) }),
    answer: answers<CardRowsView | 'unknown-pupil' | 'locked'>(),
  },
  'own>worker:law-totals': {
    request: z.strictObject({ period: chosen, group, by: z.enum(LAW_COLUMNS) }),
    answer: answers<LawTotalsView | 'locked'>(),
  },
  /** The rows behind a number of these totals. `column`: the name of a month or group; `null`: all of them. */
  'own>worker:law-rows': {
    request: z.strictObject({
      period,
      group,
      by: z.enum(LAW_COLUMNS),
      column: z.nullable(text(LIMITS.group)),
      list: text(40),
      category,
    }),
    answer: answers<LawRowsView | 'locked'>(),
  },
  /** The school's words, with the category to which each is counted. */
  'own>worker:law-words': { request: z.strictObject({}), answer: answers<LawWordsView | 'locked'>() },
} as const;
