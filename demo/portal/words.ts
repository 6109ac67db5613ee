import { dayOf, type Moment, timeOf } from '../../src/domain/day';
import { date } from '../words';

/** `24-11-2026 16:20` */
export const momentWords = (moment: Moment): string => `${date(dayOf(moment))} ${timeOf(moment)}`;
