/** Names that are as we keep them already: nearly all of those that are asked about. */
const PLAIN = /^\d+(?:\/\d+)?[A-Z]?$/;

/**
 * The name of a group as we keep it: without the word in front of it, and `6a` is `6A`. Names of another kind (`Vlinders`) stay as they
 * are shown.
 */
export function groupName(shown: string): string {
  if (PLAIN.test(shown)) return shown;
  const name = shown
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(groep|klas|gr\.?)\s+(?=\S)/i, '');
  const plain = name.replace(/\s*([-/])\s*/g, '$1').replace(/^(\d+(?:\/\d+)?) (\p{L})$/u, '$1$2');
  return /^\d+(?:\/\d+)?-?\p{L}?$/u.test(plain) ? plain.toUpperCase() : name;
}

/** The same for a group however somebody wrote it; not to be shown. */
export const groupKey = (shown: string): string => groupName(shown).toLowerCase();

/** Is it the same group, however somebody wrote it? */
export const sameGroup = (one: string, other: string): boolean => groupKey(one) === groupKey(other);

/** The names of groups, each once, in the order of the school. */
export const groupsInOrder = (groups: readonly string[]): readonly string[] =>
  [...new Set(groups.map(groupName))].sort((a, b) => a.localeCompare(b, 'nl', { numeric: true }));
