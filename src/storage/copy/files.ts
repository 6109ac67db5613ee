import type { Bytes } from '../../bytes/bytes';

/** A folder for each store of the database that is copied. */
export const FOLDERS = ['dossiers', 'kept', 'locks'] as const;
export type Folder = (typeof FOLDERS)[number];

/** A place for small files that is lost independently of the database. Names are keyed hashes, fixed names and numbers. */
export interface Files {
  names(folder: Folder): Promise<readonly string[]>;
  /** `null`: there is no such file. */
  read(folder: Folder, name: string): Promise<Bytes | null>;
  /** A worker that is stopped meanwhile leaves no file of this name, or a whole one. @throws the browser's own error when the disk is full; the file is then not there */
  write(folder: Folder, name: string, bytes: Bytes): Promise<void>;
  remove(folder: Folder, name: string): Promise<void>;
}
