import { type Day, dayNumber } from '../../../../src/domain/day';
import { type Occasion, SORTS, type Sort, type Watched } from '../../../../src/overview/lines/occasions';
import { type Found, judging, questionsOf, rarestFirst } from '../../../../src/overview/lines/patterns/find';
import type { Known } from '../../../../src/overview/lines/patterns/pattern';
import { knownOf, pupilOf } from '../invented-school';

/* One pupil with occasions on given days, and what is found of it. */

export const on = (
  days: readonly string[],
  sort: Sort = 'sick',
  firstHour: boolean | null = false,
): readonly Occasion[] => days.map((day) => ({ day: dayNumber(day as Day), sort, rows: [`${day}/1`], firstHour }));

const ofSort = (occasions: readonly Occasion[], wanted: Sort) => occasions.filter(({ sort }) => sort === wanted);

export const of = (pupil: string, occasions: readonly Occasion[]) =>
  pupilOf(pupil, Object.fromEntries(SORTS.map((sort) => [sort, ofSort(occasions, sort)])));

export const ALONE: Known = { ...knownOf([]), gym: () => null };

export const said = (found: readonly Found[]): readonly string[] =>
  found.map(
    ({ pattern, sort, choice, fitting, occasions }) =>
      `${pattern}${choice === null ? '' : ` ${choice}`}: ${fitting.length} of ${occasions.length} ${sort}`,
  );

/** The patterns of these pupils, the rarest by chance first. */
export function patternsIn(pupils: readonly Watched[], known: Known): readonly Found[] {
  const asked = pupils.flatMap((watched) => questionsOf(watched, known));
  return rarestFirst(asked.flatMap(judging(asked)));
}

export const foundOf = (occasions: readonly Occasion[], known: Known = ALONE): readonly Found[] =>
  patternsIn([of('p0', occasions)], known);
