import * as z from 'zod/mini';
import { isTime, type Time } from '../domain/day';
import { isRelayAddress, MOST_ADDRESSES as MOST_RELAY_ADDRESSES } from '../domain/relay-address';
import { isChildcare } from '../sites/hosts';

/*
 * What a managed setting may be. Chromium leaves out what does not fit the schema and tells only chrome://policy; so the schema says of
 * which type a value is, and its bounds are checked here, where we can tell of them (decision 0024).
 */

export interface Kind<T> {
  readonly check: z.ZodMiniType<T>;
  /** JSON Schema as browsers take it for managed storage. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** What it may be, as somebody writes it. */
  readonly mayBe: string;
}

const quoted = (values: readonly string[]): string => values.map((one) => `"${one}"`).join(', ');

export const text = (most: number): Kind<string> => ({
  check: z.string().check(z.trim(), z.minLength(1), z.maxLength(most)),
  schema: { type: 'string' },
  mayBe: `"…", ≤ ${most}`,
});

export const pattern = (form: RegExp, mayBe: string): Kind<string> => ({
  check: z.string().check(z.regex(form)),
  schema: { type: 'string' },
  mayBe,
});

export const whole = (least: number, most: number): Kind<number> => ({
  check: z.int().check(z.gte(least), z.lte(most)),
  schema: { type: 'integer' },
  mayBe: `${least} – ${most}`,
});

export const yesNo: Kind<boolean> = { check: z.boolean(), schema: { type: 'boolean' }, mayBe: 'true, false' };

export const oneOf = <const T extends string>(values: readonly T[]): Kind<T> => ({
  check: z.enum(values as readonly [T, ...T[]]),
  schema: { type: 'string' },
  mayBe: quoted(values),
});

const list = (items: object) => ({ type: 'array', items });

/** @param least how many there are at least */
export const someOf = <const T extends string>(values: readonly T[], least = 0): Kind<readonly T[]> => ({
  check: z.array(z.enum(values as readonly [T, ...T[]])).check(z.minLength(least), z.maxLength(values.length)),
  schema: list({ type: 'string' }),
  mayBe: `[${quoted(values)}]`,
});

export const time: Kind<Time> = {
  check: z.string().check(z.refine(isTime)) as unknown as z.ZodMiniType<Time>,
  schema: { type: 'string' },
  mayBe: '"HH:MM"',
};

const MOST_ADDRESSES = 10;

/** `https://school.systeem.nl`: no path, and none where nothing of ours runs. */
const isAddress = (address: string): boolean => {
  const { protocol, hostname, pathname } = URL.canParse(address) ? new URL(address) : new URL('about:blank');
  // The demo school runs on this machine.
  const isOwn = protocol === 'http:' && /^(\w+\.)?localhost$/.test(hostname);
  const isSchools = protocol === 'https:' && /^[\w-]+(\.[\w-]+)+$/.test(hostname);
  return (isOwn || isSchools) && pathname === '/' && !isChildcare(hostname);
};

export const addresses: Kind<readonly string[]> = {
  check: z.array(z.string().check(z.refine(isAddress))).check(z.minLength(1), z.maxLength(MOST_ADDRESSES)),
  schema: list({ type: 'string' }),
  mayBe: `["https://…"], ≤ ${MOST_ADDRESSES}`,
};

export const relayAddresses: Kind<readonly string[]> = {
  check: z.array(z.string().check(z.refine(isRelayAddress))).check(z.minLength(1), z.maxLength(MOST_RELAY_ADDRESSES)),
  schema: list({ type: 'string' }),
  mayBe: `["wss://…"], ≤ ${MOST_RELAY_ADDRESSES}`,
};

/** Numbers of a document by their names. */
export const numbers = (names: readonly string[]): Kind<Readonly<Record<string, number>>> => ({
  check: z.record(z.string().check(z.refine((name) => names.includes(name))), z.int().check(z.gte(1), z.lte(100_000))),
  schema: { type: 'object', additionalProperties: { type: 'integer' } },
  mayBe: '{"…": 1 – 100000}',
});

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
export type LessonWeek = Readonly<Record<(typeof DAYS)[number], string[]>>;

/** Lessons follow on each other, and each begins before it ends. */
const isDay = (lessons: readonly string[]): boolean =>
  lessons.flatMap((one) => one.split('-')).every((moment, index, all) => index === 0 || all[index - 1]! <= moment) &&
  lessons.every((one) => one.slice(0, 5) < one.slice(6));

const MOST_LESSONS = 2;
const lessonDay = z
  .array(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/)))
  .check(z.maxLength(MOST_LESSONS), z.refine(isDay));

/** The lesson times of each weekday: a morning, and an afternoon where there is one. */
export const lessonWeek: Kind<LessonWeek> = {
  check: z
    .strictObject(Object.fromEntries(DAYS.map((day) => [day, lessonDay])))
    .check(
      z.refine((week) => Object.values(week).some((day) => day.length > 0)),
    ) as unknown as z.ZodMiniType<LessonWeek>,
  schema: {
    type: 'object',
    properties: Object.fromEntries(DAYS.map((day) => [day, list({ type: 'string' })])),
  },
  mayBe: '{"mon": ["08:30-12:00", "12:30-14:30"], …, "fri": […]}',
};
