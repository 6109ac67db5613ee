import { groupKey } from '../domain/group';
import { type Decided, type ListedPupil, together } from './listed';
import { Reader } from './name';
import type { Doubt, Reconciled } from './reconciled';
import { byKey } from './row';

/** Surnames in a group, in every way to read the name. */
const keysFor =
  (reader: Reader) =>
  ({ name, group }: ListedPupil): readonly string[] => {
    const surnames = reader.namesOf(name).map(({ surname }) => surname.plain);
    return group === null
      ? []
      : [...new Set(surnames)].filter(Boolean).map((surname) => `${groupKey(group)}|${surname}`);
  };

/**
 * Who is left in one list only, and has somebody left in the other of the same surname and group: they may be one pupil who goes by
 * another first name there (`Sem`, `Samuel`). Nobody may say of these that they left or are new: a person is asked.
 *
 * After `reconcile`, not in it: a row may stand in the doubts of two brothers here, and these ask of the LAS' side only, which what it
 * promises of doubts and of swapped lists does not allow.
 */
export function familyDoubts(
  { onlyLas, onlyPortal }: Pick<Reconciled, 'onlyLas' | 'onlyPortal'>,
  decided: readonly Decided[],
  reader = new Reader(),
): readonly Doubt[] {
  const keysOf = keysFor(reader);
  const places = byKey(onlyPortal, keysOf);
  const two = new Set(
    decided.filter(({ verdict }) => verdict === 'two').map(({ las, portal }) => together(las, portal)),
  );
  return onlyLas.flatMap((las): readonly Doubt[] => {
    const others = [...new Set(keysOf(las).flatMap((key) => places.get(key) ?? []))];
    const portal = others.filter((other) => !two.has(together(las, other)));
    if (portal.length === 0) return [];
    const candidates = portal.map((other) => ({
      las,
      portal: other,
      differences: ['other-name'] as const,
      why: 'differs' as const,
    }));
    return [{ las: [las], portal, candidates }];
  });
}
