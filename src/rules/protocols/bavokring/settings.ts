import type { Time } from '../../../domain/day';
import type { Settings } from '../../protocol';

/** Numbers and terms of the protocol; what the text leaves open has the value of its reading. */
export const settings: Settings = {
  numbers: {
    'late.warning.count': 6,
    'late.meeting.count': 9,
    'late.officer.count': 15,
    'hours.threshold': 960,
    'hours.weeks': 4,
    'threeDays.days': 3,
    'sick.reports': 4,
    'sick.days': 7,
    answerDays: 5,
    taskDays: 5,
    'leave.maxDays': 10,
  },
  lateWindow: { unit: 'school-year' },
  sickWindow: { unit: 'months', count: 3 },
  lateCountsForHours: true,
  threeDaysEnabled: true,
  sickDayUnit: 'school',
  round: '08:45' as Time,
  reportBy: '08:30' as Time,
};
