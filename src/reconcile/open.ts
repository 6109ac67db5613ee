import type { Candidate } from './candidates';
import type { Pair, PairedBy } from './reconciled';
import type { Row } from './row';

/** The rows of both lists of which nobody knows yet whose they are, and the pairs that were found. */
export class Open {
  readonly las: Set<Row>;
  readonly portal: Set<Row>;
  readonly pairs: Pair[] = [];

  constructor(las: readonly Row[], portal: readonly Row[]) {
    this.las = new Set(las);
    this.portal = new Set(portal);
  }

  has({ las, portal }: Pick<Candidate, 'las' | 'portal'>): boolean {
    return this.las.has(las) && this.portal.has(portal);
  }

  pair({ las, portal, differences }: Omit<Candidate, 'weight'>, by: PairedBy = 'name'): void {
    this.las.delete(las);
    this.portal.delete(portal);
    this.pairs.push({ las: las.listed, portal: portal.listed, by, differences });
  }
}
