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
const question = z.strictObject({ id: text, from: text, subject: text, askedAt: moment, answered: z.boolean() });
const round = z.strictObject({
  id: text,
  title: text,
  central: z.boolean(),
  state: z.enum(['checking', 'sent', 'unknown']),
  checkUntil: z.nullable(moment),
  madeBy: z.nullable(text),
});
const listed = z.strictObject({ name: text, group: z.nullable(text), number: z.nullable(text) });
const parent = z.strictObject({ name: text, children: z.array(text) });

/** A list as it was read last: everything of it, or a part. */
const seen = <T extends z.ZodMiniType>(of: T) =>
  z.nullable(z.strictObject({ at: moment, complete: z.boolean(), rows: z.array(of) }));

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
  reports: z._default(seen(report), null),
  questions: z._default(seen(question), null),
  rounds: z._default(seen(round), null),
  portalPupils: z._default(seen(listed), null),
  lasPupils: z._default(seen(listed), null),
  parents: z._default(seen(parent), null),
  drafts: z._default(z.array(draft), []),
  /** Couples for whom it was agreed at school level that they are invited apart: who said so, and when. */
  couples: z._default(z.array(z.strictObject({ names: text, by: text, at: moment })), []),
  /** What was done about a todo: by the rule and what it is about. */
  done: z._default(z.array(z.strictObject({ rule: text, about: text, by: text, at: moment })), []),
});
export type Portal = z.infer<typeof PORTAL>;
