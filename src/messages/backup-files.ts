/** Where our pages and the worker find a backup on its way, in the browser's own file system. */
export const BACKUP_FILES = { folder: 'backup', made: 'made', given: 'given' } as const;
