import {
  dayFromNumber,
  dayNumber,
  type Moment,
  type Period,
  schoolYearBefore,
  schoolYearLabel,
} from '../../../domain/day';
import { groupsInOrder } from '../../../domain/group';
import type { LineOf, LineRowsView, LineRowView, LinesView, YearLines } from '../../../messages/insight-lines-views';
import { meanShare } from '../../../overview/interval';
import { type LinePupil, linesOf } from '../../../overview/lines/series';
import { missedShare, tallyOf } from '../../../overview/tally';
import { pupilView } from '../../day-view';
import type { School } from '../../school';
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

/** The share of lesson time that each of these pupils missed in a school year, where it is known. */
const sharesOf = (pupils: readonly LinePupil[], year: Period): readonly number[] =>
  pupils
    .filter(({ since, until }) => since <= dayNumber(year.from) && dayNumber(year.until) <= until)
    .flatMap((pupil) => missedShare(tallyOf(pupil, year)) ?? []);

const pupilsOf = ({ members }: LineScope): readonly LinePupil[] => members.map(({ line }) => line);

/** What a school year has week by week and day by day. @param lines of that year and the one before it */
const yearOfLines = (pupils: number, lines: ReturnType<typeof linesOf>, year: Period): YearLines => ({
  pupils,
  year: schoolYearLabel(year.from),
  weeks: lines('week', year),
  weeksBefore: lines('week', schoolYearBefore(year)),
  days: lines('day', year),
});

/** The same of those asked about. */
export function yearLines(scope: LineScope, year: Period): YearLines {
  const pupils = pupilsOf(scope);
  const lines = linesOf(pupils, { from: schoolYearBefore(year).from, until: year.until });
  return yearOfLines(pupils.length, lines, year);
}

/** The lines of those asked about. @param label a school year, `null`: that of today */
export function linesView(scope: LineScope, school: School, label: string | null, now: Moment): LinesView {
  const pupils = pupilsOf(scope);
  const [year, present] = [yearOf(label, now), yearOf(null, now)];
  const first = Math.min(dayNumber(present.from), ...pupils.map(({ since }) => since));
  const years = yearsFrom(first, present);
  const begin = Math.min(first, dayNumber(schoolYearBefore(year).from));
  const end = Math.max(dayNumber(year.until), dayNumber(present.until));
  const lines = linesOf(pupils, { from: dayFromNumber(begin), until: dayFromNumber(end) });
  return {
    ...yearOfLines(pupils.length, lines, year),
    about: aboutView(scope, school),
    groups: scope.groups,
    years,
    months: lines('month', { from: dayFromNumber(first), until: present.until }),
    perPupil: years.map((one) => ({ year: one, mean: meanShare(sharesOf(pupils, yearOf(one, now))) })),
    damaged: Math.max(school.everyYear.damaged, school.lost?.dossiers.length ?? 0),
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
