import type { MemberId } from '../member';
import { signedClaims } from './claims';
import { publicOf } from './nkey';
import { newUser, type Owner, withoutPass } from './owner';
import {
  allPapers,
  allSubjects,
  batchesOf,
  inboxOf,
  ownSubjects,
  type PaperPlace,
  paperSubject,
  papersOf,
} from './places';

/** What one comes in with: a paper that the server reads (a user JWT) and the seed of the key that it names. */
export interface Pass {
  readonly jwt: string;
  readonly seed: string;
}

/** The largest message: a batch of 512 KiB and what stands before it. */
const LARGEST = 600 * 1024;
/** The largest paper of joining: a welcome brings all that was stated, and each device states something with every erasure. */
export const LARGEST_PAPER = 512 * 1024;

/** Moments of a server are Unix seconds. */
const seconds = (moment: number): number => Math.floor(moment / 1000);

/** What may be asked of a stream, to read from it. */
const reading = (stream: string): readonly string[] => [
  `$JS.API.STREAM.INFO.${stream}`,
  `$JS.API.DIRECT.GET.${stream}`,
  `$JS.API.DIRECT.GET.${stream}.>`,
  `$JS.API.STREAM.MSG.GET.${stream}`,
];

const permitted = (user: string, publish: readonly string[], listen: readonly string[], payload: number) => ({
  pub: { allow: [...publish] },
  sub: { allow: [`${inboxOf(user)}.>`, ...listen] },
  subs: 10,
  data: -1,
  payload,
  allowed_connection_types: ['WEBSOCKET' as const],
});

/** A pass holds until the second summer; before that the administrator's device gives another one. */
export const PASS_MS = 400 * 24 * 3_600_000;

/**
 * Lets a member in as a user. A user as which it came in before does so no more.
 * @param user public key that the member made
 * @returns its pass, and what the administrator's device keeps from now on
 */
export async function admit(
  owner: Owner,
  circle: string,
  member: MemberId,
  user: string,
  now: number,
): Promise<{ readonly owner: Owner; readonly jwt: string }> {
  const jwt = await memberPass(owner, circle, member, user, now);
  const before = owner.passes[member] === user ? owner : withoutPass(owner, member, now);
  return { owner: { ...before, passes: { ...before.passes, [member]: user } }, jwt };
}

/**
 * The pass of a member: it publishes under its own name and nobody else's, reads all of its circle, and puts a stream there
 * where there is none (a server that lost its disk).
 */
const memberPass = (owner: Owner, circle: string, member: MemberId, user: string, now: number) =>
  signedClaims(
    { type: 'user', name: member, sub: user, exp: seconds(now + PASS_MS) },
    permitted(
      user,
      [
        ownSubjects(circle, member),
        allPapers(circle),
        ...[batchesOf(circle), papersOf(circle)].flatMap((stream) => [
          ...reading(stream),
          `$JS.API.STREAM.CREATE.${stream}`,
        ]),
      ],
      [allSubjects(circle)],
      LARGEST,
    ),
    owner.account,
    now,
  );

/** What who wants in puts down. */
const ASKED: readonly PaperPlace[] = ['request', 'user'];

/** An invitation holds for one day. */
const INVITED_MS = 24 * 3_600_000;

/** A pass for the papers of one invitation and nothing else: it goes out with the invitation, before anybody is a member. */
export async function paperPass(owner: Owner, circle: string, name: string, now: number): Promise<Pass> {
  const { seed, user } = await newUser();
  const read = `$JS.API.DIRECT.GET.${papersOf(circle)}.${paperSubject(circle, '*', name)}`;
  const jwt = await signedClaims(
    { type: 'user', name: `papers ${name}`, sub: user, exp: seconds(now + INVITED_MS) },
    permitted(user, [...ASKED.map((place) => paperSubject(circle, place, name)), read], [], LARGEST_PAPER),
    owner.account,
    now,
  );
  return { jwt, seed };
}

/** Long enough for a slow line, short enough that it is of no use to anybody later. */
const TELLING_MS = 10 * 60_000;

/** A pass for telling the server what the account is now: it may do that, for this account, and nothing else. */
export async function tellingPass(owner: Owner, now: number): Promise<Pass> {
  const { seed, user } = await newUser();
  const tell = `$SYS.REQ.ACCOUNT.${await publicOf(owner.account)}.CLAIMS.UPDATE`;
  const jwt = await signedClaims(
    { type: 'user', name: 'telling', sub: user, exp: seconds(now + TELLING_MS) },
    permitted(user, [tell], [], LARGEST),
    owner.system,
    now,
  );
  return { jwt, seed };
}
