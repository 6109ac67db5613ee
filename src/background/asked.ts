import type { Pupil } from '../domain/absence';
import { type Day, type Period, within } from '../domain/day';
import type { History } from '../domain/history';

/** A pupil as the rules know one. */
export const asPupil = ({ pupil, named, placements }: History): Pupil => ({
  id: pupil,
  name: named.name,
  group: named.group ?? '',
  ...(placements.length > 1 && { groups: placements }),
});

/** Days that were looked at, today among them when somebody looked: of today no more can be known yet. */
export const seenBy = ({ seen, glimpsed }: History, today: Day): readonly Period[] =>
  glimpsed.some((period) => within(period, today)) ? [...seen, { from: today, until: today }] : seen;
