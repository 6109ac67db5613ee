import type { AbsenceKind } from '../domain/absence';
import type { ReportCardView } from '../messages/insight-card-views';
import type { Card } from '../overview/report-card/card';
import { type Cell, count, EMPTY, minutes, share, type Table, type TableColumn, UNKNOWN } from '../tables/table';
import { keyOf, type Say, sayCount } from './words';

type CellMore = Parameters<typeof count>[1];

/** A column, and what stands in it of a card. @param more what holds for each of its numbers */
interface Column extends TableColumn {
  readonly cell: (card: Card, more: CellMore) => Cell;
}

/** What a number of a card is opened to: rows of a kind or a word, or all of them. */
export const OPENED = ['all', 'authorised', 'unauthorised', 'undecided'] as const;

const SUMMARY = ['days', 'time', 'share', 'authorised', 'unauthorised', 'undecided', 'late', 'unseen'] as const;
type Summary = (typeof SUMMARY)[number];

const together = ({ minutes: of }: Card): number => of.authorised + of.unauthorised + of.undecided;
/** A number that is none is not opened. */
const opening = (value: number, more: CellMore = {}, which: string): CellMore => {
  const { opens, ...rest } = more;
  return { ...rest, ...(opens && value > 0 && { opens: `${opens}~${which}` }) };
};

const SUMMARY_CELLS: Readonly<Record<Summary, Column['cell']>> = {
  days: (card, more) => count(card.missedDays, opening(card.missedDays, more, 'all')),
  time: (card, more) => minutes(together(card), opening(together(card), more, 'all')),
  // It is about days that were looked at, so it is no lower bound.
  share: (card) => share(card.share),
  authorised: ({ minutes: of }, more) => minutes(of.authorised, opening(of.authorised, more, 'authorised')),
  unauthorised: ({ minutes: of }, more) => minutes(of.unauthorised, opening(of.unauthorised, more, 'unauthorised')),
  undecided: ({ minutes: of }, more) => minutes(of.undecided, opening(of.undecided, more, 'undecided')),
  late: ({ lates }, more) => {
    const all = lates.authorised + lates.unauthorised + lates.undecided;
    return count(all, opening(all, more, 'late'));
  },
  unseen: ({ unseenDays }) => (unseenDays > 0 ? count(unseenDays) : EMPTY),
};

function kindColumns(kind: AbsenceKind, withDetails: boolean, say: Say): readonly Column[] {
  const name = say(keyOf('kind', kind));
  const of = (card: Card) => card.kinds.find((one) => one.kind === kind);
  const numberOf = (value: number | null | undefined, as: typeof count, more: CellMore): Cell => {
    if (value === null) return UNKNOWN;
    return value === undefined ? as(0, { ...more, ...opening(0, more, kind) }) : as(value, opening(value, more, kind));
  };
  const column = (id: string, head: string, definition: string, cell: Column['cell']): Column => ({
    id: `${kind}-${id}`,
    head,
    definition,
    cell,
  });
  return [
    column('times', say('card_times', name), say('card_timesMeans'), (card, more) =>
      numberOf(of(card)?.times, count, more),
    ),
    ...(withDetails
      ? [
          column('days', say('card_kindDays', name), say('card_kindDaysMeans'), (card, more) =>
            numberOf(of(card)?.schoolDays, count, more),
          ),
          column('time', say('card_kindTime', name), say('card_kindTimeMeans'), (card, more) =>
            numberOf(of(card)?.minutes, minutes, more),
          ),
        ]
      : []),
  ];
}

/** Columns of these cards: nobody reads one in which nothing would stand. */
function columnsOf(cards: readonly Card[], withDetails: boolean, say: Say): readonly Column[] {
  const isUsed = (id: Summary) =>
    id === 'undecided'
      ? cards.some((card) => card.minutes.undecided > 0)
      : id !== 'unseen' || cards.some(({ unseenDays }) => unseenDays > 0);
  const summary = SUMMARY.filter(isUsed).map((id) => ({
    id,
    head: say(keyOf('card_of', id)),
    definition: say(keyOf('card_means', id)),
    cell: SUMMARY_CELLS[id],
  }));
  const kinds = [...new Set(cards.flatMap((card) => card.kinds.map(({ kind }) => kind)))].filter(
    (kind) => kind !== 'late' || withDetails,
  );
  return [...summary, ...kinds.flatMap((kind) => kindColumns(kind, withDetails, say))];
}

const cellsOf = (card: Card, columns: readonly Column[], opens?: string): readonly Cell[] =>
  columns.map(({ cell }) => cell(card, { atLeast: card.unseenDays > 0, ...(opens !== undefined && { opens }) }));

const notesOf = ({ together: all, isPart }: ReportCardView, say: Say): readonly string[] => [
  ...(isPart ? [say('card_part')] : []),
  ...(all.unseenDays > 0 ? [sayCount(say, all.unseenDays, 'card_unseen', all.unseenDays)] : []),
];

interface Said {
  readonly title: string;
  /** Days and hours of each kind too. */
  readonly withDetails: boolean;
  readonly say: Say;
}

/** The report cards of pupils. A number opens to `key~which`: the pupil, and a kind or one of {@link OPENED}. */
export function pupilsTable(view: ReportCardView, { title, withDetails, say }: Said): Table {
  const columns = columnsOf([...view.pupils.map(({ card }) => card), view.together], withDetails, say);
  const showsGroup = view.group === null && view.groups.length > 1;
  const name = ({ pupil }: ReportCardView['pupils'][number]) =>
    showsGroup && pupil.group ? say('card_ofGroup', pupil.name, pupil.group) : pupil.name;
  return {
    title,
    notes: notesOf(view, say),
    rowsAre: say('col_pupil'),
    columns: columns.map(({ id, head, definition }) => ({ id, head, ...(definition && { definition }) })),
    rows: view.pupils.map((one) => ({
      id: one.pupil.id,
      head: name(one),
      cells: cellsOf(one.card, columns, one.pupil.id),
    })),
    ...(view.pupils.length > 1 && {
      foot: [{ id: 'together', head: say('card_together'), cells: cellsOf(view.together, columns) }],
    }),
  };
}

/** The same of each group, with how many pupils it has. Groups stand in the order of the school: they are not ranked. */
export function groupsTable(view: ReportCardView, { title, withDetails, say }: Said): Table {
  const columns = columnsOf(
    view.perGroup.map(({ card }) => card),
    withDetails,
    say,
  );
  return {
    title,
    notes: notesOf(view, say),
    rowsAre: say('col_group'),
    columns: [
      { id: 'pupils', head: say('card_pupils'), definition: say('card_pupilsMeans') },
      ...columns.map(({ id, head, definition }) => ({ id, head, ...(definition && { definition }) })),
    ],
    rows: view.perGroup.map(({ group, pupils, card }) => ({
      id: group,
      head: say('groupOf', group),
      cells: [count(pupils), ...cellsOf(card, columns)],
    })),
  };
}
