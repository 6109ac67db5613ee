import * as z from 'zod/mini';

const text = z.string();
const day = z.string();
const moment = z.string();

/** A parent's report as a portal's list shows it. `id` follows from what it says: the same report read twice is one. */
const report = z.strictObject({
  id: text,
  pupil: text,
  group: z.nullable(text),
  kind: z.enum(['sick', 'leave', 'absent', 'late', 'unknown']),
  from: day,
  until: z.nullable(day),
  reportedAt: z.nullable(moment),
  /** `null`: the list does not say. */
  handled: z.nullable(z.boolean()),
});
export type KeptReport = z.infer<typeof report>;

/** `person`: in whose inbox on this device it was. */
const question = z.strictObject({
  id: text,
  person: text,
  from: text,
  subject: text,
  askedAt: moment,
  answered: z.boolean(),
});
export type KeptQuestion = z.infer<typeof question>;

const round = z.strictObject({
  id: text,
  title: text,
  central: z.boolean(),
  state: z.enum(['checking', 'sent', 'unknown']),
  checkUntil: z.nullable(moment),
  madeBy: z.nullable(text),
});
export type KeptRound = z.infer<typeof round>;

/** `since`: when a list first showed them; `arrived`: their group had been read wholly before. */
const listed = z.strictObject({
  id: text,
  name: text,
  group: z.nullable(text),
  number: z.nullable(text),
  since: moment,
  arrived: z._default(z.boolean(), false),
});
export type KeptPupil = z.infer<typeof listed>;

const parent = z.strictObject({ id: text, name: text, children: z.array(text) });
export type KeptParent = z.infer<typeof parent>;

/** What a reading showed everything of, and when. `group` is `null`: the whole school; a day is `null`: without a filter of days. */
const cover = z.strictObject({ group: z.nullable(text), from: z.nullable(day), until: z.nullable(day), at: moment });
export type KeptCover = z.infer<typeof cover>;

/** A list as it was read last: what its readings together left, and of what they showed everything. */
const seen = <T extends z.ZodMiniType>(of: T) =>
  z.nullable(z.object({ at: moment, covers: z._default(z.array(cover), []), rows: z.array(of) }));

const named = z.strictObject({ name: text, group: z.nullable(text), number: z.nullable(text) });

/** What a person decided about two rows that may be one pupil. */
const decision = z.strictObject({
  id: text,
  las: named,
  portal: named,
  verdict: z.enum(['same', 'two']),
  by: text,
  at: moment,
});
export type KeptDecision = z.infer<typeof decision>;

/** Klaargezet: a text that waits until the next workday. */
const draft = z.strictObject({
  id: text,
  /** Whose it is: the person on this device. */
  person: text,
  keptAt: moment,
  remindAt: moment,
  /** Where it was written: origin and path, and the module. */
  origin: text,
  path: text,
  action: z.enum(['write', 'reply']),
  /** To whom, in the page's own words. */
  to: z.array(text),
  subject: text,
  text,
  /** It was put back into the page since. */
  filledAt: z.nullable(moment),
  /** Its person threw it away; until the next day they may take that back. */
  removedAt: z._default(z.nullable(moment), null),
});
export type KeptDraft = z.infer<typeof draft>;

/** An agreement as a school changed it: only what differs from the card. */
const agreement = z.strictObject({
  on: z.optional(z.boolean()),
  text: z.optional(text),
  numbers: z.optional(z.record(text, z.union([z.number(), text, z.boolean()]))),
});

/**
 * What is known of the parent portal: the school's agreements, what its lists showed last, texts that wait, and what people said of
 * them. Sealed like the dossiers: it holds names.
 */
export const PORTAL = z.strictObject({
  agreements: z._default(z.record(text, agreement), {}),
  /** Who adds and removes pupils in the portal, and since when the LAS is linked to it. */
  pupilsAddedBy: z._default(z.nullable(text), null),
  lasLink: z._default(z.boolean(), true),
  /** Whom the team calls administrator; named when somebody else wants to delete a person. */
  administrator: z._default(z.nullable(text), null),
  /** Profiles of portals that somebody pointed out, as the texts of their files. */
  profiles: z._default(z.array(text), []),
  /** By the number of a person on this device. */
  people: z._default(
    z.record(
      text,
      z.strictObject({
        /** Monday to Sunday, as they said it themselves; absent: they did not. */
        workdays: z.optional(z.array(z.boolean())),
        /** The same as their profile in the portal showed it. */
        shownWorkdays: z.optional(z.array(z.boolean())),
        openedOn: z.optional(day),
        /** The day on which a rule last spoke to them. */
        spoken: z._default(z.record(text, day), {}),
      }),
    ),
    {},
  ),
  /** Where the portal was seen last: the origin of its address. */
  origin: z._default(z.nullable(text), null),
  reports: z._default(seen(report), null),
  questions: z._default(seen(question), null),
  rounds: z._default(seen(round), null),
  portalPupils: z._default(seen(listed), null),
  lasPupils: z._default(seen(listed), null),
  /** Pupils who were in the LAS and whom a later complete list did not show: `since` is when. */
  gone: z._default(z.array(listed), []),
  parents: z._default(seen(parent), null),
  /** About pupils of the LAS and of the portal, oldest first. */
  decided: z._default(z.array(decision), []),
  drafts: z._default(z.array(draft), []),
  /** Couples for whom it was agreed at school level that they are invited apart: who said so, and when. */
  couples: z._default(z.array(z.strictObject({ names: text, by: text, at: moment })), []),
  /** Couples about whom the page asked, and whom: the answer is recorded in our own page. */
  askedCouples: z._default(z.array(z.strictObject({ names: text, person: text, at: moment })), []),
  /** What was done about a todo: by the rule and what it is about. */
  done: z._default(z.array(z.strictObject({ rule: text, about: text, by: text, at: moment })), []),
});
export type Portal = z.infer<typeof PORTAL>;
