import { writeWhole } from '../../bytes/write-whole';
import type { Files, Folder } from './files';

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

/** What a file is called while it is written. */
const UNFINISHED = '.new';

/** Not in the types yet; every browser that the manifest names has it. */
interface Movable extends FileSystemFileHandle {
  move(name: string): Promise<void>;
}

/** Where what a stopped worker did not finish was taken away since this one began; from then on what is unfinished is being written. */
const cleared = new Set<Folder>();

const folderOf = async (folder: Folder): Promise<FileSystemDirectoryHandle> => {
  const root = await navigator.storage.getDirectory();
  const copy = await root.getDirectoryHandle('copy', { create: true });
  return copy.getDirectoryHandle(folder, { create: true });
};

/**
 * The origin private file system: on the same disk as the database, in files of its own. A start goes by the names alone, so a file is given
 * its name when it is whole: a worker that is stopped meanwhile leaves one that has none.
 */
export const ORIGIN_FILES: Files = {
  names: async (folder) => {
    const at = await folderOf(folder);
    const names: string[] = [];
    for await (const name of at.keys()) names.push(name);
    const isUnfinished = (name: string) => name.endsWith(UNFINISHED);
    if (!cleared.has(folder)) for (const name of names.filter(isUnfinished)) await at.removeEntry(name);
    cleared.add(folder);
    return names.filter((name) => !isUnfinished(name));
  },
  read: async (folder, name) => {
    try {
      const file = await (await folderOf(folder)).getFileHandle(name);
      return new Uint8Array(await (await file.getFile()).arrayBuffer());
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  write: async (folder, name, bytes) => {
    const at = await folderOf(folder);
    const file = (await at.getFileHandle(name + UNFINISHED, { create: true })) as Movable;
    await writeWhole(file, bytes);
    await file.move(name);
  },
  remove: async (folder, name) => {
    try {
      await (await folderOf(folder)).removeEntry(name);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  },
};
