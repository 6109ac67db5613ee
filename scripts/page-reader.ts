import { PROFILES } from '../src/sites';
import type { Root } from '../src/sites/grid';
import { LANGUAGES } from '../src/sites/languages';
import { type PageInput, readPage as read } from '../src/sites/read-page';

/** Reads a page with the built-in profiles, unless others are given. */
export const readPage = (root: Root, input: Pick<PageInput, 'today'> & Partial<PageInput>) =>
  read(root, { today: input.today, profiles: input.profiles ?? PROFILES, languages: LANGUAGES });
