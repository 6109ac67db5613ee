import { type Day, dayNumber, overlap, type Period, schoolYearOf, within } from '../domain/day';
import { sameGroup } from '../domain/group';
import type { GroupList } from '../domain/kept-month';
import { type Counted, type Tally, tallyOf } from './tally';

/*
 * Leerlingenlijst: everybody whom the LAS has in a group. Absence lists name who was absent; of the others this list is the only word that
 * they are there at all. Where it is known everybody counts, and who was never named is present on the days that lists of the whole group
 * showed. Where it is not, only those count whom an absence list named, and every share is too high.
 */

/** Alleen op de leerlingenlijst: a pupil whom no absence list of the school year named. Nothing was missed on days that were looked at. */
export interface OnlyListed extends Counted {
  /** On which days the LAS had them in this group, as far as lists show it; all of one school year. */
  readonly days: Period;
}

/** What the lists of pupils say. */
export interface Listed {
  readonly lists: readonly GroupList[];
  readonly pupils: readonly OnlyListed[];
}

export const NOBODY_LISTED: Listed = { lists: [], pupils: [] };

/**
 * What holds in a period: the lists of the school year that it lies in. Who was in a group in another year they do not say. Of each pupil
 * only the days within the period are left.
 */
export function listedIn({ lists, pupils }: Listed, period: Period): Listed {
  const holding = lists.filter(({ on }) => {
    const year = schoolYearOf(on);
    return within(year, period.from) && within(year, period.until);
  });
  const groups = new Set(holding.map(({ group }) => group));
  return {
    lists: holding,
    pupils: pupils
      .filter(({ facts }) => groups.has(facts.pupil.group))
      .flatMap((pupil) => overlap(pupil.days, period).map((days) => ({ ...pupil, days }))),
  };
}

/** Those of some groups. */
export const listedOf = ({ lists, pupils }: Listed, isOf: (group: string) => boolean): Listed => ({
  lists: lists.filter(({ group }) => isOf(group)),
  pupils: pupils.filter(({ facts }) => isOf(facts.pupil.group)),
});

/** Grondslag: whom the numbers of a group are about. */
export interface Basis {
  /** Empty: pupils without a group. */
  readonly group: string;
  /** How many pupils are counted. */
  readonly pupils: number;
  /** The day of the list by which everybody counts; `null`: it is not known, and only those count whom an absence list named. */
  readonly list: Day | null;
}

/** Whom the numbers are about, group by group, in the order of the groups. @param pupils the group of each pupil that is counted */
export function basisOf(
  groups: readonly string[],
  pupils: readonly string[],
  lists: readonly GroupList[],
): readonly Basis[] {
  const counts = new Map<string, number>();
  for (const group of pupils) counts.set(group, (counts.get(group) ?? 0) + 1);
  return groups.map((group) => ({
    group,
    pupils: [...counts].reduce((sum, [one, count]) => (sameGroup(one, group) ? sum + count : sum), 0),
    list: lists.find((one) => sameGroup(one.group, group))?.on ?? null,
  }));
}

/** What of a pupil counts in a period. */
export const listedTally = ({ days, ...counted }: OnlyListed): Tally => tallyOf(counted, days);

/** The days of a pupil as a line has them. */
export const daysOfLine = ({ days }: OnlyListed): { readonly since: number; readonly until: number } => ({
  since: dayNumber(days.from),
  until: dayNumber(days.until),
});
