import * as z from 'zod/mini';
import { CARRIERS } from '../domain/carriers';
import { ROLES } from '../domain/role';
import { Damaged } from '../storage/errors';
import type { Kept } from '../storage/kept';
import type { KeptLogs } from '../storage/logs';
import type { Former } from './coming-again';
import type { Shelf } from './ledger';
import { LOG_PART, type LogPart } from './log';
import { HASH, KEY, MEMBER } from './shapes';
import { readState, type State } from './state';
import { KNOWN } from './statement';

const DEVICE = z.pick(MEMBER, { id: true, name: true, sign: true, box: true });

const INVITATION = z.strictObject({
  /** The name of its paper. */
  id: z.string(),
  /** What seals its paper and the one that answers it. */
  secret: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  groups: z.array(z.string()),
  words: z.array(z.string()),
  /** In milliseconds since 1970. */
  until: z.int(),
  /** Who answered, and the number to compare; `null`: nobody did. */
  answer: z.nullable(z.strictObject({ member: DEVICE, number: z.string() })),
});
export type KeptInvitation = z.infer<typeof INVITATION>;

const JOINING = z.strictObject({
  /** The name of the invitation. */
  id: z.string(),
  number: z.string(),
  circle: z.string(),
  /** Who invites. */
  by: DEVICE,
  keys: z.strictObject({ sign: z.string(), signPublic: KEY, box: z.string(), boxPublic: KEY }),
});

const SHARING = z.strictObject({
  v: z.literal(1),
  /** The key by which pupils are called; `null`: that of the vault, since this device shares with nobody yet. */
  pupils: z.nullable(z.string()),
  carrier: z.nullable(z.enum(CARRIERS)),
  invitations: z.array(INVITATION),
  joining: z.nullable(JOINING),
  state: z.unknown(),
  former: z.nullable(z.strictObject({ circle: HASH, statements: z.array(KNOWN) })),
});

/** What this device keeps of its sharing, sealed and never in a backup. */
export interface KeptSharing extends Omit<z.infer<typeof SHARING>, 'state' | 'former'> {
  /** What it keeps of the circle; `null`: it is in none. */
  readonly state: State | null;
  /**
   * The circle that it was in last, and who was in it; its logs lie here still. Whoever comes in again brings it along: perhaps nobody else
   * is left who has it.
   */
  readonly former: Former | null;
}

const NONE: KeptSharing = {
  v: 1,
  pupils: null,
  carrier: null,
  invitations: [],
  joining: null,
  state: null,
  former: null,
};

/** By what was kept: it was found to be right before, or was made here. What is the same is looked at once. */
const known = new WeakMap<object, KeptSharing>();

/** @throws Damaged */
function sharingIn(found: unknown): KeptSharing {
  if (found === null) return NONE;
  const before = typeof found === 'object' && known.get(found);
  if (before) return before;
  const { data } = z.safeParse(SHARING, found);
  const state = data && data.state !== null ? readState(data.state) : null;
  if (!data || (data.state !== null && !state)) throw new Damaged('sharing');
  const sharing: KeptSharing = { ...data, state, former: data.former as KeptSharing['former'] };
  known.set(found as object, sharing);
  return sharing;
}

/** @throws Locked, Damaged */
export const keptSharing = async (kept: Kept): Promise<KeptSharing> => sharingIn(await kept.sharing());

/** @throws Locked, Damaged, Busy */
export const changeSharing = (kept: Kept, change: (sharing: KeptSharing) => KeptSharing): Promise<KeptSharing> =>
  kept.changeSharing((found) => {
    const next = change(sharingIn(found));
    known.set(next, next);
    return next;
  });

/** Begins anew where what is kept of the circle is damaged: pupils are called as before. @throws Locked, Damaged */
export const renewSharing = async (kept: Kept): Promise<void> =>
  kept.renewSharing({ ...NONE, pupils: await kept.pupilKey() } satisfies KeptSharing);

/** This device is in no circle (any more). */
export class NoCircle extends Error {
  override name = 'NoCircle';
}

const stateOf = ({ state }: KeptSharing): State => {
  if (!state) throw new NoCircle();
  return state;
};

/** Where the engine keeps what it knows. @throws NoCircle, Locked, Damaged, Busy */
export function shelfOf(kept: Kept, logs: KeptLogs): Shelf {
  return {
    state: async () => stateOf(await keptSharing(kept)),
    change: async (next) =>
      stateOf(await changeSharing(kept, (sharing) => ({ ...sharing, state: next(stateOf(sharing)) }))),
    logs: async () =>
      (await logs.all()).flatMap((found): LogPart[] => {
        const { data } = z.safeParse(LOG_PART, found);
        return data ? [data as LogPart] : [];
      }),
    keepLogs: (parts) => logs.keep(parts),
  };
}
