import { dayOf, timeOf } from '../../domain/day';
import type { Agreement } from '../agreement';
import type { Context } from '../context';
import { isDayOff, isFree, isWeekend } from '../workdays';
import { ask, isMessageToParents, notice, type PageRule, textOf } from './said';

/* Berichten. */

/** Evening and early morning always; weekend, vacation and a day off where the school says so: the card is silent on these. */
function isAfterHours({ now, workdays }: Context, numbers: Agreement['numbers']): boolean {
  const [time, day] = [timeOf(now), dayOf(now)];
  return (
    time >= textOf(numbers, 'after') ||
    time < textOf(numbers, 'before') ||
    (numbers['weekend'] === true && isWeekend(day)) ||
    (numbers['vacation'] === true && isFree(workdays, day)) ||
    (numbers['dayOff'] === true && isDayOff(workdays, day))
  );
}

/** 17:00 exactly is after (portal.md, Readings). */
export const afterHours: PageRule = (context, numbers) =>
  isMessageToParents(context) && isAfterHours(context, numbers) ? ask([], ['hold']) : null;

/** Once for each person, whatever they do there first. */
export const purpose: PageRule = ({ module, remembered: { spoken } }) =>
  module === 'messages' && spoken.purpose === undefined ? notice() : null;
