import { joined } from './gathered';
import { type MemberId, memberIdOf } from './member';
import { rosterOf } from './roster';
import type { State } from './state';
import type { Known } from './statement';

/** The circle that a device was in, and who was in it as far as it knew. */
export type Former = Pick<State, 'circle' | 'statements'>;

/**
 * What a device keeps that leaves. Of its own box keys nothing: it has none of them any more, and where it was copied, the other one would
 * be given keys that are sealed to a box that nobody has.
 */
export async function knownAtLeaving({
  circle,
  keys,
  statements,
}: Pick<State, 'circle' | 'keys' | 'statements'>): Promise<Former> {
  const me = await memberIdOf(keys.signPublic);
  const isOwnBox = ({ statement: { by, says } }: Known) => says.kind === 'rekeyed' && by === me;
  return { circle, statements: statements.filter((one) => !isOwnBox(one)) };
}

/**
 * What a device brings along that comes in again: the statements that it knew before, beside those that it is told now. Perhaps nobody else
 * is left who has them, and with them its logs show who wrote what it has.
 * @param circle into which it is let
 * @param statements that it is told now, verified
 * @param me as which it comes in
 * @returns `null`: it brings nothing along. It was in another circle, or by what it knew whoever let it in is not in, and nobody would hear
 * from it.
 */
export function broughtAlong(
  former: Former | null,
  circle: string,
  statements: readonly Known[],
  me: MemberId,
): readonly Known[] | null {
  if (former?.circle !== circle) return null;
  const all = joined(statements, former.statements);
  return rosterOf(circle, all).members.has(me) ? all : null;
}
