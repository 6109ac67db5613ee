import { encodeAccount, encodeOperator } from '@nats-io/jwt';
import { nkeys } from '@nats-io/nats-core';
import type { MemberId } from '../member';

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

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
export const pairOf = (seed: string): nkeys.KeyPair => nkeys.fromSeed(new TextEncoder().encode(seed));
export const publicOf = (seed: string): string => pairOf(seed).getPublicKey();

const UNLIMITED = { subs: -1, data: -1, payload: -1, imports: -1, exports: -1, conn: -1, leaf: 0, wildcards: true };

/** Keys for a relay that there is none of yet. */
export async function newOwner(): Promise<Owner> {
  const [operator, account, system] = [nkeys.createOperator(), nkeys.createAccount(), nkeys.createAccount()];
  const name = system.getPublicKey();
  return {
    v: 1,
    operator: textOf(operator.getSeed()),
    account: textOf(account.getSeed()),
    system: textOf(system.getSeed()),
    papers: {
      operator: await encodeOperator('verzuimwijzer', operator, { system_account: name }),
      system: await encodeAccount(
        'system',
        name,
        { limits: { ...UNLIMITED, disallow_bearer: true } },
        { signer: operator },
      ),
    },
    passes: {},
    revoked: {},
  };
}

/** A key pair for a device to come in with: the seed stays there, the public half goes to the administrator's device. */
export function newUser(): { readonly seed: string; readonly user: string } {
  const pair = nkeys.createUser();
  return { seed: textOf(pair.getSeed()), user: pair.getPublicKey() };
}

/** Takes away the pass of a member that left. The server does not know it yet: `tellRelay`, or the text of `serverText`. */
export function withoutPass(owner: Owner, member: MemberId, now: number): Owner {
  const { [member]: user, ...passes } = owner.passes;
  return user ? { ...owner, passes, revoked: { ...owner.revoked, [user]: Math.ceil(now / 1000) } } : owner;
}

/** The account of the circle as the operator signs it: room for two streams, and whose passes hold no more. */
export const accountPaper = (owner: Owner): Promise<string> =>
  encodeAccount(
    'verzuimwijzer',
    publicOf(owner.account),
    {
      limits: { ...UNLIMITED, mem_storage: 0, disk_storage: ROOM, streams: 2, consumer: 1, disallow_bearer: true },
      revocations: { ...owner.revoked },
    },
    { signer: pairOf(owner.operator) },
  );

/** What the server has to know of a relay, as the lines of `school.conf`; nothing in it is a secret. */
export const serverText = async (owner: Owner): Promise<string> =>
  [
    `operator: ${owner.papers.operator}`,
    `system_account: ${publicOf(owner.system)}`,
    'resolver_preload: {',
    `  ${publicOf(owner.account)}: ${await accountPaper(owner)}`,
    `  ${publicOf(owner.system)}: ${owner.papers.system}`,
    '}',
    '',
  ].join('\n');
