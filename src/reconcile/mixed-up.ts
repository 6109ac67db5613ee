import { type Candidate, candidatesOf } from './candidates';
import { MOST_ASKED } from './differences';
import type { Open } from './open';
import { byKey, type Row } from './row';

const NEVER = (): boolean => false;

/** Who is in one year, where groups have one, and shares a word of the name. */
const nearKeys = ({ group, words }: Row): readonly string[] =>
  words.map((word) => `${group?.years[0] ?? group?.name ?? ''} ${word}`);

/**
 * Who may be mixed up with a namesake. Two rows that are written the same are not one pupil beyond doubt when each of them may as well be
 * another row that is left, and the whole is then no less alike: `Emma Bos` and `Emma Sofie Bos` in one list, `Emma Bos` and
 * `Emma Noor Bos` in the other. Nor when one of them may be a row that is left and has nobody else: which of `Emma Bos` and
 * `Emma Sofie Bos` is the one `Emma Bos` of the other list?
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
  const near = (ones: readonly Row[], others: readonly Row[]) =>
    candidatesOf(ones, others, nearKeys, NEVER).filter(mayBe);
  const [sureLas, surePortal] = [sure.map((pair) => pair.las), sure.map((pair) => pair.portal)];
  const ofLas = byKey(near(sureLas, portal), (candidate) => [candidate.las]);
  const ofPortal = byKey(near(las, surePortal), (candidate) => [candidate.portal]);
  const among = near(las, portal);
  const hasOther = new Set(among.flatMap((candidate) => [candidate.las, candidate.portal]));
  const weightAmong = (one: Row, other: Row) =>
    among.find((candidate) => candidate.las === one && candidate.portal === other)?.weight ?? MOST_ASKED;

  return new Set(
    sure.flatMap((pair) => {
      const [toPortal, toLas] = [ofLas.get(pair.las) ?? [], ofPortal.get(pair.portal) ?? []];
      const alone = [...toPortal, ...toLas].filter(
        (other) =>
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
  );
}
