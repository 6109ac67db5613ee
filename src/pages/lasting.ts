/** Asks the browser not to throw our stores away when the disk fills; it decides by itself, or asks the person. */
export const askToKeep = (): Promise<boolean> => navigator.storage.persist().catch(() => false);

/** Did the browser agree to that? */
export const isKept = (): Promise<boolean> => navigator.storage.persisted().catch(() => false);
