import type { MemberId } from '../member';
import { signedClaims } from './claims';
import { newSeed, publicOf } from './nkey';

/** What the administrator's device keeps of a relay, sealed: with it, it says who may come in. Nothing of it is known to the server. */
export interface Owner {
  readonly v: 1;
  /** Seeds of NKeys (Ed25519): of the operator, the account in which the circle lies, and the account that the server talks in about itself. */
  readonly operator: string;
  readonly account: string;
  readonly system: string;
  /** What the server reads of the operator and of that second account; it takes no others for them while it runs. */
  readonly papers: { readonly operator: string; readonly system: string };
  /** The user (public key) that a member comes in as. */
  readonly passes: Readonly<Record<MemberId, string>>;
  /** Users whose passes hold no more, with the moment (Unix seconds) up to which. */
  readonly revoked: Readonly<Record<string, number>>;
}

/** What a relay has room for, in bytes. */
export const ROOM = 20 * 1024 ** 3;

const UNLIMITED = { subs: -1, data: -1, payload: -1, imports: -1, exports: -1, conn: -1, leaf: 0, wildcards: true };

/** Keys for a relay that there is none of yet. */
export async function newOwner(now: number): Promise<Owner> {
  const [operator, account, system] = await Promise.all([newSeed('operator'), newSeed('account'), newSeed('account')]);
  const sub = await publicOf(system);
  const self = await publicOf(operator);
  return {
    v: 1,
    operator,
    account,
    system,
    papers: {
      operator: await signedClaims(
        { type: 'operator', name: 'verzuimwijzer', sub: self },
        { system_account: sub },
        operator,
        now,
      ),
      system: await signedClaims(
        { type: 'account', name: 'system', sub },
        { limits: { ...UNLIMITED, disallow_bearer: true } },
        operator,
        now,
      ),
    },
    passes: {},
    revoked: {},
  };
}

/** A key pair for a device to come in with: the seed stays there, the public half goes to the administrator's device. */
export async function newUser(): Promise<{ readonly seed: string; readonly user: string }> {
  const seed = await newSeed('user');
  return { seed, user: await publicOf(seed) };
}

/** Takes away the pass of a member that left. The server does not know it yet: `tellingOf`, or the text of `serverText`. */
export function withoutPass(owner: Owner, member: MemberId, now: number): Owner {
  const { [member]: user, ...passes } = owner.passes;
  return user ? { ...owner, passes, revoked: { ...owner.revoked, [user]: Math.ceil(now / 1000) } } : owner;
}

/** The account of the circle as the operator signs it: room for two streams, and whose passes hold no more. */
export const accountPaper = async (owner: Owner, now: number): Promise<string> =>
  signedClaims(
    { type: 'account', name: 'verzuimwijzer', sub: await publicOf(owner.account) },
    {
      limits: { ...UNLIMITED, mem_storage: 0, disk_storage: ROOM, streams: 2, consumer: 1, disallow_bearer: true },
      revocations: { ...owner.revoked },
    },
    owner.operator,
    now,
  );

/** What the server has to know of a relay, as the lines of `school.conf`; nothing in it is a secret. */
export const serverText = async (owner: Owner, now: number): Promise<string> =>
  [
    `operator: ${owner.papers.operator}`,
    `system_account: ${await publicOf(owner.system)}`,
    'resolver_preload: {',
    `  ${await publicOf(owner.account)}: ${await accountPaper(owner, now)}`,
    `  ${await publicOf(owner.system)}: ${owner.papers.system}`,
    '}',
    '',
  ].join('\n');
