import { groupName, groupsInOrder } from '../../domain/group';
import type { GroupList, MonthTask, PupilMonth } from '../../domain/kept-month';
import { type Interval, type Mean, wilson } from '../interval';
import { type Basis, basisOf } from '../listed';
import { type Figure, figureIn, figuresOf, shareOf } from './figures';
import type { Month } from './months';

/** Maandoverzicht: everything that it counts, pupil by pupil. It is kept like this when it is made (`frozen.ts`). */
export interface MonthOverview {
  readonly month: Month;
  /** By which lists of pupils everybody counts; of other groups only those do whom an absence list named. */
  readonly lists: readonly GroupList[];
  readonly pupils: readonly PupilMonth[];
  /** Tasks of the school itself that were due in the month. */
  readonly tasks: readonly MonthTask[];
}

/** The numbers of the school, a group or one pupil. */
export interface Numbers {
  readonly figures: readonly Figure[];
  /** Of lesson time, the share that was missed. */
  readonly share: Mean | null;
  /** Between what the share of pupils with unauthorised absence may well be; `null`: there are no pupils. */
  readonly unauthorised: Interval | null;
}

function numbersOf(month: Month, pupils: readonly PupilMonth[], tasks: readonly MonthTask[] = []): Numbers {
  const figures = figuresOf(month, pupils, tasks);
  return {
    figures,
    share: shareOf(pupils),
    unauthorised: wilson(figureIn(figures, 'unauthorised-pupils').value, pupils.length),
  };
}

/** Of whom numbers are asked: the school, one of its groups, or a pupil. */
export type About =
  | { readonly of: 'school' }
  | { readonly of: 'group'; readonly group: string }
  | { readonly of: 'pupil'; readonly pupil: string };

/** Of whom these numbers are: everybody who is counted. */
export function pupilsAbout({ pupils }: MonthOverview, about: About): readonly PupilMonth[] {
  switch (about.of) {
    case 'school':
      return pupils;
    case 'group':
      return inGroup(pupils, about.group);
    case 'pupil':
      return pupils.filter(({ pupil }) => pupil === about.pupil);
  }
}

/** The numbers of the school are those of all pupils here, and of its own tasks. */
export const numbersAbout = (overview: MonthOverview, about: About): Numbers =>
  numbersOf(overview.month, pupilsAbout(overview, about), about.of === 'school' ? overview.tasks : []);

/** The numbers of each pupil whom an absence list named, in the order of the overview: of others there is nothing to say. */
export const numbersPerPupil = ({ month, pupils }: MonthOverview): readonly (Numbers & { readonly pupil: string })[] =>
  pupils.filter(({ onlyListed }) => !onlyListed).map((one) => ({ pupil: one.pupil, ...numbersOf(month, [one]) }));

/** Whom the numbers of each group are about. */
export const basisIn = (overview: MonthOverview): readonly Basis[] =>
  basisOf(
    groupsOf(overview),
    overview.pupils.map(({ group }) => group),
    overview.lists,
  );

const inGroup = (pupils: readonly PupilMonth[], group: string): readonly PupilMonth[] =>
  pupils.filter((one) => groupName(one.group) === group);

/** The groups of the pupils in the order of the school; who is of no group is in none of them. */
export const groupsOf = ({ pupils }: MonthOverview): readonly string[] =>
  groupsInOrder(pupils.flatMap(({ group }) => (group === '' ? [] : [group])));

/** The overview of some of its pupils. The tasks of the school stay with who sees all of it. */
export function onlyOf(overview: MonthOverview, isShown: (pupil: PupilMonth) => boolean): MonthOverview {
  const pupils = overview.pupils.filter(isShown);
  return pupils.length === overview.pupils.length ? overview : { ...overview, pupils, tasks: [] };
}
