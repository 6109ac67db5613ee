import type { LetterKind } from '../domain/action';
import type { Settings } from '../rules/settings';
import { absenceNotice } from './absence-notice';
import { lateWarning } from './late-warning';
import type { Letter, LetterFacts } from './letter';

/** The table of contents of the letters that the program writes; of the others the school uses its own. */
export const LETTERS: Readonly<Partial<Record<LetterKind, (facts: LetterFacts, settings: Settings) => Letter>>> = {
  'absence-notice': absenceNotice,
  'late-warning': (facts, { numbers }) => lateWarning(facts, { meeting: numbers['late.meeting.count'] }),
};
