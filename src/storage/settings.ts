import * as z from 'zod/mini';
import { ABSENCE_KINDS, REPORTED } from '../domain/absence';
import { LETTER_LANGUAGES } from '../domain/action';
import { type Day, isDay } from '../domain/day';
import { PLAIN_NOTES } from '../domain/noted';
import { RETENTION } from '../domain/retention';
import { ROLES } from '../domain/role';

const intervals = z._default(z.array(z.string()), []);
const timetable = z.strictObject({
  mon: intervals,
  tue: intervals,
  wed: intervals,
  thu: intervals,
  fri: intervals,
  sat: intervals,
  sun: intervals,
  /** The numbered lesson hours; empty when the school has not said them. */
  hours: z._default(z.array(z.tuple([z.string(), z.string()])), []),
});

const meaning = z.strictObject({
  kind: z.enum(ABSENCE_KINDS),
  authorised: z.nullable(z.boolean()),
  reported: z.nullable(z.enum(REPORTED)),
  countsAs: z.enum(['absence', 'present', 'ignore']),
});

/** Somebody who works on this device. */
const person = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  groups: z.array(z.string()),
  /** The school year for which the groups were said. */
  year: z.string(),
  /** A keyed hash of the short code; absent: a click is enough to sit down. */
  code: z.optional(z.string()),
  /** At which ends of the day they want to be told of their steps. */
  digests: z._default(z.array(z.enum(['morning', 'afternoon'])), []),
  /** The day on which they were told last. */
  told: z._default(z.strictObject({ morning: z.optional(z.string()), afternoon: z.optional(z.string()) }), {}),
});
export type Person = z.infer<typeof person>;

/** A choice that holds from a day on (src/domain/legal-word.ts). */
const categoryChoice = z.strictObject({
  from: z.custom<Day>((one) => typeof one === 'string' && isDay(one)),
  category: z.nullable(z.string()),
});

const wording = z.strictObject({ subject: z.string(), paragraphs: z.array(z.string()), closing: z.string() });

const fixedLines = z.strictObject({ dated: z.string(), salutation: z.string(), closing: z.string() });

/** Instellingen van de school. Sealed like the dossiers: they hold names. */
export const SETTINGS = z.strictObject({
  school: z._default(
    z.strictObject({
      name: z.string(),
      place: z.string(),
      /** For the letters. */
      address: z.optional(z.string()),
      phone: z.optional(z.string()),
      brin: z.optional(z.string()),
      signedBy: z.optional(z.string()),
    }),
    { name: '', place: '' },
  ),
  /** Who works on this device, in the order in which they were named. */
  people: z._default(z.array(person), []),
  region: z._default(z.enum(['noord', 'midden', 'zuid']), 'midden'),
  /** Lesson intervals of every group on each weekday, as the first run asked; the calendar with which its versions begin. */
  timetable: z.prefault(timetable, {}),
  /** Words and codes of the school, in lower case, that somebody explained. */
  reasons: z._default(z.record(z.string(), meaning), {}),
  /** To which category of the law such words are counted, where the school chose that. */
  categories: z._default(z.record(z.string(), z.array(categoryChoice)), {}),
  /** Words that nobody has explained yet. */
  unknownWords: z._default(z.array(z.string()), []),
  /** Letters of which the school changed the wording, each with its own (src/letters/wording.ts). */
  wordings: z._default(z.record(z.string(), wording), {}),
  /** How all letters begin and end, where the school changed that (src/letters/fixed-lines.ts). */
  fixedLines: z._default(z.nullable(fixedLines), null),
  /** Profiles of lists that somebody taught or took in, as the texts of their files: each is checked again when it is used. */
  profiles: z._default(z.array(z.string()), []),
  /** Languages of which somebody checked the letters: which version of the texts, who, and on which day. */
  checkedTranslations: z._default(
    z.partialRecord(z.enum(LETTER_LANGUAGES), z.strictObject({ version: z.int(), by: z.string(), on: z.string() })),
    {},
  ),
  /** Counts the changes of the profiles, so that open pages know of them. */
  profilesChanged: z._default(z.int(), 0),
  /** After how many idle minutes it locks by itself, and whether it locks when the screen of the device does. */
  lock: z._default(z.strictObject({ minutes: z.int(), withScreen: z.boolean() }), { minutes: 15, withScreen: true }),
  /** How long dossiers are kept (src/domain/retention.ts). */
  retention: z._default(z.strictObject({ years: z.int(), announced: z.int(), afterLeaving: z.int() }), RETENTION),
  /** After how many days somebody is told that a backup is due; `null`: nobody is. */
  backup: z._default(z.strictObject({ every: z.nullable(z.int()) }), { every: 7 }),
  /** What happened on this device while nobody sat here: it is written down under the name of who sits down next. */
  unnoted: z._default(z.array(z.enum(PLAIN_NOTES)), []),
  /** Somebody read that there is no recovery sheet, and wants to be told no more. */
  recoveryPutOff: z._default(z.boolean(), false),
  /** The day on which the school began to use the program; steps from before are shown apart. */
  since: z._default(z.nullable(z.string()), null),
});
export type Settings = z.infer<typeof SETTINGS>;
