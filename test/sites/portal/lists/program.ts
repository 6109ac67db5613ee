import { LANGUAGES } from '../../../../src/sites/languages';
import { LAS_LISTS, PORTAL_LISTS } from '../../../../src/sites/portal/lists';
import { readLists } from '../../../../src/sites/portal/lists/read-lists';

const read = () =>
  readLists(document, {
    today: '2026-11-24' as never,
    profiles: [...LAS_LISTS, ...PORTAL_LISTS],
    languages: LANGUAGES,
  });

/** What is read of the page now. */
export const lists = (): unknown => read().lists;

/** What does not fit any more. */
export const unfit = (): unknown => read().unfit;
