import type { LogKnown } from './announcement';
import type { LogPart } from './log';
import type { MemberId } from './member';
import { isIn, type Ranges, rangesOf, withoutOf } from './ranges';
import type { Scope } from './scope';

/** An entry that a log names: more than one under a number only where its writer was copied. */
export interface Logged {
  readonly hash: string;
  readonly scopes: readonly Scope[];
}

/** By member who signed it: in which scopes it said that an entry is. */
type Claims = Map<MemberId, Set<Scope>>;

const MARKS = 2 ** 48;

/** FNV-1a, twice 24 bits of it: nobody is kept out by it, it tells apart what came about by chance. */
function markOf(text: string): number {
  let [high, low] = [0x811c9dc5, 0xc59d1c81];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ (code + 1), 0x01000193);
  }
  return (high >>> 8) * 2 ** 24 + (low >>> 8);
}

/** One log: what its parts say of each number. */
class Log {
  readonly parts: LogPart[] = [];
  readonly at = new Map<number, Map<string, Claims>>();
  /** Numbers for which more than one entry stands, or stood. */
  readonly forks = new Set<number>();
  readonly #staying = new Set<number>();
  until = 0;
  last = 0;
  facts = 0;
  mark = 0;

  /** @returns the first number that two entries stand for since this part, or whether it said something new */
  add(part: LogPart): number | boolean {
    let fork: number | null = null;
    let isNew = false;
    part.entries.forEach(({ hash, scopes }, i) => {
      const seq = part.from + i;
      const here = this.at.get(seq) ?? new Map<string, Claims>();
      if (here.size > 0 && !here.has(hash)) {
        fork ??= seq;
        this.forks.add(seq);
      }
      const claims: Claims = here.get(hash) ?? new Map<MemberId, Set<Scope>>();
      // That an entry stays says nothing of where it belongs.
      if (part.stays) {
        isNew = this.#stays(seq) || isNew;
        return;
      }
      const claim = claims.get(part.member) ?? new Set();
      const more: string[] = [...new Set(scopes)].filter((scope) => !claim.has(scope));
      if (!claims.has(part.member)) more.push('');
      if (more.length === 0) return;
      for (const scope of more) this.#says(`${seq} ${hash.slice(0, 16)} ${part.member.slice(0, 16)} ${scope}`);
      for (const scope of scopes) claim.add(scope);
      this.at.set(seq, here.set(hash, claims.set(part.member, claim)));
      isNew = true;
    });
    if (!isNew) return false;
    this.parts.push(part);
    this.last = Math.max(this.last, part.from + part.entries.length - 1);
    while (this.at.has(this.until + 1)) this.until += 1;
    return fork ?? true;
  }

  /** @returns whether that is new */
  #stays(seq: number): boolean {
    if (this.#staying.has(seq)) return false;
    this.#staying.add(seq);
    this.forks.add(seq);
    this.#says(`${seq} stays`);
    return true;
  }

  #says(fact: string): void {
    this.facts += 1;
    this.mark = (this.mark + markOf(fact)) % MARKS;
  }
}

/** All logs that this device knows, by writer. Parts were verified before they come in; their order says nothing. */
export class Logbook {
  /**
   * Members who may hold everything. Only they can put an entry into more scopes than its writer did: else a teacher would sign that
   * the entries of another group are of its own, and be given them (`givenIn`).
   */
  trusted: ReadonlySet<MemberId> = new Set();
  readonly #logs = new Map<string, Log>();
  readonly #signatures = new Set<string>();

  static of(parts: readonly LogPart[]): Logbook {
    const logbook = new Logbook();
    for (const part of parts) logbook.add(part);
    return logbook;
  }

  add(part: LogPart): 'added' | 'known' | { readonly fork: { readonly writer: string; readonly seq: number } } {
    this.#signatures.add(part.signature);
    const log = this.#logs.get(part.writer) ?? new Log();
    this.#logs.set(part.writer, log);
    const added = log.add(part);
    if (typeof added === 'number') return { fork: { writer: part.writer, seq: added } };
    return added ? 'added' : 'known';
  }

  has = (part: LogPart): boolean => this.#signatures.has(part.signature);

  writers = (): readonly string[] => [...this.#logs.keys()];

  /** What stands under a number of a writer. */
  at = (writer: string, seq: number): readonly Logged[] =>
    [...(this.#logs.get(writer)?.at.get(seq) ?? [])].map(([hash, claims]) => ({ hash, scopes: scopesIn(claims) }));

  /** In which scopes anybody says that an entry is; `null`: no log names it. */
  scopesOf(writer: string, seq: number, hash: string): readonly Scope[] | null {
    const claims = this.#logs.get(writer)?.at.get(seq)?.get(hash);
    return claims ? scopesIn(claims) : null;
  }

  knownOf(writer: string): LogKnown {
    const { until, facts, mark } = this.#logs.get(writer) ?? { until: 0, facts: 0, mark: 0 };
    return { until, facts, mark };
  }

  /**
   * Who signed that the entry was written, or that it is in more scopes than it was.
   * @param hash none: of whatever stands under the number
   */
  signersOf = (writer: string, seq: number, hash?: string): readonly MemberId[] =>
    [...(this.#logs.get(writer)?.at.get(seq) ?? [])].flatMap(([one, claims]) =>
      hash === undefined || one === hash ? [...claims.keys()] : [],
    );

  /** Did the member sign any of it? */
  isSigner = (writer: string, member: MemberId): boolean => this.partsOf(writer).some((part) => part.member === member);

  partsOf = (writer: string): readonly LogPart[] => this.#logs.get(writer)?.parts ?? [];

  /** Which of these numbers are known, the first of them. However far the ranges go, no more is walked than is known. */
  numbersIn(writer: string, ranges: Ranges, most: number): readonly number[] {
    const log = this.#logs.get(writer);
    if (!log) return [];
    const last = log.last;
    const found: number[] = [];
    for (const [from, until] of ranges) {
      for (let seq = from; seq <= Math.min(until, last) && found.length < most; seq += 1) {
        if (log.at.has(seq)) found.push(seq);
      }
    }
    return found;
  }

  /** Numbers for which two entries stand, with the member who named the last one. */
  forked = (): readonly { readonly writer: string; readonly seq: number; readonly member: MemberId }[] =>
    [...this.#logs].flatMap(([writer, log]) =>
      [...log.forks].flatMap((seq) => {
        const named = [...(log.at.get(seq)?.values() ?? [])];
        const member = [...(named.at(-1)?.keys() ?? [])].at(-1);
        return named.length > 1 && member !== undefined ? { writer, seq, member } : [];
      }),
    );

  /** Of these those for which one entry stands: what is said of the number of two may be of the one and not of the other. */
  unforked(numbers: Readonly<Record<string, Ranges>>): Record<string, Ranges> {
    return withoutOf(
      numbers,
      Object.fromEntries(Object.keys(numbers).map((writer) => [writer, rangesOf(this.#logs.get(writer)?.forks ?? [])])),
    );
  }

  /** In which scopes the entries with these numbers are. */
  scopesIn(writer: string, numbers: Ranges): readonly Scope[] {
    const all = new Set<Scope>();
    for (const [seq, entries] of this.#logs.get(writer)?.at ?? []) {
      if (!isIn(numbers, seq)) continue;
      for (const claims of entries.values()) for (const scope of scopesIn(claims)) all.add(scope);
    }
    return [...all];
  }

  /** How much is known in all: it only grows. */
  get facts(): number {
    let facts = 0;
    for (const log of this.#logs.values()) facts += log.facts;
    return facts;
  }

  /**
   * Under which scopes an entry is given: those that members who may hold everything said, or the only member who said anything of it.
   * What anybody else claims may put it where it does not belong, and counts where the entry itself is of that scope.
   * @param own the scopes of the entry itself (`scopesOf` of scope.ts)
   */
  givenIn(writer: string, seq: number, hash: string, own: readonly Scope[]): readonly Scope[] {
    const claims: Claims = this.#logs.get(writer)?.at.get(seq)?.get(hash) ?? new Map<MemberId, Set<Scope>>();
    const counts = (member: MemberId, scope: Scope) =>
      claims.size === 1 || this.trusted.has(member) || own.includes(scope);
    const given = new Set<Scope>();
    for (const [member, scopes] of claims) for (const scope of scopes) if (counts(member, scope)) given.add(scope);
    return [...given];
  }
}

/** Whatever anybody claims: that says who may ask, and who is asked looks at the entry itself (`givenIn`). */
const scopesIn = (claims: Claims): readonly Scope[] =>
  claims.size === 1
    ? [...[...claims.values()][0]!]
    : [...new Set([...claims.values()].flatMap((scopes) => [...scopes]))];
