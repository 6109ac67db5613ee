import { candidates, gridOf } from './grid';
import type { Languages } from './language';
import type { Profile, Role } from './profile';
import { meaningOf, roleOf, spoken } from './spoken';

const NAMED: ReadonlySet<Role> = new Set<Role>([
  'name',
  'given',
  'prefix',
  'surname',
  'number',
  'reporter',
  'remark',
  'never',
]);

/** The cells of a page that stand in a column of names, numbers or free text, in whatever language. */
export function namesIn(document: Document, profiles: readonly Profile[], languages: Languages): ReadonlySet<Element> {
  const spokens = profiles.map((profile) => spoken(profile, languages));
  const roles = (head: string) => spokens.map((one) => roleOf(head, one)).filter((role) => role !== null);
  const cells = new Set<Element>();
  for (const list of candidates(document)) {
    const grid = gridOf(list, { known: (head) => roles(head).length > 0, never: () => false });
    const named = (grid?.heads ?? []).map((head) => head !== null && roles(head).some((role) => NAMED.has(role)));
    for (const row of grid?.rows ?? [])
      for (const [column, cell] of row.cells.entries()) if (named[column] && cell) cells.add(cell.element);
  }
  return cells;
}

/** Whether a word has a meaning in one of the languages. */
export const meansIn = (profiles: readonly Profile[], languages: Languages): ((word: string) => boolean) => {
  const spokens = profiles.map((profile) => spoken(profile, languages));
  return (word) => spokens.some((one) => meaningOf(word, one) !== null);
};
