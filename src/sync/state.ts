import * as z from 'zod/mini';
import { type Announcement, LOG_KNOWN } from './announcement';
import { SCOPE_KEY, type ScopeKey } from './keyring';
import type { KeptKeys, MemberId } from './member';
import type { Ranges } from './ranges';
import { CLOCK, HASH, KEY, NUMBER, SCOPE, SHORT_HASH, WRITER, YEAR } from './shapes';
import { KNOWN, type Known } from './statement';
import { type KeptTrouble, TROUBLE } from './trouble';

/** What is known in the open of a key of a scope, whether it is held here or not. */
export interface KnownKey {
  readonly scope: string;
  readonly year: string;
  /** Who made it, and everybody to whom it was granted as far as it was seen. */
  readonly holders: readonly MemberId[];
}

/** What a member said that it lacks, in its last announcement. */
export interface Need extends Pick<Announcement, 'lacks' | 'lacksKeys' | 'statements'> {
  /** In which of its batches. */
  readonly number: number;
  /** By writer: what it knows of logs of which we know more. */
  readonly logs: Announcement['logs'];
  /** Of this device's batches it had read the one of this number. */
  readonly seen: number;
}

/** An answer to a need of another member. */
export interface Answered {
  /** The exchange in which it is given, unless what was lacked has come. */
  readonly at: number;
  /** How often it was given. */
  readonly times: number;
  /** To which batch with the need, and in which batch of this device, it was given last. */
  readonly need: number;
  readonly batch: number;
}

/** A batch that is made and perhaps not with the carrier yet: after a kill the same bytes go again. */
export interface Waiting {
  readonly number: number;
  /** In base64. */
  readonly batch: string;
}

/** Dossiers that were erased, as an `erased` entry said. */
export interface Erasure {
  readonly clock: string;
  readonly years: readonly string[];
  /** By writer: numbers that went. */
  readonly numbers: Readonly<Record<string, Ranges>>;
}

/** What a device keeps of the circle beside its logs. Sealed in its vault, never in a backup. */
export interface State {
  readonly v: 1;
  /** The id of the statement that founded the circle. */
  readonly circle: string;
  readonly keys: KeptKeys;
  /** Box keys that it had before, for what others sealed to them who did not know of the new one; since which exchange. */
  readonly former: readonly { readonly box: string; readonly boxPublic: string; readonly since: number }[];
  /** The key of the keyed hash by which pupils are called in all devices of the circle: 32 bytes in base64. */
  readonly pupils: string;
  /** Everything that members stated and signed, also what does not count. */
  readonly statements: readonly Known[];
  readonly scopeKeys: readonly ScopeKey[];
  readonly known: Readonly<Record<string, KnownKey>>;
  /** Ids of keys that were destroyed since something under them was erased: nobody gives them again. */
  readonly destroyed: readonly string[];
  /** By key that is not held here: of each member the first batch with a part under it. */
  readonly skipped: Readonly<Record<string, Readonly<Record<MemberId, number>>>>;
  /** By member: numbers of its batches that were read. */
  readonly read: Readonly<Record<MemberId, Ranges>>;
  /** By member: the last batch that was read. */
  readonly heads: Readonly<Record<MemberId, { readonly number: number; readonly hash: string }>>;
  /** By member: hashes of batches that were not read, as the ones after them say. */
  readonly expected: Readonly<Record<MemberId, Readonly<Record<string, string>>>>;
  /** By member: the greatest number that is known to have been published. */
  readonly exists: Readonly<Record<MemberId, number>>;
  /** By member: the exchange in which a number was first found missing. */
  readonly missing: Readonly<Record<MemberId, number>>;
  /** By member: when something new of it came, in milliseconds since 1970. */
  readonly heard: Readonly<Record<MemberId, number>>;
  /** By member: batches with something that could not be verified yet, and what was known when they were tried. */
  readonly waits: Readonly<Record<MemberId, Ranges>>;
  readonly tried: string;
  /** By whom no statement here brings in: the last of its batches that was looked through for one. */
  readonly strangers: Readonly<Record<MemberId, number>>;
  /** By writer: entries that this device may hold and has not. */
  readonly lacks: Readonly<Record<string, Ranges>>;
  /** Of how many facts of the logs that was worked out: of fewer than there are where a worker was stopped in between. */
  readonly lacksOf: number;
  /** By writer: numbers of which nothing is left. */
  readonly gone: Readonly<Record<string, Ranges>>;
  /** Of these, those for which it was looked whether something stands here under them all the same. */
  readonly looked: Readonly<Record<string, Ranges>>;
  readonly erasures: readonly Erasure[];
  /** For how many erasures this device made itself a new box key. */
  readonly rekeyed: number;
  readonly needs: Readonly<Record<MemberId, Need>>;
  readonly answers: Readonly<Record<string, Answered>>;
  /** What this device writes its entries as, and up to which number they were published. */
  readonly writer: string;
  readonly published: number;
  /** For which of its names the entries of others that nobody had named were looked for. */
  readonly swept: string;
  /** By pupil: the group when its entries were last published. */
  readonly groups: Readonly<Record<string, string>>;
  /** The last batch of this device. */
  readonly last: { readonly number: number; readonly hash: string | null };
  readonly outbox: readonly Waiting[];
  /** Ids of own statements that are in no batch yet. */
  readonly unsent: readonly string[];
  /** What was lacked, and how much was known, when it was last announced; and in which exchange. */
  readonly told: string;
  readonly toldOf: string;
  readonly toldAt: number;
  /** In milliseconds since 1970. */
  readonly toldMs: number;
  /** How many announcements were made. */
  readonly announcements: number;
  readonly exchanges: number;
  /** Which scopes this device might hold when what it lacks was last worked out anew. */
  readonly mine: string;
  /** Somewhere there is another device with the keys of this one: it publishes nothing any more. */
  readonly copied: boolean;
  readonly troubles: readonly KeptTrouble[];
  /** When the carrier last answered, in milliseconds since 1970. */
  readonly exchanged: number | null;
}

const count = z.int().check(z.gte(0));
const counts = z.record(SHORT_HASH, count);
const ranges = z.array(z.tuple([count, count]));
const numbers = z.record(WRITER, ranges);
const head = z.strictObject({ number: NUMBER, hash: HASH });

const shape = z.strictObject({
  v: z.literal(1),
  circle: HASH,
  keys: z.strictObject({ sign: z.string(), signPublic: KEY, box: z.string(), boxPublic: KEY }),
  former: z.array(z.strictObject({ box: z.string(), boxPublic: KEY, since: count })),
  pupils: KEY,
  statements: z.array(KNOWN),
  scopeKeys: z.array(SCOPE_KEY),
  known: z.record(SHORT_HASH, z.strictObject({ scope: SCOPE, year: YEAR, holders: z.array(SHORT_HASH) })),
  destroyed: z.array(SHORT_HASH),
  skipped: z.record(SHORT_HASH, counts),
  read: z.record(SHORT_HASH, ranges),
  heads: z.record(SHORT_HASH, head),
  expected: z.record(SHORT_HASH, z.record(z.string(), HASH)),
  exists: counts,
  missing: counts,
  heard: counts,
  waits: z.record(SHORT_HASH, ranges),
  tried: z.string(),
  strangers: counts,
  lacks: numbers,
  lacksOf: count,
  gone: numbers,
  looked: numbers,
  erasures: z.array(z.strictObject({ clock: CLOCK, years: z.array(YEAR), numbers })),
  rekeyed: count,
  needs: z.record(
    SHORT_HASH,
    z.strictObject({
      number: NUMBER,
      lacks: numbers,
      lacksKeys: z.array(SHORT_HASH),
      statements: HASH,
      logs: z.record(WRITER, LOG_KNOWN),
      seen: count,
    }),
  ),
  answers: z.record(z.string(), z.strictObject({ at: count, times: count, need: count, batch: count })),
  writer: z.string(),
  published: count,
  swept: z.string(),
  groups: z.record(z.string(), z.string()),
  last: z.strictObject({ number: count, hash: z.nullable(HASH) }),
  outbox: z.array(z.strictObject({ number: NUMBER, batch: z.string() })),
  unsent: z.array(HASH),
  told: z.string(),
  toldOf: z.string(),
  toldAt: count,
  toldMs: count,
  announcements: count,
  exchanges: count,
  mine: z.string(),
  copied: z.boolean(),
  troubles: z.array(TROUBLE),
  exchanged: z.nullable(count),
});

/** `null`: it is not what a device keeps of a circle. */
export function readState(found: unknown): State | null {
  const checked = shape.safeParse(found);
  return checked.success ? (checked.data as unknown as State) : null;
}

/** A device that begins: it founded the circle, or was let in by who gave it these statements. */
export const begun = (of: Pick<State, 'circle' | 'keys' | 'pupils' | 'statements' | 'unsent'>): State => ({
  v: 1,
  ...of,
  former: [],
  scopeKeys: [],
  known: {},
  destroyed: [],
  skipped: {},
  read: {},
  heads: {},
  expected: {},
  exists: {},
  missing: {},
  heard: {},
  waits: {},
  tried: '',
  strangers: {},
  lacks: {},
  lacksOf: 0,
  gone: {},
  looked: {},
  erasures: [],
  rekeyed: 0,
  needs: {},
  answers: {},
  writer: '',
  published: 0,
  swept: '',
  groups: {},
  last: { number: 0, hash: null },
  outbox: [],
  told: '',
  toldOf: '',
  toldAt: 0,
  toldMs: 0,
  announcements: 0,
  exchanges: 0,
  mine: '',
  copied: false,
  troubles: [],
  exchanged: null,
});
