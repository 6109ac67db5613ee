import type { ListedPupil } from './listed';
import { type Name, namesOf } from './name';

/** A row of a list, with its name read once. */
export interface Row {
  readonly listed: ListedPupil;
  readonly names: readonly Name[];
  /** All words of the name but the tussenvoegsels, in no order. */
  readonly words: readonly string[];
  /** The same for all ways to write one name in the same letters. */
  readonly fullName: string;
}

export function rowFor(listed: ListedPupil): Row {
  const names = namesOf(listed.name);
  const { given, surname } = names[0]!;
  const words = [...given, ...surname];
  return {
    listed,
    names,
    words: [...new Set(words.flatMap(({ spellings }) => spellings))],
    fullName: words
      .map(({ plain }) => plain)
      .sort()
      .join(' '),
  };
}

/** What is put under a key, in the order in which it came. */
export function byKey<T, K>(all: Iterable<T>, keysOf: (one: T) => readonly K[]): ReadonlyMap<K, readonly T[]> {
  const found = new Map<K, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const there = found.get(key);
      if (there) there.push(one);
      else found.set(key, [one]);
    }
  }
  return found;
}
