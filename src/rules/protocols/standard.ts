import type { Day, Time } from '../../domain/day';
import type { Settings } from '../settings';

/** What a protocol counts with where its document does not say otherwise: the readings of the Bavokring protocol. */
export const STANDARD: Settings = {
  numbers: { 'hours.weeks': 4, answerDays: 5, taskDays: 5 },
  lateWindow: { unit: 'school-year' },
  sickWindow: { unit: 'months', count: 3 },
  lateCountsForHours: true,
  threeDaysEnabled: true,
  sickDayUnit: 'school',
  round: '08:45' as Time,
  reportBy: '08:30' as Time,
};

/** These settings, with numbers of a protocol's own. */
export const standardWith = (numbers: Readonly<Record<string, number>>, changes: Partial<Settings> = {}): Settings => ({
  ...STANDARD,
  ...changes,
  numbers: { ...STANDARD.numbers, ...numbers },
});

/** The document names no date: its protocol holds from before anybody uses this program. */
export const UNDATED = '2017-08-01' as Day;

/** The day on which the documents of other schools were last looked at. */
export const CHECKED_ON = '2026-11-25' as Day;
