import type { Pupil } from '../domain/absence';
import type { Day } from '../domain/day';

/** The group of a pupil on a day, before its first known one too; empty: not known. */
export const groupOn = ({ group, groups = [] }: Pupil, day: Day): string =>
  (groups.findLast(({ from }) => from <= day) ?? groups[0])?.group ?? group;
