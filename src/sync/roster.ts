import type { Clock } from '../domain/dossier';
import { mayDecide } from '../domain/role';
import type { Member, MemberId } from './member';
import type { Known, Statement } from './statement';

/** Why a statement does not count. */
export type Why =
  /** It founds another circle. */
  | 'another-circle'
  /** Who signed it was not in at that moment, or not any more. */
  | 'not-a-member'
  | 'may-not-decide'
  /** Who signed it was let go by somebody who had not seen it. */
  | 'not-seen'
  /** It brings in who is in already. */
  | 'in-already'
  /** It is about somebody who left. */
  | 'left-already'
  /** It is about nobody who is in. */
  | 'of-nobody'
  /** It would take the right to decide from somebody: that ends by leaving alone, which says what of it counts. */
  | 'decides';

export interface Left {
  /** As they were when they left. */
  readonly member: Member;
  /** Their last batch that counts. */
  readonly upTo: number;
  readonly clock: Clock;
}

/** Ledenlijst: who is in the circle, and who was. */
export interface Roster {
  readonly members: ReadonlyMap<MemberId, Member>;
  readonly left: ReadonlyMap<MemberId, Left>;
  readonly refused: readonly { readonly statement: Statement; readonly why: Why }[];
}

/**
 * Who is in although somebody sent them away, since that was not seen by who sent that one away; until somebody who may decide says anything
 * of them after it.
 */
export function inAgain(statements: readonly Known[], { members, refused }: Roster): readonly MemberId[] {
  const not = new Set(refused.map(({ statement }) => statement));
  const isSaidAfter = (member: MemberId, clock: Clock) =>
    statements.some(
      ({ statement }) =>
        statement.says.kind === 'changed' &&
        statement.says.member === member &&
        statement.clock > clock &&
        !not.has(statement),
    );
  const again = refused.flatMap(({ statement: { says, clock }, why }) =>
    why === 'not-seen' && says.kind === 'left' && members.has(says.member) && !isSaidAfter(says.member, clock)
      ? says.member
      : [],
  );
  return [...new Set(again)];
}

const inOrder = (a: Known, b: Known): number =>
  a.statement.clock === b.statement.clock ? (a.id < b.id ? -1 : 1) : a.statement.clock < b.statement.clock ? -1 : 1;

const isOfWhoDecides = ({ by, says }: Statement): boolean =>
  says.kind === 'joined' || says.kind === 'changed' || (says.kind === 'left' && says.member !== by);

/** Statements that do not count where this one lets their member go: those that whoever signed it had not seen. */
function takenBy({ id, statement }: Known, circle: string, ordered: readonly Known[]): readonly string[] {
  const { says } = statement;
  if (says.kind !== 'left') return [];
  const seen = new Set([id, circle, ...says.seen]);
  return ordered.flatMap((one) => (one.statement.by === says.member && !seen.has(one.id) ? [one.id] : []));
}

/** Which statements let somebody go and are signed by who may, where those that are `gone` do not count. The more are gone, the fewer. */
function leavingsWithout(gone: ReadonlySet<string>, circle: string, ordered: readonly Known[]): ReadonlySet<string> {
  const members = new Set<MemberId>();
  const deciders = new Set<MemberId>();
  const found = new Set<string>();
  for (const { id, statement } of ordered) {
    const { by, says } = statement;
    if (says.kind === 'founded' && id === circle) {
      members.add(by);
      deciders.add(by);
    }
    if (gone.has(id) || !(isOfWhoDecides(statement) ? deciders : members).has(by)) continue;
    if (says.kind === 'left') found.add(id);
    if (says.kind === 'joined') members.add(says.member.id);
    if (says.kind === 'joined' && mayDecide(says.member.role)) deciders.add(says.member.id);
    if (says.kind === 'changed' && mayDecide(says.role) && members.has(says.member)) deciders.add(says.member);
  }
  return found;
}

/**
 * Which of those that let somebody go count: not those that another one takes away which certainly counts. Which these are is found from
 * both sides: what is certain makes fewer possible, and what is less possible makes more certain. Of those that take each other away all
 * count: who may read on is never left to who sets the earlier clock.
 */
function leavingsOf(circle: string, ordered: readonly Known[]) {
  const taken = new Map(
    ordered.flatMap((one) =>
      one.statement.says.kind === 'left' ? [[one.id, takenBy(one, circle, ordered)] as const] : [],
    ),
  );
  const goneBy = (leavings: ReadonlySet<string>) => new Set([...leavings].flatMap((id) => taken.get(id)!));
  let certain: ReadonlySet<string> = new Set();
  for (;;) {
    const possible = leavingsWithout(goneBy(certain), circle, ordered);
    const gone = goneBy(possible);
    const now = leavingsWithout(gone, circle, ordered);
    if (now.size === certain.size) return { leavings: possible, gone };
    certain = now;
  }
}

/**
 * Who is in, by all statements that are known, whatever the order in which they came. They count in the order of their clocks, and who
 * signs must be in and may decide at that moment. A clock can be set back, so that alone would let somebody who was sent away speak from
 * the past: what a member signed and whoever let it go had not seen does not count. Where two let each other go, both go: nobody can
 * tell who of them was first, and with them goes whom only they let in, as far as the other says not to have seen it.
 * @param circle the id of the statement that founded it
 * @param statements verified
 */
export function rosterOf(circle: string, statements: readonly Known[]): Roster {
  const ordered = [...new Map(statements.map((one) => [one.id, one])).values()].sort(inOrder);
  const { leavings, gone } = leavingsOf(circle, ordered);
  const members = new Map<MemberId, Member>();
  const left = new Map<MemberId, Left>();

  /** Carries a statement out, or says why it does not count. */
  function carriedOut({ id, statement }: Known): Why | null {
    const { by, clock, says } = statement;
    if (says.kind === 'founded') {
      if (id !== circle || by !== says.member.id) return 'another-circle';
      members.set(by, says.member);
      return null;
    }
    const signer = members.get(by);
    if (!leavings.has(id)) {
      if (gone.has(id)) return 'not-seen';
      if (!signer) return 'not-a-member';
      if (isOfWhoDecides(statement) && !mayDecide(signer.role)) return 'may-not-decide';
    }
    if (says.kind === 'rekeyed') {
      members.set(by, { ...signer!, box: says.box });
      return null;
    }
    const about = says.kind === 'joined' ? says.member.id : says.member;
    if (left.has(about)) return 'left-already';
    const member = members.get(about);
    if (says.kind === 'joined') {
      if (member) return 'in-already';
      members.set(about, says.member);
      return null;
    }
    if (!member) return 'of-nobody';
    if (says.kind === 'left') {
      members.delete(about);
      left.set(about, { member, upTo: says.upTo, clock });
      return null;
    }
    if (mayDecide(member.role) && !mayDecide(says.role)) return 'decides';
    members.set(about, { ...member, name: says.name, role: says.role, groups: says.groups });
    return null;
  }

  const refused = ordered.flatMap((one) => {
    const why = carriedOut(one);
    return why ? [{ statement: one.statement, why }] : [];
  });
  return { members, left, refused };
}
