import { dayNumber, dayOf, weekday } from '../../domain/day';
import { mayDecide } from '../../domain/role';
import type { Context } from '../context';
import { ask, given, notice, type PageRule, textOf } from './said';

/* Algemeen, and what the card says in one sentence about a single module. */

const WIDE: readonly Context['module'][] = ['messages', 'agenda', 'news'];
const MADE: readonly Context['action'][] = ['write', 'reply', 'add'];

/** What is for the whole school goes out centrally: by who decides for the school. */
export const schoolWide: PageRule = ({ module, action, target, role }, numbers) =>
  WIDE.includes(module) && MADE.includes(action) && target === 'whole-school' && !mayDecide(role)
    ? ask(given(textOf(numbers, 'who')))
    : null;

const mondayOf = (day: ReturnType<typeof dayOf>): number => dayNumber(day) - weekday(day);

/** Once a week, from Monday to Sunday. */
export const newsletter: PageRule = ({ module, action, now, remembered: { spoken } }) => {
  if (module !== 'news' || action !== 'add') return null;
  const last = spoken.newsletter;
  return last === undefined || mondayOf(last) < mondayOf(dayOf(now)) ? notice() : null;
};

export const newModule: PageRule = ({ module, action }, numbers) =>
  module === 'management' && action === 'switch-on' ? ask(given(textOf(numbers, 'link'))) : null;

/** Deleting is for the administrator alone, whoever may decide otherwise. */
export const deletePerson: PageRule = ({ module, action, role }, numbers) =>
  module === 'management' && action === 'delete' && role !== 'administrator'
    ? ask(given(textOf(numbers, 'who')))
    : null;

/** The website is for everybody to see, the portal for parents: there it is asked, here only said (a reading). */
export const photos: PageRule = ({ module, action }) => {
  if (action !== 'upload') return null;
  if (module === 'website') return ask();
  return module === 'photos' ? notice() : null;
};

export const taskPlanner: PageRule = ({ module, action }) =>
  module === 'tasks' && (action === 'open' || action === 'switch-on') ? notice() : null;
