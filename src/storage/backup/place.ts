import type { Bytes } from '../../bytes/bytes';

/** A file that is being written. */
export interface BackupWriter {
  write(bytes: Bytes): Promise<void>;
  /** Only now it is there. */
  close(): Promise<void>;
  /** It is not wanted after all. */
  abort(): Promise<void>;
}

/** Where the one file lies that is made for a person, or that a person gave: until they have it, or it was restored. */
export interface BackupPlace {
  /** Begins the file anew. */
  create(): Promise<BackupWriter>;
  /** Bytes; `null`: there is no file. */
  size(): Promise<number | null>;
  /** Fewer bytes than asked where the file ends. */
  read(at: number, length: number): Promise<Bytes>;
  remove(): Promise<void>;
}
