import { Damaged } from '../../../storage/errors';
import type { Kept } from '../../../storage/kept';
import { CarrierFull, CarrierUnreachable } from '../../../sync/carrier';
import { importKeys, type KeptKeys, type Member, type MemberId } from '../../../sync/member';
import { isOver, readClaims } from '../../../sync/relay/claims';
import { askPass, entranceText, givePass, readEntrance, settingsAt, takePass } from '../../../sync/relay/joining';
import { changeKeptRelay, type KeptOwner, type KeptRelay, keptRelay } from '../../../sync/relay/kept-relay';
import { publicOf } from '../../../sync/relay/nkey';
import { newOwner, newUser, type Owner, serverText, withoutPass } from '../../../sync/relay/owner';
import { admit, PASS_MS } from '../../../sync/relay/passes';
import { AskedRelay } from '../../../sync/relay/port/ask-relay';
import { RelayUnreachable } from '../../../sync/relay/port/relay-errors';
import type { RelaySettings } from '../../../sync/relay/relay';
import { tellingOf } from '../../../sync/relay/telling';
import type { Roster } from '../../../sync/roster';
import type { Connection } from './connection';

/** A pass is replaced when so much of its time is left: a device that is off for a summer still finds its way. */
const RENEW_MS = PASS_MS / 2;

/** What people see of the relay of this device. */
export interface RelaySeen {
  readonly servers: readonly string[];
  /** Has this device a pass? */
  readonly isIn: boolean;
  /** Does this device say who may come in there? */
  readonly isOwner: boolean;
  /** The server was not told yet whose passes hold no more. */
  readonly isUntold: boolean;
  /** Texts of invitations, by the names of these. */
  readonly entrances: Readonly<Record<string, string>>;
}

/** The circle as this device stands in it. */
export interface InCircle {
  readonly circle: string;
  readonly me: MemberId;
  readonly keys: KeptKeys;
  readonly roster: Roster;
}

/** What a relay cannot do now is done the next time. @throws what is not about the relay */
function laterIn(error: unknown): void {
  if (!(error instanceof CarrierUnreachable || error instanceof CarrierFull)) throw error;
}

/** The relay of this device: where it is, as whom this device comes in, and on the administrator's device who else does. Passes are signed here. */
export class RelayDesk {
  readonly #kept: Kept;
  readonly #connection: Connection;
  readonly #isOpen: () => Promise<boolean>;
  readonly #now: () => number;

  /** @param isOpen locked nothing is connected, also where an exchange runs meanwhile */
  constructor(kept: Kept, connection: Connection, isOpen: () => Promise<boolean>, now: () => number) {
    this.#kept = kept;
    this.#connection = connection;
    this.#isOpen = isOpen;
    this.#now = now;
  }

  /** `null`: nobody said where it is. */
  async seen(): Promise<RelaySeen | null> {
    const [relay, owner] = await Promise.all([this.#relay(), this.#owner()]);
    if (!relay) return null;
    const { entrances = {}, untold = false } = owner ?? {};
    return { servers: relay.servers, isIn: relay.pass !== null, isOwner: owner !== null, isUntold: untold, entrances };
  }

  /** This device will administer a relay at these addresses: its keys are made here and stay here. */
  async setUp(servers: readonly string[]): Promise<void> {
    const owner = await newOwner(this.#now());
    await this.#changeOwner((known) => known ?? { v: 1, owner, entrances: {}, untold: false });
    await this.#keep({
      v: 1,
      servers: [...servers],
      copies: servers.length === 3 ? 3 : 1,
      circle: null,
      pass: null,
      entrance: null,
    });
  }

  /** What the server has to know, for the file `school.conf`; `null`: this device administers none. */
  async serverText(): Promise<string | null> {
    const kept = await this.#owner();
    return kept && serverText(kept.owner, this.#now());
  }

  /** The circle was founded here: this device is its first member. */
  async found(circle: string, me: MemberId): Promise<void> {
    const kept = await this.#owner();
    if (kept) await this.#admitSelf(kept.owner, circle, me, (await newUser()).seed);
  }

  /**
   * Keeps by which text this device wants in; or why it is not taken: it is none or not all of it, it holds no more, or it leads elsewhere.
   * @param mayBeAt whether a relay may be at these addresses
   * @returns `undo`: for when nothing came of it, so that what was set up here before is left
   */
  async enterBy(
    text: string,
    mayBeAt: (servers: readonly string[]) => boolean,
  ): Promise<{ readonly undo: () => Promise<void> } | 'wrong-text' | 'old-text' | 'set-by-it'> {
    const entrance = readEntrance(text);
    const claims = entrance && (await readClaims(entrance.jwt));
    if (!claims) return 'wrong-text';
    if (isOver(claims, this.#now())) return 'old-text';
    if (!mayBeAt(entrance.servers)) return 'set-by-it';
    const { servers, copies, circle } = entrance;
    const wants = (await newUser()).seed;
    const before = await this.#relay();
    await this.#keep({ v: 1, servers, copies, circle, pass: null, entrance: { ...entrance, wants } });
    return {
      undo: async () => {
        await this.close();
        await this.#change(() => before);
      },
    };
  }

  /** The relay as this device may use it; `null`: nobody said how. */
  async relay(isOf: RelaySettings['isOf'] | null = null): Promise<AskedRelay | null> {
    const relay = await this.#withOwnPass(await this.#relay());
    if (!relay) return null;
    const { servers, copies, circle, pass, entrance } = relay;
    const port = async () => {
      if (!(await this.#isOpen())) throw new RelayUnreachable('away');
      return this.#connection.port();
    };
    if (circle && pass) return new AskedRelay(port, { address: { servers, copies }, circle, pass }, isOf);
    return entrance && new AskedRelay(port, settingsAt(entrance), null);
  }

  /** Makes the text that goes with an invitation. `false`: another device administers the relay. */
  async invite(circle: string, invitation: string): Promise<boolean> {
    const [relay, kept] = await Promise.all([this.#relay(), this.#owner()]);
    if (!relay || !kept) return false;
    const text = await entranceText(kept.owner, relay, circle, invitation, this.#now());
    await this.#changeOwner((known) => known && { ...known, entrances: { ...known.entrances, [invitation]: text } });
    return true;
  }

  /** Nobody comes in by that text any more. */
  async forgetInvitation(invitation: string): Promise<void> {
    if (!(await this.#owner())) return;
    await this.#changeOwner((known) => {
      if (!known) return null;
      const { [invitation]: _, ...entrances } = known.entrances;
      return { ...known, entrances };
    });
  }

  /** Asks for a pass, as who wants in. */
  async askPass(keys: KeptKeys): Promise<void> {
    const entrance = (await this.#relay())?.entrance;
    const relay = entrance && (await this.relay());
    if (!relay) return;
    await askPass(relay, entrance.circle, entrance.invitation, entrance.wants, (await importKeys(keys)).sign);
  }

  /** Gives a pass to who asks for one by an invitation. `false`: nobody asks, or somebody else than that member, or another device gives passes. */
  async admit(circle: string, invitation: string, member: Pick<Member, 'id' | 'sign'>): Promise<boolean> {
    const [relay, kept] = await Promise.all([this.relay(), this.#owner()]);
    return relay !== null && kept !== null && this.#give(relay, kept.owner, circle, invitation, member);
  }

  /** Takes the pass that somebody gave; `false`: it is not there yet. */
  async takePass(): Promise<boolean> {
    const { pass, entrance } = (await this.#relay()) ?? {};
    const relay = entrance && (await this.relay());
    const taken = relay && (await takePass(relay, entrance.invitation, entrance.wants, entrance.jwt));
    if (taken) {
      await this.#change((known) => known && { ...known, pass: taken, entrance: null });
      // Another device administers this one.
      await this.#changeOwner(() => null);
    }
    return Boolean(pass ?? taken);
  }

  /** What is to be done beside each exchange: whose passes hold no more, and who needs another one. */
  async tend(relay: AskedRelay, at: InCircle): Promise<void> {
    for (const one of [this.#withdraw, this.#renewOthers, this.#renewOwn]) await one(relay, at).catch(laterIn);
  }

  /** Nothing of a relay is known here any more. */
  async forget(): Promise<void> {
    await this.close();
    for (const name of ['relay', 'relay-owner'] as const) {
      await changeKeptRelay(this.#kept, name, () => null).catch(async (error: unknown) => {
        if (!(error instanceof Damaged)) throw error;
        await this.#kept.renewRelay(name);
      });
    }
  }

  isWatched(): Promise<boolean> {
    return this.#connection.isWatched();
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  /** Who left comes in no more, once the server knows. */
  #withdraw = async (relay: AskedRelay, { roster: { left, members } }: InCircle): Promise<void> => {
    const kept = await this.#owner();
    if (!kept) return;
    const gone = Object.keys(kept.owner.passes).filter((id) => left.has(id) && !members.has(id));
    const now = this.#now();
    const known =
      gone.length === 0
        ? kept
        : await this.#changeOwner(
            (one) =>
              one && { ...one, owner: gone.reduce((of, id) => withoutPass(of, id, now), one.owner), untold: true },
          );
    if (!known?.untold) return;
    await relay.tell(await tellingOf(known.owner, now));
    await this.#changeOwner((one) => one && { ...one, untold: false });
  };

  #renewOthers = async (relay: AskedRelay, { circle, roster }: InCircle): Promise<void> => {
    if (!(await this.#owner())) return;
    for (const name of await relay.lying('user')) {
      const member = roster.members.get(name);
      const kept = member && (await this.#owner());
      if (kept && (await this.#give(relay, kept.owner, circle, name, member)))
        await relay.lay('user', name, new Uint8Array());
    }
  };

  #renewOwn = async (relay: AskedRelay, { circle, me, keys }: InCircle): Promise<void> => {
    const pass = (await this.#relay())?.pass;
    if (!pass) return;
    const claims = await readClaims(pass.jwt);
    if (!claims?.exp || claims.exp * 1000 - this.#now() > RENEW_MS) return;
    const kept = await this.#owner();
    if (kept) return this.#admitSelf(kept.owner, circle, me, pass.seed);
    const taken = await takePass(relay, me, pass.seed, pass.jwt);
    const until = taken && (await readClaims(taken.jwt))?.exp;
    if (until && until > claims.exp) await this.#change((known) => known && { ...known, pass: taken });
    else await askPass(relay, circle, me, pass.seed, (await importKeys(keys)).sign);
  };

  /** Who administers the relay signs its own pass anew also where it is over, and it could not come in to say so. */
  async #withOwnPass(relay: KeptRelay | null): Promise<KeptRelay | null> {
    const { circle, pass } = relay ?? {};
    if (!circle || !pass) return relay;
    const kept = await this.#owner();
    if (!kept) return relay;
    const claims = await readClaims(pass.jwt);
    if (!claims || !isOver(claims, this.#now())) return relay;
    const [me] = Object.entries(kept.owner.passes).find(([, user]) => user === claims.sub) ?? [];
    if (!me) return relay;
    await this.#admitSelf(kept.owner, circle, me, pass.seed);
    return this.#relay();
  }

  async #give(relay: AskedRelay, owner: Owner, circle: string, name: string, member: Pick<Member, 'id' | 'sign'>) {
    const given = await givePass(relay, owner, circle, name, member, this.#now());
    if (given) await this.#admitted(given, member.id);
    return given !== null;
  }

  async #admitSelf(owner: Owner, circle: string, me: MemberId, seed: string): Promise<void> {
    const { owner: after, jwt } = await admit(owner, circle, me, await publicOf(seed), this.#now());
    await this.#admitted(after, me);
    await this.#change((known) => known && { ...known, circle, pass: { jwt, seed } });
  }

  /** As which user a member comes in, beside what became of others meanwhile; who came in as another user before does so no more. */
  async #admitted({ passes, revoked }: Owner, member: MemberId): Promise<void> {
    await this.#changeOwner((known) => {
      if (!known) return null;
      const before = known.owner.passes[member];
      const owner = {
        ...known.owner,
        passes: { ...known.owner.passes, [member]: passes[member]! },
        revoked: { ...known.owner.revoked, ...revoked },
      };
      return { ...known, owner, untold: known.untold || (before !== undefined && before !== passes[member]) };
    });
  }

  #relay = (): Promise<KeptRelay | null> => keptRelay(this.#kept, 'relay');
  #owner = (): Promise<KeptOwner | null> => keptRelay(this.#kept, 'relay-owner');
  #keep = (relay: KeptRelay) => this.#change(() => relay);
  #change = (change: (known: KeptRelay | null) => KeptRelay | null) => changeKeptRelay(this.#kept, 'relay', change);
  #changeOwner = (change: (known: KeptOwner | null) => KeptOwner | null) =>
    changeKeptRelay(this.#kept, 'relay-owner', change);
}
