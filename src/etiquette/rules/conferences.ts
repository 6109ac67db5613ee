import { dayOf, type Moment, timeOf } from '../../domain/day';
import { plainWord } from '../../domain/reason';
import { mayDecide } from '../../domain/role';
import type { Context } from '../context';
import { ask, given, type PageRule } from './said';

/* Gesprekkenplanner. */

export const conferenceRound: PageRule = ({ module, action, role }) =>
  module === 'conferences' && action === 'add' && !mayDecide(role) ? ask() : null;

/** `tot 26-11-2026, 16.00 uur`, in Dutch as the sentence beside it. */
function untilText(until: Moment): string {
  const [year, month, day] = dayOf(until).split('-');
  return `tot ${day}-${month}-${year}, ${timeOf(until).replace(':', '.')} uur`;
}

/** Teachers check their times first. Until when, not every screen says: then only a teacher is asked. */
const isTooEarly = ({ now, fields: { checkUntil } }: Context): boolean => checkUntil !== undefined && now < checkUntil;

export const conferenceCentral: PageRule = (context) => {
  const { module, action, role, fields } = context;
  const isCentral = module === 'conferences' && action === 'send' && fields.central === true;
  return isCentral && (!mayDecide(role) || isTooEarly(context))
    ? ask(given(fields.checkUntil && untilText(fields.checkUntil)))
    : null;
};

/** Silent for a couple for whom it was agreed. Without names it is asked, and no agreement can be recorded. */
export const separatedParents: PageRule = ({ action, fields: { couple }, remembered: { couples } }) => {
  if (action !== 'separated') return null;
  if (couple === undefined) return ask();
  const isAgreed = couples.some((agreed) => plainWord(agreed) === plainWord(couple));
  return isAgreed ? null : ask([couple], ['record-couple']);
};
