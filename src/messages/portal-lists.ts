import * as z from 'zod/mini';
import type { Day } from '../domain/day';
import { isDay, isMoment } from '../domain/day';
import type { Languages } from '../sites/language';
import { LIMITS, MOST, MOST_CHILDREN } from '../sites/limits';
import { LIST_KINDS, LIST_ROLES, type ListProfile } from '../sites/portal/lists/list-profile';
import { REPORT_KINDS } from '../sites/portal/lists/rows';
import { answers } from './answer';
import type { PortalPupilsView } from './portal-views';

const text = (most: number) => z.string().check(z.maxLength(most));
const day = z.string().check(z.refine(isDay));
const moment = z.string().check(z.refine(isMoment));
const rowsOf = <T extends z.ZodMiniType>(row: T) => z.array(row).check(z.maxLength(MOST.rows));

const name = text(LIMITS.name).check(z.minLength(1));
const group = z.nullable(text(LIMITS.group));
const title = text(LIMITS.title);

const listed = z.strictObject({ name, group, number: z.nullable(text(LIMITS.number)) });
const read = {
  cover: z.nullable(z.strictObject({ group, from: z.nullable(day), until: z.nullable(day) })),
  lost: z.int().check(z.gte(0), z.lte(MOST.rows)),
};

/** A list of the portal as a page sends it, checked here: the page script is only as honest as the page lets it be. */
export const listRead = z.discriminatedUnion('list', [
  z.strictObject({
    list: z.literal('reports'),
    rows: rowsOf(
      z.strictObject({
        pupil: name,
        group,
        kind: z.enum(REPORT_KINDS),
        from: day,
        until: z.nullable(day),
        reportedAt: z.nullable(moment),
        handled: z.nullable(z.boolean()),
      }),
    ),
    ...read,
  }),
  z.strictObject({
    list: z.literal('questions'),
    rows: rowsOf(z.strictObject({ from: title, subject: text(LIMITS.text), askedAt: moment, answered: z.boolean() })),
    ...read,
  }),
  z.strictObject({
    list: z.literal('rounds'),
    rows: rowsOf(
      z.strictObject({
        title,
        central: z.boolean(),
        state: z.enum(['checking', 'sent', 'unknown']),
        checkUntil: z.nullable(moment),
        madeBy: z.nullable(text(LIMITS.name)),
      }),
    ),
    ...read,
  }),
  z.strictObject({ list: z.literal('pupils'), rows: rowsOf(listed), ...read }),
  z.strictObject({ list: z.literal('las-pupils'), rows: rowsOf(listed), ...read }),
  z.strictObject({
    list: z.literal('parents'),
    rows: rowsOf(z.strictObject({ name, children: z.array(title).check(z.maxLength(MOST_CHILDREN)) })),
    ...read,
  }),
]);

/** What the lists of a page are read by. Data, and nothing of it is about a pupil. */
export interface ListsBy {
  /** The school's day. */
  readonly today: Day;
  readonly profiles: readonly ListProfile[];
  readonly languages: Languages;
}

/** A page that stood open for longer is read anew when it is loaded anew. */
const MOST_AGE = 24 * 60 * 60 * 1000;

/** What the file that reads the lists of a portal asks and tells. */
export const listMessages = {
  /** `null`: it is locked or nobody sits here, and nothing is read. */
  'page>worker:lists-by': { request: z.strictObject({}), answer: answers<ListsBy | null>() },
  'page>worker:portal-lists': {
    /** `age`: milliseconds since this content was first seen on the page. */
    request: z.strictObject({
      lists: z.array(listRead).check(z.minLength(1), z.maxLength(MOST.lists)),
      age: z.number().check(z.gte(0), z.lte(MOST_AGE)),
    }),
    answer: answers<'kept' | 'locked' | 'not-saved'>(),
  },
  /** Lists that do not fit any more; none: all that the page shows do. */
  'page>worker:unfit-lists': {
    request: z.strictObject({
      unfit: z
        .array(
          z.strictObject({
            list: z.enum(LIST_KINDS),
            missing: z.array(z.enum(LIST_ROLES)).check(z.maxLength(LIST_ROLES.length)),
            twice: z.array(title).check(z.maxLength(2)),
          }),
        )
        .check(z.maxLength(MOST.lists)),
    }),
    answer: answers<null>(),
  },
} as const;

const nothing = z.strictObject({});
const row = text(LIMITS.name + LIMITS.group + 2);

/** What the page asks that holds the pupils of the LAS and of the portal side by side. */
export const pupilMessages = {
  'own>worker:portal-pupils': {
    request: nothing,
    answer: answers<{ pupils: PortalPupilsView } | 'locked' | 'not-allowed'>(),
  },
  /** A person says whether a row of the LAS and one of the portal are the same pupil. */
  'own>worker:decide-pupils': {
    request: z.strictObject({ las: row, portal: row, verdict: z.enum(['same', 'two']) }),
    answer: answers<{ entry: string } | 'locked' | 'not-allowed' | 'gone' | 'not-saved'>(),
  },
  'own>worker:withdraw-decision': {
    request: z.strictObject({ decision: text(64) }),
    answer: answers<'done' | 'locked' | 'not-allowed' | 'not-saved'>(),
  },
} as const;
