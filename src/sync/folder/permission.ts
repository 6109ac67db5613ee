/** What browsers with a picker of folders add to a handle; the origin private file system of others has neither. */
interface Asked {
  queryPermission?(how: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(how: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

const HOW = { mode: 'readwrite' } as const;

/** Does the browser still let us read and write this folder? */
export async function mayUse(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const state = await (folder as FileSystemDirectoryHandle & Asked).queryPermission?.(HOW);
  return state === undefined || state === 'granted';
}

/** Asks the person, in our page and right after a click. */
export async function askToUse(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const state = await (folder as FileSystemDirectoryHandle & Asked).requestPermission?.(HOW);
  return state === undefined || state === 'granted';
}
