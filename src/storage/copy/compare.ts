/** Versions of records by key. */
export type Versions = ReadonlyMap<string, number>;

export interface Compared {
  /** Not in the copy at all: to be copied. */
  readonly missing: readonly string[];
  /** Older in one of both, or only in the copy: to be mended, since the newer one need not open. */
  readonly differing: readonly string[];
}

/** What two stores differ in, by versions alone. */
export const compare = (database: Versions, copy: Versions): Compared => ({
  missing: [...database.keys()].filter((key) => !copy.has(key)),
  differing: [...copy].flatMap(([key, version]) => (database.get(key) === version ? [] : [key])),
});
