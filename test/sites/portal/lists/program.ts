import { LANGUAGES } from '../../../../src/sites/languages';
import { LAS_LISTS, PORTAL_LISTS } from '../../../../src/sites/portal/lists';
import { readLists } from '../../../../src/sites/portal/lists/read-lists';

/** What is read of the page now. */
export const lists = (): unknown =>
  readLists(document, {
    today: '2026-11-24' as never,
    profiles: [...LAS_LISTS, ...PORTAL_LISTS],
    languages: LANGUAGES,
  });
