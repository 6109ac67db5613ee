import type { Bytes } from '../../../src/bytes/bytes';
import type { Files, Folder } from '../../../src/storage/copy/files';

/** Files in memory. What is read and written are copies, as on a disk. */
export class MemoryFiles implements Files {
  readonly all = new Map<string, Bytes>();

  names = async (folder: Folder) =>
    [...this.all.keys()].flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));
  read = async (folder: Folder, name: string) => this.all.get(`${folder}/${name}`)?.slice() ?? null;
  write = async (folder: Folder, name: string, bytes: Bytes) => void this.all.set(`${folder}/${name}`, bytes.slice());
  remove = async (folder: Folder, name: string) => void this.all.delete(`${folder}/${name}`);
}
