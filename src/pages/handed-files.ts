import type { HandedFiles } from '../messages/handed-files';
import { saveFile } from './save-file';

const handleOf = async (folder: string, name: string, create: boolean): Promise<FileSystemFileHandle> => {
  const root = await navigator.storage.getDirectory();
  return (await root.getDirectoryHandle(folder, { create: true })).getFileHandle(name, { create });
};

/** Gives the person the file that the worker made. @param day on which it was made @returns how it is called */
export async function saveMade({ folder, made, extension }: HandedFiles, day: string): Promise<string> {
  const name = `verzuimwijzer-${day}.${extension}`;
  const file = await (await handleOf(folder, made, false)).getFile();
  saveFile(name, new Uint8Array(await file.arrayBuffer()));
  return name;
}

/** Puts a file that the person chose where the worker reads it. @throws the browser's own error when the disk is full, or where there is no such place */
export async function giveFile({ folder, given }: HandedFiles, file: File): Promise<void> {
  const place = await handleOf(folder, given, true);
  await file.stream().pipeTo(await place.createWritable());
}
