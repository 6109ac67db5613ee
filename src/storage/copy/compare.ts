/** Versions of records by key. */
export type Versions = ReadonlyMap<string, number>;

export interface Compared {
  /** Not in the copy at all: to be copied. */
  readonly missing: readonly string[];
  /** Newer in the database: to be held side by side, since the newer one need not open. Everything is there, and nobody waits for it. */
  readonly behind: readonly string[];
  /** Newer in the copy, or only there: to be mended before anybody reads it. */
  readonly ahead: readonly string[];
}

/** What two stores differ in, by versions alone. */
export const compare = (database: Versions, copy: Versions): Compared => ({
  missing: [...database.keys()].filter((key) => !copy.has(key)),
  behind: [...copy].flatMap(([key, version]) => ((database.get(key) ?? 0) > version ? [key] : [])),
  ahead: [...copy].flatMap(([key, version]) => ((database.get(key) ?? 0) < version ? [key] : [])),
});
