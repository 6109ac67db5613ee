import { SORTS } from '../occasions';
import { byDay, type Pattern } from './pattern';

/** Op de gymdag: the occasions begin on a day on which the group has gym. Where the school did not say when, nothing is looked for. */
export const gymDay: Pattern = {
  name: 'gym-day',
  shared: true,
  ask: (watched, known) => SORTS.map((sort) => byDay(watched, sort, (day) => known.gym(watched, day))),
};
