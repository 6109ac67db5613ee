import * as z from 'zod/mini';
import { ABSENCE_KINDS } from '../domain/absence';
import { isDay } from '../domain/day';
import { DEEDS, FIRST_KEPT_SHAPE, IN_TIME, KEPT_SHAPE, MONTH_WORDS } from '../domain/kept-month';

const day = z.string().check(z.refine(isDay));
const count = z.int().check(z.gte(0));

const task = z.strictObject({ id: z.string(), do: z.string(), due: day, done: z.enum(IN_TIME) });

const pupil = z.strictObject({
  pupil: z.string(),
  onlyListed: z.optional(z.literal(true)),
  group: z.string(),
  schoolDays: count,
  unseenDays: count,
  lessonMinutes: count,
  seenMinutes: count,
  missedOfSeen: count,
  rows: z.array(
    z.strictObject({
      row: z.string(),
      day,
      kind: z.enum(ABSENCE_KINDS),
      word: z.enum(MONTH_WORDS),
      minutes: count,
      begins: z.boolean(),
    }),
  ),
  steps: z.array(
    z.strictObject({ rule: z.string(), key: z.string(), met: day, open: z.boolean(), settled: z.nullable(day) }),
  ),
  tasks: z.array(task),
  deeds: z.array(z.strictObject({ of: z.enum(DEEDS), action: z.string(), day, by: z.nullable(z.string()) })),
});

const said = { pupils: z.array(pupil), tasks: z.array(task) };
const list = z.strictObject({ group: z.string(), on: day });
const kept = z.strictObject({ shape: z.literal(KEPT_SHAPE), lists: z.array(list), ...said });
const first = z.strictObject({ shape: z.literal(FIRST_KEPT_SHAPE), ...said });
const KNOWN: readonly number[] = [FIRST_KEPT_SHAPE, KEPT_SHAPE];

/** That there is an overview is known of one in another shape too; what it says is left to the program that understands it. */
const otherShape = z.looseObject({ shape: z.int().check(z.refine((shape) => !KNOWN.includes(shape))) });

/** An overview as it is sealed (`domain/kept-month.ts`). */
export const OVERVIEW = {
  kind: z.literal('overview'),
  month: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  action: z.string(),
  kept: z.union([kept, first, otherShape]),
};
