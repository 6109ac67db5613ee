import type { PupilMonth } from '../../domain/kept-month';
import type { Measure } from '../measures';
import { type Figure, figureIn, figuresOf, type Source } from './figures';
import type { MonthOverview } from './overview';

/** Latere wijziging: a number that is another now than when the overview was made, and what makes it so. */
export interface Later {
  /** `null`: it is about the school. */
  readonly pupil: string | null;
  readonly measure: Measure;
  readonly by: string | null;
  readonly was: number;
  readonly is: number;
  /** What counted then and does not now, or counts for something else. */
  readonly gone: readonly Source[];
  readonly added: readonly Source[];
}

const sourceKey = ({ of, id, day, minutes }: Source): string => [of, id, day, minutes].join('~');

/** Those of some sources that are not among others. */
function without(sources: readonly Source[], others: readonly Source[]): readonly Source[] {
  const there = new Set(others.map(sourceKey));
  return sources.filter((source) => !there.has(sourceKey(source)));
}

function changesOf(pupil: string | null, then: readonly Figure[], now: readonly Figure[]): readonly Later[] {
  const names = new Map([...then, ...now].map(({ measure, by }) => [`${measure}~${by ?? ''}`, { measure, by }]));
  return [...names.values()].flatMap(({ measure, by }): Later[] => {
    const [was, is] = [figureIn(then, measure, by), figureIn(now, measure, by)];
    const [gone, added] = [without(was.sources, is.sources), without(is.sources, was.sources)];
    if (was.value === is.value && gone.length + added.length === 0) return [];
    return [{ pupil, measure, by, was: was.value, is: is.value, gone, added }];
  });
}

/** Of whom only the list of pupils says that they are there, nothing became known: another list is no news about each of them. */
const isNews = (then: PupilMonth | undefined, now: PupilMonth | undefined): boolean =>
  [then, now].some((one) => one && !one.onlyListed);

/**
 * What is known better now than when an overview was made, pupil by pupil in the order of their keys, the school last. A pupil who is in
 * one of the two only has numbers in one of them.
 */
export function laterChanges(kept: MonthOverview, present: MonthOverview): readonly Later[] {
  const figures = (of: PupilMonth | undefined) => (of ? figuresOf(kept.month, [of]) : []);
  const byKey = (overview: MonthOverview) => new Map(overview.pupils.map((one) => [one.pupil, one]));
  const [then, now] = [byKey(kept), byKey(present)];
  return [
    ...[...new Set([...then.keys(), ...now.keys()])]
      .sort()
      .filter((pupil) => isNews(then.get(pupil), now.get(pupil)))
      .flatMap((pupil) => changesOf(pupil, figures(then.get(pupil)), figures(now.get(pupil)))),
    ...changesOf(null, figuresOf(kept.month, [], kept.tasks), figuresOf(kept.month, [], present.tasks)),
  ];
}
