import { ABSENCE_KINDS, type AbsenceKind } from '../domain/absence';
import { sameGroup } from '../domain/group';
import type { CardAbout, CardOpened } from '../messages/card-opened';
import type { ReportCardView } from '../messages/insight-card-views';
import type { Basis } from '../overview/listed';
import type { Card, CardKind } from '../overview/report-card/card';
import { together } from '../overview/tally';
import { type Cell, count, EMPTY, minutes, share, type Table, type TableColumn, UNKNOWN } from '../tables/table';
import { basisCell, basisColumn, basisLines } from './basis-text';
import { seenCell } from './seen-cell';
import { keyOf, type Say, sayCount, type useLanguage } from './words';

type Language = ReturnType<typeof useLanguage>;

type CellMore = NonNullable<Parameters<typeof count>[1]>;

/** What holds for the numbers of a card, and whose they are. */
interface Opening {
  readonly atLeast: boolean;
  readonly about: CardAbout;
}

/** A column, and what stands in it of a card. */
interface Column extends TableColumn {
  readonly cell: (card: Card, more: Opening) => Cell;
}

/** What is opened of a number. Two numbers that come from the same rows are told apart by `column`. */
export interface OpenedNumber {
  readonly about: CardAbout;
  readonly which: CardOpened;
  readonly column: string;
}

const opens = (opened: OpenedNumber): string => JSON.stringify(opened);
export const openedIn = (text: string): OpenedNumber => JSON.parse(text) as OpenedNumber;

const SUMMARY = ['days', 'time', 'share', 'authorised', 'unauthorised', 'undecided', 'late', 'unseen'] as const;
type Summary = (typeof SUMMARY)[number];

/** What a number opens to, each by a name of its own; one that is none is not opened. */
const opening = (value: number, { about, atLeast }: Opening, which: CardOpened, column: string): CellMore => ({
  atLeast,
  ...(value > 0 && { opens: opens({ about, which, column }) }),
});

const SUMMARY_CELLS: Readonly<Record<Summary, Column['cell']>> = {
  days: (card, more) => count(card.missedDays, opening(card.missedDays, more, 'all', 'days')),
  time: ({ minutes: of }, more) => {
    const all = together(of);
    return minutes(all, opening(all, more, 'all', 'time'));
  },
  // It is about days that were looked at, so it is no lower bound.
  share: (card, more) =>
    share(card.share, {
      interval: card.interval,
      ...opening(card.share ?? 0, more, 'all', 'share'),
      atLeast: false,
    }),
  authorised: ({ minutes: of }, more) => minutes(of.authorised, opening(of.authorised, more, 'authorised', 'time')),
  unauthorised: ({ minutes: of }, more) =>
    minutes(of.unauthorised, opening(of.unauthorised, more, 'unauthorised', 'time')),
  undecided: ({ minutes: of }, more) => minutes(of.undecided, opening(of.undecided, more, 'undecided', 'time')),
  late: ({ lates }, more) => {
    const all = together(lates);
    return count(all, opening(all, more, 'late', 'lates'));
  },
  unseen: ({ unseenDays }) => (unseenDays > 0 ? count(unseenDays) : EMPTY),
};

/** The columns of one kind: how often, and with details on how many days and how long. */
function kindColumns(kind: AbsenceKind, withDetails: boolean, say: Say): readonly Column[] {
  const name = say(keyOf('kind', kind));
  const of = (card: Card) => card.kinds.find((one) => one.kind === kind);
  const cell =
    (id: string, as: typeof count, numberOf: (one: CardKind) => number | null): Column['cell'] =>
    (card, more) => {
      const one = of(card);
      const value = one ? numberOf(one) : 0;
      return value === null ? UNKNOWN : as(value, opening(value, more, kind, id));
    };
  const times = {
    id: `${kind}-times`,
    head: say('card_times', name),
    definition: say('card_timesMeans'),
    cell: cell('times', count, (one) => one.times),
  };
  const details = [
    {
      id: `${kind}-days`,
      head: say('card_kindDays', name),
      definition: say('card_kindDaysMeans'),
      cell: cell('days', count, ({ schoolDays }) => schoolDays),
    },
    {
      id: `${kind}-time`,
      head: say('card_kindTime', name),
      definition: say('card_kindTimeMeans'),
      cell: cell('time', minutes, (one) => one.minutes),
    },
  ];
  return withDetails ? [times, ...details] : [times];
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
  const found = new Set(cards.flatMap((card) => card.kinds.map(({ kind }) => kind)));
  const kinds = ABSENCE_KINDS.filter((kind) => found.has(kind) && (kind !== 'late' || withDetails));
  return [...summary, ...kinds.flatMap((kind) => kindColumns(kind, withDetails, say))];
}

const headOf = ({ cell: _, ...head }: Column): TableColumn => head;

const cellsOf = (card: Card, columns: readonly Column[], about: CardAbout): readonly Cell[] =>
  columns.map(({ id, cell }) => {
    const said = cell(card, { atLeast: card.unseenDays > 0, about });
    return id === 'unseen' ? said : seenCell(said, card);
  });

const notesOf = ({ together: all, isPart }: ReportCardView, say: Say): readonly string[] => [
  ...(isPart ? [say('card_part')] : []),
  ...(all.unseenDays > 0 ? [sayCount(say, all.unseenDays, 'card_unseen', all.unseenDays)] : []),
];

interface Said {
  readonly title: string;
  /** Days and hours of each kind too. */
  readonly withDetails: boolean;
  readonly language: Language;
}

/** Whom the numbers together are about: of the group that is shown, or of all. */
const basisShown = ({ basis, group }: ReportCardView): readonly Basis[] =>
  basis.filter((one) => group === null || sameGroup(one.group, group));

/** The report cards of pupils, and these together. A number opens to an {@link OpenedNumber}. */
export function pupilsTable(view: ReportCardView, { title, withDetails, language }: Said): Table {
  const { say } = language;
  const columns = columnsOf([...view.pupils.map(({ card }) => card), view.together], withDetails, say);
  const showsGroup = view.group === null && view.groups.length > 1;
  const name = ({ pupil }: ReportCardView['pupils'][number]) =>
    showsGroup && pupil.group ? say('card_ofGroup', pupil.name, pupil.group) : pupil.name;
  return {
    title,
    notes: [...notesOf(view, say), ...basisLines(basisShown(view), language)],
    rowsAre: say('col_pupil'),
    columns: columns.map(headOf),
    rows: view.pupils.map((one) => ({
      id: one.pupil.id,
      head: name(one),
      cells: cellsOf(one.card, columns, { of: 'pupil', pupil: one.pupil.id }),
    })),
    ...(view.pupils.length > 1 && {
      foot: [
        {
          id: 'together',
          head: say('card_together'),
          cells: cellsOf(view.together, columns, { of: 'group', group: view.group }),
        },
      ],
    }),
  };
}

/** The same of each group, with how many pupils it has. Groups stand in the order of the school: they are not ranked. */
export function groupsTable(view: ReportCardView, { title, withDetails, language }: Said): Table {
  const { say } = language;
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
      basisColumn(language),
      ...columns.map(headOf),
    ],
    rows: view.perGroup.map(({ group, pupils, card }) => ({
      id: group,
      head: say('groupOf', group),
      cells: [
        count(pupils, { opens: opens({ about: { of: 'group', group }, which: 'pupils', column: 'pupils' }) }),
        basisCell(
          view.basis.filter((one) => one.group === group),
          language,
        ),
        ...cellsOf(card, columns, { of: 'group', group }),
      ],
    })),
  };
}
