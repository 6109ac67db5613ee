import type { Candidate } from './candidates';
import { type Difference, MOST_SILENT } from './differences';
import type { Known } from './known';
import type { DoubtReason } from './reconciled';
import type { Row } from './row';

/** Initials that are the same are of many. */
const hasInitials = ({ names }: Row): boolean => names[0]!.given.words.every(({ plain }) => plain.length === 1);

/** What keeps two rows that nobody else can be from being one pupil without asking; `null`: nothing. */
export function objectionTo({ las, portal, differences, weight }: Candidate, known: Known): DoubtReason | null {
  const has = (...wanted: readonly Difference[]) => wanted.some((difference) => differences.includes(difference));
  if (has('other-name')) return 'same-number';
  if (weight > MOST_SILENT) return 'differs';
  // Who is called otherwise and sits elsewhere may be anybody of the family.
  if (has('short-name') && has('other-group')) return 'differs';
  // Where nothing says which word is the surname, a part of it and one more first name are no habits of lists.
  if (has('surname-part') && has('more-names', 'later-name', 'given-sound', 'given-letter')) return 'differs';
  if (has('given-letter') && !known.isGivenSlip(las, portal)) return 'two-names';
  if (has('surname-letter', 'surname-sound') && !known.isSurnameSlip(las, portal)) return 'two-names';
  const isElsewhere = has('other-group', 'no-group');
  if (isElsewhere && (hasInitials(las) || known.hasNamesake(las, portal))) return 'namesake';
  return null;
}
