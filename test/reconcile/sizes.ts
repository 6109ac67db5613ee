import type { Size } from './generated';

interface Shape {
  readonly size: Size;
  readonly lists: number;
}

/** Ten thousand pupils in one list, in groups of about fifty. */
export const ONE_LIST: Shape = { size: { children: 10_000, letters: 26 }, lists: 1 };
/** Ten thousand pupils of forty schools, each with a list of its own. */
export const SCHOOLS: Shape = { size: { children: 250, letters: 2 }, lists: 40 };
