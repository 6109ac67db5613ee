import {
  addDays,
  dayOf,
  type Moment,
  type Period,
  schoolYearBefore,
  schoolYearLabel,
  schoolYearOf,
} from '../../domain/day';
import { groupsInOrder, sameGroup } from '../../domain/group';
import type { History } from '../../domain/history';
import type { PeriodView } from '../../messages/insight-card-views';
import { groupOn } from '../../overview/group-on';
import { choiceOn, periodChoices } from '../../overview/report-card/periods';
import type { Counted } from '../../overview/tally';
import type { School } from '../school';

/** What somebody asks numbers of. */
export interface Asked {
  /** `null`: the report-card period of today, or else the school year. */
  readonly period: Period | null;
  /** `null`: all groups whom they may see. */
  readonly group: string | null;
}

/** A pupil of whom numbers are told. */
export interface InScope {
  readonly history: History;
  readonly counted: Counted;
  /** The group at the end of the period; empty: not known. */
  readonly group: string;
}

/** Of which days and pupils numbers are told. */
export interface Scope {
  readonly shown: PeriodView;
  /** Of that group. */
  readonly pupils: readonly InScope[];
  /** Of all these groups, one after the other; alphabetical within each. */
  readonly all: readonly InScope[];
}

const yearsOf = ({ from, until }: Period): readonly string[] => {
  const years: string[] = [];
  for (let day = schoolYearOf(from).from; day <= until; day = addDays(schoolYearOf(day).until, 1))
    years.push(schoolYearLabel(day));
  return years;
};

/** Group by group, and alphabetical within. */
const inOrder = (a: InScope, b: InScope): number =>
  a.group.localeCompare(b.group, 'nl', { numeric: true }) ||
  a.history.named.name.localeCompare(b.history.named.name, 'nl');

/**
 * The pupils of a period whose dossiers are open to who sits here: those that pages named in its school years.
 * @throws Locked, CalendarEnds
 */
export async function scopeOf(school: School, asked: Asked, now: Moment): Promise<Scope> {
  await school.everyYear.load();
  const today = dayOf(now);
  const year = schoolYearOf(today);
  const calendar = school.calendar.group('*');
  const own = periodChoices(calendar, year);
  const choices = [...own, ...periodChoices(calendar, schoolYearBefore(year))];
  const { from, until: last } = asked.period ?? choiceOn(own, today);
  const period = { from, until: last };
  const until = last < today ? last : today;
  const years = yearsOf(period);
  const histories = school.everyYear
    .keys()
    .filter((pupil) => years.some((one) => school.everyYear.isOf(pupil, one)))
    .map((pupil) => school.everyYear.history(pupil));
  const open = histories.filter(({ named }) => school.allYears.agreements.allow(school.me, named.group));
  const all = open
    .map((history): InScope => {
      const counted = school.everyYear.counted(history.pupil, now);
      return { history, counted, group: groupOn(counted.facts.pupil, until) };
    })
    .sort(inOrder);
  const { group } = asked;
  const groups = groupsInOrder(all.map((one) => one.group).filter((one) => one !== ''));
  return {
    shown: { period, until, choices, groups, group, isPart: open.length < histories.length },
    pupils: group === null ? all : all.filter((one) => sameGroup(one.group, group)),
    all,
  };
}
