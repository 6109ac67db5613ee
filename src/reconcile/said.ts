import { type Candidate, differencesOf } from './candidates';
import { Carried } from './carried';
import type { Difference } from './differences';
import { groupDifference } from './groups';
import { type Decided, type ListedPupil, rowOf, together } from './listed';
import type { Open } from './open';
import { byKey, type Row } from './row';

/*
 * What is known of two rows before their names are held side by side: what a person decided, and the number that both lists show.
 */

/**
 * Pairs the rows of which a person said that they are one pupil. The latest decision about a row counts. A row is found again by its number,
 * else by its name and group; when the group has changed, only where nobody else can be meant (see `Carried`).
 * @param decided in the order in which it was decided
 * @returns did a person say that two rows are two pupils?
 */
export function takeDecisions(open: Open, decided: readonly Decided[]): (las: Row, portal: Row) => boolean {
  if (decided.length === 0) return () => false;
  const keyOf = ({ listed }: Row) => [rowOf(listed)];
  const [las, portal] = [byKey(open.las, keyOf), byKey(open.portal, keyOf)];
  const carried = new Carried(open);
  const two = new Set<string>();
  const areTwo = (one: ListedPupil, other: ListedPupil) => two.has(together(one, other));
  const find = (said: Decided) => {
    const left = las.get(rowOf(said.las))?.find((row) => open.las.has(row));
    const right = portal.get(rowOf(said.portal))?.find((row) => open.portal.has(row));
    return left && right ? { las: left, portal: right } : carried.find(said);
  };
  for (const said of decided.toReversed()) {
    if (said.verdict === 'two') two.add(together(said.las, said.portal));
    const found = said.verdict === 'same' && !areTwo(said.las, said.portal) ? find(said) : null;
    if (found && open.has(found) && !areTwo(found.las.listed, found.portal.listed))
      open.pair({ ...found, differences: differencesOf(found.las, found.portal) ?? [] }, 'decision');
  }
  return (left, right) => areTwo(left.listed, right.listed);
}

/**
 * Pairs the rows with one number, where the names are alike at all.
 * @returns those whose names are two people's: a person is asked
 */
export function takeNumbers(open: Open, areTwo: (las: Row, portal: Row) => boolean): readonly Candidate[] {
  const keyOf = ({ listed: { number } }: Row) => (number === null ? [] : [number]);
  const numbered = byKey(open.portal, keyOf);
  const doubtful: Candidate[] = [];
  for (const [number, [las, ...more]] of byKey(open.las, keyOf)) {
    const [portal, ...others] = numbered.get(number) ?? [];
    if (!las || !portal || more.length + others.length > 0 || areTwo(las, portal)) continue;
    const differences = differencesOf(las, portal);
    if (differences) {
      open.pair({ las, portal, differences }, 'number');
      continue;
    }
    const group = groupDifference(las.group, portal.group);
    const found: readonly Difference[] = group ? ['other-name', group] : ['other-name'];
    // Nobody is nearer than whoever has the same number.
    doubtful.push({ las, portal, differences: found, weight: 0 });
  }
  return doubtful;
}
