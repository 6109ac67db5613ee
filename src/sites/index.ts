import { esis } from './esis/any-list';
import { anyList } from './generic/absence-list';
import { anyMatrix } from './generic/matrix';
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

/** Does a profile belong to this host? `*.naam.nl` is every host below it. */
const isFor = ({ hosts }: Profile, host: string): boolean =>
  hosts.length === 0 ||
  hosts.some((one) =>
    one.startsWith('*.') ? host.endsWith(one.slice(1)) : one === host || one === host.split(':')[0],
  );

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
