import * as z from 'zod';
import { ABSENCE_KINDS, type Absence, DAY_PARTS, type Pupil, REPORTED } from '../src/domain/absence';
import { type Action, LEAVE_GROUNDS, LETTERS, OFFICER_OUTCOMES, REPORTS } from '../src/domain/action';
import { Calendar, type CalendarData, WEEKDAYS } from '../src/domain/calendar';
import { isDay, isMoment, isTime, type Moment } from '../src/domain/day';
import type { Seen } from '../src/rules/evaluate';
import type { Protocol } from '../src/rules/protocol';
import { PRESETS } from '../src/rules/protocols';
import { BadSetting, withSettings } from '../src/rules/settings';

/** A case that is not valid: `path: what is wrong`. */
export class BadCase extends Error {
  override name = 'BadCase';
}

/** A case as `evaluate` takes it. */
export interface Case {
  readonly name: string;
  readonly protocol: Protocol;
  readonly calendar: Calendar;
  readonly pupils: readonly Pupil[];
  readonly absences: readonly Absence[];
  readonly actions: readonly Action[];
  readonly now: Moment;
  readonly seen: readonly Seen[] | undefined;
}

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

const calendar = z.strictObject({
  timetables: z.record(
    text,
    z.strictObject({
      ...Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, lessons.optional()])),
      hours: z.array(z.tuple([time, time])).optional(),
    }),
  ),
  closed: z.array(
    z
      .strictObject({ from: day, to: day, name: z.string(), groups: z.array(text).optional() })
      .refine(({ from, to }) => from <= to, { message: 'ends before it begins', path: ['to'] }),
  ),
});

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
/** What each kind of action carries beside id, pupil, at, rule and about; other fields are a person's own notes. */
const DETAILS = {
  call: z.looseObject({ outcome: z.enum(['reached', 'unreachable']) }),
  explained: z
    .looseObject({ from: day, until: day.optional(), absence: kind, authorised: z.boolean().nullish() })
    .refine(({ from, until }) => !until || from <= until, { message: 'before from', path: ['until'] }),
  'reported-checked': z.looseObject({ reported: z.enum(REPORTED), about: day.optional() }),
  'list-filled': z.looseObject({ group: text, day }),
  reply: z.looseObject({}),
  'letter-sent': z.looseObject({ letter: z.enum(LETTERS) }),
  'letter-returned': z.looseObject({ letter: z.enum(LETTERS), about: day.optional() }),
  'home-visit': z.looseObject({}),
  'meeting-invited': z.looseObject({ by: z.enum(['phone', 'letter']).optional() }),
  'meeting-held': z.looseObject({}),
  'note-recorded': z.looseObject({ text: note }),
  'officer-reported': z.looseObject({ report: z.enum(REPORTS).optional(), from: day.optional(), end: day.optional() }),
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
  'overview-made': z.looseObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  'overview-studied': z.looseObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  'agenda-set': z.looseObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  'las-recorded': z.looseObject({}),
  'access-agreed': z.looseObject({}),
  'rules-published': z.looseObject({}),
  withdrawn: z.looseObject({ about: text }),
} as const satisfies Record<Action['kind'], z.ZodType>;

const KINDS = Object.keys(DETAILS) as Action['kind'][];
const done = z.looseObject({
  id: text,
  pupil: text.optional(),
  at: moment,
  kind: z.enum(KINDS),
  rule: text.optional(),
  about: text.optional(),
});

const situation = z.looseObject({
  name: z.string(),
  protocol: z.union([
    z.string(),
    z.strictObject({ preset: z.string(), set: z.record(z.string(), z.unknown()).optional() }),
  ]),
  calendar: z.union([z.string(), calendar]),
  pupils: z.array(z.strictObject({ id: text, name: z.string(), group: text, compulsoryFrom: day.optional() })),
  absences: z.array(absence),
  actions: z.array(done),
  now: moment,
  seen: z.array(z.strictObject({ pupil: text.optional(), group: text.optional(), from: day, until: day })).optional(),
});

function refuse(error: z.ZodError, path: readonly PropertyKey[] = []): never {
  const [issue] = error.issues;
  throw new BadCase(`${[...path, ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? 'not valid'}`);
}

function protocolOf(named: z.infer<typeof situation>['protocol']): Protocol {
  const { preset, set = {} } = typeof named === 'string' ? { preset: named } : named;
  const found = Object.hasOwn(PRESETS, preset) ? PRESETS[preset] : undefined;
  if (!found) throw new BadCase('protocol: no such preset');
  try {
    return { ...found, settings: withSettings(found.settings, set) };
  } catch (error) {
    if (error instanceof BadSetting) throw new BadCase(`protocol.set.${error.message}`);
    throw error;
  }
}

/** Calendars by name; each is made once, however many cases name it. */
export class Calendars {
  readonly #named: Readonly<Record<string, unknown>>;
  readonly #made = new Map<string, Calendar>();

  /** @param named what a `calendars.json` holds */
  constructor(named: Readonly<Record<string, unknown>>) {
    this.#named = named;
  }

  /** @throws BadCase */
  of(wanted: unknown): Calendar {
    if (typeof wanted !== 'string') return new Calendar(wanted as CalendarData);
    let made = this.#made.get(wanted);
    if (!made) {
      if (!Object.hasOwn(this.#named, wanted)) throw new BadCase('calendar: no such calendar');
      const checked = calendar.safeParse(this.#named[wanted]);
      if (!checked.success) refuse(checked.error, ['calendar']);
      made = new Calendar(checked.data as unknown as CalendarData);
      this.#made.set(wanted, made);
    }
    return made;
  }
}

function unique(ids: readonly { readonly id: string }[], path: string): void {
  const known = new Set<string>();
  for (const { id } of ids) {
    if (known.has(id)) throw new BadCase(`${path}: the id ${id} is used twice`);
    known.add(id);
  }
}

/** @throws BadCase with the place of the first thing that is wrong; nothing is ever guessed (protocol, reading 32) */
export function readCase(input: unknown, calendars: Calendars): Case {
  const checked = situation.safeParse(input);
  if (!checked.success) refuse(checked.error);
  const { name, protocol, pupils, absences, actions, now, seen } = checked.data;
  actions.forEach((action, index) => {
    const details = DETAILS[action.kind].safeParse(action);
    if (!details.success) refuse(details.error, ['actions', index]);
  });
  unique(pupils, 'pupils');
  unique([...absences, ...actions], 'absences and actions');
  const known = new Set(pupils.map(({ id }) => id));
  const strangers = [...absences, ...actions, ...(seen ?? [])].find(
    ({ pupil }) => pupil !== undefined && !known.has(pupil),
  );
  if (strangers) throw new BadCase(`pupil: ${strangers.pupil} is not among the pupils`);
  return {
    name,
    protocol: protocolOf(protocol),
    calendar: calendars.of(checked.data.calendar),
    pupils: pupils as unknown as readonly Pupil[],
    absences: absences as unknown as readonly Absence[],
    actions: actions as unknown as readonly Action[],
    now: now as Moment,
    seen: seen as readonly Seen[] | undefined,
  };
}
