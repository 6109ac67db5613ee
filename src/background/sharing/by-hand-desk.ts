import { ByHand } from '../../sync/by-hand/by-hand';
import type { MemberId } from '../../sync/member';
import type { State } from '../../sync/state';
import type { Drive } from './drive';
import type { Outcome, Sharing } from './sharing';

/** Why nothing was carried. */
type Refused = Exclude<Outcome, 'done' | 'alone'>;

/** Sharing by a file that somebody carries: it goes out and comes in where our page puts it down and finds it. */
export class ByHandDesk {
  readonly #sharing: Pick<Sharing, 'kept' | 'circle' | 'exchange'>;
  readonly #drive: Drive;

  constructor(sharing: Pick<Sharing, 'kept' | 'circle' | 'exchange'>, drive: Drive) {
    this.#sharing = sharing;
    this.#drive = drive;
  }

  /** The file for the others, put where our page finds it. */
  async carryOut(): Promise<{ readonly batches: number; readonly papers: number } | Refused> {
    const exchanged = await this.#sharing.exchange();
    if (exchanged !== 'done' && exchanged !== 'alone') return exchanged;
    const { state } = await this.#sharing.kept();
    const circle = await this.#sharing.circle();
    const lacks = state && circle ? lackedBy(state, circle.me, (await circle.roster()).members.size) : () => false;
    const { bytes, ...counts } = await new ByHand(await this.#drive.byHand()).file(state?.circle ?? null, lacks);
    const file = await this.#drive.made.create();
    await file.write(bytes);
    await file.close();
    return counts;
  }

  /** Takes in the file that our page put down. */
  async carryIn(): Promise<Awaited<ReturnType<ByHand['take']>> | Refused> {
    const { given } = this.#drive;
    const { state } = await this.#sharing.kept();
    const circle = await this.#sharing.circle();
    const file = await given.read(0, (await given.size()) ?? 0);
    await given.remove();
    const own = state && circle ? { circle: state.circle, member: circle.me } : null;
    const taken = await new ByHand(await this.#drive.byHand()).take(file, own);
    if (typeof taken === 'string') return taken;
    const exchanged = await this.#sharing.exchange();
    return exchanged === 'done' || exchanged === 'alone' ? taken : exchanged;
  }
}

/** What one of the others may lack: of this device what not all of them said they read; of others everything, where there is a third. */
function lackedBy({ needs }: State, me: MemberId, members: number) {
  const seen = Object.entries(needs).flatMap(([member, { seen }]) => (member === me ? [] : [seen]));
  const allSaw = seen.length === members - 1 ? Math.min(...seen) : 0;
  return (member: MemberId, number: number): boolean => (member === me ? number > allSaw : members > 2);
}
