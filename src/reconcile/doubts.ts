import type { Candidate } from './candidates';
import type { Doubt, DoubtReason } from './reconciled';
import { byKey, type Row } from './row';

/** A candidate of which a person is asked, and why. */
export interface Asked {
  readonly candidate: Candidate;
  readonly why: DoubtReason;
}

/** Rows that hang together by their candidates, each in one doubt; the most alike candidate first. */
export function doubtsOf(asked: readonly Asked[]): readonly Doubt[] {
  const first = new Map<Row, Row>();
  const headOf = (row: Row): Row => {
    let head = row;
    for (let next = first.get(head); next && next !== head; next = first.get(head)) head = next;
    first.set(row, head);
    return head;
  };
  for (const { candidate } of asked) first.set(headOf(candidate.portal), headOf(candidate.las));

  const clusters = byKey(asked, ({ candidate }) => [headOf(candidate.las)]);
  return [...clusters.values()].map((cluster) => ({
    las: [...new Set(cluster.map(({ candidate }) => candidate.las.listed))],
    portal: [...new Set(cluster.map(({ candidate }) => candidate.portal.listed))],
    candidates: cluster
      .toSorted((a, b) => a.candidate.weight - b.candidate.weight)
      .map(({ candidate: { las, portal, differences }, why }) => ({
        las: las.listed,
        portal: portal.listed,
        differences,
        why,
      })),
  }));
}
