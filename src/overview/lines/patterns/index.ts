import { afterGym } from './after-gym';
import { aroundVacations } from './around-vacations';
import { firstHour } from './first-hour';
import { gymDay } from './gym-day';
import type { Pattern } from './pattern';
import { siblings } from './siblings';
import { weekday } from './weekday';

/** Every pattern that is looked for; there are no others. */
export const PATTERN_LIST: readonly Pattern[] = [weekday, aroundVacations, gymDay, afterGym, siblings, firstHour];
