import { SHARING_FILES } from '../../messages/handed-files';
import { originPlaces } from '../../storage/backup/origin-place';
import type { BackupPlace } from '../../storage/backup/place';
import { keptFolder } from '../../sync/folder/kept-folder';
import { browserConnection, type Connection } from './relay/connection';

/** Where what is shared lies outside the vault, or goes. */
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
  /** To a relay; `null`: this browser reaches none. */
  readonly connection: Connection | null;
}

const WAITING = 'by-hand-drive';

/** The folder that our page kept, the origin private file system, and the page that is connected. */
export const BROWSER_DRIVE: Drive = {
  folder: keptFolder,
  byHand: async () => (await navigator.storage.getDirectory()).getDirectoryHandle(WAITING, { create: true }),
  clearByHand: async () =>
    (await navigator.storage.getDirectory()).removeEntry(WAITING, { recursive: true }).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
    }),
  ...originPlaces(SHARING_FILES),
  connection: browserConnection(),
};
