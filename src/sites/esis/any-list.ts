import { anyList } from '../generic/absence-list';
import type { Profile } from '../profile';

/** ESIS: no public source names the columns of its lists of absences, so the plain headings must do. Assumed. */
export const esis: Profile = { ...anyList('nl'), id: 'esis/any-list', hosts: ['*.rovictonline.nl'] };
