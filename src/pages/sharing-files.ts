import { SHARING_FILES } from '../messages/sharing-files';
import { saveFile } from './save-file';

const handleOf = async (name: string, create: boolean): Promise<FileSystemFileHandle> => {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(SHARING_FILES.folder, { create: true });
  return folder.getFileHandle(name, { create });
};

/** Gives the person the file that the worker made. @param day on which it was made: no school or person is in its name */
export async function saveSharing(day: string): Promise<string> {
  const name = `verzuimwijzer-${day}.vzwdeel`;
  const file = await (await handleOf(SHARING_FILES.made, false)).getFile();
  saveFile(name, new Uint8Array(await file.arrayBuffer()));
  return name;
}

/** Puts a file that the person chose where the worker reads it. @throws the browser's own error when the disk is full, or where there is no such place */
export async function giveSharing(file: File): Promise<void> {
  const place = await handleOf(SHARING_FILES.given, true);
  await file.stream().pipeTo(await place.createWritable());
}
