import type { Candidate } from './candidates';
import type { DoubtReason } from './reconciled';
import { byKey, type Row } from './row';

/** How near the nearest candidate of each row is. */
function nearestOf(candidates: readonly Candidate[]): ReadonlyMap<Row, number> {
  const nearest = new Map<Row, number>();
  for (const { las, portal, weight } of candidates)
    for (const row of [las, portal]) nearest.set(row, Math.min(weight, nearest.get(row) ?? weight));
  return nearest;
}

/**
 * Has a candidate rivals among these: may somebody else who is about as alike be meant? Who is written the same is meant before whoever is
 * written otherwise, and whoever has somebody nearer is not meant.
 */
function rivalsAmong(candidates: readonly Candidate[]): (candidate: Candidate) => boolean {
  const ofRow = byKey(candidates, ({ las, portal }) => [las, portal]);
  const nearest = nearestOf(candidates);
  return (candidate) => {
    const most = candidate.weight === 0 ? 0 : candidate.weight + 1;
    const hasRival = (row: Row, side: 'las' | 'portal') =>
      ofRow
        .get(row)!
        .some((other) => other !== candidate && other.weight <= most && nearest.get(other[side]) === other.weight);
    return hasRival(candidate.las, 'portal') || hasRival(candidate.portal, 'las');
  };
}

export interface Judged {
  readonly candidate: Candidate;
  /** Why a person is asked; `null`: they are one pupil beyond doubt. */
  readonly why: DoubtReason | null;
}

/**
 * What is to be done with each of these. Who can only be asked about is nobody's rival.
 * @param objectionOf why a person is asked even where nobody else can be meant
 */
export function judged(
  candidates: readonly Candidate[],
  objectionOf: (candidate: Candidate) => DoubtReason | null,
): readonly Judged[] {
  const objections = candidates.map((candidate) => ({ candidate, why: objectionOf(candidate) }));
  const hasRival = rivalsAmong(objections.filter(({ why }) => !why).map(({ candidate }) => candidate));
  return objections.map(({ candidate, why }) => ({
    candidate,
    why: why ?? (hasRival(candidate) ? 'several' : null),
  }));
}
