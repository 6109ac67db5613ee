import type { Profile } from '../profile';
import { anyList } from './absence-list';

/** Any matrix of pupils by the days of a month that the page names. */
export const anyMatrix: Profile = { ...anyList, id: 'generic/matrix', layout: 'matrix' };
