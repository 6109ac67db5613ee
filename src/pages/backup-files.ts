import { BACKUP_FILES } from '../messages/backup-files';
import { saveFile } from './save-file';

/** In the browser's own file system, where the worker finds it too: a backup is too large for a message. */
const handleOf = async (name: string, create: boolean): Promise<FileSystemFileHandle> => {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(BACKUP_FILES.folder, { create: true });
  return folder.getFileHandle(name, { create });
};

/** Gives the person the backup that the worker made. @param day on which it was made: no school or person is in its name */
export async function saveBackup(day: string): Promise<string> {
  const name = `verzuimwijzer-${day}.reservekopie`;
  const file = await (await handleOf(BACKUP_FILES.made, false)).getFile();
  saveFile(name, new Uint8Array(await file.arrayBuffer()));
  return name;
}

/** Puts a backup that the person chose where the worker reads it. @throws the browser's own error when the disk is full, or where there is no such place */
export async function giveBackup(file: File): Promise<void> {
  const place = await handleOf(BACKUP_FILES.given, true);
  await file.stream().pipeTo(await place.createWritable());
}
