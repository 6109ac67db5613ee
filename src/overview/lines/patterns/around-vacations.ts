import { SORTS } from '../occasions';
import { byDay, type Pattern } from './pattern';

/** Rond vakanties: the occasions begin on one of the two last school days before a vacation or long weekend, or of the two first after it. */
export const aroundVacations: Pattern = {
  name: 'around-vacations',
  shared: true,
  ask(watched, known) {
    const around = known.aroundBreaks(watched);
    return SORTS.map((sort) => byDay(watched, sort, (day) => around.has(day)));
  },
};
