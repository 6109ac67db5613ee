import * as z from 'zod/mini';
import type { Clock } from '../domain/dossier';
import { canonical, hashOf, isSignature, signature } from './canonical';
import { type Member, type MemberId, type MemberKeys, memberIdOf } from './member';
import { CLOCK, HASH, MEMBER, PLACE, SHORT_HASH, SIGNATURE } from './shapes';

/** Of so many statements of one member somebody can say that they saw them: each device that it let in is one. */
export const MAX_SEEN = 2_000;

/** What a member says of who is in. */
export type Says =
  | { readonly kind: 'founded'; readonly member: Member; readonly salt: string }
  | { readonly kind: 'joined'; readonly member: Member }
  | ({ readonly kind: 'changed'; readonly member: MemberId } & Pick<Member, 'name' | 'role' | 'groups'>)
  | {
      readonly kind: 'left';
      readonly member: MemberId;
      /** The last batch of that member that counts; 0: none. */
      readonly upTo: number;
      /** Ids of the statements of that member which the signer knew (`seenOf`): the others do not count, whatever clock they bear. */
      readonly seen: readonly string[];
    }
  | { readonly kind: 'rekeyed'; readonly box: string };

/** Verklaring: what a member says, signed. All statements together make the roster. */
export interface Statement {
  readonly v: 1;
  readonly by: MemberId;
  readonly clock: Clock;
  readonly says: Says;
  /** Ed25519 over all the rest. */
  readonly signature: string;
}

/** A statement that is signed by whom it says, with its id. */
export interface Known {
  readonly id: string;
  readonly statement: Statement;
}

const seen = z.array(HASH).check(z.maxLength(MAX_SEEN));

export const STATEMENT = z.strictObject({
  v: z.literal(1),
  by: SHORT_HASH,
  clock: CLOCK,
  says: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('founded'), member: MEMBER, salt: SHORT_HASH }),
    z.strictObject({ kind: z.literal('joined'), member: MEMBER }),
    z.strictObject({ kind: z.literal('changed'), member: SHORT_HASH, ...PLACE }),
    z.strictObject({ kind: z.literal('left'), member: SHORT_HASH, upTo: z.int().check(z.gte(0)), seen }),
    z.strictObject({ kind: z.literal('rekeyed'), box: MEMBER.shape.box }),
  ]),
  signature: SIGNATURE,
});

export const KNOWN = z.strictObject({ id: HASH, statement: STATEMENT });

const bytesOf = ({ v, by, clock, says }: Omit<Statement, 'signature'>) =>
  canonical('statement', { v, by, clock, says });

export async function stated(keys: Pick<MemberKeys, 'id' | 'sign'>, clock: Clock, says: Says): Promise<Statement> {
  const statement = { v: 1, by: keys.id, clock, says } as const;
  return { ...statement, signature: await signature(keys.sign, bytesOf(statement)) };
}

export const isSigned = (statement: Statement, signPublic: string): Promise<boolean> =>
  isSignature(statement.signature, bytesOf(statement), signPublic);

/** SHA-256 of what is signed: however it is signed, the same statement has the same id. That of `founded` is the name of the circle. */
export const statementId = (statement: Statement): Promise<string> => hashOf(bytesOf(statement));

/** What somebody says of a member it lets go: which statements of that member it knew. */
export const seenOf = (known: readonly Known[], member: MemberId): readonly string[] =>
  known.flatMap(({ id, statement }) => (statement.by === member ? [id] : [])).toSorted();

/** The member that a statement brings in. */
export const broughtIn = ({ says }: Statement): Member | null =>
  says.kind === 'founded' || says.kind === 'joined' ? says.member : null;

/** Statements by what became of them. */
export interface Verified {
  /** Those that were known already among them. */
  readonly known: readonly Known[];
  /** Nobody has said yet by which key their member signs. */
  readonly waiting: readonly Statement[];
  /** They are not signed by whom they say, or bring in a member under a name that is not its own. */
  readonly forged: readonly Statement[];
}

/**
 * Verifies statements, whoever brought them. The key of a member stands in the statement that brings it in, and its name is made of that
 * key, so that no order is needed.
 */
export async function verified(statements: readonly Statement[], known: readonly Known[]): Promise<Verified> {
  const before = new Map(known.map(({ statement }) => [statement.signature, JSON.stringify(statement)]));
  // Of those that come most are known: whoever lacks one is given all.
  const news = statements.filter((one) => before.get(one.signature) !== JSON.stringify(one));
  if (news.length === 0) return { known, waiting: [], forged: [] };
  const ids = new Map(known.map((one) => [one.id, one]));
  const keys = new Map<MemberId, string>();
  for (const { statement } of known) {
    const member = broughtIn(statement);
    if (member) keys.set(member.id, member.sign);
  }
  const misnamed = new Set<Statement>();
  for (const statement of news) {
    const member = broughtIn(statement);
    if (!member || keys.get(member.id) === member.sign) continue;
    if ((await memberIdOf(member.sign)) === member.id) keys.set(member.id, member.sign);
    else misnamed.add(statement);
  }
  const waiting: Statement[] = [];
  const forged: Statement[] = [];
  for (const statement of news) {
    const id = await statementId(statement);
    if (ids.has(id)) continue;
    const key = keys.get(statement.by);
    if (misnamed.has(statement)) forged.push(statement);
    else if (key === undefined) waiting.push(statement);
    else if (await isSigned(statement, key)) ids.set(id, { id, statement });
    else forged.push(statement);
  }
  return { known: [...ids.values()], waiting, forged };
}
