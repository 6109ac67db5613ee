import { Damaged } from '../../../storage/errors';
import type { Kept } from '../../../storage/kept';
import { importKeys, type KeptKeys, type Member, type MemberId } from '../../../sync/member';
import { isOver, readClaims } from '../../../sync/relay/claims';
import { askPass, entranceText, readEntrance, settingsAt, takePass } from '../../../sync/relay/joining';
import { changeKeptRelay, type KeptRelay, keptRelay } from '../../../sync/relay/kept-relay';
import { newOwner, newUser, serverText } from '../../../sync/relay/owner';
import { AskedRelay } from '../../../sync/relay/port/ask-relay';
import { RelayUnreachable } from '../../../sync/relay/port/relay-errors';
import type { RelaySettings } from '../../../sync/relay/relay';
import type { Connection } from './connection';
import { PassesDesk } from './passes-desk';

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

/** The relay of this device: where it is, and as whom this device comes in there. */
export class RelayDesk {
  readonly passes: PassesDesk;
  readonly #kept: Kept;
  readonly #connection: Connection;
  readonly #isOpen: () => Promise<boolean>;
  readonly #now: () => number;

  /** @param isOpen locked nothing is connected, also where an exchange runs meanwhile */
  constructor(kept: Kept, connection: Connection, isOpen: () => Promise<boolean>, now: () => number) {
    this.passes = new PassesDesk(kept, now);
    this.#kept = kept;
    this.#connection = connection;
    this.#isOpen = isOpen;
    this.#now = now;
  }

  /** `null`: nobody said where it is. */
  async seen(): Promise<RelaySeen | null> {
    const [relay, owner] = await Promise.all([this.#relay(), this.passes.owner()]);
    if (!relay) return null;
    const { entrances = {}, untold = false } = owner ?? {};
    return { servers: relay.servers, isIn: relay.pass !== null, isOwner: owner !== null, isUntold: untold, entrances };
  }

  /** This device will administer a relay at these addresses: its keys are made here and stay here. */
  async setUp(servers: readonly string[]): Promise<void> {
    const owner = await newOwner(this.#now());
    await this.passes.changeOwner((known) => known ?? { v: 1, owner, entrances: {}, untold: false });
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
    const kept = await this.passes.owner();
    return kept && serverText(kept.owner, this.#now());
  }

  /** The circle was founded here: this device is its first member. */
  async found(circle: string, me: MemberId): Promise<void> {
    const kept = await this.passes.owner();
    if (kept) await this.passes.admitSelf(kept.owner, circle, me, (await newUser()).seed);
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
  async relay(isOf: RelaySettings['isOf'] | null = null, misses = false): Promise<AskedRelay | null> {
    const relay = await this.passes.withOwn(await this.#relay());
    if (!relay) return null;
    const { servers, copies, circle, pass, entrance } = relay;
    const port = async () => {
      if (!(await this.#isOpen())) throw new RelayUnreachable('away');
      return this.#connection.port();
    };
    if (circle && pass) return new AskedRelay(port, { address: { servers, copies }, circle, pass }, isOf, misses);
    return entrance && new AskedRelay(port, settingsAt(entrance), null);
  }

  /** Makes the text that goes with an invitation. `false`: another device administers the relay. */
  async invite(circle: string, invitation: string): Promise<boolean> {
    const [relay, kept] = await Promise.all([this.#relay(), this.passes.owner()]);
    if (!relay || !kept) return false;
    const text = await entranceText(kept.owner, relay, circle, invitation, this.#now());
    await this.passes.changeOwner(
      (known) => known && { ...known, entrances: { ...known.entrances, [invitation]: text } },
    );
    return true;
  }

  /** Nobody comes in by that text any more. */
  async forgetInvitation(invitation: string): Promise<void> {
    if (!(await this.passes.owner())) return;
    await this.passes.changeOwner((known) => {
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
    const [relay, kept] = await Promise.all([this.relay(), this.passes.owner()]);
    return relay !== null && kept !== null && this.passes.give(relay, kept.owner, circle, invitation, member);
  }

  /** Takes the pass that somebody gave; `false`: it is not there yet. */
  async takePass(): Promise<boolean> {
    const { pass, entrance } = (await this.#relay()) ?? {};
    const relay = entrance && (await this.relay());
    const taken = relay && (await takePass(relay, entrance.invitation, entrance.wants, entrance.jwt));
    if (taken) {
      await this.#change((known) => known && { ...known, pass: taken, entrance: null });
      // Another device administers this one.
      await this.passes.changeOwner(() => null);
    }
    return Boolean(pass ?? taken);
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

  #relay = (): Promise<KeptRelay | null> => keptRelay(this.#kept, 'relay');
  #keep = (relay: KeptRelay) => this.#change(() => relay);
  #change = (change: (known: KeptRelay | null) => KeptRelay | null) => changeKeptRelay(this.#kept, 'relay', change);
}
