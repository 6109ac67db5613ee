import { fromBase64, toBase64 } from '../bytes/base64';
import type { Written } from '../storage/written';
import { grantPlace, type OpenedPart, sealedBatch } from './batch';
import { lacksOfWith, stampOf } from './holdings';
import { type Grant, granted, newScopeKey, type ScopeKey, usableKey } from './keyring';
import { type LogPart, loggedPart } from './log';
import type { Member, MemberId } from './member';
import type { Load, Outgoing } from './packing';
import type { Desk } from './reading';
import type { Scope } from './scope';
import type { Standing } from './standing';
import type { KnownKey, State } from './state';
import type { Statement } from './statement';

/** Of no school year: who is in, what was written, what is lacked. */
const CIRCLE_YEAR = 'circle';
/** In one part of a log, at most. */
const MOST_IN_LOG = 1_000;

/** The keys of one batch: those that are held, and those that are made for it, which go to everybody who may have them. */
class Keys {
  readonly used = new Map<string, ScopeKey>();
  readonly made: ScopeKey[] = [];
  readonly #standing: Standing;
  readonly #clock: () => ScopeKey['made'];

  constructor(standing: Standing, clock: () => ScopeKey['made']) {
    this.#standing = standing;
    this.#clock = clock;
  }

  async for(scope: Scope, year: string): Promise<ScopeKey> {
    const name = `${scope} ${year}`;
    const known = this.used.get(name);
    if (known) return known;
    const { state, me, holdersOf, may } = this.#standing;
    const byId = new Map(state.scopeKeys.map((key) => [key.id, key]));
    const usable = usableKey(
      state.scopeKeys,
      scope,
      year,
      (id) => holdersOf(byId.get(id)!),
      (id) => id === me || may(id, scope),
    );
    const key = usable ?? (await newScopeKey(scope, year, this.#clock(), me));
    if (!usable) this.made.push(key);
    this.used.set(name, key);
    return key;
  }
}

/**
 * Makes a batch, keeps it, and gives it to the carrier. After a kill it is made anew, or the same bytes go again.
 * @param then what else of the state changes when the batch is kept
 */
export async function publish(
  { carrier, shelf, logs, keys }: Desk,
  standing: Standing,
  load: Load,
  clock: (state: State) => ScopeKey['made'],
  then: (state: State) => State,
): Promise<void> {
  const { state } = standing;
  const ring = new Keys(standing, () => clock(state));
  const number = state.last.number + 1;
  const place = grantPlace({ circle: state.circle, member: keys.id, number });
  const parts: OpenedPart[] = [];
  for (const [name, written] of perScope([...load.logged, ...load.again])) {
    const [scope, year] = JSON.parse(name) as [Scope, string];
    const entries = written.map(({ subject, year: of, entry }) => ({ subject, year: of, entry }));
    parts.push({ key: await ring.for(scope, year), content: { entries } });
  }
  const signed = (all: readonly Outgoing[], stays: boolean) =>
    runsOf(all).map(({ writer, from, entries }) => loggedPart(keys, writer, from, entries, stays));
  const named = await Promise.all([...signed(load.logged, false), ...signed(load.staying, true)]);
  if (named.length > 0) await shelf.keepLogs(named);
  const factsBefore = logs.facts;
  for (const part of named) logs.add(part);
  const school = await ring.for('school', CIRCLE_YEAR);
  parts.unshift({
    key: school,
    content: {
      statements: load.statements.filter((one) => !isLeaving(one)),
      logs: [...load.logs, ...named],
      announcement: load.announcement,
      keys: [...ring.used.values()].map(({ id, scope, year }) => ({ id, scope, year })),
    },
  });
  const given = grantsOf(standing, load.grants, ring.made);
  const grants: Grant[] = [];
  for (const { to, keys: some } of given) grants.push(await granted(to, some, place));
  const { bytes, hash } = await sealedBatch(keys, {
    circle: state.circle,
    number,
    prev: state.last.hash,
    // Whoever is given a key hears with it who may not have it: else it would give it on to somebody who was sent away.
    left: (given.length > 0 ? state.statements.map(({ statement }) => statement) : load.statements).filter(isLeaving),
    grants,
    parts,
  });
  await shelf.change((latest) =>
    then({
      ...latest,
      last: { number, hash },
      outbox: [...latest.outbox, { number, batch: toBase64(bytes) }],
      scopeKeys: [...latest.scopeKeys, ...ring.made],
      // What this device names is here.
      lacksOf: lacksOfWith(latest, factsBefore, logs),
      known: withGiven(latest.known, [...ring.used.values()], given, keys.id),
    }),
  );
  await shelf.keep();
  await carrier.write(keys.id, number, bytes);
  await shelf.change((latest) => withoutSent(latest, number));
}

/** What was made and is not known to be with the carrier. */
export async function sendWaiting({ carrier, shelf, keys }: Desk): Promise<void> {
  const { outbox } = await shelf.state();
  for (const { number, batch } of outbox) {
    await carrier.write(keys.id, number, fromBase64(batch));
    await shelf.change((latest) => withoutSent(latest, number));
  }
}

const withoutSent = (state: State, number: number): State => ({
  ...state,
  outbox: state.outbox.filter((one) => one.number !== number),
});

const isLeaving = ({ says }: Statement): boolean => says.kind === 'left';

/** By scope and year. */
function perScope(all: readonly Outgoing[]): ReadonlyMap<string, readonly Written[]> {
  const parts = new Map<string, Written[]>();
  for (const { written, scopes } of all) {
    for (const scope of scopes) {
      const name = JSON.stringify([scope, written.year]);
      parts.set(name, [...(parts.get(name) ?? []), written]);
    }
  }
  return parts;
}

/** Entries one after the other of the same writer: a part of a log for each run. */
function runsOf(all: readonly Outgoing[]): readonly Pick<LogPart, 'writer' | 'from' | 'entries'>[] {
  const runs: { writer: string; from: number; entries: { hash: string; scopes: readonly Scope[] }[] }[] = [];
  for (const { written, scopes } of all) {
    const { device, seq } = stampOf(written);
    const last = runs.at(-1);
    const follows = last?.writer === device && last.from + last.entries.length === seq;
    if (last && follows && last.entries.length < MOST_IN_LOG) last.entries.push({ hash: written.hash, scopes });
    else runs.push({ writer: device, from: seq, entries: [{ hash: written.hash, scopes }] });
  }
  return runs;
}

/** So many keys are given in one batch: it has to stay within what others read. Who is not given one yet is seen to lack it. */
const MOST_GIVEN = 500;

/** What was asked for, and new keys to everybody who may have them. */
function grantsOf(standing: Standing, asked: Load['grants'], made: readonly ScopeKey[]): Load['grants'] {
  const grants = new Map<MemberId, { to: Member; keys: ScopeKey[] }>(
    asked.map(({ to, keys }) => [to.id, { to, keys: [...keys] }]),
  );
  let left = MOST_GIVEN;
  for (const key of made) {
    for (const to of standing.others) {
      if (left === 0 || !standing.may(to.id, key.scope)) continue;
      left -= 1;
      const grant = grants.get(to.id) ?? { to, keys: [] };
      grant.keys.push(key);
      grants.set(to.id, grant);
    }
  }
  return [...grants.values()];
}

function withGiven(
  known: State['known'],
  used: readonly ScopeKey[],
  given: Load['grants'],
  me: MemberId,
): State['known'] {
  const next: Record<string, KnownKey> = { ...known };
  const give = ({ id, scope, year }: ScopeKey, to: MemberId) => {
    const one = next[id] ?? { scope, year, holders: [] };
    if (!one.holders.includes(to)) next[id] = { ...one, holders: [...one.holders, to] };
  };
  for (const key of used) give(key, me);
  for (const { to, keys } of given) for (const key of keys) give(key, to.id);
  return next;
}
