import { type Moment, wallClock } from '../../domain/day';

const ZONE = 'Europe/Amsterdam';

/** The school's wall clock, whatever the device is set to. */
export const schoolNow = (): Promise<Moment> => Promise.resolve(wallClock(Date.now(), ZONE));

/** Only the demo school's clock can be set. */
export const setSchoolNow: ((now: Moment) => Promise<void>) | null = null;
