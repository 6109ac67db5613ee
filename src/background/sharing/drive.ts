import { SHARING_FILES } from '../../messages/handed-files';
import { originPlaces } from '../../storage/backup/origin-place';
import type { BackupPlace } from '../../storage/backup/place';
import { keptFolder } from '../../sync/folder/kept-folder';

/** Where what is shared lies outside the vault. */
export interface Drive {
  /** The folder that somebody chose; `null`: nobody did. */
  folder(): Promise<FileSystemDirectoryHandle | null>;
  /** A folder of this browser alone, in which waits what goes by hand. */
  byHand(): Promise<FileSystemDirectoryHandle>;
  /** Nothing of it is needed any more. */
  clearByHand(): Promise<void>;
  /** The file for others, until the person has it. */
  readonly made: BackupPlace;
  /** The file that a person gave, until it is read. */
  readonly given: BackupPlace;
}

const WAITING = 'by-hand-drive';

/** The folder that our page kept, and the origin private file system. */
export const BROWSER_DRIVE: Drive = {
  folder: keptFolder,
  byHand: async () => (await navigator.storage.getDirectory()).getDirectoryHandle(WAITING, { create: true }),
  clearByHand: async () =>
    (await navigator.storage.getDirectory()).removeEntry(WAITING, { recursive: true }).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
    }),
  ...originPlaces(SHARING_FILES),
};
