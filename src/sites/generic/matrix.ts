import type { LanguageId } from '../language';
import type { Profile } from '../profile';
import { anyList } from './absence-list';

/** Any matrix of pupils by the days of a month that the page names. */
export const anyMatrix = (language: LanguageId): Profile => ({
  ...anyList(language),
  id: language === 'nl' ? 'generic/matrix' : `generic/matrix-${language}`,
  layout: 'matrix',
});
