import { type Decided, type ListedPupil, rowOf } from './listed';
import { Reader } from './name';
import { reconcile } from './reconcile';
import type { WhoIsWho } from './reconciled';

/*
 * The LAS and the portal each show their pupils in a list, and once more where they tell of absences: there without the number, or with the
 * surname first. That is one child, and not two between whom a person chooses.
 */

/** What one of the two shows of its pupils. */
export interface Shown {
  /** Their list, which people decide about; empty where nobody read it. */
  readonly list: readonly ListedPupil[];
  /** Whom its absences are about. */
  readonly named: readonly ListedPupil[];
}

interface Side {
  /** Each pupil once, as the list shows them where it does. */
  readonly rows: readonly ListedPupil[];
  /** A pupil as the absences name them, where they do. */
  readonly asNamed: (row: ListedPupil) => ListedPupil;
}

/** Each once, by what is shown of them. */
const once = (pupils: readonly ListedPupil[]): readonly ListedPupil[] => [
  ...new Map(
    pupils.map(({ name, group, number }) => [rowOf({ name, group, number }), { name, group, number }]),
  ).values(),
];

function sideOf({ list, named }: Shown, reader: Reader): Side {
  const { pairs, doubtful, onlyPortal } = reconcile(once(list), once(named), [], reader);
  const names = new Map(pairs.map(({ las, portal }) => [rowOf(las), portal]));
  return {
    rows: once([...list, ...onlyPortal, ...doubtful.flatMap(({ portal }) => portal)]),
    asNamed: (row) => names.get(rowOf(row)) ?? row,
  };
}

/**
 * Who is who, of all whom the LAS and the portal show, as their absences name them.
 * @param decided what a person decided of the rows of the two lists, oldest first
 */
export function whoIsWho(las: Shown, portal: Shown, decided: readonly Decided[]): WhoIsWho {
  const reader = new Reader();
  const [left, right] = [sideOf(las, reader), sideOf(portal, reader)];
  const { pairs, doubtful, onlyLas, onlyPortal } = reconcile(left.rows, right.rows, decided, reader);
  return {
    pairs: pairs.map((pair) => ({ las: left.asNamed(pair.las), portal: right.asNamed(pair.portal) })),
    doubtful: doubtful.map((doubt) => ({
      las: doubt.las.map(left.asNamed),
      portal: doubt.portal.map(right.asNamed),
    })),
    onlyLas: onlyLas.map(left.asNamed),
    onlyPortal: onlyPortal.map(right.asNamed),
  };
}
