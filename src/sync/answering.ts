import { saysMore } from './announcement';
import type { ScopeKey } from './keyring';
import type { LogPart } from './log';
import type { Logbook } from './logbook';
import type { Member, MemberId } from './member';
import { countOf, type Ranges, union, without } from './ranges';
import type { Standing } from './standing';
import type { Answered, Need } from './state';
import type { Statement } from './statement';

/** Exchanges between one member's turn to answer and the next one's: the time to read an answer and to say that it came. */
const TURN = 2;
/** Of so many statements all are given again so many turns later: those who came to know more say so meanwhile (`SOON` in composing.ts). */
const MANY = 100;
const PATIENT = 5;
/** Exchanges before the same answer is given again. */
const AGAIN = 4;
/** Entries that are offered again in one exchange, at most. */
const MOST_ENTRIES = 2_000;

/** What others lack and this device gives them. */
export interface Answers {
  readonly statements: readonly Statement[];
  readonly logs: readonly LogPart[];
  readonly grants: readonly { readonly to: Member; readonly keys: readonly ScopeKey[] }[];
  /** By writer and number: entries to offer again, and to whom. */
  readonly entries: ReadonlyMap<string, ReadonlyMap<number, readonly MemberId[]>>;
  /** By writer: what others ask for and is gone. */
  readonly gone: Readonly<Record<string, Ranges>>;
  /** What was answered when, as it is to be kept with the answers. */
  readonly answered: Readonly<Record<string, Answered>>;
}

/** Whose turn it is: whoever it concerns first at once, the others one after the other, counted in exchanges. */
class Turns {
  readonly answered: Record<string, Answered> = {};
  readonly #standing: Standing;

  constructor(standing: Standing) {
    this.#standing = standing;
  }

  /** @param need in which the wish stands; none: nobody said it, it is seen */
  isDue(name: string, isFirst: boolean, rank: number, need?: Need): boolean {
    const { exchanges, answers, last } = this.#standing.state;
    const wait = isFirst ? 0 : TURN + TURN * Math.max(0, rank);
    const before = answers[name];
    const isSaidAgain = before && need && need.number > before.need && need.seen >= before.batch;
    const at = before ? (isSaidAgain ? Math.min(before.at, exchanges + wait) : before.at) : exchanges + wait;
    const times = before?.times ?? 0;
    if (at > exchanges) {
      this.answered[name] = { at, times, need: before?.need ?? 0, batch: before?.batch ?? 0 };
      return false;
    }
    const next = exchanges + wait + AGAIN * 2 ** Math.min(times, 4);
    this.answered[name] = { at: next, times: times + 1, need: need?.number ?? 0, batch: last.number + 1 };
    return true;
  }
}

/** @param statements one hash of the ids of all that this device knows */
export function answersTo(standing: Standing, logs: Logbook, statements: string): Answers {
  const { state, me, others } = standing;
  const turns = new Turns(standing);
  const parts = new Set<LogPart>();
  const entries = new Map<string, Map<number, MemberId[]>>();
  const gone: Record<string, Ranges> = {};
  const unheard = unheardOf(standing);
  const behind = new Set<MemberId>();
  const nothing = logs.unforked(state.gone);
  const patient = state.statements.length > MANY ? PATIENT : 0;
  for (const { id } of others) {
    const need = state.needs[id];
    const rank = standing.rankFor((one) => one !== id);
    const isBehind = need ? need.statements !== statements : unheard.has(id);
    if (isBehind && turns.isDue(`statements ${id}`, false, rank + patient, need)) behind.add(id);
    if (!need) continue;
    for (const writer of Object.keys(need.logs)) {
      const [theirs, ours] = [need.logs[writer]!, logs.knownOf(writer)];
      if (!saysMore(ours, theirs)) continue;
      if (!turns.isDue(`log ${id} ${writer}`, writer === state.writer, rank, need)) continue;
      for (const part of logs.partsOf(writer)) {
        if (ours.until <= theirs.until || part.from + part.entries.length > theirs.until + 1) parts.add(part);
      }
    }
    for (const [writer, lacks] of Object.entries(need.lacks)) {
      const left = without(lacks, nothing[writer] ?? []);
      const dead = without(lacks, left);
      if (countOf(dead) > 0) gone[writer] = union(gone[writer] ?? [], dead);
      const could = offerable(standing, logs, id, writer, left);
      if (could.length === 0) continue;
      const scopes = logs.at(writer, could[0]!).flatMap((one) => one.scopes);
      const turn = standing.rankFor((one) => one !== id && standing.mayAny(one, scopes));
      if (!turns.isDue(`entries ${id} ${writer}`, writer === state.writer, turn, need)) continue;
      const offered = entries.get(writer) ?? new Map<number, MemberId[]>();
      entries.set(writer, offered);
      for (const seq of could) {
        if (offered.size < MOST_ENTRIES || offered.has(seq)) offered.set(seq, [...(offered.get(seq) ?? []), id]);
      }
    }
  }
  return {
    statements: behind.size > 0 ? state.statements.map(({ statement }) => statement) : [],
    logs: [...parts],
    grants: grantsFor(standing, turns, unheard, behind),
    entries,
    gone: Object.fromEntries(
      Object.entries(gone).filter(([writer]) => standing.isDecider(me) || logs.isSigner(writer, me)),
    ),
    answered: turns.answered,
  };
}

/**
 * Of what a member lacks of a writer, what it may hold and this device does not lack itself. What this device may not hold any more, or
 * never might and wrote, it may be the only one to have.
 */
function offerable(standing: Standing, logs: Logbook, to: MemberId, writer: string, lacks: Ranges): readonly number[] {
  // Of two entries for one number this device may have the one and lack the other.
  const lacked = logs.unforked(standing.state.lacks)[writer] ?? [];
  const known = logs.numbersIn(writer, without(lacks, lacked), MOST_ENTRIES);
  return known.filter((seq) => logs.at(writer, seq).some(({ scopes }) => standing.mayAny(to, scopes)));
}

/**
 * Keys for who may hold them and was never seen to be given them, or says that it lacks them. Who is given statements and never read
 * anything of this device may not know it as a member, and is given with them what opens them (`hearStrangers`).
 */
function grantsFor(
  standing: Standing,
  turns: Turns,
  unheard: ReadonlySet<MemberId>,
  behind: ReadonlySet<MemberId>,
): Answers['grants'] {
  const { state, others } = standing;
  const grants = new Map<MemberId, { readonly to: Member; readonly keys: ScopeKey[] }>();
  for (const key of state.scopeKeys) {
    const holders = new Set(state.known[key.id]?.holders);
    for (const to of others) {
      const need = state.needs[to.id];
      const isWithStatements = key.scope === 'school' && behind.has(to.id) && (need?.seen ?? 0) === 0;
      const says = (key.scope === 'school' && unheard.has(to.id)) || (need?.lacksKeys.includes(key.id) ?? false);
      if ((holders.has(to.id) && !says && !isWithStatements) || !standing.may(to.id, key.scope)) continue;
      const rank = standing.rankFor((one) => one !== to.id && holders.has(one));
      const isDue = turns.isDue(`key ${to.id} ${key.id}`, hasLetIn(standing, to.id), rank, says ? need : undefined);
      if (!isDue && !isWithStatements) continue;
      const grant = grants.get(to.id) ?? { to, keys: [] };
      grant.keys.push(key);
      grants.set(to.id, grant);
    }
  }
  return [...grants.values()];
}

/**
 * Members who publish for all under a key that this device was not given. They may lack those of this device as well, and then neither
 * hears the other say so.
 */
const unheardOf = ({ state }: Standing): ReadonlySet<MemberId> =>
  new Set(Object.entries(state.skipped).flatMap(([id, by]) => (state.known[id] ? [] : Object.keys(by))));

/** Did this device let the member in, or give it the role that it has? */
const hasLetIn = ({ me, state: { statements } }: Standing, id: MemberId): boolean =>
  statements.some(
    ({ statement: { by, says } }) =>
      by === me &&
      ((says.kind === 'joined' && says.member.id === id) || (says.kind === 'changed' && says.member === id)),
  );
