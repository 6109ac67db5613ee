import type { LetterFacts } from './letter';

/** What the school knows of an absence. */
export type Known = 'reported-without-reason' | 'no-valid-reason' | 'not-reported' | 'called' | 'reason-unknown';

/** What the school knows of it, and no more: it says that nobody reported it, or that it called, only where that is known. */
export function knownOf({ absences, called }: LetterFacts): readonly Known[] {
  const reported = new Set(absences.map((row) => row.reported ?? null));
  if (reported.has('without-reason')) return ['reported-without-reason'];
  if (reported.has('with-reason')) return ['no-valid-reason'];
  const known: Known[] = [];
  if (reported.has('none')) known.push('not-reported');
  if (called) known.push('called');
  return known.length > 0 ? known : ['reason-unknown'];
}
