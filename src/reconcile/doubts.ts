import type { Candidate } from './candidates';
import type { Crowd } from './crowds';
import type { Doubt, DoubtReason } from './reconciled';
import { byKey, type Row } from './row';

/** A candidate of which a person is asked, and why. */
export interface Asked {
  readonly candidate: Candidate;
  readonly why: DoubtReason;
}

/** Which rows hang together: those of one set have one head. */
class Sets {
  readonly #above = new Map<Row, Row>();

  headOf(row: Row): Row {
    let head = row;
    for (let next = this.#above.get(head); next && next !== head; next = this.#above.get(head)) {
      // Each look makes the way to the head shorter.
      this.#above.set(head, this.#above.get(next) ?? next);
      head = next;
    }
    return head;
  }

  unite(one: Row, other: Row): void {
    this.#above.set(this.headOf(one), this.headOf(other));
  }
}

/** Rows that hang together by their candidates or stand in one crowd, each in one doubt; the most alike candidate first. */
export function doubtsOf(asked: readonly Asked[], crowds: readonly Crowd[]): readonly Doubt[] {
  const all: readonly Crowd[] = [
    ...crowds,
    ...asked.map(({ candidate: { las, portal } }) => ({ las: [las], portal: [portal] })),
  ];
  const sets = new Sets();
  for (const { las, portal } of all) for (const row of [...las, ...portal]) sets.unite(row, las[0]!);

  const askedIn = byKey(asked, ({ candidate }) => [sets.headOf(candidate.las)]);
  return [...byKey(all, ({ las }) => [sets.headOf(las[0]!)])].map(([head, together]) => ({
    las: [...new Set(together.flatMap(({ las }) => las))].map(({ listed }) => listed),
    portal: [...new Set(together.flatMap(({ portal }) => portal))].map(({ listed }) => listed),
    candidates: (askedIn.get(head) ?? [])
      .toSorted((a, b) => a.candidate.weight - b.candidate.weight)
      .map(({ candidate: { las, portal, differences }, why }) => ({
        las: las.listed,
        portal: portal.listed,
        differences,
        why,
      })),
  }));
}
