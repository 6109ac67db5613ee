import { type Candidate, candidatesOf } from './candidates';
import { doubtsOf } from './doubts';
import { Known } from './known';
import type { Decided, ListedPupil } from './listed';
import { objectionTo } from './objection';
import { Open } from './open';
import type { DoubtReason, Reconciled } from './reconciled';
import { byKey, type Row, rowFor } from './row';
import { takeDecisions, takeNumbers } from './said';

/** Somebody else who is about as alike may be meant too. Who is written the same is meant before whoever is written otherwise. */
const isRival = (candidate: Candidate, other: Candidate): boolean =>
  other !== candidate && other.weight <= (candidate.weight === 0 ? 0 : candidate.weight + 1);

/** Has a candidate rivals among these? */
function rivalsAmong(candidates: readonly Candidate[]): (candidate: Candidate) => boolean {
  const ofLas = byKey(candidates, ({ las }) => [las]);
  const ofPortal = byKey(candidates, ({ portal }) => [portal]);
  return (candidate) =>
    [...ofLas.get(candidate.las)!, ...ofPortal.get(candidate.portal)!].some((other) => isRival(candidate, other));
}

/** Why a person is asked about each of these; `null`: they are one pupil beyond doubt. */
function judged(
  candidates: readonly Candidate[],
  known: Known,
): readonly { candidate: Candidate; why: DoubtReason | null }[] {
  const hasRival = rivalsAmong(candidates);
  return candidates.map((candidate) => ({
    candidate,
    why: objectionTo(candidate, known) ?? (hasRival(candidate) ? 'several' : null),
  }));
}

/**
 * The pupils of the LAS and of the portal side by side (portal.pupil-reconcile): who is one pupil beyond doubt is paired, what is in doubt
 * is shown with its candidates and decided by a person. The order of the rows says nothing, and swapped lists give the mirrored answer.
 *
 * First the rows of one name and group, then the others: a row that is written the same elsewhere is nobody's slip of the pen.
 *
 * O(n + c): n rows, and c the pairs of rows, among those that are not written the same, that share a word of their names.
 * @param decided what a person decided before, oldest first; what was withdrawn is left out. What is about rows that are not there any
 * more says nothing
 */
export function reconcile(
  las: readonly ListedPupil[],
  portal: readonly ListedPupil[],
  decided: readonly Decided[] = [],
): Reconciled {
  const [left, right] = [las.map(rowFor), portal.map(rowFor)];
  const known = new Known(left, right);
  const open = new Open(left, right);
  const areTwo = takeDecisions(open, decided);
  const numbered = takeNumbers(open, areTwo);
  const candidates = (keysOf: (row: Row) => readonly string[]) => [
    ...numbered,
    ...candidatesOf(open.las, open.portal, keysOf, areTwo),
  ];

  for (const { candidate, why } of judged(
    candidates(({ fullName }) => [fullName]),
    known,
  ))
    if (!why && candidate.weight === 0) open.pair(candidate);
  const others = judged(
    candidates(({ words }) => words),
    known,
  );
  for (const { candidate, why } of others) if (!why) open.pair(candidate);
  const asked = others.flatMap(({ candidate, why }) => (why && open.has(candidate) ? [{ candidate, why }] : []));

  const inDoubt = new Set(asked.flatMap(({ candidate }) => [candidate.las, candidate.portal]));
  const alone = (rows: ReadonlySet<Row>) => [...rows].filter((row) => !inDoubt.has(row)).map(({ listed }) => listed);
  return { pairs: open.pairs, doubtful: doubtsOf(asked), onlyLas: alone(open.las), onlyPortal: alone(open.portal) };
}
