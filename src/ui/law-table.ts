import type { LawTotalsView, LegalListView } from '../messages/insight-card-views';
import type { LawColumns } from '../messages/law-columns';
import type { LegalSum } from '../overview/legal/totals';
import type { TableWords } from '../tables/cell-text';
import { type Cell, count, minutes, type Table } from '../tables/table';
import { seenCell } from './seen-cell';
import { shortMonthText } from './when-text';
import { keyOf, sayCount, type useLanguage } from './words';

type Language = ReturnType<typeof useLanguage>;
type Line = LawTotalsView['lines'][number];

export const MEASURES = ['time', 'days', 'pupils'] as const;
export type Measure = (typeof MEASURES)[number];

/** What a number is opened to: the rows of a line in a column. */
export interface OpenedLine {
  readonly list: string;
  readonly category: string | null;
  readonly column: string | null;
  readonly measure: Measure;
}

const CELLS: Readonly<Record<Measure, (sum: LegalSum, more: Parameters<typeof count>[1]) => Cell>> = {
  time: (sum, more) => minutes(sum.minutes, { ...more, atLeast: more?.atLeast || sum.unmeasured > 0 }),
  days: (sum, more) => count(sum.days, more),
  pupils: (sum, more) => count(sum.pupils, more),
};

const opensOf = (opened: OpenedLine): string => JSON.stringify(opened);
export const openedOf = (opens: string): OpenedLine => JSON.parse(opens) as OpenedLine;

/** The title of a category, with its list where several hold. */
export function categoryTitle(
  { list: id, category }: Pick<Line, 'list' | 'category'>,
  lists: readonly LegalListView[],
  { say }: Language,
): string {
  const list = lists.find((one) => one.id === id);
  const title = list?.categories.find((one) => one.id === category)?.title ?? say('lawcat_unsorted');
  return lists.length > 1 && list ? say('lawcat_ofList', title, list.title) : title;
}

/** The name of a month or a group. */
export const columnName = (id: string | null, by: LawColumns, language: Language): string =>
  id === null
    ? language.say('lawcat_together')
    : by === 'month'
      ? shortMonthText(id, language)
      : language.say('groupOf', id);

/** What the list is, and what belongs to each category: it goes along with every file. */
const notesOf = (
  { lists, isPart, columns }: LawTotalsView,
  { say }: Language,
  words: TableWords,
): readonly string[] => [
  ...lists.map(({ title, source, madeOn }) => say('lawcat_list', title, words.day(madeOn), source)),
  ...(isPart ? [say('card_part')] : []),
  ...columns.flatMap(({ id, unseenDays }) =>
    id === null && unseenDays > 0 ? [sayCount(say, unseenDays, 'card_unseen', unseenDays)] : [],
  ),
];

interface Said {
  readonly title: string;
  /** What is shown of each month or group. */
  readonly measure: Measure;
  readonly language: Language;
  readonly words: TableWords;
}

/** Totals in the categories of the law: a line for each category, and below them all together. A number opens to an {@link OpenedLine}. */
export function lawTable(view: LawTotalsView, { title, measure, language, words }: Said): Table {
  const { say } = language;
  const { by } = view;
  const measures = by === 'period' ? MEASURES : [measure];
  const places = view.columns.flatMap((column, index) => measures.map((of) => ({ ...column, index, of })));
  const cell = (sum: LegalSum, { of, ...looked }: (typeof places)[number], opened?: OpenedLine): Cell => {
    const more = { atLeast: looked.unseenDays > 0, ...(opened && sum.days > 0 && { opens: opensOf(opened) }) };
    return seenCell(CELLS[of](sum, more), looked);
  };
  return {
    title,
    notes: notesOf(view, language, words),
    rowsAre: say('lawcat_category'),
    columns: places.map(({ id, of }) => ({
      id: `${id ?? 'all'}-${of}`,
      head: by === 'period' ? say(keyOf('lawcat', of)) : columnName(id, by, language),
      definition: say(keyOf('lawcat_means', of)),
    })),
    rows: view.lines.map(({ list, category, columns }) => ({
      id: `${list}-${category ?? 'unsorted'}`,
      head: categoryTitle({ list, category }, view.lists, language),
      cells: places.map((place) =>
        cell(columns[place.index]!, place, { list, category, column: place.id, measure: place.of }),
      ),
    })),
    foot: [{ id: 'together', head: say('lawcat_together'), cells: places.map((place) => cell(place.total, place)) }],
  };
}
