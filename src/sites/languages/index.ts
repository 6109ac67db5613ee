import type { Language, Languages } from '../language';
import { german } from './de';
import { english } from './en';
import { french } from './fr';
import { dutch } from './nl';
import { PATTERNS } from './signs';

const ALL: readonly Language[] = [dutch, english, german, french];

/** The table of contents of the languages that are read. */
export const LANGUAGES: Languages = {
  nl: dutch,
  en: english,
  de: german,
  fr: french,
  signs: {
    next: ALL.flatMap(({ next }) => next),
    filtered: ALL.flatMap(({ filtered }) => filtered),
    loading: ALL.flatMap(({ loading }) => loading),
    patterns: PATTERNS,
  },
};
