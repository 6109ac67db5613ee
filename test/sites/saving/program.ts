import { profilesFor } from '../../../src/sites';
import { type Blanked, blanked } from '../../../src/sites/blanked';
import { LANGUAGES } from '../../../src/sites/languages';
import { meansIn, namesIn } from '../../../src/sites/names-in';
import { readPage } from '../../../src/sites/read-page';
import type { Reading } from '../../../src/sites/reading';

const profiles = profilesFor('start.parnassys.net', []);

export const read = (today: string): Reading =>
  readPage(document, { today: today as never, profiles, languages: LANGUAGES });

/** @param weakened a saver that does not know which columns hold names */
export function saved(year: number, weakened: boolean): Blanked {
  const names = weakened ? new Set<Element>() : namesIn(document, profiles, LANGUAGES);
  return blanked(document, LANGUAGES, (element) => names.has(element), meansIn(profiles, LANGUAGES), year);
}
