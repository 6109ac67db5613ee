import {
  dayFromNumber,
  dayNumber,
  type Moment,
  overlap,
  type Period,
  schoolYearBefore,
  schoolYearLabel,
} from '../../../domain/day';
import { groupName, groupsInOrder } from '../../../domain/group';
import type { LineOf, LineRowsView, LineRowView, LinesView, YearLines } from '../../../messages/insight-lines-views';
import { meanShare } from '../../../overview/interval';
import { type LinePupil, Lines } from '../../../overview/lines/series';
import { type Basis, basisOf, daysOfLine, listedIn } from '../../../overview/listed';
import { missedShare, tallyOf } from '../../../overview/tally';
import { pupilView } from '../../day-view';
import type { School } from '../../school';
import { inSlices, type Told } from '../../slices';
import { type LineScope, yearOf } from './line-scope';

/** So many rows can be read; who wants to see more looks at fewer days. */
const MOST_ROWS = 300;

function aboutView({ about, members }: LineScope, { allYears, me }: School): LineOf {
  if (about.of === 'group') return about;
  if (about.of === 'pupil') return { of: 'pupil', pupil: pupilView(members[0]!.history) };
  const groups = allYears.agreements.groupsFor(me);
  return { of: 'school', groups: groups && groupsInOrder(groups) };
}

/** School years from the first of which anything is known to the last, that one first. */
function yearsFrom(first: number, last: Period): readonly string[] {
  const years: string[] = [];
  for (let year = last; dayNumber(year.from) >= first; year = schoolYearBefore(year)) {
    years.push(schoolYearLabel(year.from));
  }
  return years;
}

/** The share of lesson time that a pupil missed in a school year; none where it is not known. */
const shareIn = (pupil: LinePupil, year: Period): readonly number[] => {
  const here = { from: dayFromNumber(pupil.since), until: dayFromNumber(pupil.until) };
  return overlap(here, year).flatMap((days) => missedShare(tallyOf(pupil, days)) ?? []);
};

/** Whom the numbers of a school year are about: the groups of now in that of now, and in another only those whom absence lists named. */
function basisFor({ members, listed }: LineScope, year: Period): readonly Basis[] {
  const holding = listedIn(listed, year);
  if (holding.lists.length === 0) return [];
  const [first, last] = [dayNumber(year.from), dayNumber(year.until)];
  const there = members.filter(({ line }) => line.since <= last && first <= line.until);
  const counted = [
    ...there.map(({ history }) => groupName(history.named.group ?? '')),
    ...holding.pupils.map(({ facts }) => facts.pupil.group),
  ];
  return basisOf(groupsInOrder(counted.filter((group) => group !== '')), counted, holding.lists);
}

/** Those asked about, and whom the lists of pupils add to them. */
const pupilsOf = ({ members, listed }: LineScope): readonly LinePupil[] => [
  ...members.map(({ line }) => line),
  ...listed.pupils.map((one): LinePupil => ({ ...one, ...daysOfLine(one) })),
];

/** What a school year has week by week and day by day. @param lines of that year and the one before it */
const yearOfLines = (scope: LineScope, pupils: number, lines: Lines, year: Period): YearLines => ({
  pupils,
  basis: basisFor(scope, year),
  year: schoolYearLabel(year.from),
  weeks: lines.points('week', year),
  weeksBefore: lines.points('week', schoolYearBefore(year)),
  days: lines.points('day', year),
});

/** The same of those asked about, counted bit by bit. */
export async function yearLines(scope: LineScope, year: Period, told: Told): Promise<YearLines> {
  const pupils = pupilsOf(scope);
  const lines = new Lines({ from: schoolYearBefore(year).from, until: year.until });
  await inSlices(pupils, (pupil) => lines.add(pupil), told);
  return yearOfLines(scope, pupils.length, lines, year);
}

/** The lines of those asked about, counted bit by bit. @param label a school year, `null`: that of today */
export async function linesView(
  scope: LineScope,
  school: School,
  label: string | null,
  now: Moment,
  told: Told,
): Promise<LinesView> {
  const pupils = pupilsOf(scope);
  const [year, present] = [yearOf(label, now), yearOf(null, now)];
  const first = Math.min(dayNumber(present.from), ...pupils.map(({ since }) => since));
  const years = yearsFrom(first, present);
  const periods = years.map((one) => yearOf(one, now));
  const begin = Math.min(first, dayNumber(schoolYearBefore(year).from));
  const end = Math.max(dayNumber(year.until), dayNumber(present.until));
  const lines = new Lines({ from: dayFromNumber(begin), until: dayFromNumber(end) });
  const shares = await inSlices(
    pupils,
    (pupil) => {
      lines.add(pupil);
      return periods.map((period) => shareIn(pupil, period));
    },
    told,
  );
  return {
    ...yearOfLines(scope, pupils.length, lines, year),
    about: aboutView(scope, school),
    groups: scope.groups,
    years,
    months: lines.points('month', { from: dayFromNumber(first), until: present.until }),
    perPupil: years.map((one, index) => ({ year: one, mean: meanShare(shares.flatMap((of) => of[index]!)) })),
    damaged: Math.max(school.everyYear.damaged, school.loss?.view.dossiers.length ?? 0),
  };
}

/** The rows on some days, by day and by name. */
export function lineRowsView({ members }: LineScope, { from, until }: Period): LineRowsView {
  const rows = members.flatMap(({ history, line }): readonly LineRowView[] => {
    const [first, last] = [Math.max(dayNumber(from), line.since), Math.min(dayNumber(until), line.until)];
    const pupil = pupilView(history);
    return line.missed
      .filter(({ day }) => first <= day && day <= last)
      .flatMap(({ day, parts }) =>
        parts.map(({ kind, word, minutes }) => ({ pupil, day: dayFromNumber(day), kind, word, minutes })),
      );
  });
  rows.sort((a, b) => (a.day === b.day ? a.pupil.name.localeCompare(b.pupil.name, 'nl') : a.day < b.day ? -1 : 1));
  return { rows: rows.slice(0, MOST_ROWS), of: rows.length };
}
