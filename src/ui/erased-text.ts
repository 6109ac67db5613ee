import type { Reply } from '../messages/contract';
import type { MessageKey } from './words';

/** What came of erasing. */
export const ERASED_TEXT: Readonly<
  Record<Reply<'own>worker:erase-year'> | Reply<'own>worker:erase-pupil'> | 'failed', MessageKey>
> = {
  done: 'erase_done',
  left: 'erase_left',
  'not-over': 'erase_notOver',
  'unknown-year': 'gone',
  'unknown-pupil': 'gone',
  'not-allowed': 'keep_notAllowed',
  locked: 'lockedMeanwhile',
  'not-saved': 'erase_failed',
  failed: 'erase_failed',
};
