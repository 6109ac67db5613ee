import type { Time } from '../../domain/day';
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
