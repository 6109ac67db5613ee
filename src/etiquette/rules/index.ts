import type { RuleId } from '../agreement';
import { absenceByPhone } from './absences';
import { conferenceCentral, conferenceRound, separatedParents } from './conferences';
import { deletePerson, newModule, newsletter, photos, schoolWide, taskPlanner } from './general';
import { afterHours, purpose } from './messages';
import { newsComments, notificationDefault } from './news';
import { privateContact, profileComplete } from './profiles';
import type { PageRule } from './said';
import { signUpReminder, signUpScope } from './sign-up';

/** The rules that speak in the portal's page. The others are tasks outside it (`src/etiquette/todos/`); some are both. */
export const PAGE_RULES: Readonly<Partial<Record<RuleId, PageRule>>> = {
  'absence-by-phone': absenceByPhone,
  'after-hours': afterHours,
  purpose,
  'school-wide': schoolWide,
  newsletter,
  'new-module': newModule,
  'conference-round': conferenceRound,
  'conference-central': conferenceCentral,
  'separated-parents': separatedParents,
  photos,
  'delete-person': deletePerson,
  'notification-default': notificationDefault,
  'news-comments': newsComments,
  'profile-complete': profileComplete,
  'private-contact': privateContact,
  'sign-up-scope': signUpScope,
  'sign-up-reminder': signUpReminder,
  'task-planner': taskPlanner,
};
