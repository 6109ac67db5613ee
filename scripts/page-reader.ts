import { profilesFor } from '../src/sites';
import type { Root } from '../src/sites/grid';
import { LANGUAGES } from '../src/sites/languages';
import { type PageInput, readPage as read } from '../src/sites/read-page';

/** Reads a page with the built-in profiles of its host, unless others are given. */
export const readPage = (root: Root, input: Pick<PageInput, 'today'> & Partial<PageInput>) =>
  read(root, { today: input.today, profiles: input.profiles ?? profilesFor(location.host, []), languages: LANGUAGES });
