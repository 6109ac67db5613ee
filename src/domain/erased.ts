import type { Subject } from './dossier';

/* Wissen: dossiers that are gone for ever. The entry that says so stands in a dossier of its own, which never expires. */

/** Waarom gewist: the term is over, the parents asked for it and the director granted it, or it should never have been here. */
export const ERASED_FOR = ['term', 'request', 'mistake'] as const;
export type ErasedFor = (typeof ERASED_FOR)[number];

/** Which dossier: whose, and of which school year. By name and not by its hash, so that it holds in a backup too. */
export interface DossierOf {
  readonly subject: Subject;
  /** `2026-2027` */
  readonly year: string;
}

/** Numbers that a device gave its entries, the first and the last included. */
export interface Numbers {
  readonly device: string;
  readonly from: number;
  readonly until: number;
}

/** No union brings these dossiers back, and no mending. */
export interface ErasedEntry {
  readonly kind: 'erased';
  /** School years of which everything goes, also what comes to light later. */
  readonly years: readonly string[];
  readonly dossiers: readonly DossierOf[];
  readonly why: ErasedFor;
  /** What went with them: in the chain of their devices these are no loss. */
  readonly numbers: readonly Numbers[];
}

/** Numbers one after the other as one stretch, each once. @param numbers in any order, overlapping or not */
export function asStretches(numbers: readonly Numbers[]): readonly Numbers[] {
  const sorted = [...numbers].sort((a, b) => (a.device === b.device ? a.from - b.from : a.device < b.device ? -1 : 1));
  const stretches: Numbers[] = [];
  for (const next of sorted) {
    const last = stretches.at(-1);
    if (!last || last.device !== next.device || next.from > last.until + 1) stretches.push(next);
    else if (next.until > last.until) stretches[stretches.length - 1] = { ...last, until: next.until };
  }
  return stretches;
}

/** Those of the stretches that none of the others names. @param named in any order */
export function withoutNamed(numbers: readonly Numbers[], named: readonly Numbers[]): readonly Numbers[] {
  const others = new Map<string, Numbers[]>();
  for (const one of asStretches(named)) {
    const own = others.get(one.device);
    if (own) own.push(one);
    else others.set(one.device, [one]);
  }
  return asStretches(numbers).flatMap((stretch) => {
    const left: Numbers[] = [];
    const own = others.get(stretch.device) ?? [];
    let { from } = stretch;
    // Those that end before it end before all that follow it.
    while (own[0] && own[0].until < from) own.shift();
    for (const one of own) {
      if (one.from > stretch.until) break;
      if (one.from > from) left.push({ ...stretch, from, until: one.from - 1 });
      from = one.until + 1;
    }
    return from <= stretch.until ? [...left, { ...stretch, from }] : left;
  });
}
