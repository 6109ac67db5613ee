import { ABSENCE_KINDS } from '../domain/absence';
import { WORDS } from '../rules/day-by-day';

/** What a number of report cards comes from: all rows, those of a word or a kind, or the pupils themselves. */
export const CARD_OPENED = ['all', 'pupils', ...WORDS, ...ABSENCE_KINDS] as const;
export type CardOpened = (typeof CARD_OPENED)[number];

/** Whose number it is: one pupil's, that of a group, or (`null`) that of all who are shown. */
export type CardAbout =
  | { readonly of: 'pupil'; readonly pupil: string }
  | { readonly of: 'group'; readonly group: string | null };
