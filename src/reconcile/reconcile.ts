import { type Candidate, candidatesOf } from './candidates';
import { doubtsOf } from './doubts';
import { Known } from './known';
import type { Decided, ListedPupil } from './listed';
import { mixedUpIn } from './mixed-up';
import { Reader } from './name';
import { objectionTo } from './objection';
import { Open } from './open';
import type { DoubtReason, Reconciled } from './reconciled';
import { byKey, type Row, rowFor } from './row';
import { takeDecisions, takeNumbers } from './said';

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

interface Judged {
  readonly candidate: Candidate;
  /** Why a person is asked; `null`: they are one pupil beyond doubt. */
  readonly why: DoubtReason | null;
}

/** Who can only be asked about is nobody's rival. */
function judged(
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
  const reader = new Reader();
  const open = new Open(
    las.map((listed) => rowFor(listed, reader)),
    portal.map((listed) => rowFor(listed, reader)),
  );
  const areTwo = takeDecisions(open, decided);
  const numbered = takeNumbers(open, areTwo);
  const candidates = (keysOf: (row: Row) => readonly string[]) => [
    ...numbered,
    ...candidatesOf(open.las, open.portal, keysOf, areTwo),
  ];

  const same = candidates(({ fullName }) => [fullName]).filter(({ weight }) => weight === 0);
  const known = new Known(same.map(({ las: row }) => row));
  const sure = judged(same, (candidate) => objectionTo(candidate, known)).flatMap(({ candidate, why }) =>
    why ? [] : [candidate],
  );
  const mixedUp = mixedUpIn(open, sure, (candidate) => objectionTo(candidate, known) === null);
  const untold = new Set([...mixedUp, ...numbered.flatMap((candidate) => [candidate.las, candidate.portal])]);
  const isUntold = (candidate: Candidate) => untold.has(candidate.las) || untold.has(candidate.portal);
  for (const candidate of sure) if (!isUntold(candidate)) open.pair(candidate);

  const others = judged(
    candidates(({ words }) => words),
    (candidate) => objectionTo(candidate, known) ?? (isUntold(candidate) ? 'several' : null),
  );
  for (const { candidate, why } of others) if (!why) open.pair(candidate);
  const asked = others.flatMap(({ candidate, why }) => (why && open.has(candidate) ? [{ candidate, why }] : []));

  const inDoubt = new Set(asked.flatMap(({ candidate }) => [candidate.las, candidate.portal]));
  const alone = (rows: ReadonlySet<Row>) => [...rows].filter((row) => !inDoubt.has(row)).map(({ listed }) => listed);
  return { pairs: open.pairs, doubtful: doubtsOf(asked), onlyLas: alone(open.las), onlyPortal: alone(open.portal) };
}
