import type { Decided, ListedPupil } from '../../src/reconcile/listed';
import { reconcile } from '../../src/reconcile/reconcile';
import type { Reconciled } from '../../src/reconcile/reconciled';

/** `Sem Jansen · 5A · 1234`: a row with its group and its number, as far as a list shows them. */
export function pupil(shown: string): ListedPupil {
  const [name, group, number] = shown.split(' · ');
  return { name: name!, group: group ?? null, number: number ?? null };
}

export const shownBy = ({ name, group, number }: ListedPupil): string =>
  [name, ...(group === null ? [] : [group]), ...(number === null ? [] : [number])].join(' · ');

/** What lists say together, short enough to read. */
export function summary({ pairs, doubtful, onlyLas, onlyPortal }: Reconciled) {
  return {
    pairs: pairs.map(({ las, portal, by, differences }) =>
      [shownBy(las), shownBy(portal), by === 'name' ? [] : [by], differences].flat().join(' | '),
    ),
    doubtful: doubtful.map(({ candidates }) =>
      candidates.map(({ las, portal, why, differences }) =>
        [shownBy(las), shownBy(portal), why, differences].flat().join(' | '),
      ),
    ),
    onlyLas: onlyLas.map(shownBy),
    onlyPortal: onlyPortal.map(shownBy),
  };
}

export const lists = (las: readonly string[], portal: readonly string[], decided: readonly Decided[] = []) =>
  summary(reconcile(las.map(pupil), portal.map(pupil), decided));

/** What is said of two rows that have nobody else: `same`, in what they differ, `ask` and why, or `two`. */
export function verdict(las: string, portal: string): string {
  const { pairs, doubtful } = reconcile([pupil(las)], [pupil(portal)]);
  const [pair] = pairs;
  if (pair) return pair.differences.length === 0 ? 'same' : pair.differences.join(' ');
  const asked = doubtful[0]?.candidates[0];
  return asked ? `ask: ${asked.why}: ${asked.differences.join(' ')}` : 'two';
}
