import { SORTS, type Sort, type Watched } from '../occasions';
import { type Pattern, type Question, shareOf } from './pattern';

/** On which occasions were both seen, and had the other one of this sort on the same day? */
function together(watched: Watched, other: Watched, sort: Sort): Omit<Question, 'choice' | 'choices'> {
  const theirs = new Set(other.occasions[sort].map(({ day }) => day));
  const seen = new Set(other.days[sort]);
  const occasions = watched.occasions[sort].filter(({ day }) => seen.has(day));
  return {
    sort,
    occasions,
    fitting: occasions.filter(({ day }) => theirs.has(day)),
    byDays: () => shareOf(watched.days[sort], (day) => (seen.has(day) ? theirs.has(day) : null)),
  };
}

/**
 * Samen met een ander kind: the occasions begin on the same day as one of a child in another group who may be of the same family. What is
 * usual is the other child's own number of occasions, spread over the days: a flu that goes round makes two fall ill together sooner, so
 * that this says that they did, and not why.
 */
export const siblings: Pattern = {
  name: 'siblings',
  shared: false,
  ask(watched, known) {
    const relatives = known.relatives(watched);
    return relatives.flatMap(({ watched: other }) =>
      SORTS.map((sort) => ({ ...together(watched, other, sort), choice: other.pupil, choices: relatives.length })),
    );
  },
};
