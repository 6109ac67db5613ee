import { between, type Chance, pick } from '../../../demo/random';
import { day } from '../../../src/domain/day';
import { clockAt, type EntryBody, type Subject } from '../../../src/domain/dossier';
import { mayDecide, type Role } from '../../../src/domain/role';
import type { Written } from '../../../src/storage/written';
import { broughtAlong, type Former, knownAtLeaving } from '../../../src/sync/coming-again';
import { Circle } from '../../../src/sync/exchange';
import { type Member, type MemberId, memberIdOf, newKeys } from '../../../src/sync/member';
import type { Now } from '../../../src/sync/reading';
import { rosterFrom, Standing } from '../../../src/sync/standing';
import type { Statement } from '../../../src/sync/statement';
import { type Misdeed, Store } from './chance-carrier';
import { Device, imageOf, type Kept } from './device';
import { type Disk, MemoryLedger, storedOf } from './memory-ledger';

export const YEAR = '2026-2027';
export const GROUPS = ['5', '6'];
const MINUTE = 60_000;
/** One day: who does the round of another day holds nothing of it. */
const TODAY = day('2026-11-02');
const PUPILS_KEY = `${'A'.repeat(43)}=`;

/** Who works at a device of the school. */
export interface Post {
  readonly role: Role;
  readonly groups: readonly string[];
}

/** A device as the school sees it. */
export interface Seat {
  readonly device: Device;
  post: Post;
  /** As which members it was in, the last one now. */
  readonly members: MemberId[];
  /** Sent away, and not to come back. */
  isOut: boolean;
}

/** What a device was at some time. */
export interface Image {
  readonly seat: Seat;
  readonly kept: Kept;
  readonly member: MemberId;
}

/** What a device comes in with: its entries, and what it knew of the circle when it was in before. */
interface Brought extends Pick<Kept, 'disk' | 'logs'> {
  readonly former: Former | null;
}

/** What was known where an entry was written. */
export interface Origin {
  readonly written: Written;
  /** Who had left, as far as the device knew. */
  readonly left: ReadonlySet<MemberId>;
}

/** The devices of a school, what they do, and what becomes of it. Everything but the code that is tried comes from the seed. */
export class School {
  readonly chance: Chance;
  readonly store: Store;
  readonly seats: Seat[] = [];
  readonly origins = new Map<string, Origin>();
  /** What somebody did wrong, and which kinds of trouble would name it. */
  readonly wrongs: {
    readonly what: string;
    readonly by: MemberId;
    readonly kinds: readonly string[];
    /** What it stated, where that is what is wrong: somebody else may have let it say so meanwhile. */
    readonly statement?: Statement;
  }[] = [];
  /** Batches in which a member gave on what it should not have. */
  readonly leaks = new Set<string>();
  /** Box keys and scope keys of who was sent away, as they were at every moment. */
  readonly secrets = new Map<string, { readonly keys: Set<string>; readonly boxes: Set<string> }>();
  exchanges = 0;
  kills = 0;
  now = Date.UTC(2026, 10, 2, 7);
  circle = '';
  #ids = 0;

  constructor(chance: Chance) {
    this.chance = chance;
    this.store = new Store(chance);
  }

  #next = (length: number): string => {
    this.#ids += 1;
    return this.#ids.toString(16).padStart(length, '0');
  };
  #id = (): string => this.#next(32);
  #writer = (): string => `d${this.#next(15)}`;

  get living(): readonly Seat[] {
    return this.seats.filter(({ isOut }) => !isOut);
  }

  at = ({ device }: Seat): Now => ({ ms: this.now + device.skew, today: TODAY });

  async #member(keys: Awaited<ReturnType<typeof newKeys>>, name: string, post: Post): Promise<Member> {
    const id = await memberIdOf(keys.signPublic);
    return { id, name, role: post.role, groups: [...post.groups], sign: keys.signPublic, box: keys.boxPublic };
  }

  async found(post: Post): Promise<Seat> {
    const { state, disk } = await this.#founded('apparaat 1', post);
    const device = new Device('apparaat 1', { state, logs: [], disk });
    const seat: Seat = { device, post, members: [await memberIdOf(state.keys.signPublic)], isOut: false };
    this.seats.push(seat);
    return seat;
  }

  async #founded(name: string, post: Post): Promise<Pick<Kept, 'state' | 'disk'>> {
    const keys = await newKeys();
    const member = await this.#member(keys, name, post);
    const now = { ms: this.now, today: TODAY };
    const state = await Circle.founding({ keys, pupils: PUPILS_KEY }, member, this.#id(), now);
    this.circle = state.circle;
    return { state, disk: MemoryLedger.blank(this.#writer()) };
  }

  #withEntriesOf({ device }: Seat, disk: Disk): Disk {
    disk.entries = device.kept.disk.entries;
    disk.clock = device.kept.disk.clock;
    return disk;
  }

  /** Lets a device in. */
  async letIn(
    by: Seat,
    post: Post,
    again?: Seat,
    { disk, logs, former }: Brought = { disk: MemoryLedger.blank(this.#writer()), logs: [], former: null },
  ): Promise<Seat> {
    const keys = await newKeys();
    const name = again?.device.name ?? `apparaat ${this.seats.length + 1}`;
    const member = await this.#member(keys, name, post);
    await (await by.device.circle()).letIn(member, this.at(by));
    const { statements } = by.device.state;
    const brought = broughtAlong(former, this.circle, statements, member.id);
    const state = Circle.joining({ keys, pupils: PUPILS_KEY }, this.circle, brought ?? statements);
    const kept: Kept = { state, logs: brought ? logs : [], disk };
    if (again) {
      again.device.becomes(kept);
      again.members.push(member.id);
      return again;
    }
    const seat: Seat = { device: new Device(name, kept), post, members: [member.id], isOut: false };
    this.seats.push(seat);
    return seat;
  }

  /** A device whose disk is lost, or that was copied: it is sent away and let in anew, with its entries where they are left. */
  async again(seat: Seat, keeps: boolean): Promise<void> {
    const old = seat.members.at(-1)!;
    // Of a device and its copy, where there is nobody else, the one that is not told to stop lets the other one in.
    const by = this.decider(seat) ?? this.living.find((one) => one !== seat && this.mayDecide(one));
    if (!by) return;
    const isSame = by.members.at(-1) === old;
    if (
      !isSame &&
      by.device.state.statements.every(({ statement: { says } }) => says.kind !== 'left' || says.member !== old)
    ) {
      await (await by.device.circle()).remove(old, this.at(by));
    }
    const disk = MemoryLedger.blank(this.#writer());
    if (keeps) {
      const { logs, state } = seat.device.kept;
      const brought = { disk: this.#withEntriesOf(seat, disk), logs, former: await knownAtLeaving(state) };
      await this.letIn(by, seat.post, seat, brought);
      return;
    }
    seat.device.ever.clear();
    await this.letIn(by, seat.post, seat, { disk, logs: [], former: null });
  }

  /** Is there another device with its keys, or was it sent away although it is here? Then its people let it in anew. */
  mustComeAgain(seat: Seat): boolean {
    const me = seat.members.at(-1)!;
    const { state } = seat.device;
    const saysFork = ({ device }: Seat) =>
      device.state.troubles.some((one) => one.kind === 'member-forked' && one.member === me);
    // Somebody else wrote under the name under which it writes its entries.
    const isWriterForked = state.troubles.some((one) => one.kind === 'log-forked' && one.writer === state.writer);
    const isForked = state.copied || isWriterForked || saysFork(seat) || this.living.some(saysFork);
    // Who was let in by somebody whom somebody sent away who had not seen it is out with it, and comes in again as well.
    const isOut = !rosterFrom(state).members.has(me);
    // Who was sent away reads it where the carrier has not lost it; its people hear it from the others as well.
    return isForked || isOut || this.living.some(({ device }) => rosterFrom(device.state).left.has(me));
  }

  /**
   * Does the first that may decide not know it? So it is when those it knows were all let in anew by others who did not hear of it, and no
   * key is left that both have. Its people see that in the list of computers.
   */
  isForgotten(seat: Seat): boolean {
    const first = this.living.find((one) => this.mayDecide(one));
    return first !== undefined && first !== seat && !rosterFrom(first.device.state).members.has(seat.members.at(-1)!);
  }

  /**
   * Do others say that it passes on an erasure that does not count? What it erased by it is with the others still. Its people remove it,
   * begin there with nothing and let it in anew, as the screen says.
   */
  erasedWrongly(seat: Seat): boolean {
    const me = seat.members.at(-1);
    return this.living.some(({ device }) =>
      device.state.troubles.some((one) => one.kind === 'forbidden' && one.what === 'erased' && one.member === me),
    );
  }

  /** Somebody else who may decide, as it knows itself. */
  decider(but: Seat): Seat | undefined {
    const me = but.members.at(-1);
    return this.living.find((one) => one !== but && one.members.at(-1) !== me && this.mayDecide(one));
  }

  isAnybodyDeciding = (): boolean => this.living.some((seat) => this.mayDecide(seat));

  /**
   * Where the disk of the only one who might decide was put back to before it was let in, nobody can let anybody in any more: the school
   * begins a new circle with what all have.
   */
  async beginAnew(): Promise<void> {
    const [first, ...others] = this.living;
    const { state, disk } = await this.#founded(first!.device.name, { role: 'director', groups: [] });
    first!.device.becomes({ state, logs: [], disk: this.#withEntriesOf(first!, disk) });
    first!.members.push(await memberIdOf(state.keys.signPublic));
    first!.post = { role: 'director', groups: [] };
    for (const seat of others) {
      const own = this.#withEntriesOf(seat, MemoryLedger.blank(this.#writer()));
      await this.letIn(first!, seat.post, seat, { disk: own, logs: [], former: null });
    }
  }

  mayDecide(seat: Seat): boolean {
    const self = this.standing(seat).self;
    return self !== null && mayDecide(self.role) && !seat.device.state.copied;
  }

  standing = ({ device, members }: Seat, state = device.state): Standing =>
    new Standing(state, device.logbook(), device.ledger, members.at(-1)!, TODAY);

  async exchange(seat: Seat, killAt?: number): Promise<'killed' | 'unreached' | 'done'> {
    const { device } = seat;
    const misdeeds = this.store.misdeeds.length;
    const before = this.standing(seat);
    const result = await device.exchange(this.store.seenBy(device.name), this.at(seat), killAt);
    this.exchanges += 1;
    this.#note(seat, before);
    // Nothing is said of what lies under the name of somebody who was no member.
    const after = this.standing(seat);
    const isStranger = (member: MemberId) => before.memberOf(member) === null || after.memberOf(member) === null;
    this.#forget(misdeeds, ({ kind, member }) => kind === 'changed' && isStranger(member));
    if (result !== 'killed') return result.isReached ? 'done' : 'unreached';
    this.kills += 1;
    // Who was stopped could not say what it saw.
    this.#forget(misdeeds, ({ kind }) => kind === 'changed');
    return 'killed';
  }

  /** Each of these exchanges in its turn, so many times. */
  async inTurn(seats: readonly Seat[], times: number): Promise<void> {
    for (let i = 0; i < times; i += 1) {
      this.passes(1);
      for (const seat of seats) await this.exchange(seat);
    }
  }

  /** Misdeeds from this one on of which nothing has to be said. */
  #forget(from: number, which: (misdeed: Misdeed) => boolean): void {
    const left = this.store.misdeeds.splice(from).filter((one) => !which(one));
    this.store.misdeeds.push(...left);
  }

  #note(seat: Seat, before: Standing): void {
    const { device } = seat;
    const logs = device.logbook();
    const news = device.ledger.all().filter(({ hash }) => !device.allowed.has(hash));
    // It may have been given a role and sent away in one exchange, and took what it might hold in between.
    const kepts = news.length > 0 ? device.kepts.map((state) => this.standing(seat, state)) : [];
    const all = [before, ...kepts, this.standing(seat)];
    device.kepts = [];
    for (const one of news) {
      const scopes = logs.scopesOf(storedOf(one).device, storedOf(one).seq, one.hash) ?? [];
      if (all.some((standing) => standing.mayAny(standing.me, scopes))) device.allowed.add(one.hash);
    }
    const known = this.secrets.get(device.name) ?? { keys: new Set(), boxes: new Set() };
    this.secrets.set(device.name, known);
    for (const key of device.state.scopeKeys) known.keys.add(JSON.stringify(key));
    known.boxes.add(JSON.stringify(device.state.keys));
  }

  async write(seat: Seat, subject: Subject, year: string, body: EntryBody): Promise<void> {
    const { ledger } = seat.device;
    if (ledger.isErased({ subject, year })) return;
    const by = { role: seat.post.role, name: seat.device.name };
    const written = await ledger.append(subject, year, body, by, this.#id(), this.at(seat).ms);
    seat.device.ever.add(written.hash);
    seat.device.allowed.add(written.hash);
    const { roster } = this.standing(seat);
    this.origins.set(written.hash, { written, left: new Set(roster.left.keys()) });
  }

  action = (fields: object): EntryBody =>
    ({ kind: 'action', action: { id: this.#id(), at: '2026-11-02T08:40', ...fields } }) as unknown as EntryBody;

  reading = (seat: Seat, group: string): EntryBody =>
    ({
      kind: 'reading',
      reading: this.#id(),
      looked: clockAt(this.at(seat).ms),
      profile: 'parnassys',
      cover: null,
      lines: [],
      named: { name: 'Noor de Wit', number: '12', group },
    }) as unknown as EntryBody;

  passes = (minutes = between(this.chance, 1, 20)): void => {
    this.now += minutes * MINUTE;
  };

  image = (seat: Seat): Image => ({ seat, kept: imageOf(seat.device.kept), member: seat.members.at(-1)! });

  /** The disk of the device is put back, or another device begins with it. */
  restore({ seat, kept, member }: Image, isCopy: boolean): void {
    if (!isCopy) {
      seat.device.becomes(imageOf(kept));
      seat.members.push(member);
      seat.device.ever = new Set(seat.device.ledger.all().map(({ hash }) => hash));
      return;
    }
    const copy = new Device(`${seat.device.name} kopie ${this.seats.length}`, imageOf(kept));
    for (const hash of seat.device.allowed) copy.allowed.add(hash);
    this.seats.push({ device: copy, post: seat.post, members: [member], isOut: false });
  }

  /** Did all that the member stated, and what it published last, reach anybody? */
  isHeard = (member: MemberId): boolean => {
    const state = this.seats.find(({ members }) => members.includes(member))?.device.state;
    if (state && state.unsent.length > 0) return false;
    const last = state?.last.number ?? 0;
    return this.living.some(({ device }) => (device.state.heads[member]?.number ?? 0) >= last && last > 0);
  };

  anyone = (): Seat => pick(this.chance, this.living);
}
