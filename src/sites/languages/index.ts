import type { Languages } from '../language';
import { german } from './de';
import { english } from './en';
import { french } from './fr';
import { dutch } from './nl';

/** The table of contents of the languages that are read. */
export const LANGUAGES: Languages = { nl: dutch, en: english, de: german, fr: french };
