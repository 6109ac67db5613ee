import * as z from 'zod';
import { ABSENCE_KINDS, DAY_PARTS, REPORTED } from '../src/domain/absence';
import { type Action, CONSULTED_FOR, LEAVE_GROUNDS, LETTERS, OFFICER_OUTCOMES, REPORTS } from '../src/domain/action';
import { WEEKDAYS } from '../src/domain/calendar';
import { isDay, isMoment, isTime } from '../src/domain/day';

/* The shape of a protocol case, field by field (protocol, readings 32 and 43). */

const text = z.string().min(1);
const day = z.string().refine(isDay, 'not a day');
const time = z.string().refine(isTime, 'not a time');
const moment = z.string().refine(isMoment, 'not a moment');
const kind = z.enum(ABSENCE_KINDS);
const interval = z.string().refine((value) => {
  const [from, to, more] = value.split('-');
  return more === undefined && !!from && !!to && isTime(from) && isTime(to) && from < to;
}, 'not an interval of lessons');
const lessons = z.array(interval).refine((intervals) => {
  const sorted = [...intervals].sort();
  return sorted.every((value, index) => index === 0 || sorted[index - 1]!.slice(6) <= value.slice(0, 5));
}, 'intervals that overlap');

/** Schoolkalender, as in `calendars.json`. */
export const calendar = z.strictObject({
  timetables: z.record(
    text,
    z.strictObject({
      ...Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, lessons.optional()])),
      hours: z.array(z.tuple([time, time]).refine(([from, to]) => from < to, 'not a lesson hour')).optional(),
    }),
  ),
  closed: z.array(
    z
      .strictObject({ from: day, to: day, name: z.string(), groups: z.array(text).optional() })
      .refine(({ from, to }) => from <= to, { message: 'ends before it begins', path: ['to'] }),
  ),
  partDays: z
    .array(
      z
        .strictObject({
          day,
          name: z.string(),
          begin: time.optional(),
          end: time.optional(),
          groups: z.array(text).optional(),
        })
        .refine(({ begin, end }) => !begin || !end || begin < end, { message: 'not after begin', path: ['end'] }),
    )
    .optional(),
  reportCards: z.array(day).optional(),
  knownUntil: day.optional(),
});

/** A calendar by name, or written out. */
const oneCalendar = z.union([z.string(), calendar]);

const placements = z
  .array(z.strictObject({ group: text, from: day }))
  .min(1)
  .refine((groups) => groups.every(({ from }, index) => index === 0 || groups[index - 1]!.from < from), 'not in order');

const absence = z
  .strictObject({
    id: text,
    pupil: text,
    date: day,
    endDate: day.optional(),
    kind,
    authorised: z.boolean().nullish(),
    reported: z.enum(REPORTED).nullish(),
    part: z.enum(DAY_PARTS).optional(),
    from: time.optional(),
    to: time.optional(),
    arrival: time.optional(),
    minutes: z.int().min(0).max(1440).optional(),
    openEnded: z.boolean().optional(),
    reason: z.string().nullish(),
  })
  .refine(({ date, endDate }) => !endDate || endDate >= date, { message: 'before date', path: ['endDate'] })
  .refine(({ openEnded, endDate }) => !(openEnded && endDate), { message: 'openEnded with endDate', path: ['endDate'] })
  .refine(({ from, to }) => !(from && to) || from < to, { message: 'not after from', path: ['to'] });

const note = z.string().optional();
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'not a month');
/** Letters about a day; of the others `about` is a request, or nothing. */
const ABOUT_A_DAY: readonly string[] = ['late-slip', 'absence-notice'];
const letter = z
  .looseObject({ letter: z.enum(LETTERS), about: z.string().optional() })
  .refine(({ letter, about }) => about === undefined || !ABOUT_A_DAY.includes(letter) || isDay(about), {
    message: 'not a day',
    path: ['about'],
  });
/** What each kind of action carries beside id, pupil, at, rule and about; other fields are a person's own notes. */
export const DETAILS = {
  call: z.looseObject({ outcome: z.enum(['reached', 'unreachable']) }),
  explained: z
    .looseObject({ from: day, until: day.optional(), absence: kind, authorised: z.boolean().nullish() })
    .refine(({ from, until }) => !until || from <= until, { message: 'before from', path: ['until'] }),
  'reported-checked': z.looseObject({ reported: z.enum(REPORTED), about: day.optional() }),
  'seen-present': z.looseObject({ about: day.optional() }),
  'list-filled': z.looseObject({ group: text, day }),
  reply: z.looseObject({}),
  'letter-sent': letter,
  'letter-returned': letter,
  'home-visit': z.looseObject({}),
  'meeting-invited': z.looseObject({ by: z.enum(['phone', 'letter']).optional() }),
  'meeting-held': z.looseObject({}),
  'note-recorded': z.looseObject({ text: note }),
  'officer-reported': z
    .looseObject({
      report: z.enum(REPORTS).optional(),
      from: day.optional(),
      end: day.optional(),
      date: day.optional(),
    })
    .refine(({ from, end }) => !from || !end || from <= end, { message: 'before from', path: ['end'] }),
  'report-numbered': z.looseObject({ number: text, date: day.optional() }),
  'officer-responded': z.looseObject({ outcomes: z.array(z.enum(OFFICER_OUTCOMES)).optional() }),
  'officer-consulted': z.looseObject({}),
  referral: z.looseObject({ to: note }),
  'parents-informed': z.looseObject({}),
  concern: z.looseObject({}),
  'concern-decided': z.looseObject({}),
  'team-discussed': z.looseObject({}),
  'expected-return': z.looseObject({ date: day }),
  agreed: z.looseObject({ until: day.optional() }),
  'evidence-asked': z.looseObject({}),
  'evidence-seen': z.looseObject({}),
  'leave-requested': z
    .looseObject({ from: day, until: day, ground: z.enum(LEAVE_GROUNDS) })
    .refine(({ from, until }) => from <= until, { message: 'before from', path: ['until'] }),
  'leave-decided': z
    .looseObject({
      request: text,
      granted: z.union([z.boolean(), z.literal('partly')]),
      from: day.optional(),
      until: day.optional(),
    })
    .refine(({ from, until }) => !from || !until || from <= until, { message: 'before from', path: ['until'] }),
  'leave-forwarded': z.looseObject({ request: text.optional() }),
  'overview-made': z.looseObject({ month }),
  'overview-studied': z.looseObject({ month }),
  'agenda-set': z.looseObject({ month }),
  'las-recorded': z.looseObject({}),
  left: z.looseObject({ on: day.optional() }),
  'access-agreed': z.looseObject({}),
  'rules-published': z.looseObject({}),
  'letters-addressed': z.looseObject({ to: z.array(text) }),
  consulted: z.looseObject({ for: z.enum(CONSULTED_FOR) }),
  withdrawn: z.looseObject({ about: text }),
} as const satisfies Record<Action['kind'], z.ZodType>;

const KINDS = Object.keys(DETAILS) as Action['kind'][];
/** Actions that need not be about a pupil; without one the others could be about anybody. */
export const OF_THE_SCHOOL: ReadonlySet<Action['kind']> = new Set([
  'list-filled',
  'overview-made',
  'overview-studied',
  'agenda-set',
  'rules-published',
  'access-agreed',
  'withdrawn',
]);
const done = z.looseObject({
  id: text,
  pupil: text.optional(),
  at: moment,
  kind: z.enum(KINDS),
  rule: text.optional(),
  about: text.optional(),
});

/** A preset, from its own first day or another, with some of its settings changed. */
const version = z
  .strictObject({
    preset: z.string(),
    set: z.record(z.string(), z.unknown()).optional(),
    from: day.optional(),
    until: day.optional(),
  })
  .refine(({ from, until }) => !from || !until || from <= until, { message: 'before from', path: ['until'] });
const oneProtocol = z.union([z.string(), version, z.strictObject({ versions: z.array(version).min(1) })]);

/** A case; fields that it has besides, such as `expect`, are somebody else's. */
export const situation = z.looseObject({
  name: z.string(),
  /** The school's own; or several that are in force side by side, its own first. The law is always among them. */
  protocol: z.union([oneProtocol, z.array(oneProtocol).min(1)]),
  /** One calendar; or its versions, each from its first day. */
  calendar: z.union([oneCalendar, z.array(z.strictObject({ from: day, calendar: oneCalendar })).min(1)]),
  pupils: z.array(
    z.strictObject({
      id: text,
      name: z.string(),
      group: text,
      groups: placements.optional(),
      compulsoryFrom: day.optional(),
    }),
  ),
  absences: z.array(absence),
  actions: z.array(done),
  now: moment,
  seen: z
    .array(
      z
        .strictObject({ pupil: text.optional(), group: text.optional(), from: day, until: day })
        .refine(({ pupil, group }) => (pupil === undefined) !== (group === undefined), 'of a pupil or of a group')
        .refine(({ from, until }) => from <= until, { message: 'before from', path: ['until'] }),
    )
    .optional(),
});
