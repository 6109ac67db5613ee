import type { Erased } from '../erased';
import { Damaged } from '../errors';
import type { Database, SetAside } from '../schema';
import type { Vault } from '../vault';
import type { Folder } from './files';
import type { SecondCopy } from './second-copy';

/** The two stores side by side, with what opens them. */
export interface Stores {
  readonly database: Database;
  readonly copy: SecondCopy;
  readonly vault: Vault;
  /** A record of the database is to be copied. */
  readonly written: (folder: Folder, key: string) => void;
  /** What was erased, and is to stay so. @throws Locked */
  readonly erased: () => Promise<Erased>;
}

/** `mended`: the database has changed. `alike`: it need not. `unsaved`: neither store has one that opens. */
export type Mended = 'mended' | 'alike' | 'unsaved';

/** A version as it can be counted with; one that was damaged counts as 0. */
export const counted = (version: number | undefined): number =>
  version !== undefined && Number.isSafeInteger(version) && version > 0 ? version : 0;

/** `null`: it does not open. @throws Locked */
export async function openedOrNot<T>(opening: Promise<T>): Promise<T | null> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof Damaged) return null;
    throw error;
  }
}

/** A record as it was found; `restored`: what it held is all there again. Not `restored` may be so too: its version may be what was damaged. */
export const aside = <R extends SetAside>(record: R, restored: boolean): R => ({ ...record, restored });
