import type { LanguageId } from '../language';
import type { Profile } from '../profile';

/** Any list with plain headings, of any system. Dates with dashes or dots are day first, as these countries write them; English must prove it. */
export const anyList = (language: LanguageId): Profile => ({
  id: language === 'nl' ? 'generic/absence-list' : `generic/absence-list-${language}`,
  language,
  hosts: [],
  titles: [],
  layout: 'list',
  headings: {},
  words: {},
  neverPages: false,
  dates: language === 'en' ? 'proven' : 'dashes-day-month',
  coversSchoolYear: false,
  checkedOn: null,
});
