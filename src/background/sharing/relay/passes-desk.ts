import type { Kept } from '../../../storage/kept';
import { CarrierFull, CarrierUnreachable } from '../../../sync/carrier';
import { importKeys, type KeptKeys, type Member, type MemberId } from '../../../sync/member';
import { isOver, readClaims } from '../../../sync/relay/claims';
import { askPass, givePass, takePass } from '../../../sync/relay/joining';
import { changeKeptRelay, type KeptOwner, type KeptRelay, keptRelay } from '../../../sync/relay/kept-relay';
import { publicOf } from '../../../sync/relay/nkey';
import { type Owner, withoutPass } from '../../../sync/relay/owner';
import { admit, PASS_MS } from '../../../sync/relay/passes';
import type { AskedRelay } from '../../../sync/relay/port/ask-relay';
import { tellingOf } from '../../../sync/relay/telling';
import type { Roster } from '../../../sync/roster';

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

/** A pass is replaced when so much of its time is left: a device that is off for a summer still finds its way. */
const RENEW_MS = PASS_MS / 2;
/** Half a pass is left to whoever asks for another: it is looked for now and then, and not with every exchange. */
const ASKED_MS = 50_000;

/** Who may come in at the relay. Passes are signed on the administrator's device; every device sees that its own is replaced in time. */
export class PassesDesk {
  readonly #kept: Kept;
  readonly #now: () => number;
  /** When it was last looked whether somebody asks for another pass. */
  #looked = Number.NEGATIVE_INFINITY;

  constructor(kept: Kept, now: () => number) {
    this.#kept = kept;
    this.#now = now;
  }

  /** What who administers the relay keeps; `null`: another device does. @throws Locked, Damaged */
  owner(): Promise<KeptOwner | null> {
    return keptRelay(this.#kept, 'relay-owner');
  }

  /** @throws Locked, Damaged, Busy */
  changeOwner(change: (known: KeptOwner | null) => KeptOwner | null): Promise<KeptOwner | null> {
    return changeKeptRelay(this.#kept, 'relay-owner', change);
  }

  /** What is to be done beside each exchange: whose passes hold no more, and who needs another one. */
  async tend(relay: AskedRelay, at: InCircle): Promise<void> {
    for (const one of [this.#withdraw, this.#renewOthers, this.#renewOwn]) await one(relay, at).catch(laterIn);
  }

  /** Who left comes in no more, once the server knows. */
  #withdraw = async (relay: AskedRelay, { roster: { left, members } }: InCircle): Promise<void> => {
    const kept = await this.owner();
    if (!kept) return;
    const gone = Object.keys(kept.owner.passes).filter((id) => left.has(id) && !members.has(id));
    const now = this.#now();
    const known =
      gone.length === 0
        ? kept
        : await this.changeOwner(
            (one) =>
              one && { ...one, owner: gone.reduce((of, id) => withoutPass(of, id, now), one.owner), untold: true },
          );
    if (!known?.untold) return;
    await relay.tell(await tellingOf(known.owner, now));
    await this.changeOwner((one) => one && { ...one, untold: false });
  };

  #renewOthers = async (relay: AskedRelay, { circle, roster }: InCircle): Promise<void> => {
    if (!(await this.owner()) || this.#now() - this.#looked < ASKED_MS) return;
    this.#looked = this.#now();
    for (const name of await relay.lying('user')) {
      const member = roster.members.get(name);
      const kept = member && (await this.owner());
      if (kept && (await this.give(relay, kept.owner, circle, name, member)))
        await relay.lay('user', name, new Uint8Array());
    }
  };

  #renewOwn = async (relay: AskedRelay, { circle, me, keys }: InCircle): Promise<void> => {
    const pass = (await keptRelay(this.#kept, 'relay'))?.pass;
    if (!pass) return;
    const claims = await readClaims(pass.jwt);
    if (!claims?.exp || claims.exp * 1000 - this.#now() > RENEW_MS) return;
    const kept = await this.owner();
    if (kept) return this.admitSelf(kept.owner, circle, me, pass.seed);
    const taken = await takePass(relay, me, pass.seed, pass.jwt);
    const until = taken && (await readClaims(taken.jwt))?.exp;
    if (until && until > claims.exp)
      await changeKeptRelay(this.#kept, 'relay', (known) => known && { ...known, pass: taken });
    else await askPass(relay, circle, me, pass.seed, (await importKeys(keys)).sign);
  };

  /** Who administers the relay signs its own pass anew also where it is over, and it could not come in to say so. */
  async withOwn(relay: KeptRelay | null): Promise<KeptRelay | null> {
    const { circle, pass } = relay ?? {};
    if (!circle || !pass) return relay;
    const kept = await this.owner();
    if (!kept) return relay;
    const claims = await readClaims(pass.jwt);
    if (!claims || !isOver(claims, this.#now())) return relay;
    const [me] = Object.entries(kept.owner.passes).find(([, user]) => user === claims.sub) ?? [];
    if (!me) return relay;
    await this.admitSelf(kept.owner, circle, me, pass.seed);
    return keptRelay(this.#kept, 'relay');
  }

  /**
   * Gives a member a pass, where it asked for one under that name and signed for it.
   * @returns `false`: it did not
   */
  async give(relay: AskedRelay, owner: Owner, circle: string, name: string, member: Pick<Member, 'id' | 'sign'>) {
    const given = await givePass(relay, owner, circle, name, member, this.#now());
    if (given) await this.#admitted(given, member.id);
    return given !== null;
  }

  /** Signs a pass for this device, and keeps it. @param seed of the user as which it comes in */
  async admitSelf(owner: Owner, circle: string, me: MemberId, seed: string): Promise<void> {
    const { owner: after, jwt } = await admit(owner, circle, me, await publicOf(seed), this.#now());
    await this.#admitted(after, me);
    await changeKeptRelay(this.#kept, 'relay', (known) => known && { ...known, circle, pass: { jwt, seed } });
  }

  /** As which user a member comes in, beside what became of others meanwhile; who came in as another user before does so no more. */
  async #admitted({ passes, revoked }: Owner, member: MemberId): Promise<void> {
    await this.changeOwner((known) => {
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
}
