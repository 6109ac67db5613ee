/** A folder of the browser's own file system in which our pages and the worker hand each other one file each way: it is too large for a message. */
export interface HandedFiles {
  readonly folder: string;
  /** What the worker made, until the person has it. */
  readonly made: string;
  /** What a person gave, until the worker read it. */
  readonly given: string;
  /** What the file is called after its day, when the person has it: no school or person is in its name. */
  readonly extension: string;
}

/** A backup on its way. */
export const BACKUP_FILES: HandedFiles = {
  folder: 'backup',
  made: 'made',
  given: 'given',
  extension: 'reservekopie',
};

/** A file of sharing on its way by hand. */
export const SHARING_FILES: HandedFiles = { folder: 'by-hand', made: 'made', given: 'given', extension: 'vzwdeel' };
