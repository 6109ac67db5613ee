import { type Candidate, type Comparing, candidatesOf, type Found } from './candidates';
import { rowsOf } from './crowds';
import { MOST_ASKED } from './differences';
import { doubtsOf } from './doubts';
import { placesOf } from './groups';
import { judged } from './judged';
import { Known } from './known';
import type { Decided, ListedPupil } from './listed';
import { mixedUpIn } from './mixed-up';
import { Reader } from './name';
import { objectionTo } from './objection';
import { Open } from './open';
import type { DoubtReason, Reconciled } from './reconciled';
import { type Row, rowFor } from './row';
import { takeDecisions, takeNumbers } from './said';

/** Holds the rows that are open side by side. */
type Compare = (comparing: Comparing) => Found;

/** Who is written the same: in one name, and in groups that may be one. */
const SAME: Comparing = {
  keysOf: ({ fullName, group }) =>
    fullName === '' || group === null ? [] : placesOf(group).map((place) => `${place} ${fullName}`),
  most: 0,
};
/** Who shares a word of the name. */
const LIKE: Comparing = { keysOf: ({ words }) => words, most: MOST_ASKED };

/**
 * Pairs the rows of one name and group, except where somebody else may be meant.
 * @param numbered rows with one number and two names: of neither can be told whose it is
 * @returns what is to be objected to other candidates, knowing what is a name and who may be somebody else
 */
function pairSame(
  open: Open,
  compare: Compare,
  numbered: readonly Candidate[],
): (candidate: Candidate) => DoubtReason | null {
  const same = compare(SAME);
  const crowded = rowsOf(same.crowds);
  const known = new Known([...same.candidates.map(({ las }) => las), ...crowded]);
  const objectionOf = (candidate: Candidate) => objectionTo(candidate, known);
  const sure = judged(same.candidates, objectionOf).flatMap(({ candidate, why }) => (why ? [] : [candidate]));
  const untold = new Set([
    ...crowded,
    ...mixedUpIn(open, sure, (candidate) => objectionOf(candidate) === null),
    ...numbered.flatMap(({ las, portal }) => [las, portal]),
  ]);
  const isUntold = ({ las, portal }: Candidate) => untold.has(las) || untold.has(portal);
  for (const candidate of sure) if (!isUntold(candidate)) open.pair(candidate);
  return (candidate) => objectionOf(candidate) ?? (isUntold(candidate) ? 'several' : null);
}

/**
 * The pupils of the LAS and of the portal side by side (portal.pupil-reconcile): who is one pupil beyond doubt is paired, what is in doubt
 * is shown with its candidates and decided by a person. The order of the rows says nothing, and swapped lists give the mirrored answer.
 *
 * First the rows of one name and group, then the others: a row that is written the same elsewhere is nobody's slip of the pen. The others
 * are one pupil where they differ in habits of lists and in one slip or change at most, and nobody else is about as alike.
 *
 * O(n log n + c · k): n rows; c the pairs of rows, among those that are not written the same, that share a word of their names; k how many
 * may be one row, in a school two or three. Bounded for any input, as a page may show anything: rows are held side by side five times,
 * each time `MOST_COMPARED` readings of names at most, and k is `MOST_FOR_ONE` at most; who are more are asked about in one doubt, without
 * candidates.
 * @param decided what a person decided before, oldest first; what was withdrawn is left out. What is about rows that are not there any
 * more says nothing
 * @param reader of whoever reconciles more lists of the same pupils
 */
export function reconcile(
  las: readonly ListedPupil[],
  portal: readonly ListedPupil[],
  decided: readonly Decided[] = [],
  reader = new Reader(),
): Reconciled {
  const read = (list: readonly ListedPupil[]) => list.map((listed) => rowFor(listed, reader));
  const open = new Open(read(las), read(portal));
  const areTwo = takeDecisions(open, decided);
  const numbered = takeNumbers(open, areTwo);
  const compare: Compare = (comparing) => candidatesOf(open.las, open.portal, { ...comparing, areTwo });

  const objectionOf = pairSame(open, compare, numbered);
  const { candidates, crowds } = compare(LIKE);
  const crowded = new Set(rowsOf(crowds));
  const others = judged(
    [...numbered, ...candidates],
    (candidate) =>
      objectionOf(candidate) ?? (crowded.has(candidate.las) || crowded.has(candidate.portal) ? 'several' : null),
  );
  for (const { candidate, why } of others) if (!why) open.pair(candidate);
  const asked = others.flatMap(({ candidate, why }) => (why && open.has(candidate) ? [{ candidate, why }] : []));

  const inDoubt = new Set([...crowded, ...asked.flatMap(({ candidate }) => [candidate.las, candidate.portal])]);
  const alone = (rows: ReadonlySet<Row>) => [...rows].filter((row) => !inDoubt.has(row)).map(({ listed }) => listed);
  return {
    pairs: open.pairs,
    doubtful: doubtsOf(asked, crowds),
    onlyLas: alone(open.las),
    onlyPortal: alone(open.portal),
  };
}
