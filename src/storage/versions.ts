import * as z from 'zod/mini';
import type { NewVersion } from '../domain/chosen';
import { isDay, isTime } from '../domain/day';
import { WEEKDAYS } from '../domain/lessons';
import { REGIONS } from '../domain/vacations';

/* Versions of what the school chose, as they are kept (src/domain/chosen.ts). */

const day = z.string().check(z.refine(isDay));
const time = z.string().check(z.refine(isTime));
const text = z.string().check(z.maxLength(80));

const documents = z
  .array(
    z.strictObject({
      preset: text,
      settings: z.record(text, z.union([z.number(), text, z.boolean()])),
      without: z.array(text),
    }),
  )
  .check(z.minLength(1), z.maxLength(8));

const interval = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/));
const lessons = z.optional(z.array(interval));
const timetable = z.strictObject({
  mon: lessons,
  tue: lessons,
  wed: lessons,
  thu: lessons,
  fri: lessons,
  sat: lessons,
  sun: lessons,
  hours: z.optional(z.array(z.tuple([time, time]))),
});
const groups = z.optional(z.array(text));

const calendar = z.strictObject({
  region: z.enum(REGIONS),
  timetable,
  timetables: z.optional(z.record(text, timetable)),
  vacations: z.optional(z.array(z.strictObject({ schoolYear: text, name: text, from: day, until: day }))),
  ownDays: z.optional(z.array(z.strictObject({ from: day, to: day, name: text, groups }))),
  partDays: z.optional(
    z.array(z.strictObject({ day, name: text, begin: z.optional(time), end: z.optional(time), groups })),
  ),
  reportCards: z.optional(z.array(day)),
  openOn: z.optional(z.array(text)),
  knownUntil: z.optional(day),
  gym: z.optional(z.record(text, z.array(z.enum(WEEKDAYS)))),
});

export const PROTOCOL = { kind: z.literal('protocol'), validFrom: day, documents };
export const CALENDAR = { kind: z.literal('calendar'), validFrom: day, calendar };

const version = z.discriminatedUnion('kind', [z.strictObject(PROTOCOL), z.strictObject(CALENDAR)]);

/** What somebody wants to keep as a version; `null` when it is not written as one. */
export function newVersion(found: unknown): NewVersion | null {
  const checked = version.safeParse(found);
  return checked.success ? (checked.data as unknown as NewVersion) : null;
}
