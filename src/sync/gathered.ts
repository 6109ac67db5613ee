import type { Written } from '../storage/written';
import type { Announcement } from './announcement';
import type { ScopeKey } from './keyring';
import type { LogPart } from './log';
import type { MemberId } from './member';
import { type Ranges, rangesOf, unionOf, without, withoutOf } from './ranges';
import type { Erasure, KnownKey, Need, State } from './state';
import type { Known, Statement } from './statement';
import { type KeptTrouble, withoutBatch, withTroubles } from './trouble';

/** A batch of a member, by its number. */
export interface At {
  readonly member: MemberId;
  readonly number: number;
}

export interface BatchRead extends At {
  readonly hash: string;
  readonly prev: string | null;
}

/** An entry as it came, and where it came from. */
export interface Came extends At, Omit<Written, 'hash'> {}

/** What was found in some batches. It goes into the state at once, after the entries were taken; read twice it changes nothing. */
export class Gathered {
  readonly batches: BatchRead[] = [];
  /** Put aside: they count as read. */
  readonly aside: At[] = [];
  readonly statements: (At & { readonly statement: Statement })[] = [];
  readonly logs: (At & { readonly part: LogPart })[] = [];
  readonly entries: Came[] = [];
  readonly announcements: (At & { readonly announcement: Announcement })[] = [];
  readonly keys: ScopeKey[] = [];
  readonly known = new Map<string, { scope: string; year: string }>();
  readonly holders = new Map<string, Set<MemberId>>();
  readonly skipped: (At & { readonly key: string })[] = [];
  readonly troubles: KeptTrouble[] = [];
  readonly waiting: At[] = [];

  waits({ member, number }: At): void {
    this.waiting.push({ member, number });
  }

  holds(key: string, member: MemberId): void {
    const holders = this.holders.get(key) ?? new Set();
    this.holders.set(key, holders.add(member));
  }
}

/** What came of what was gathered, beside it. */
export interface Verified {
  readonly statements: readonly Known[];
  readonly needs: Readonly<Record<MemberId, Need>>;
  readonly exists: Readonly<Record<MemberId, number>>;
  readonly lacks: Readonly<Record<string, Ranges>>;
  readonly lacksOf: number;
  readonly mine: string;
  readonly has: Readonly<Record<string, Ranges>>;
  /** Does something say that another one has the keys of this device? */
  readonly isCopied: boolean;
  readonly gone: Readonly<Record<string, Ranges>>;
  readonly erasures: readonly Erasure[];
  readonly now: number;
}

const byMember = (all: readonly At[]): Record<MemberId, Ranges> => {
  const numbers = new Map<MemberId, number[]>();
  for (const { member, number } of all) numbers.set(member, [...(numbers.get(member) ?? []), number]);
  return Object.fromEntries([...numbers].map(([member, found]) => [member, rangesOf(found)]));
};

/** The state after batches were read and what they brought was taken. */
export function withGathered(state: State, found: Gathered, verified: Verified): State {
  const read = unionOf(state.read, byMember([...found.batches, ...found.aside]));
  const keys = found.keys.filter(({ id }) => !state.scopeKeys.some((key) => key.id === id));
  const skipped = withSkipped(state.skipped, found);
  return {
    ...state,
    ...withPlaces(state, found),
    read: rewound(read, skipped, keys),
    statements: joined(state.statements, verified.statements),
    scopeKeys: keys.length === 0 ? state.scopeKeys : [...state.scopeKeys, ...keys],
    known: withKnown(state.known, found),
    skipped: withoutKeys(skipped, keys),
    exists: greatest(state.exists, verified.exists, found),
    heard: withHeard(state, found, verified.now),
    waits: unionOf(withoutOf(state.waits, byMember(found.batches)), byMember(found.waiting)),
    lacks: withoutOf(unionOf(withoutOf(state.lacks, verified.has), verified.lacks), verified.gone),
    lacksOf: verified.lacksOf,
    mine: verified.mine,
    gone: unionOf(state.gone, verified.gone),
    // What came is perhaps gone by its number.
    looked: withoutOf(state.looked, verified.has),
    erasures: [...state.erasures, ...verified.erasures],
    needs: { ...state.needs, ...verified.needs },
    copied: state.copied || verified.isCopied,
    troubles: withTroubles(
      found.batches.reduce((left, { member, number }) => withoutBatch(left, member, number), state.troubles),
      found.troubles,
    ),
  };
}

/** The statements of both; the very same list where the others bring nothing. */
export function joined(known: readonly Known[], others: readonly Known[]): readonly Known[] {
  const ids = new Set(known.map(({ id }) => id));
  const news = others.filter(({ id }) => !ids.has(id));
  return news.length === 0 ? known : [...known, ...news];
}

/** What could not be opened for want of a key is read again when the key comes. */
function rewound(
  read: Record<MemberId, Ranges>,
  skipped: State['skipped'],
  keys: readonly ScopeKey[],
): Record<MemberId, Ranges> {
  const again = { ...read };
  for (const { id } of keys) {
    for (const [member, first] of Object.entries(skipped[id] ?? {})) {
      again[member] = without(again[member] ?? [], [[first, Number.MAX_SAFE_INTEGER]]);
    }
  }
  return again;
}

function withKnown(known: State['known'], found: Gathered): State['known'] {
  if (found.known.size === 0 && found.holders.size === 0) return known;
  const next: Record<string, KnownKey> = { ...known };
  for (const [id, { scope, year }] of found.known) next[id] ??= { scope, year, holders: [] };
  for (const [id, holders] of found.holders) {
    const one = next[id];
    if (one && [...holders].some((holder) => !one.holders.includes(holder))) {
      next[id] = { ...one, holders: [...new Set([...one.holders, ...holders])] };
    }
  }
  return next;
}

function withSkipped(skipped: State['skipped'], found: Gathered): State['skipped'] {
  if (found.skipped.length === 0) return skipped;
  const next: Record<string, Readonly<Record<MemberId, number>>> = { ...skipped };
  for (const { key, member, number } of found.skipped) {
    next[key] = { ...next[key], [member]: Math.min(number, next[key]?.[member] ?? number) };
  }
  return next;
}

const withoutKeys = (skipped: State['skipped'], keys: readonly ScopeKey[]): State['skipped'] =>
  keys.length === 0
    ? skipped
    : Object.fromEntries(Object.entries(skipped).filter(([id]) => !keys.some((key) => key.id === id)));

/** Where each member stands, and what batches say of the ones before them. */
function withPlaces(state: State, found: Gathered): Pick<State, 'heads' | 'expected'> {
  if (found.batches.length === 0) return { heads: state.heads, expected: state.expected };
  const heads = { ...state.heads };
  const expected: Record<MemberId, Record<string, string>> = {};
  for (const [member, hashes] of Object.entries(state.expected)) expected[member] = { ...hashes };
  const read = unionOf(state.read, byMember(found.batches));
  for (const { member, number, hash, prev } of found.batches) {
    if (number > (heads[member]?.number ?? 0)) heads[member] = { number, hash };
    if (
      prev !== null &&
      number > 1 &&
      !(read[member] ?? []).some(([from, until]) => from < number && number - 1 <= until)
    ) {
      expected[member] = { ...expected[member], [number - 1]: prev };
    }
  }
  for (const { member, number } of found.batches) delete expected[member]?.[number];
  return { heads, expected };
}

function greatest(exists: State['exists'], told: State['exists'], { batches }: Gathered): State['exists'] {
  const next = { ...exists };
  for (const [member, number] of Object.entries(told)) next[member] = Math.max(number, next[member] ?? 0);
  for (const { member, number } of batches) next[member] = Math.max(number, next[member] ?? 0);
  return next;
}

function withHeard(state: State, { batches }: Gathered, now: number): State['heard'] {
  const news = batches.filter(({ member, number }) => number > (state.heads[member]?.number ?? 0));
  return news.length === 0
    ? state.heard
    : { ...state.heard, ...Object.fromEntries(news.map(({ member }) => [member, now])) };
}
