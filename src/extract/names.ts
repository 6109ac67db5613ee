/** What stands where the name of another child stood. */
export const OTHER_CHILD = '[ander kind]';

/** How somebody is called: `Berg, Noor van den` and `Noor van den Berg` are both Noor. */
const calledOf = (name: string): string => (name.split(',')[1] ?? name).trim().split(/\s+/)[0] ?? '';

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * A text without the names of other children, as far as they are known here: whole names and first names, as words with their capitals.
 * Whoever has the same first name as the child that it is about stays.
 */
export function withoutNames(text: string, others: readonly string[], own: string): string {
  const names = new Set(others.flatMap((name) => [name, calledOf(name)]));
  const wanted = [...names]
    .filter((name) => name.length > 1 && name !== own && name !== calledOf(own))
    // The longest first: a whole name is one child, not a first name and the rest.
    .sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return text;
  const word = new RegExp(`(?<![\\p{L}\\p{M}])(?:${wanted.map(literal).join('|')})(?:['’]?s)?(?![\\p{L}\\p{M}])`, 'gu');
  return text.replace(word, OTHER_CHILD);
}
