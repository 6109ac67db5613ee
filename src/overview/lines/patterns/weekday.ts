import { weekdayOfNumber } from '../../../domain/day';
import { SORTS } from '../occasions';
import { byDay, type Pattern } from './pattern';

/** Monday to Friday; a school that is open on Saturday has its occasions there counted among the others. */
const WEEKDAYS = [0, 1, 2, 3, 4];

/** Vaste weekdag: the occasions begin on one weekday. Whoever falls ill in a weekend is reported on Monday: the other pupils show how often. */
export const weekday: Pattern = {
  name: 'weekday',
  shared: true,
  ask: (watched) =>
    SORTS.flatMap((sort) =>
      WEEKDAYS.map((one) => byDay(watched, sort, (day) => weekdayOfNumber(day) === one, [one, WEEKDAYS.length])),
    ),
};
