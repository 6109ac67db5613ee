import { idOf, union } from '../union';

/** What a backup and this device say together of one dossier. */
export interface Merged {
  /** The entries of both, those of this device in front. */
  readonly raw: readonly unknown[];
  /** So many are only in the backup. */
  readonly added: number;
  /** So many are in both. */
  readonly known: number;
  /** So many are only here. */
  readonly newer: number;
}

/** Entries are never changed: two dossiers of one subject are the union of both. */
export function merged(mine: readonly unknown[], theirs: readonly unknown[]): Merged {
  const raw = union(mine, theirs);
  const inBackup = new Set(theirs.map(idOf));
  const newer = mine.filter((entry) => !inBackup.has(idOf(entry))).length;
  return { raw, added: raw.length - mine.length, known: mine.length - newer, newer };
}
