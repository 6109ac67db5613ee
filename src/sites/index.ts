import { anyList } from './generic/absence-list';
import { anyMatrix } from './generic/matrix';
import { LANGUAGE_IDS } from './language';
import { absenceList } from './parnassys/absence-list';
import { groupDay } from './parnassys/group-day';
import { groupPeriod } from './parnassys/group-period';
import { monthMatrix } from './parnassys/month-matrix';
import { openList } from './parnassys/open-list';
import type { Profile } from './profile';

/** The table of contents of the screens that we know; the last ones fit any list. */
export const PROFILES: readonly Profile[] = [
  groupDay,
  groupPeriod,
  absenceList,
  openList,
  monthMatrix,
  ...LANGUAGE_IDS.map(anyMatrix),
  ...LANGUAGE_IDS.map(anyList),
];
