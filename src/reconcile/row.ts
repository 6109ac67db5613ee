import type { Group } from './groups';
import type { ListedPupil } from './listed';
import type { Name, Reader } from './name';

/** A row of a list, with its name read once. */
export interface Row {
  readonly listed: ListedPupil;
  readonly names: readonly Name[];
  readonly group: Group | null;
  /** All words of the name but the tussenvoegsels, in all their spellings and in no order. */
  readonly words: readonly string[];
  /** The same for all ways to write one name in the same letters. */
  readonly fullName: string;
}

export function rowFor(listed: ListedPupil, reader: Reader): Row {
  const names = reader.namesOf(listed.name);
  const { given, surname } = names[0]!;
  const words = [...given.words, ...surname.words];
  const plain = words.map((word) => word.plain);
  return {
    listed,
    names,
    group: listed.group === null ? null : reader.groupOf(listed.group),
    words: [...new Set(words.flatMap(({ spellings }) => spellings))],
    fullName: plain.sort().join(' '),
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
