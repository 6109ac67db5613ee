/** What browsers with a picker of folders add to a handle; the origin private file system of others has none. */
interface Asked {
  requestPermission?(how: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

/** Asks the person, in our page and right after a click. */
export async function askToUse(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const state = await (folder as FileSystemDirectoryHandle & Asked).requestPermission?.({ mode: 'readwrite' });
  return state === undefined || state === 'granted';
}
