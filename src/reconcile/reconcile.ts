import { type Candidate, candidatesOf } from './candidates';
import { doubtsOf } from './doubts';
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

/** Rows that are open and share a key, as candidates. */
type Sharing = (keysOf: (row: Row) => readonly string[]) => readonly Candidate[];

/**
 * Pairs the rows of one name and group, except where somebody else may be meant.
 * @param numbered rows with one number and two names: of neither can be told whose it is
 * @returns what is to be objected to other candidates, knowing what is a name and who may be somebody else
 */
function pairSame(
  open: Open,
  sharing: Sharing,
  numbered: readonly Candidate[],
): (candidate: Candidate) => DoubtReason | null {
  const same = sharing(({ fullName }) => [fullName]).filter(({ weight }) => weight === 0);
  const known = new Known(same.map(({ las }) => las));
  const objectionOf = (candidate: Candidate) => objectionTo(candidate, known);
  const sure = judged(same, objectionOf).flatMap(({ candidate, why }) => (why ? [] : [candidate]));
  const untold = new Set([
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
 * O(n + c · k): n rows; c the pairs of rows, among those that are not written the same, that share a word of their names; k how many may be
 * one row, in a school two or three.
 * @param decided what a person decided before, oldest first; what was withdrawn is left out. What is about rows that are not there any
 * more says nothing
 */
export function reconcile(
  las: readonly ListedPupil[],
  portal: readonly ListedPupil[],
  decided: readonly Decided[] = [],
): Reconciled {
  const reader = new Reader();
  const read = (list: readonly ListedPupil[]) => list.map((listed) => rowFor(listed, reader));
  const open = new Open(read(las), read(portal));
  const areTwo = takeDecisions(open, decided);
  const numbered = takeNumbers(open, areTwo);
  const sharing: Sharing = (keysOf) => candidatesOf(open.las, open.portal, keysOf, areTwo);

  const objectionOf = pairSame(open, sharing, numbered);
  const others = judged([...numbered, ...sharing(({ words }) => words)], objectionOf);
  for (const { candidate, why } of others) if (!why) open.pair(candidate);
  const asked = others.flatMap(({ candidate, why }) => (why && open.has(candidate) ? [{ candidate, why }] : []));

  const inDoubt = new Set(asked.flatMap(({ candidate }) => [candidate.las, candidate.portal]));
  const alone = (rows: ReadonlySet<Row>) => [...rows].filter((row) => !inDoubt.has(row)).map(({ listed }) => listed);
  return { pairs: open.pairs, doubtful: doubtsOf(asked), onlyLas: alone(open.las), onlyPortal: alone(open.portal) };
}
