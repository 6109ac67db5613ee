/** Where our page and the worker find a file of sharing on its way by hand, in the browser's own file system. */
export const SHARING_FILES = { folder: 'by-hand', made: 'made', given: 'given' } as const;
