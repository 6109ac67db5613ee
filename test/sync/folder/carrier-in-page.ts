/* The carrier of a folder, for a page in the real browser. */

export { FolderCarrier } from '../../../src/sync/folder/folder-carrier';
