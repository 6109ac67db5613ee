import type { AbsenceKind, Reported } from '../domain/absence';
import type { Compiled } from './spoken';

/* Words that say yes or no, and how an absence was reported. */

/** Yes, no, or nothing said; `undefined` when the word is none of these. */
export function yesOrNo(word: string, { yes, no }: Compiled): boolean | null | undefined {
  if (word === '' || word === '-') return null;
  return yes.test(word) ? true : no.test(word) ? false : undefined;
}

/** A bare "ja" says with a reason when the reason is known; where nobody knows the reason's word, nobody knows that either. */
const barely = (kind: AbsenceKind): Reported | null =>
  kind === 'unknown' ? null : kind === 'absent' ? 'without-reason' : 'with-reason';

/** How it was reported; `undefined` when the word is none that says so. */
export function reportedAs(word: string, kind: AbsenceKind, signs: Compiled): Reported | null | undefined {
  if (word === '' || word === '-' || word === '?') return null;
  if (signs.withReason.test(word)) return 'with-reason';
  if (signs.withoutReason.test(word)) return 'without-reason';
  if (signs.no.test(word) || signs.unreported.test(word)) return 'none';
  return signs.reported.test(word) ? barely(kind) : undefined;
}

/** Only a parent's own report says that it was reported. */
export const reportedBy = (word: string, kind: AbsenceKind, { parents }: Compiled): Reported | null =>
  parents.test(word) ? barely(kind) : null;
