import { SORTS, type Watched } from '../occasions';
import { byDay, type Pattern } from './pattern';

/** No break is longer. */
const LONGEST_BREAK = 80;

function schoolDayBefore({ calendar }: Watched, day: number): number | null {
  for (let before = day - 1; before >= day - LONGEST_BREAK; before--) if (calendar.isSchoolDay(before)) return before;
  return null;
}

/** Na de gym: the occasions begin on the first school day after one on which the group had gym. */
export const afterGym: Pattern = {
  name: 'after-gym',
  shared: true,
  ask(watched, known) {
    const hadGym = (day: number): boolean | null => {
      const before = schoolDayBefore(watched, day);
      return before === null ? null : known.gym(watched, before);
    };
    return SORTS.map((sort) => byDay(watched, sort, hadGym));
  },
};
