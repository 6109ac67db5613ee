import type { Files, Folder } from './files';

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

const folderOf = async (folder: Folder): Promise<FileSystemDirectoryHandle> => {
  const root = await navigator.storage.getDirectory();
  const copy = await root.getDirectoryHandle('copy', { create: true });
  return copy.getDirectoryHandle(folder, { create: true });
};

/** The origin private file system: on the same disk as the database, in files of its own. What is written takes its place when it is closed. */
export const ORIGIN_FILES: Files = {
  names: async (folder) => {
    const names: string[] = [];
    for await (const name of (await folderOf(folder)).keys()) names.push(name);
    return names;
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
    const file = await (await folderOf(folder)).getFileHandle(name, { create: true });
    const stream = await file.createWritable();
    try {
      await stream.write(bytes);
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
    await stream.close();
  },
  remove: async (folder, name) => {
    try {
      await (await folderOf(folder)).removeEntry(name);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  },
};
