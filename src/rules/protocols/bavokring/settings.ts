import type { Settings } from '../../settings';
import { standardWith } from '../standard';

/** Numbers and terms of the protocol; what the text leaves open has the value of its reading. */
export const settings: Settings = standardWith({
  'late.warning.count': 6,
  'late.meeting.count': 9,
  'late.officer.count': 15,
  'hours.threshold': 960,
  'threeDays.days': 3,
  'sick.reports': 4,
  'sick.days': 7,
  'leave.maxDays': 10,
});
