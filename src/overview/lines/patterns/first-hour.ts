import { SORTS } from '../occasions';
import type { Pattern, Question } from './pattern';

/**
 * Alleen het eerste uur: nothing but minutes of the first lesson hour was missed. Days say nothing of how long somebody is away, so that
 * only the other pupils show what is usual: nearly every late is in the first hour, and is then nothing to say.
 */
export const firstHour: Pattern = {
  name: 'first-hour',
  shared: true,
  ask: (watched) =>
    SORTS.map((sort): Question => {
      const occasions = watched.occasions[sort].filter((one) => one.firstHour !== null);
      return {
        sort,
        choice: null,
        choices: 1,
        occasions,
        fitting: occasions.filter((one) => one.firstHour),
        byDays: () => null,
      };
    }),
};
