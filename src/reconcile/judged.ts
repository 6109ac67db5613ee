import type { Candidate } from './candidates';
import { MOST_ASKED } from './differences';
import type { DoubtReason } from './reconciled';
import { byKey, type Row } from './row';

export interface Judged {
  readonly candidate: Candidate;
  /** Why a person is asked; `null`: they are one pupil beyond doubt. */
  readonly why: DoubtReason | null;
}

type Side = 'las' | 'portal';

/** So often is looked again at who is left when some are asked about; a list that goes on longer is asked about wholly. */
const MOST_ROUNDS = 20;

/** How near the nearest candidate of each row is. */
function nearestOf(candidates: Iterable<Candidate>): ReadonlyMap<Row, number> {
  const nearest = new Map<Row, number>();
  for (const { las, portal, weight } of candidates)
    for (const row of [las, portal]) nearest.set(row, Math.min(weight, nearest.get(row) ?? weight));
  return nearest;
}

const isElsewhere = ({ differences }: Candidate): boolean => differences.includes('other-group');

/**
 * Which candidates have no rivals: nobody else who is about as alike may be meant. Who is written the same is meant before whoever is
 * written otherwise. Whoever is silently paired with somebody nearer is not meant, and who is asked about is nobody's rival.
 *
 * A move to another group is believed only where nobody else may be meant at all, not even somebody who is asked about; nor where both
 * rows may as well be somebody else, and the four may be paired crosswise.
 */
function withoutRivals(candidates: readonly Candidate[], objected: ReadonlySet<Candidate>): ReadonlySet<Candidate> {
  const ofRow = byKey(candidates, ({ las, portal }) => [las, portal]);
  const others = (candidate: Candidate, side: Side) => ofRow.get(candidate[side])!.filter((one) => one !== candidate);
  const isNear = (candidate: Candidate) => (other: Candidate) =>
    !objected.has(other) && other.weight <= (candidate.weight === 0 ? 0 : candidate.weight + 1);
  const hasRival = (candidate: Candidate, nearest: ReadonlyMap<Row, number>) => {
    const near = isNear(candidate);
    const [ofLas, ofPortal] = [others(candidate, 'las'), others(candidate, 'portal')];
    if (isElsewhere(candidate) && ofLas.some(near) && ofPortal.some(near)) return true;
    const isMeant = (far: Side) => (other: Candidate) =>
      (near(other) || isElsewhere(candidate)) && other.weight <= (nearest.get(other[far]) ?? MOST_ASKED);
    return ofLas.some(isMeant('portal')) || ofPortal.some(isMeant('las'));
  };

  let silent = candidates.filter((candidate) => !objected.has(candidate));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const nearest = nearestOf(silent);
    const left = silent.filter((candidate) => !hasRival(candidate, nearest));
    if (left.length === silent.length) return new Set(left);
    silent = left;
  }
  return new Set();
}

/**
 * What is to be done with each of these.
 * @param objectionOf why a person is asked even where nobody else can be meant
 */
export function judged(
  candidates: readonly Candidate[],
  objectionOf: (candidate: Candidate) => DoubtReason | null,
): readonly Judged[] {
  const objections = new Map(
    candidates.flatMap((candidate) => {
      const why = objectionOf(candidate);
      return why ? [[candidate, why] as const] : [];
    }),
  );
  const silent = withoutRivals(candidates, new Set(objections.keys()));
  return candidates.map((candidate) => ({
    candidate,
    why: objections.get(candidate) ?? (silent.has(candidate) ? null : 'several'),
  }));
}
