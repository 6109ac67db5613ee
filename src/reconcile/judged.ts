import type { Candidate } from './candidates';
import type { DoubtReason } from './reconciled';
import { byKey } from './row';

/** How near the nearest of these is. */
const nearest = (candidates: readonly Candidate[]): number => Math.min(...candidates.map(({ weight }) => weight));

/**
 * Has a candidate rivals among these: may somebody else who is about as alike be meant? Who is written the same is meant before whoever is
 * written otherwise, and whoever has somebody nearer is not meant.
 */
function rivalsAmong(candidates: readonly Candidate[]): (candidate: Candidate) => boolean {
  const ofLas = byKey(candidates, ({ las }) => [las]);
  const ofPortal = byKey(candidates, ({ portal }) => [portal]);
  return (candidate) => {
    const most = candidate.weight === 0 ? 0 : candidate.weight + 1;
    const isRival = (other: Candidate, among: readonly Candidate[]) =>
      other !== candidate && other.weight <= most && nearest(among) === other.weight;
    return (
      ofLas.get(candidate.las)!.some((other) => isRival(other, ofPortal.get(other.portal)!)) ||
      ofPortal.get(candidate.portal)!.some((other) => isRival(other, ofLas.get(other.las)!))
    );
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
