import { PROFILES } from '../src/sites';
import type { Root } from '../src/sites/grid';
import { type PageInput, readPage as read } from '../src/sites/read-page';

/** Reads a page with the built-in profiles, unless others are given. */
export const readPage = (root: Root, input: Omit<PageInput, 'profiles'> & Partial<Pick<PageInput, 'profiles'>>) =>
  read(root, { ...input, profiles: input.profiles ?? PROFILES });
