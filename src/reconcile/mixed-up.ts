import { type Candidate, candidatesOf } from './candidates';
import { rowsOf } from './crowds';
import { MOST_ASKED } from './differences';
import type { Open } from './open';
import { byKey, type Row } from './row';

/** Who is in one year, where groups have one, and shares a word of the name. */
const NEAR = {
  keysOf: ({ group, words }: Row) => words.map((word) => `${group?.years[0] ?? group?.name ?? ''} ${word}`),
  most: MOST_ASKED,
};

/**
 * Who may be mixed up with a namesake. Two rows that are written the same are not one pupil beyond doubt when each of them may as well be
 * another row that is left, and the whole is then no less alike: `Emma Bos` and `Emma Sofie Bos` in one list, `Emma Bos` and
 * `Emma Noor Bos` in the other. Nor when one of them may be a row that is left and has nobody else: which of `Emma Bos` and
 * `Emma Sofie Bos` is the one `Emma Bos` of the other list? Nor when they are too many to be looked at.
 * @param sure rows that are written the same
 * @param mayBe may a candidate be one pupil without asking?
 */
export function mixedUpIn(
  open: Open,
  sure: readonly Candidate[],
  mayBe: (candidate: Candidate) => boolean,
): ReadonlySet<Row> {
  const settled = new Set(sure.flatMap(({ las, portal }) => [las, portal]));
  const left = (rows: ReadonlySet<Row>) => [...rows].filter((row) => !settled.has(row));
  const [las, portal] = [left(open.las), left(open.portal)];
  const [sureLas, surePortal] = [sure.map((pair) => pair.las), sure.map((pair) => pair.portal)];
  const toLeft = candidatesOf(sureLas, portal, NEAR);
  const fromLeft = candidatesOf(las, surePortal, NEAR);
  const amongLeft = candidatesOf(las, portal, NEAR);
  const ofLas = byKey(toLeft.candidates, (candidate) => [candidate.las]);
  const ofPortal = byKey(fromLeft.candidates, (candidate) => [candidate.portal]);
  const among = byKey(amongLeft.candidates, (candidate) => [candidate.las]);
  const hasOther = new Set(
    amongLeft.candidates.filter(mayBe).flatMap((candidate) => [candidate.las, candidate.portal]),
  );
  const weightAmong = (one: Row, other: Row) =>
    among.get(one)?.find((candidate) => candidate.portal === other)?.weight ?? MOST_ASKED;

  return new Set([
    ...[toLeft, fromLeft, amongLeft].flatMap(({ crowds }) => rowsOf(crowds)),
    ...sure.flatMap((pair) => {
      const [toPortal, toLas] = [ofLas.get(pair.las) ?? [], ofPortal.get(pair.portal) ?? []];
      const alone = [...toPortal, ...toLas].filter(
        (other) =>
          mayBe(other) &&
          !other.differences.includes('other-group') &&
          !hasOther.has(settled.has(other.las) ? other.portal : other.las),
      );
      const swapped = toPortal.flatMap((one) =>
        toLas
          .filter((other) => one.weight + other.weight <= weightAmong(other.las, one.portal))
          .flatMap((other) => [one, other]),
      );
      const mixed = [...alone, ...swapped];
      return mixed.length === 0 ? [] : [pair, ...mixed].flatMap((candidate) => [candidate.las, candidate.portal]);
    }),
  ]);
}
