import type { Moment } from '../../src/domain/day';
import type { RuleId } from '../../src/etiquette/agreement';
import { agreementsOf, type Changed } from '../../src/etiquette/agreements';
import type { Context, PortalFields, Remembered, Workdays } from '../../src/etiquette/context';
import { remind } from '../../src/etiquette/remind';
import type { Reminder } from '../../src/etiquette/reminder';

/* Moments in a portal, for the examples of the house rules. */

/** Monday, Tuesday and Thursday; two weeks of Christmas vacation. */
export const PART_TIME: Workdays = {
  days: [true, true, false, true, false, false, false],
  free: [{ from: '2026-12-19', until: '2027-01-03' }] as never,
};
export const FULL_TIME: Workdays = { ...PART_TIME, days: [true, true, true, true, true, false, false] };

export const NOTHING_SAID: Remembered = { spoken: {}, couples: [] };

interface Given extends Partial<Omit<Context, 'now' | 'fields'>> {
  readonly now?: string;
  readonly fields?: PortalFields;
}

/** A Tuesday in November, ten o'clock, a teacher; nothing else is recognised. */
export const moment = ({ now = '2026-11-24T10:00', ...given }: Given): Context => ({
  module: null,
  action: 'open',
  role: 'teacher',
  workdays: FULL_TIME,
  audience: null,
  target: null,
  fields: {},
  lateReports: 0,
  remembered: NOTHING_SAID,
  ...given,
  now: now as Moment,
});

/** What a rule says at a moment; `undefined`: it is silent. */
export const says = (rule: RuleId, given: Given, changed: Changed = {}): Reminder | undefined =>
  remind(agreementsOf({ [rule]: changed }), moment(given)).find((one) => one.rule === rule);
