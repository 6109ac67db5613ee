import { addressed } from './letter';

/** Vaste regels: what stands at the beginning and the end of every letter, with words in braces. */
export interface FixedLines {
  readonly dated: string;
  readonly salutation: string;
  readonly closing: string;
}

/** What every letter has until a school wants it otherwise. */
export const FIXED_LINES: FixedLines = {
  dated: '{plaats}, {vandaag}',
  salutation: addressed({ name: '{naam}' }),
  closing: 'Met vriendelijke groet,\n\n\n{ondertekening}',
};

/** A decision has a date and somebody who signs it, and the letters have these lines in common (law, Leave decision: legal content). */
export const LINES_NEED = ['vandaag', 'ondertekening'] as const;
