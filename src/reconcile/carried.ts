import { haveTwoNumbers } from './candidates';
import { groupDifference, groupOf } from './groups';
import { type Decided, type ListedPupil, shownName } from './listed';
import type { Open } from './open';
import { byKey, type Row } from './row';

/** Was a row decided about in the group that it is in, or in one that a child may have moved from? */
function mayHaveMoved(decided: ListedPupil, { listed, group }: Row): boolean {
  if (decided.number !== null) return decided.number === listed.number;
  const difference = groupDifference(decided.group === null ? null : groupOf(decided.group), group);
  return difference !== 'no-group' && difference !== 'far-group';
}

/**
 * Finds the rows of a decision in lists of later, where groups have changed: a new school year changes all of them.
 *
 * That two rows are one pupil is still so where both names are written as then, nobody else in either list has one of the two names, and
 * both moved to one group, of the same year or the next. Somebody new of both names would have to have come in that very group. In all other
 * cases a person is asked again; so also where two rows were said to be two pupils, which pairs nobody.
 */
export class Carried {
  readonly #las: ReadonlyMap<string, readonly Row[]>;
  readonly #portal: ReadonlyMap<string, readonly Row[]>;
  readonly #named: ReadonlyMap<string, readonly Row[]>;

  /** @param open all rows of both lists */
  constructor({ las, portal }: Open) {
    this.#las = byKey(las, ({ listed }) => [shownName(listed)]);
    this.#portal = byKey(portal, ({ listed }) => [shownName(listed)]);
    this.#named = byKey([...las, ...portal], ({ fullName }) => [fullName]);
  }

  /** @returns `null`: whether these are the two of then is not beyond doubt */
  find(decided: Decided): { readonly las: Row; readonly portal: Row } | null {
    const las = this.#las.get(shownName(decided.las))?.[0];
    const portal = this.#portal.get(shownName(decided.portal))?.[0];
    if (!las || !portal || !mayHaveMoved(decided.las, las) || !mayHaveMoved(decided.portal, portal)) return null;
    const isOneGroup = [null, 'class'].includes(groupDifference(las.group, portal.group));
    const bearers = [las.fullName, portal.fullName].flatMap((name) => this.#named.get(name) ?? []);
    const isAlone = bearers.every((row) => row === las || row === portal);
    return isOneGroup && isAlone && !haveTwoNumbers(las, portal) ? { las, portal } : null;
  }
}
