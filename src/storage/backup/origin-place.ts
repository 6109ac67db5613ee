import type { BackupPlace } from './place';

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

/** A file in the origin private file system, where our pages reach it too: large files need not go through messages. */
function originPlace(folder: string, name: string): BackupPlace {
  const folderHandle = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
  const file = async (): Promise<File | null> => {
    try {
      return await (await (await folderHandle()).getFileHandle(name)).getFile();
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
  return {
    create: async () => {
      const handle = await (await folderHandle()).getFileHandle(name, { create: true });
      const stream = await handle.createWritable();
      return {
        write: (bytes) => stream.write(bytes),
        close: () => stream.close(),
        abort: () => stream.abort().catch(() => undefined),
      };
    },
    size: async () => (await file())?.size ?? null,
    read: async (at, length) => {
      const found = await file();
      return found ? new Uint8Array(await found.slice(at, at + length).arrayBuffer()) : new Uint8Array(0);
    },
    remove: async () => {
      try {
        await (await folderHandle()).removeEntry(name);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
  };
}

/** The two files of a folder in which our pages and the worker hand each other one each way. */
export const originPlaces = (files: { readonly folder: string; readonly made: string; readonly given: string }) => ({
  made: originPlace(files.folder, files.made),
  given: originPlace(files.folder, files.given),
});
