import * as z from 'zod/mini';
import { ABSENCE_KINDS, DAY_PARTS, REPORTED } from '../domain/absence';
import { isDay, isMoment, isTime } from '../domain/day';
import type { Entry } from '../domain/dossier';
import { ROLES } from '../domain/role';
import { ERASED } from './erased-entry';
import { NOTED } from './noted';
import { OVERVIEW } from './overviews';
import { SUBJECT } from './subject';
import { CALENDAR, PROTOCOL } from './versions';

const day = z.string().check(z.refine(isDay));
const time = z.string().check(z.refine(isTime));
const moment = z.string().check(z.refine(isMoment));
const reported = z.enum(REPORTED);

const line = z.strictObject({
  date: day,
  endDate: z.nullable(day),
  openEnded: z.boolean(),
  kind: z.enum(ABSENCE_KINDS),
  authorised: z.nullable(z.boolean()),
  reported: z.nullable(reported),
  part: z.nullable(z.enum(DAY_PARTS)),
  from: z.nullable(time),
  to: z.nullable(time),
  arrival: z.nullable(time),
  minutes: z.nullable(z.number()),
  unclear: z.boolean(),
  reason: z.nullable(z.string()),
  remark: z.nullable(z.string()),
});

const stamp = {
  v: z.literal(1),
  id: z.string(),
  device: z.string(),
  seq: z.number(),
  prev: z.nullable(z.string()),
  at: moment,
  clock: z.string().check(z.regex(/^\d{13}-\d{5}$/)),
  by: z.strictObject({ role: z.enum(ROLES), name: z.string() }),
};

const entry = z.discriminatedUnion('kind', [
  z.strictObject({
    ...stamp,
    kind: z.literal('reading'),
    reading: z.string(),
    looked: z.string().check(z.regex(/^\d{13}-\d{5}$/)),
    profile: z.string(),
    cover: z.nullable(
      z.strictObject({
        of: z.enum(['school', 'group', 'pupils']),
        group: z.nullable(z.string()),
        from: day,
        until: day,
      }),
    ),
    lines: z.array(line),
    named: z.nullable(
      z.strictObject({ name: z.string(), number: z.nullable(z.string()), group: z.nullable(z.string()) }),
    ),
  }),
  z.strictObject({ ...stamp, kind: z.literal('joined'), other: z.string() }),
  z.strictObject({ ...stamp, ...PROTOCOL }),
  z.strictObject({ ...stamp, ...CALENDAR }),
  z.strictObject({ ...stamp, ...OVERVIEW }),
  z.strictObject({ ...stamp, ...NOTED }),
  z.strictObject({ ...stamp, kind: z.literal('withdrawn'), about: z.string() }),
  z.strictObject({ ...stamp, ...ERASED }),
  z.strictObject({
    ...stamp,
    kind: z.literal('action'),
    action: z.looseObject({ id: z.string(), at: moment, kind: z.string() }),
  }),
]);

/** A dossier as it is sealed. Entries of a later version are kept untouched: whoever understands them finds them again. */
export const dossier = z.strictObject({ subject: SUBJECT, entries: z.array(z.unknown()) });

/** The entry, or `null` when it is of a kind or version that this program does not know. */
export function understood(found: unknown): Entry | null {
  const checked = entry.safeParse(found);
  return checked.success ? (checked.data as unknown as Entry) : null;
}
