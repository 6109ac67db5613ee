import type { Bytes } from '../../bytes/bytes';
import type { CarrierKind } from '../../domain/carriers';
import type { Day } from '../../domain/day';
import type { ExchangeRefusal } from '../../messages/sharing';
import { Damaged, Locked } from '../../storage/errors';
import type { Kept } from '../../storage/kept';
import type { KeptLogs } from '../../storage/logs';
import { hex, randomBytes } from '../../storage/sealing';
import type { Taken } from '../../storage/taking';
import type { Vault } from '../../storage/vault';
import { ByHand } from '../../sync/by-hand/by-hand';
import { type Carrier, CarrierFull, CarrierUnreachable } from '../../sync/carrier';
import { knownAtLeaving } from '../../sync/coming-again';
import { Circle } from '../../sync/exchange';
import { FolderCarrier } from '../../sync/folder/folder-carrier';
import { FolderPapers, type Papers } from '../../sync/folder/folder-papers';
import { changeSharing, type KeptSharing, keptSharing, NoCircle, renewSharing, shelfOf } from '../../sync/kept-sharing';
import type { Ledger, Shelf } from '../../sync/ledger';
import { type Member, type MemberId, memberIdOf, newKeys } from '../../sync/member';
import { signedAt } from '../../sync/opening';
import type { Now } from '../../sync/reading';
import { AskedRelay } from '../../sync/relay/port/ask-relay';
import { RelayFull, RelayUnreachable } from '../../sync/relay/port/relay-errors';
import type { Roster } from '../../sync/roster';
import type { State } from '../../sync/state';
import type { Trouble } from '../../sync/trouble';
import { Together } from '../together';
import { ByHandDesk } from './by-hand-desk';
import type { Drive } from './drive';
import { Joining } from './joining';
import { Pace } from './pace';
import { RelayDesk } from './relay/relay-desk';

/** What sharing stands on. */
export interface SharingGround {
  readonly vault: Pick<Vault, 'locks' | 'state'>;
  readonly kept: Kept;
  readonly logs: KeptLogs;
  readonly drive: Drive;
  /** What was written here, once somebody sits here; `null`: nobody does, and nothing is exchanged. */
  readonly ledger: () => Promise<Ledger | null>;
  /** Takes entries of other devices in, alone with what is shown: what came is seen at once. */
  readonly taking: (take: () => Promise<Taken>) => Promise<Taken>;
  /** What people see of the sharing is another: who is in, or what is wrong. */
  readonly changed: () => void;
  /** This device is let in: `enter` makes the pupils be called as in the circle, and those that are known follow. */
  readonly entering: (enter: () => Promise<unknown>) => Promise<void>;
  /** From the next entry on this device writes under another name. */
  readonly renamed: () => Promise<void>;
  /** Asks every minute from now on, or no more. */
  readonly everyMinute: (on: boolean) => void;
  readonly failed: (error: unknown) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** By the school's clock. */
  readonly today: () => Promise<Day>;
}

export type Outcome = 'done' | 'alone' | 'locked' | ExchangeRefusal;

/** A name for who is called by a person: how it is called, and what somebody at it may. */
export type Place = Pick<Member, 'name' | 'role' | 'groups'>;

/** So many entries that came are a little, and so long our pages take to show them. */
const LITTLE = 20;
const SHOWN_MS = 40;
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const refusalOf = (trouble: Trouble | null, carrier: CarrierKind | null): ExchangeRefusal | null => {
  const isRelay = carrier === 'relay';
  if (trouble?.kind === 'full') return isRelay ? 'relay-full' : 'full';
  if (trouble?.kind !== 'unreachable') return null;
  return isRelay ? relayRefusal(trouble.reason) : trouble.reason;
};

const relayRefusal = (reason: CarrierUnreachable['reason']): ExchangeRefusal =>
  reason === 'refused' ? 'relay-refused' : 'relay-away';

/** Why a carrier could not do something. @throws what is not about a carrier */
export function refusalIn(error: unknown): ExchangeRefusal {
  if (error instanceof RelayUnreachable) return relayRefusal(error.reason);
  if (error instanceof CarrierUnreachable) return error.reason;
  if (error instanceof CarrierFull) return error instanceof RelayFull ? 'relay-full' : 'full';
  throw error;
}

/** Delen: the circle that this device is in, opened while the vault is. One exchange runs at a time. */
export class Sharing {
  readonly joining: Joining;
  readonly byHand: ByHandDesk;
  /** When this device exchanges by itself. */
  readonly pace: Pace;
  /** `null`: this browser reaches none. */
  readonly relay: RelayDesk | null;
  readonly #ground: SharingGround;
  readonly #shelf: Shelf;
  #opened: { readonly of: Promise<Circle>; readonly circle: string; readonly locks: number } | null = null;
  readonly #exchanges = new Together(() => this.#exchange());
  /** Is what comes first in this exchange shown before it goes on? Over a relay somebody may look at it that moment. */
  #isSeenAtOnce = false;
  /** What the carrier could not do the last time. */
  #trouble: Trouble | null = null;
  /** What people were told of last. */
  #told = '';

  constructor(ground: SharingGround) {
    this.joining = new Joining(this);
    this.#ground = ground;
    const { connection } = ground.drive;
    const isOpen = async () => (await ground.vault.state()) === 'unlocked';
    this.relay = connection && new RelayDesk(ground.kept, connection, isOpen, ground.now);
    this.#shelf = shelfOf(ground.kept, ground.logs);
    this.byHand = new ByHandDesk(this, ground.drive);
    const { everyMinute, failed, now } = ground;
    this.pace = new Pace({
      isOpen,
      kept: () => this.kept(),
      exchange: () => this.exchange(),
      isBusy: () => this.#exchanges.isBusy,
      waitsItsTurn: async () => (await (await this.circle())?.waitsItsTurn()) ?? false,
      relay: this.relay,
      everyMinute,
      failed,
      now,
    });
  }

  /** @throws Locked, Damaged */
  kept(): Promise<KeptSharing> {
    return keptSharing(this.#ground.kept);
  }

  /** @throws Locked, Damaged, Busy */
  change(what: (sharing: KeptSharing) => KeptSharing): Promise<KeptSharing> {
    return changeSharing(this.#ground.kept, what);
  }

  now(): number {
    return this.#ground.now();
  }

  /** The clock of the device, and the day at the school. */
  async moment(): Promise<Now> {
    return { ms: this.now(), today: await this.#ground.today() };
  }

  /** The circle; `null`: this device is in none, or nobody sits here. */
  async circle(): Promise<Circle | null> {
    const { state } = await this.kept();
    return state && this.#circle(state);
  }

  /** What is wrong now, as far as the carrier goes and as far as the circle knows. */
  async troubles(circle: Circle): Promise<readonly Trouble[]> {
    return [...(this.#trouble ? [this.#trouble] : []), ...(await circle.troubles())];
  }

  async folderName(): Promise<string | null> {
    return (await this.#ground.drive.folder())?.name ?? null;
  }

  async choose(carrier: CarrierKind): Promise<void> {
    await this.change((sharing) => ({ ...sharing, carrier }));
    this.#trouble = null;
    if (carrier !== 'relay') await this.relay?.close();
    this.#atOnce();
  }

  /** Founds a circle with this device. @param pupils the key by which pupils are called here, in base64 */
  async begin(place: Place, pupils: string): Promise<void> {
    const keys = await newKeys();
    const id = await memberIdOf(keys.signPublic);
    const member = { id, ...place, sign: keys.signPublic, box: keys.boxPublic };
    // Who shared before goes on calling pupils as in that circle.
    const called = (await this.kept()).pupils ?? pupils;
    const state = await Circle.founding(
      { keys, pupils: called },
      member,
      hex(randomBytes(16).buffer),
      await this.moment(),
    );
    await this.#withoutFormer();
    // Others may have what this computer wrote and lost since, or a copy of it writes on.
    await this.#ground.renamed();
    // The circle is kept last: without a pass nobody would hear of it.
    if ((await this.kept()).carrier === 'relay') await this.relay?.found(state.circle, id);
    await this.change((sharing) => ({ ...sharing, pupils: state.pupils, state, former: null }));
    this.#atOnce();
  }

  /** @throws NoCircle, MayNotDecide */
  async changeMember(member: MemberId, place: Place): Promise<void> {
    await (await this.#must()).change(member, place, await this.moment());
    this.#atOnce();
  }

  /** @throws NoCircle, MayNotDecide */
  async remove(member: MemberId): Promise<void> {
    await (await this.#must()).remove(member, await this.moment());
    this.#atOnce();
  }

  /**
   * This device is in no circle any more. What it wrote goes out first, and then that it goes, as far as the carrier is there. Pupils are
   * called as before: who joins again has them under one name still.
   */
  async leave(): Promise<void> {
    await this.#saysThatItGoes().catch(this.#ground.failed);
    await this.forget();
  }

  async #saysThatItGoes(): Promise<void> {
    if ((await this.exchange()) !== 'done') return;
    const circle = await this.circle();
    if (!circle || !(await circle.roster()).members.has(circle.me)) return;
    await circle.remove(circle.me, await this.moment());
    await this.exchange();
  }

  /** This device is in no circle and asks to be let in nowhere; what it knew of who was in stays, for when it comes in again. */
  async forget(): Promise<void> {
    const known = await this.kept().catch(() => null);
    const former = known?.state ? await knownAtLeaving(known.state) : known?.former;
    await this.#changeOrRenew((sharing) => ({
      ...sharing,
      former: former ?? null,
      state: null,
      joining: null,
      invitations: [],
    }));
    this.#opened = null;
    this.#trouble = null;
    this.#ground.everyMinute(false);
    await this.relay?.forget();
    await this.#ground.drive.clearByHand().catch(this.#ground.failed);
  }

  /** What is damaged cannot be changed, and keeps nobody in. */
  async #changeOrRenew(what: (sharing: KeptSharing) => KeptSharing): Promise<void> {
    try {
      await this.change(what);
    } catch (error) {
      if (!(error instanceof Damaged)) throw error;
      await renewSharing(this.#ground.kept);
    }
  }

  /** Papers of joining, wherever they lie; `null`: nobody chose how to share. */
  async papers({ carrier }: KeptSharing): Promise<Papers | null> {
    const { drive } = this.#ground;
    if (carrier === 'by-hand') return new ByHand(await drive.byHand()).papers;
    if (carrier === 'relay') return (await this.relay?.relay()) ?? null;
    const folder = carrier === 'folder' ? await drive.folder() : null;
    return folder && new FolderPapers(folder);
  }

  /** Somebody did something that others should hear of at once; by hand it waits for a file. */
  #atOnce(): void {
    this.exchange().catch((error: unknown) => {
      // Locked meanwhile: it goes on where it was after the next unlock.
      if (!(error instanceof Locked)) this.#ground.failed(error);
    });
  }

  /** Looks what came, and gives what waits. What goes wrong beside the carrier is reported, and tried again the next time. */
  exchange(): Promise<Outcome> {
    return this.#exchanges.ask();
  }

  /** Somebody let this device in: from now on it calls pupils as the others do. */
  async #entered(state: State, isAgain: boolean): Promise<void> {
    const { pupils } = state;
    if (!isAgain) await this.#withoutFormer();
    // The circle is kept last: what stops this in between has it done again.
    await this.#ground.entering(() => this.change((sharing) => ({ ...sharing, pupils })));
    await this.change((sharing) => ({ ...sharing, state, joining: null, former: null }));
    this.#ground.changed();
  }

  /** Logs of one circle never lie in another one, and without them nothing is brought along. */
  async #withoutFormer(): Promise<void> {
    await this.change((sharing) => ({ ...sharing, former: null }));
    await this.#ground.logs.clear();
  }

  async #must(): Promise<Circle> {
    const circle = await this.circle();
    if (!circle) throw new NoCircle();
    return circle;
  }

  async #circle(state: State): Promise<Circle | null> {
    const { locks } = this.#ground.vault;
    if (this.#opened?.circle !== state.circle || this.#opened.locks !== locks) {
      const ledger = await this.#ground.ledger();
      if (!ledger) return null;
      const of = Circle.open(this.#shelf, this.#telling(ledger));
      this.#opened = { of, circle: state.circle, locks };
      of.catch(() => {
        this.#opened = null;
      });
    }
    return this.#opened.of;
  }

  /** What comes in is shown as soon as it is kept: of a little, our pages ask and are answered before the exchange goes on. */
  #telling = (ledger: Ledger): Ledger => ({
    ...ledger,
    take: async (found) => {
      const done = await this.#ground.taking(() => ledger.take(found));
      if (this.#isSeenAtOnce && done.taken.length > 0 && found.length <= LITTLE) {
        this.#isSeenAtOnce = false;
        await pause(SHOWN_MS);
      }
      return done;
    },
  });

  async #carrier({ carrier, state }: KeptSharing, circle: Circle): Promise<Carrier | null> {
    const { drive } = this.#ground;
    if (!state || !carrier) return null;
    if (carrier === 'by-hand') return new ByHand(await drive.byHand()).carrier(state.circle);
    const misses = Object.keys(state.missing).length > 0;
    if (carrier === 'relay')
      return (await this.relay?.relay(isOfIn(state.circle, await circle.roster()), misses)) ?? null;
    const folder = await drive.folder();
    return folder && new FolderCarrier(folder, state.circle);
  }

  async #exchange(): Promise<Outcome> {
    if ((await this.#ground.vault.state()) !== 'unlocked') return 'locked';
    const before = await this.kept();
    if (before.joining) {
      const done = await this.joining.lookIn(before.joining, (state, isAgain) => this.#entered(state, isAgain));
      if (done !== 'done') return done;
    }
    const sharing = before.joining ? await this.kept() : before;
    this.pace.begins(sharing.carrier);
    this.#isSeenAtOnce = sharing.carrier === 'relay';
    if (!sharing.state) return 'alone';
    const circle = await this.#circle(sharing.state);
    if (!circle) return 'locked';
    const carrier = await this.#carrier(sharing, circle);
    if (!carrier) return 'no-carrier';
    const { isReached, troubles } = await circle.exchange(carrier, await this.moment());
    this.#trouble = isReached ? null : (troubles[0] ?? null);
    if (isReached && carrier instanceof AskedRelay) await this.#tend(carrier, circle, sharing.state);
    if (sharing.invitations.length > 0) await this.joining.look();
    const { invitations } = await this.kept();
    const told = JSON.stringify([this.#trouble, troubles, [...(await circle.roster()).members.values()], invitations]);
    if (told !== this.#told) this.#ground.changed();
    this.#told = told;
    return refusalOf(this.#trouble, sharing.carrier) ?? 'done';
  }

  async #tend(relay: AskedRelay, circle: Circle, { circle: id, keys }: State): Promise<void> {
    await this.relay?.passes.tend(relay, { circle: id, me: circle.me, keys, roster: await circle.roster() });
  }
}

/** Whether bytes are the batch of that member with that number, as far as this device knows who signs as that member. */
const isOfIn =
  (circle: string, { members, left }: Roster) =>
  async (member: MemberId, number: number, batch: Bytes): Promise<boolean> => {
    const known = members.get(member) ?? left.get(member)?.member;
    return !known || typeof (await signedAt(circle, { member, number }, known.sign, batch)) !== 'string';
  };
