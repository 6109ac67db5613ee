import { type Agreement, readableGroups } from '../domain/access';
import type { Day } from '../domain/day';
import type { Clock } from '../domain/dossier';
import { mayDecide } from '../domain/role';
import type { ScopeKey } from './keyring';
import type { Ledger } from './ledger';
import type { Logbook } from './logbook';
import type { Member, MemberId } from './member';
import { type Roster, rosterOf } from './roster';
import { mayHold, type Scope } from './scope';
import type { State } from './state';
import { broughtIn } from './statement';

/** Who is in and who may hold what, as far as this device knows at one moment. */
export class Standing {
  readonly roster: Roster;
  readonly #agreements: readonly Agreement[];
  readonly #deciders: ReadonlySet<MemberId>;
  readonly #turned: Parts['turned'];
  readonly #logs: Logbook;
  readonly #may = new Map<string, boolean>();
  #inOrder: readonly MemberId[] | null = null;

  constructor(
    readonly state: State,
    logs: Logbook,
    ledger: Pick<Ledger, 'agreements'>,
    readonly me: MemberId,
    readonly today: Day,
  ) {
    const { roster, deciders, trusted, turned } = partsOf(state);
    this.roster = roster;
    this.#logs = logs;
    this.#deciders = deciders;
    this.#turned = turned;
    logs.trusted = trusted;
    this.#agreements = ledger
      .agreements()
      .filter(({ writer, seq }) => this.isOfDecider(writer, seq))
      .map(({ agreement }) => agreement);
  }

  /** This device, while it is in. */
  get self(): Member | null {
    return this.roster.members.get(this.me) ?? null;
  }

  get others(): readonly Member[] {
    return [...this.roster.members.values()].filter(({ id }) => id !== this.me);
  }

  /** Of who is in, and of who was. */
  memberOf = (id: MemberId): Member | null => this.roster.members.get(id) ?? this.roster.left.get(id)?.member ?? null;

  /** The key by which somebody signs whom any statement names, also one that does not count: what others took of it before stays. */
  signOf = (id: MemberId): string | null =>
    this.memberOf(id)?.sign ??
    this.state.statements.map(({ statement }) => broughtIn(statement)).find((member) => member?.id === id)?.sign ??
    null;

  /** May the member hold what is in this scope? Who left may hold nothing. */
  may = (id: MemberId, scope: Scope): boolean => {
    const name = `${id} ${scope}`;
    const known = this.#may.get(name);
    if (known !== undefined) return known;
    const member = this.roster.members.get(id);
    const may = member !== undefined && mayHold(member, scope, this.#agreements, this.today);
    this.#may.set(name, may);
    return may;
  };

  mayAny = (id: MemberId, scopes: readonly Scope[]): boolean => scopes.some((scope) => this.may(id, scope));

  /**
   * Did somebody write this who may decide for the school, or once might? What was decided stays so when who decided it has another
   * role, and in whatever order one hears of both.
   */
  isOfDecider(writer: string, seq: number, hash?: string): boolean {
    const signers = this.#logs.signersOf(writer, seq, hash);
    const isOwn = signers.length === 0 && writer === this.state.writer;
    return isOwn ? this.#deciders.has(this.me) : signers.some((signer) => this.#deciders.has(signer));
  }

  isDecider = (id: MemberId): boolean => this.#deciders.has(id);

  /**
   * Everybody who may have the key: who made it, to whom it was seen to be granted, and who left or was given another role after it was
   * made, since a carrier may hold back the grant.
   */
  holdersOf = ({ id, by, made }: ScopeKey): readonly MemberId[] => {
    const turned = this.#turned.flatMap(({ member, clock }) => (clock > made ? member : []));
    return [by, ...(this.state.known[id]?.holders ?? []), ...turned];
  };

  /** What this device may hold hangs on this. */
  get mine(): string {
    const { role, groups, name } = this.self ?? { role: null, groups: [], name: '' };
    const isOfToday = this.may(this.me, `round/${this.today}`) && !this.may(this.me, 'lead');
    const agreed = this.#agreements.map(({ id }) => id).toSorted();
    return JSON.stringify([name, role, groups, agreed, this.#logs.trusted.size, isOfToday && this.today]);
  }

  /** Where this device stands among those who could do something, so that not all do it at once: after them where it is none of them. */
  rankFor = (able: (id: MemberId) => boolean): number => {
    this.#inOrder ??= [...this.roster.members.keys()].toSorted();
    const last = able(this.me) ? this.#inOrder.indexOf(this.me) : -1;
    return this.#inOrder.slice(0, last < 0 ? undefined : last).filter(able).length;
  };
}

/** What follows from statements alone. */
interface Parts {
  readonly roster: Roster;
  /** Who may decide for the school, or once might. */
  readonly deciders: ReadonlySet<MemberId>;
  /** Who may hold everything, or once might. */
  readonly trusted: ReadonlySet<MemberId>;
  /** Who left or was given another role, and when. */
  readonly turned: readonly { readonly member: MemberId; readonly clock: Clock }[];
}

const known = new WeakMap<State['statements'], Parts>();

/** Of the same statements it is worked out once. */
function partsOf({ circle, statements }: State): Parts {
  const before = known.get(statements);
  if (before) return before;
  const roster = rosterOf(circle, statements);
  const members = everIn(statements, roster);
  const idsOf = (which: (member: Member) => boolean) => new Set(members.filter(which).map(({ id }) => id));
  const parts: Parts = {
    roster,
    deciders: idsOf(({ role }) => mayDecide(role)),
    trusted: idsOf((member) => readableGroups(member, []) === null),
    turned: turnedIn(statements, roster),
  };
  known.set(statements, parts);
  return parts;
}

export const rosterFrom = (state: State): Roster => partsOf(state).roster;

function turnedIn(statements: State['statements'], { refused, left }: Roster): Parts['turned'] {
  const without = new Set(refused.map(({ statement }) => statement));
  const changed = statements.flatMap(({ statement }) =>
    statement.says.kind === 'changed' && !without.has(statement)
      ? { member: statement.says.member, clock: statement.clock }
      : [],
  );
  return [...changed, ...[...left].map(([member, { clock }]) => ({ member, clock }))];
}

/** Every member as it is and as it ever was, as far as that counts. */
function everIn(statements: State['statements'], { refused, members, left }: Roster): readonly Member[] {
  const without = new Set(refused.map(({ statement }) => statement));
  return statements.flatMap(({ statement }) => {
    if (without.has(statement)) return [];
    const { says } = statement;
    if (says.kind !== 'changed') return broughtIn(statement) ?? [];
    const member = members.get(says.member) ?? left.get(says.member)?.member;
    return member ? { ...member, role: says.role, groups: says.groups } : [];
  });
}
