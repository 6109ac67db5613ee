import { type Moment, wallClock } from '../../domain/day';

const ZONE = 'Europe/Amsterdam';

/** The school's wall clock, whatever the device is set to. @param ago milliseconds before now */
export const schoolNow = (ago = 0): Promise<Moment> => Promise.resolve(wallClock(Date.now() - ago, ZONE));

/** Only the demo school's clock can be set. */
export const setSchoolNow: ((now: Moment) => Promise<void>) | null = null;
