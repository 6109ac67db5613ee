import { esis } from './esis/any-list';
import { anyList } from './generic/absence-list';
import { anyMatrix } from './generic/matrix';
import { isFor } from './hosts';
import { LANGUAGE_IDS } from './language';
import { magister } from './magister/any-list';
import { absenceList } from './parnassys/absence-list';
import { groupDay } from './parnassys/group-day';
import { groupPeriod } from './parnassys/group-period';
import { monthMatrix } from './parnassys/month-matrix';
import { openList } from './parnassys/open-list';
import type { Profile } from './profile';
import { socialSchools } from './social-schools/any-list';
import { somtoday } from './somtoday/any-list';

/** The profiles by which a page of a host is read, the school's own first. */
export const profilesFor = (host: string, own: readonly Profile[]): readonly Profile[] => [
  ...own.filter((profile) => isFor(profile, host)),
  ...PROFILES.filter((profile) => isFor(profile, host)),
];

/** The table of contents of the screens that we know; the last ones fit any list. */
export const PROFILES: readonly Profile[] = [
  esis,
  magister,
  somtoday,
  socialSchools,
  groupDay,
  groupPeriod,
  absenceList,
  openList,
  monthMatrix,
  ...LANGUAGE_IDS.map(anyMatrix),
  ...LANGUAGE_IDS.map(anyList),
];
