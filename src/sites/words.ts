import type { AbsenceKind, Reported } from '../domain/absence';

/* Words that say yes or no, and how an absence was reported. */

const YES = new Set(['ja', 'j', 'yes', 'y', 'oui', 'true', '✓', '✔', 'geoorloofd', 'excused', 'entschuldigt', 'x']);
const NO = new Set(['nee', 'n', 'no', 'nein', 'non', 'false', '✗', '✘', 'ongeoorloofd', 'unexcused', 'unentschuldigt']);

/** Yes, no, or nothing said; `undefined` when the word is none of these. */
export function yesOrNo(word: string): boolean | null | undefined {
  if (word === '' || word === '-') return null;
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

/** A bare "ja" says with a reason when the reason is known; where nobody knows the reason's word, nobody knows that either. */
const barely = (kind: AbsenceKind): Reported | null =>
  kind === 'unknown' ? null : kind === 'absent' ? 'without-reason' : 'with-reason';

/** How it was reported; `undefined` when the word is none that says so. */
export function reportedAs(word: string, kind: AbsenceKind): Reported | null | undefined {
  if (word === '' || word === '-' || word === '?') return null;
  if (/^(ja, )?met (opgaaf van )?reden$/.test(word)) return 'with-reason';
  if (/^(ja, )?zonder (opgaaf van )?reden$/.test(word)) return 'without-reason';
  if (NO.has(word) || /^(niet gemeld|niet afgemeld|geen bericht|zonder bericht)$/.test(word)) return 'none';
  if (/^(ja|j|gemeld|afgemeld|✓|✔|door ouder|door ouders)$/.test(word)) return barely(kind);
  return undefined;
}

const PARENTS = /^(ouder|ouders|moeder|vader|verzorger|ouder\/verzorger|parro|ouderportaal|ouderapp)$/;

/** Only a parent's own report says that it was reported. */
export const reportedBy = (word: string, kind: AbsenceKind): Reported | null =>
  PARENTS.test(word) ? barely(kind) : null;
