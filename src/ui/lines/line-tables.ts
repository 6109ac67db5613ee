import { addDays, type Day, schoolYearBefore, schoolYearLabel, schoolYearNamed, weekday } from '../../domain/day';
import { WEEKDAYS } from '../../domain/lessons';
import type { LinesView, YearLines } from '../../messages/insight-lines-views';
import { type Point, together, weekOfYear } from '../../overview/lines/series';
import { type Cell, count, EMPTY, share, type Table, type TableRow } from '../../tables/table';
import { seenCell } from '../seen-cell';
import { shortDayText, shortMonthText, shortWeekdayText } from '../when-text';
import { keyOf, type useLanguage } from '../words';
import { type LineMeasure, pointCell } from './measure';

type Language = ReturnType<typeof useLanguage>;

/* The tables behind the lines: what is drawn is what stands in them. */

/** Any Monday. */
const MONDAY = '2026-08-31' as Day;

/** What a step of the week line is. */
export type WeekState = 'free' | 'unseen';

const definitionOf = (measure: LineMeasure, { say }: Language): string => say(keyOf('line_means', measure));

/** Is there a point, and did nobody look at a single day of it? */
const isUnseen = (point: Point | undefined): boolean => point !== undefined && point.unseenDays === point.schoolDays;

/** The weeks of a school year from the first to the last with a lesson, each with that of the year before. */
function weeksOf({ weeks, weeksBefore, year }: YearLines) {
  const numbered = (points: readonly Point[]) => new Map(points.map((point) => [weekOfYear(point.from), point]));
  const [own, before] = [numbered(weeks), numbered(weeksBefore)];
  const numbers = [...own.keys(), ...before.keys()];
  const { from: first } = schoolYearNamed(year);
  const monday = addDays(first, -weekday(first));
  return Array.from({ length: Math.max(0, ...numbers) - Math.min(60, ...numbers) + 1 }, (_, place) => {
    const number = Math.min(...numbers) + place;
    return { monday: addDays(monday, 7 * (number - 1)), own: own.get(number), before: before.get(number) };
  });
}

/** Week by week: the year that is shown, and the one before it. */
export function weeksTable(
  view: YearLines,
  measure: LineMeasure,
  language: Language,
): { readonly table: Table; readonly states: Readonly<Record<string, WeekState>> } {
  const { say } = language;
  const weeks = weeksOf(view);
  const cell = (point: Point | undefined): Cell => (point ? pointCell(point, measure) : EMPTY);
  const before = schoolYearLabel(schoolYearBefore(schoolYearNamed(view.year)).from);
  const withBefore = view.weeksBefore.some((point) => !isUnseen(point));
  const definition = definitionOf(measure, language);
  const states = weeks.flatMap(({ monday, own }): (readonly [string, WeekState])[] =>
    isUnseen(own) ? [[monday, 'unseen']] : own || view.weeks.length === 0 ? [] : [[monday, 'free']],
  );
  const last = view.weeks.at(-1)?.from;
  return {
    table: {
      title: say('line_weeks', say(keyOf('line_measure', measure))),
      notes: [say('line_weekNote')],
      rowsAre: say('line_week'),
      columns: [
        { id: view.year, head: view.year, definition },
        ...(withBefore ? [{ id: before, head: before, definition }] : []),
      ],
      rows: weeks.map(({ monday, own, before: old }) => ({
        id: monday,
        head: shortDayText(monday, language),
        cells: withBefore ? [cell(own), cell(old)] : [cell(own)],
      })),
    },
    states: Object.fromEntries(states.filter(([monday, state]) => state !== 'free' || (last && monday <= last))),
  };
}

/** Month by month over all years. */
export function monthsTable({ months }: LinesView, measure: LineMeasure, language: Language): Table {
  const { say } = language;
  const name = say(keyOf('line_measure', measure));
  return {
    title: say('line_months', name),
    notes: [],
    rowsAre: say('line_month'),
    columns: [{ id: measure, head: name, definition: definitionOf(measure, language) }],
    rows: months.map((point) => ({
      id: point.from,
      head: shortMonthText(point.from.slice(0, 7), language),
      cells: [pointCell(point, measure)],
    })),
  };
}

/** The Mondays from the week of the first day to that of the last, weeks of a vacation among them. */
function mondaysOf(days: readonly Point[]): readonly Day[] {
  if (days.length === 0) return [];
  const [first, last] = [days[0]!.from, days.at(-1)!.from].map((day) => addDays(day, -weekday(day)));
  const mondays: Day[] = [];
  for (let monday = first!; monday <= last!; monday = addDays(monday, 7)) mondays.push(monday);
  return mondays;
}

/** A row for each week of the year up to now, a column for each day of it. */
export function daysTable({ days, year }: YearLines, measure: LineMeasure, language: Language): Table {
  const { say } = language;
  const byDay = new Map(days.map((point) => [point.from, point]));
  const mondays = mondaysOf(days);
  const columns = WEEKDAYS.slice(0, days.some(({ from }) => weekday(from) > 4) ? 6 : 5);
  return {
    title: say('line_days', say(keyOf('line_measure', measure)), year),
    notes: [],
    rowsAre: say('line_week'),
    columns: columns.map((day, place) => ({ id: day, head: shortWeekdayText(addDays(MONDAY, place), language) })),
    rows: mondays.map((monday) => ({
      id: monday,
      head: shortDayText(monday, language),
      cells: columns.map((_day, place) => {
        const point = byDay.get(addDays(monday, place));
        return point ? pointCell(point, measure) : EMPTY;
      }),
    })),
  };
}

/** A row for each school year, the last one first, and all that there is to know of it. */
export function yearsTable({ about, months, perPupil }: LinesView, language: Language): Table {
  const { say } = language;
  const isOfMany = about.of !== 'pupil';
  const meanCell = (label: string, whole: Point): Cell => {
    const mean = perPupil.find(({ year }) => year === label)?.mean ?? null;
    return seenCell(share(mean?.value ?? null, { interval: mean?.interval ?? null }), whole);
  };
  const years = new Map<string, Point[]>();
  for (const point of months) {
    const label = schoolYearLabel(point.from);
    years.set(label, [...(years.get(label) ?? []), point]);
  }
  const measures: readonly LineMeasure[] = ['missed', 'unauthorised', 'reports', 'lates'];
  const rowOf = ([label, points]: readonly [string, readonly Point[]]): TableRow => {
    const whole = together(points);
    return {
      id: label,
      head: label,
      cells: [
        ...measures.map((measure) => pointCell(whole, measure)),
        ...(isOfMany ? [meanCell(label, whole)] : []),
        count(whole.schoolDays),
        count(whole.unseenDays),
      ],
    };
  };
  return {
    title: say('line_years'),
    notes: [],
    rowsAre: say('line_year'),
    columns: [
      ...measures.map((measure) => ({
        id: measure,
        head: say(keyOf('line_measure', measure)),
        definition: definitionOf(measure, language),
      })),
      ...(isOfMany ? [{ id: 'per-pupil', head: say('line_perPupil'), definition: say('line_perPupilMean') }] : []),
      { id: 'days', head: say('line_schoolDays'), definition: say('line_schoolDaysMean') },
      { id: 'unseen', head: say('line_unseen'), definition: say('line_unseenMean') },
    ],
    rows: [...years].reverse().map(rowOf),
  };
}
