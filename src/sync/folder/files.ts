import type { Bytes } from '../../bytes/bytes';
import { writeWhole } from '../../bytes/write-whole';
import { isMissing } from './failures';

/** `null`: there is no such folder. */
export async function folderIn(
  parent: FileSystemDirectoryHandle,
  name: string,
): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await parent.getDirectoryHandle(name);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

/** `null`: there is no such file, or it went while it was read. */
export async function bytesOf(folder: FileSystemDirectoryHandle, name: string): Promise<Bytes | null> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile();
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // A file that was changed under our hands cannot be read at all; the next exchange finds what stands there then.
    if (isMissing(error) || (error instanceof DOMException && error.name === 'NotReadableError')) return null;
    throw error;
  }
}

/** Bytes. `null`: there is no such file. */
export async function sizeOf(folder: FileSystemDirectoryHandle, name: string): Promise<number | null> {
  try {
    return (await (await folder.getFileHandle(name)).getFile()).size;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Nobody sees a part of it: it takes its place when it is closed. */
export async function put(folder: FileSystemDirectoryHandle, name: string, bytes: Bytes): Promise<void> {
  await writeWhole(await folder.getFileHandle(name, { create: true }), bytes);
}

export async function drop(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
