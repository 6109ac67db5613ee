import type { Action } from '../../../src/domain/action';
import type { Day } from '../../../src/domain/day';
import { fourWeeks, minutesNow, sixteenHours, threeDays } from './hours';
import { lates, latesOf } from './lates';
import type { Year } from './minutes';
import { frequent, long, reportsNow } from './sick';
import type { SlowSignal } from './signal';
import { spellsOf } from './spells';

/** The rules that are written a second time here. */
export const SLOW_RULES = [
  'unauthorised.sixteen-hours',
  'unauthorised.three-days',
  'unauthorised.holiday',
  'unauthorised.long',
  'late.slip',
  'late.warning',
  'late.meeting',
  'late.officer',
  'sick.frequent',
  'sick.long',
] as const;

/**
 * The rules that are not, and why: each holds from one row or one action, or goes by what somebody recorded about it. There is no count to
 * get wrong in them; the examples say what they do.
 */
export const BY_EXAMPLE = [
  'daily.list',
  'daily.check-reported',
  'daily.unreported',
  'daily.ask-reason',
  'daily.classify',
  'unauthorised.notice',
  'unauthorised.reminder',
  'unauthorised.meeting',
  'unauthorised.no-improvement',
  'sick.ask-return',
  'sick.overdue',
  'concern.raised',
  'meeting.hold',
  'officer.outcome',
  'leave.decide',
  'leave.answer',
  'leave.overrun',
  'monthly.overview',
  'monthly.study',
  'monthly.agenda',
  'yearly.leave-rules',
] as const;

const holidays = (year: Year, compulsoryFrom: Day | null): readonly SlowSignal[] =>
  spellsOf(year, 'holiday', true)
    .map((spell) => spell.filter((day) => compulsoryFrom === null || day >= compulsoryFrom))
    .filter((spell) => spell.length > 0)
    .map((spell) => ({ rule: 'unauthorised.holiday', since: spell[0]!, to: null, number: null }));

/** Everything that the slow rules find, in no particular order. */
export const slowly = (year: Year, actions: readonly Action[], compulsoryFrom: Day | null): readonly SlowSignal[] => [
  ...sixteenHours(year, actions, compulsoryFrom),
  ...threeDays(year, actions, compulsoryFrom),
  ...fourWeeks(year, compulsoryFrom),
  ...holidays(year, compulsoryFrom),
  ...lates(year, compulsoryFrom),
  ...frequent(year, actions),
  ...long(year),
];

/** The counters that are always given (reading 22). */
export const slowCounters = (year: Year) => ({
  lates: latesOf(year).length,
  unauthorisedMinutes: minutesNow(year),
  sickReports: reportsNow(year),
});
