import type { MessageKey, Say } from './words';

/** The screens of other systems that this program reads of itself, by the names of their profiles. */
const SCREENS: Readonly<Record<string, MessageKey>> = {
  'parnassys/absence-list': 'screen_absence_list',
  'parnassys/group-day': 'screen_group_day',
  'parnassys/group-period': 'screen_group_period',
  'parnassys/month-matrix': 'screen_month_matrix',
  'parnassys/open-list': 'screen_open_list',
  'esis/any-list': 'screen_esis',
  'magister/any-list': 'screen_magister',
  'social-schools/any-list': 'screen_social_schools',
  'somtoday/any-list': 'screen_somtoday',
  file: 'screen_file',
};
/** Any list of a system that we do not know, in whatever language. */
const ANY_LIST = /^generic\//;

/** Where something was read, in words; a profile of the school's own has the name that the school gave it. */
export const screenText = (profile: string, say: Say): string => {
  const key = ANY_LIST.test(profile) ? 'screen_any_list' : SCREENS[profile];
  return key ? say(key) : profile;
};
