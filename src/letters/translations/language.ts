import type { LetterKind } from '../../domain/action';
import type { SlipWords } from '../slip';
import type { Formats } from './formats';
import type { Told } from './told';

/** The standard text of a letter. */
export interface StandardText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** A language in which the letters are translated. */
export interface Language {
  /** Counts up whenever a text changes: what the school had checked before is then not checked any more. */
  readonly version: number;
  readonly direction: 'ltr' | 'rtl';
  readonly formats: Formats;
  readonly sheet: {
    readonly unchecked: string;
    readonly checked: string;
    /** The Dutch letter was changed, and the translation was not. */
    readonly differs: string;
    readonly subject: string;
    readonly salutation: (name: string) => string;
    /** What stands above the words of the slip. */
    readonly slip: string;
  };
  readonly slips: SlipWords;
  /** What is said by more than one letter stands in the file of the language. */
  readonly letters: Readonly<Record<LetterKind, (told: Told) => StandardText>>;
}

/** Leaves out what does not apply. */
export const said = (...sentences: readonly (string | false | null)[]): string => sentences.filter(Boolean).join(' ');

/** Keeps what is in another script in its own direction (Unicode, first strong isolate). */
export const apart = (text: string): string => `\u2068${text}\u2069`;
