import { type Clock, clockAt } from '../domain/dossier';
import { mayDecide } from '../domain/role';
import { tick } from '../storage/stamping';
import { batchHash } from './batch';
import { hashOf } from './canonical';
import { type Carrier, CarrierFork, CarrierFull, CarrierUnreachable, type Listing } from './carrier';
import { composed, withGroups, withOwn } from './composing';
import { Draft } from './draft';
import { isTainted, scopesGone } from './erasures';
import { lackingIn } from './holdings';
import type { Ledger, Shelf } from './ledger';
import { readableIn } from './listings';
import { Logbook } from './logbook';
import { importKeys, type KeptKeys, type Member, type MemberId, type MemberKeys, withNewBox } from './member';
import { signedAt } from './opening';
import { packed } from './packing';
import { publish, sendWaiting } from './publishing';
import { type Desk, knownOf, type Now, readAll } from './reading';
import { inAgain, type Roster } from './roster';
import { rosterFrom, Standing } from './standing';
import { begun, type State } from './state';
import { type Known, type Says, seenOf, stated, statementId } from './statement';
import { type KeptTrouble, type Trouble, withTroubles } from './trouble';
import { missingIn, withheld } from './withheld';

/** So many exchanges a box key is kept after it was replaced: others may seal to it before they hear of the new one. */
const KEEP_BOX = 240;

const formerOf = ({ keys, former }: State): Promise<readonly MemberKeys[]> =>
  Promise.all(former.map(({ box, boxPublic }) => importKeys({ ...keys, box, boxPublic })));

/** Who may not decide for the school lets nobody in and sends nobody away. */
export class MayNotDecide extends Error {
  override name = 'MayNotDecide';
}

/** What came of one exchange. */
export interface Exchanged {
  /** Did the carrier answer? */
  readonly isReached: boolean;
  /** Entries that were published for the first time. */
  readonly published: number;
  /** What is wrong, as far as it is known now. */
  readonly troubles: readonly Trouble[];
}

/** What a device begins its circle with. */
export interface Beginning {
  readonly keys: KeptKeys;
  /** The key by which pupils are called: 32 bytes in base64. */
  readonly pupils: string;
}

/** Kring: the devices of a school that share, seen from one of them. Two exchanges of one device never run at a time. */
export class Circle {
  readonly #shelf: Shelf;
  readonly #ledger: Ledger;
  readonly #logs: Logbook;
  #keys: MemberKeys;
  #former: readonly MemberKeys[] = [];
  #statementsHash: { readonly of: readonly Known[]; readonly hash: string } | null = null;

  private constructor(shelf: Shelf, ledger: Ledger, logs: Logbook, keys: MemberKeys) {
    this.#shelf = shelf;
    this.#ledger = ledger;
    this.#logs = logs;
    this.#keys = keys;
  }

  /** The state with which somebody founds a circle. @param salt 128 random bits in hexadecimal */
  static async founding({ keys, pupils }: Beginning, member: Member, salt: string, now: Now): Promise<State> {
    const statement = await stated(await importKeys(keys), clockAt(now.ms), { kind: 'founded', member, salt });
    const id = await statementId(statement);
    return begun({ circle: id, keys, pupils, statements: [{ id, statement }], unsent: [id] });
  }

  /** The state with which a device begins that is let in. @param statements verified: of who founded it up to who lets this device in */
  static joining = ({ keys, pupils }: Beginning, circle: string, statements: readonly Known[]): State =>
    begun({ circle, keys, pupils, statements, unsent: [] });

  static async open(shelf: Shelf, ledger: Ledger): Promise<Circle> {
    const [state, parts] = await Promise.all([shelf.state(), shelf.logs()]);
    const circle = new Circle(shelf, ledger, Logbook.of(parts), await importKeys(state.keys));
    circle.#former = await formerOf(state);
    return circle;
  }

  get me(): MemberId {
    return this.#keys.id;
  }

  async roster(): Promise<Roster> {
    return rosterFrom(await this.#shelf.state());
  }

  /** Entries of this device that nobody was given yet. */
  async waiting(): Promise<number> {
    const [{ seq, device }, state] = await Promise.all([this.#ledger.writer(), this.#shelf.state()]);
    return state.writer === device ? seq - state.published : seq;
  }

  /** Does somebody lack something that this device gives once it is its turn? Turns are counted in exchanges. */
  async waitsItsTurn(): Promise<boolean> {
    const { answers, exchanges } = await this.#shelf.state();
    return Object.values(answers).some(({ at, times }) => times === 0 && at > exchanges);
  }

  /** What is wrong, beside what the last exchange said of the carrier. */
  async troubles(): Promise<readonly Trouble[]> {
    const state = await this.#shelf.state();
    const roster = rosterFrom(state);
    const again = inAgain(state.statements, roster).filter((member) => member !== this.me);
    const said = again.map((member): Trouble => ({ kind: 'in-again', member }));
    return [...state.troubles, ...said, ...withheld(state, roster, this.me)];
  }

  /** Lets a member in. @throws MayNotDecide */
  letIn = (member: Member, now: Now): Promise<void> => this.#decide(now, () => ({ kind: 'joined', member }));

  /** @throws MayNotDecide */
  change = (member: MemberId, to: Pick<Member, 'name' | 'role' | 'groups'>, now: Now): Promise<void> =>
    this.#decide(now, () => ({
      kind: 'changed',
      member,
      name: to.name,
      role: to.role,
      groups: [...to.groups],
    }));

  /**
   * Sends a member away, or says that its device was lost: nothing later can be opened by it. Who goes itself says so in its last batch.
   * @throws MayNotDecide
   */
  remove = (member: MemberId, now: Now): Promise<void> =>
    this.#decide(now, ({ heads, statements, last }) => ({
      kind: 'left',
      member,
      upTo: member === this.me ? last.number + 1 : (heads[member]?.number ?? 0),
      seen: seenOf(statements, member),
    }));

  /**
   * One exchange: what was made goes out, what is new is read and taken in, what others lack and what is new here is published. Whatever
   * stops it, the next one goes on; what the carrier cannot do is said, everything else that goes wrong is thrown.
   */
  async exchange(carrier: Carrier, now: Now): Promise<Exchanged> {
    let published = 0;
    const found: KeptTrouble[] = [];
    const all = async () => withTroubles<Trouble>(await this.troubles(), found);
    const desk = this.#desk(carrier, now, found);
    try {
      await sendWaiting(desk);
      const listings = readableIn(await carrier.list());
      await desk.shelf.change((state) => ({ ...state, exchanges: state.exchanges + 1, exchanged: now.ms }));
      await this.#lookForCopy(desk, listings);
      await this.#nothingToName(desk);
      await readAll(desk, listings);
      await this.#settle(desk);
      published = await this.#publish(desk);
      await desk.shelf.keep();
    } catch (error) {
      if (error instanceof CarrierFork) {
        await desk.shelf.change((state) => forkedAt(state, this.me, error.number));
        await desk.shelf.keep();
        return { isReached: true, published, troubles: await all() };
      }
      const trouble = ofCarrier(error);
      if (!trouble) {
        // What was read is kept, whatever went wrong after it.
        await desk.shelf.keep().catch(() => undefined);
        throw error;
      }
      await desk.shelf.keep();
      return { isReached: false, published, troubles: [trouble, ...(await all())] };
    }
    return { isReached: true, published, troubles: await all() };
  }

  #desk = (carrier: Carrier, now: Now, found: KeptTrouble[]): Desk => ({
    carrier,
    shelf: new Draft(this.#shelf),
    ledger: this.#ledger,
    logs: this.#logs,
    keys: this.#keys,
    former: this.#former,
    now,
    found,
  });

  async #standing(shelf: Shelf, { today }: Now): Promise<Standing> {
    return new Standing(await shelf.state(), this.#logs, this.#ledger, this.me, today);
  }

  async #decide(now: Now, says: (state: State) => Says): Promise<void> {
    const { self, state } = await this.#standing(this.#shelf, now);
    const isOwnLeaving = (what: Says) => what.kind === 'left' && what.member === this.me;
    const what = says(state);
    if (!self || !(mayDecide(self.role) || isOwnLeaving(what))) throw new MayNotDecide();
    const known = await this.#stated(state, what, now);
    await this.#shelf.change((latest) => withStatement(latest, known));
  }

  async #stated(state: State, says: Says, now: Now): Promise<Known> {
    const statement = await stated(this.#keys, clockAfter(state, now), says);
    return { id: await statementId(statement), statement };
  }

  /** Batches under the name of this device that it never made: its disk was put back, or copied to another device. */
  async #lookForCopy({ carrier, shelf, found }: Desk, listings: readonly Listing[]): Promise<void> {
    const { last, copied, troubles, circle } = await shelf.state();
    if (copied) return;
    const told = troubles.some((one) => one.kind === 'member-forked' && one.member === this.me);
    const numbers = listings.find(({ member }) => member === this.me)?.numbers ?? [];
    for (const number of numbers.filter((one) => one > last.number || (told && one === last.number)).slice(0, 3)) {
      const bytes = await carrier.read(this.me, number);
      if (!bytes) continue;
      const at = { member: this.me, number };
      const batch = await signedAt(circle, at, this.#keys.signPublic, bytes);
      if (typeof batch === 'string') {
        found.push({ kind: batch, ...at });
        continue;
      }
      if ((await batchHash(batch)) === last.hash) continue;
      await shelf.change((state) => forkedAt(state, this.me, number));
      return;
    }
  }

  /** A device that begins with no entries has none that nobody named, and need not look for them among all that it reads. */
  async #nothingToName({ shelf }: Desk): Promise<void> {
    const { swept } = await shelf.state();
    if (swept !== '' || Object.keys(await this.#ledger.writers()).length > 0) return;
    const { device } = await this.#ledger.writer();
    await shelf.change((state) => ({ ...state, swept: device }));
  }

  /** After reading: what this device may hold, which keys it keeps, what it lacks. */
  async #settle({ shelf, now }: Desk): Promise<void> {
    const standing = await this.#standing(shelf, now);
    const { state } = standing;
    const { facts } = this.#logs;
    if (standing.self && (standing.mine !== state.mine || state.lacksOf !== facts)) {
      const parts = this.#logs.writers().flatMap((writer) => this.#logs.partsOf(writer));
      const lacks = await lackingIn(parts, [], standing, this.#logs, this.#ledger);
      // Where a worker was stopped after it kept a log nobody was told what is wrong with it.
      const news = state.lacksOf === facts ? [] : this.#logs.forked();
      const forked = news.map((one): KeptTrouble => ({ kind: 'log-forked', ...one }));
      await shelf.change((latest) => ({
        ...latest,
        lacks,
        lacksOf: facts,
        mine: standing.mine,
        troubles: withTroubles(latest.troubles, forked),
      }));
    }
    const gone = scopesGone(state.erasures, this.#logs);
    const tainted = state.scopeKeys.filter((key) => isTainted(key, state.erasures, gone));
    if (tainted.length > 0) {
      await shelf.change((latest) => ({
        ...latest,
        scopeKeys: latest.scopeKeys.filter(({ id }) => !tainted.some((key) => key.id === id)),
        destroyed: [...latest.destroyed, ...tainted.map(({ id }) => id)],
      }));
    }
    if (standing.self && state.erasures.length > state.rekeyed) await this.#rekey(shelf, state, now);
    await shelf.change((latest) => ({
      ...latest,
      former: latest.former.filter(({ since }) => latest.exchanges - since < KEEP_BOX),
      tried: knownOf(latest, this.#logs),
      ...missingIn(latest),
    }));
  }

  async #rekey(shelf: Draft, state: State, now: Now): Promise<void> {
    const keys = await withNewBox(state.keys);
    const known = await this.#stated(state, { kind: 'rekeyed', box: keys.boxPublic }, now);
    const imported = await importKeys(keys);
    await shelf.change((latest) => ({
      ...withStatement(latest, known),
      keys,
      former: [...latest.former, { box: latest.keys.box, boxPublic: latest.keys.boxPublic, since: latest.exchanges }],
      rekeyed: state.erasures.length,
    }));
    // What is opened with the new box from now on has to be kept with it.
    await shelf.keep();
    this.#keys = imported;
    this.#former = await formerOf(await shelf.state());
  }

  async #publish(desk: Desk): Promise<number> {
    const { shelf, now } = desk;
    const before = await shelf.state();
    const isIn = rosterFrom(before).members.has(this.me);
    if (!(isIn || saysThatItGoes(before, this.me)) || before.copied) return 0;
    const { device } = await this.#ledger.writer();
    if (device !== before.writer) await shelf.change((state) => withWriter(state, device, this.#logs));
    const standing = await this.#standing(shelf, now);
    const statements = await this.#hashOfStatements(standing.state);
    const { load, own, after } = await composed(standing, this.#logs, this.#ledger, statements);
    const loads = packed(load);
    if (loads.length === 0) {
      await shelf.change(after);
      return 0;
    }
    const groupOf: Ledger['groupOf'] = (pupil) => this.#ledger.groupOf(pupil);
    for (const [i, one] of loads.entries()) {
      const ids = new Set(one.statements.map(({ signature }) => signature));
      const written = own.filter((entry) => one.logged.some((out) => out.written === entry));
      await publish(
        { ...desk, keys: this.#keys },
        await this.#standing(shelf, now),
        one,
        (state) => clockAfter(state, now),
        (latest) => {
          const named = withOwn(latest, written, groupOf);
          const sent = {
            ...named,
            groups: withGroups(
              named.groups,
              one.logged.map((out) => out.written),
              groupOf,
            ),
            unsent: named.unsent.filter(
              (id) => !latest.statements.some((known) => known.id === id && ids.has(known.statement.signature)),
            ),
          };
          return i === loads.length - 1 ? after(sent) : sent;
        },
      );
    }
    return own.length;
  }

  async #hashOfStatements({ statements }: State): Promise<string> {
    if (this.#statementsHash?.of !== statements) {
      const ids = statements.map(({ id }) => id).toSorted();
      this.#statementsHash = { of: statements, hash: await hashOf(new TextEncoder().encode(ids.join())) };
    }
    return this.#statementsHash.hash;
  }
}

/** Another device has the keys of this one, or its disk was put back: nothing more is published, not what waits either. */
const forkedAt = (state: State, me: MemberId, number: number): State => ({
  ...state,
  copied: true,
  outbox: [],
  troubles: withTroubles(state.troubles, [{ kind: 'member-forked', member: me, number, told: null }]),
});

/** Its own leaving is the last thing that a device says. */
const saysThatItGoes = ({ statements, unsent }: State, me: MemberId): boolean =>
  statements.some(
    ({ id, statement: { by, says } }) => unsent.includes(id) && by === me && says.kind === 'left' && says.member === me,
  );

function ofCarrier(error: unknown): Trouble | null {
  if (error instanceof CarrierUnreachable) return { kind: 'unreachable', reason: error.reason };
  return error instanceof CarrierFull ? { kind: 'full' } : null;
}

const withStatement = (state: State, known: Known): State => ({
  ...state,
  statements: [...state.statements, known],
  unsent: [...state.unsent, known.id],
});

/** After everything that was seen: a key that is made after an erasure bears a later clock. */
function clockAfter({ statements, scopeKeys, erasures }: State, { ms }: Now): Clock {
  const seen = [
    ...statements.map(({ statement }) => statement.clock),
    ...scopeKeys.map(({ made }) => made),
    ...erasures.map(({ clock }) => clock),
  ];
  return tick(seen.reduce<string>((a, b) => (a > b ? a : b), clockAt(0)) as Clock, ms);
}

/** A device that writes under another name than before begins to publish from the first. */
const withWriter = (state: State, device: string, logs: Logbook): State => ({
  ...state,
  writer: device,
  published: logs.knownOf(device).until,
});
