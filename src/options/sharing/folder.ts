import { keepFolder, keptFolder } from '../../sync/folder/kept-folder';
import { askToUse } from '../../sync/folder/permission';

interface Picker {
  showDirectoryPicker?(how: { readonly id: string; readonly mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

/** Can this browser hand out a folder at all? Not Firefox. */
export const canPick = (): boolean => (window as Picker).showDirectoryPicker !== undefined;

/** Lets the person choose the folder; right after a click. `false`: they did not. @throws the browser's own error */
export async function pickFolder(): Promise<boolean> {
  try {
    const folder = await (window as Picker).showDirectoryPicker!({ id: 'delen', mode: 'readwrite' });
    await keepFolder(folder);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}

/** Asks the browser for it again; right after a click. */
export async function allowFolder(): Promise<boolean> {
  const folder = await keptFolder();
  return folder !== null && askToUse(folder);
}
