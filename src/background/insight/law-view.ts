import { dayFromNumber, dayNumber, type Moment, type Period } from '../../domain/day';
import { groupsInOrder, sameGroup } from '../../domain/group';
import type { LawRowsView, LawTotalsView, LegalListView } from '../../messages/insight-card-views';
import type { LawColumns } from '../../messages/law-columns';
import { type LegalList, listsIn } from '../../overview/legal/categories';
import { LEGAL_LISTS } from '../../overview/legal/lists';
import { type LegalRow, legalLines, legalRows, legalSum } from '../../overview/legal/totals';
import { piecesOf } from '../../overview/lines/series';
import { sum, tallyOf } from '../../overview/tally';
import { pupilView } from '../day-view';
import type { School } from '../school';
import { type Asked, type InScope, type Scope, scopeOf } from './scope';

/** So many rows can be read at a time. */
const MOST_ROWS = 500;

/** Which rows belong to a column, and whose days. */
interface Column {
  readonly id: string | null;
  readonly holds: (row: LegalRow) => boolean;
  readonly days: Period;
  readonly pupils: readonly InScope[];
}

export const listView = (list: LegalList): LegalListView => {
  const { id, title, source, certain, madeOn, validFrom, categories } = list;
  return { id, title, source, certain, madeOn, validFrom, categories };
};

function columnsOf(
  { shown: { period, until }, pupils }: Scope,
  rows: readonly LegalRow[],
  by: LawColumns,
): readonly Column[] {
  const days = { from: period.from, until };
  const whole: Column = { id: null, holds: () => true, days, pupils };
  const months = by === 'month' ? piecesOf('month', days) : [];
  const groups = by === 'group' ? groupsInOrder(rows.flatMap(({ group }) => group || [])) : [];
  return [
    ...months.map((month): Column => {
      const [from, last] = [dayNumber(month.from), dayNumber(month.until)];
      const holds = ({ day }: LegalRow) => from <= day && day <= last;
      return { id: month.from.slice(0, 7), holds, days: month, pupils };
    }),
    ...groups.map((id): Column => {
      const isOf = ({ group }: { readonly group: string }) => sameGroup(group, id);
      return { id, holds: isOf, days, pupils: pupils.filter(isOf) };
    }),
    whole,
  ];
}

/** The rows of a scope in the categories of the law; those of a group are the ones of its days. */
function rowsOf(school: School, { shown: { period, group }, all }: Scope): readonly LegalRow[] {
  const { categories } = school.settings;
  return all
    .flatMap(({ counted }) => legalRows(counted, period, LEGAL_LISTS, categories))
    .filter((row) => group === null || sameGroup(row.group, group));
}

/** Totals in the categories of the law, over the pupils whose dossiers are open to who sits here. */
export async function lawTotalsView(school: School, asked: Asked, by: LawColumns, now: Moment): Promise<LawTotalsView> {
  const scope = await scopeOf(school, asked, now);
  const { shown } = scope;
  const rows = rowsOf(school, scope);
  const columns = columnsOf(scope, rows, by);
  return {
    ...shown,
    by,
    isEmpty: scope.all.length === 0,
    lists: listsIn(LEGAL_LISTS, shown.period).map(listView),
    columns: columns.map(({ id, holds, days, pupils }) => {
      const { schoolDays, unseenDays } = sum(pupils.map(({ counted }) => tallyOf(counted, days)));
      return { id, schoolDays, unseenDays, total: legalSum(rows.filter(holds)) };
    }),
    lines: legalLines(
      rows,
      shown.period,
      LEGAL_LISTS,
      columns.map(({ holds }) => holds),
    ),
  };
}

/** The rows behind one number. @param of the line and column that it stands in */
export async function lawRowsView(
  school: School,
  asked: Asked,
  of: {
    readonly by: LawColumns;
    readonly column: string | null;
    readonly list: string;
    readonly category: string | null;
  },
  now: Moment,
): Promise<LawRowsView> {
  const scope = await scopeOf(school, asked, now);
  const all = rowsOf(school, scope);
  const column = columnsOf(scope, all, of.by).find(({ id }) => id === of.column);
  const whose = new Map(scope.all.map((one) => [one.history.pupil, one]));
  const rows = all
    .filter((row) => row.list === of.list && row.category === of.category && column?.holds(row))
    .sort((a, b) => a.day - b.day);
  return {
    of: rows.length,
    rows: rows.slice(0, MOST_ROWS).map(({ pupil, day, group, part: { kind, word, minutes }, reason, measured }) => ({
      pupil: { ...pupilView(whose.get(pupil)!.history), group: group || null },
      day: dayFromNumber(day),
      kind,
      word,
      reason,
      minutes: measured ? minutes : null,
    })),
  };
}
