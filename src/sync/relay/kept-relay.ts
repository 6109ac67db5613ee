import * as z from 'zod/mini';
import { Damaged } from '../../storage/errors';
import type { Kept } from '../../storage/kept';
import { ENTRANCE } from './joining';
import type { Owner } from './owner';

const PASS = z.strictObject({ jwt: z.string(), seed: z.string() });

const RELAY = z.strictObject({
  v: z.literal(1),
  servers: z.array(z.string()),
  copies: z.union([z.literal(1), z.literal(3)]),
  /** `null`: this device is in none there, and wants into none. */
  circle: z.nullable(z.string()),
  /** With which this device comes in; `null`: nobody gave it one yet. */
  pass: z.nullable(PASS),
  /** By which this device wants in, and the seed with which it will come in; `null`: it does not, or is in. */
  entrance: z.nullable(z.strictObject({ ...ENTRANCE.shape, wants: z.string() })),
});
/** The relay over which this device shares. */
export type KeptRelay = z.infer<typeof RELAY>;

const OWNER = z.strictObject({
  v: z.literal(1),
  owner: z.strictObject({
    v: z.literal(1),
    operator: z.string(),
    account: z.string(),
    system: z.string(),
    papers: z.strictObject({ operator: z.string(), system: z.string() }),
    passes: z.record(z.string(), z.string()),
    revoked: z.record(z.string(), z.number()),
  }),
  /** The texts that go with invitations, by the names of these. */
  entrances: z.record(z.string(), z.string()),
  /** The server does not know yet whose passes hold no more. */
  untold: z.boolean(),
});
/** What the device of who administers the relay keeps: it alone lets devices in there. */
export interface KeptOwner extends Omit<z.infer<typeof OWNER>, 'owner'> {
  readonly owner: Owner;
}

const SHAPES = { relay: RELAY, 'relay-owner': OWNER } as const;
interface Shaped {
  readonly relay: KeptRelay;
  readonly 'relay-owner': KeptOwner;
}

function shaped<N extends keyof Shaped>(name: N, found: unknown): Shaped[N] | null {
  if (found === null) return null;
  const { data } = SHAPES[name].safeParse(found);
  if (!data) throw new Damaged(name);
  return data as Shaped[N];
}

/** `null`: nothing is kept. @throws Locked, Damaged */
export const keptRelay = async <N extends keyof Shaped>(kept: Kept, name: N): Promise<Shaped[N] | null> =>
  shaped(name, await kept.relay(name));

/** @throws Locked, Damaged, Busy */
export const changeKeptRelay = <N extends keyof Shaped>(
  kept: Kept,
  name: N,
  change: (known: Shaped[N] | null) => Shaped[N] | null,
): Promise<Shaped[N] | null> => kept.changeRelay(name, (found) => change(shaped(name, found)));
