import type { MONTH_WORDS } from '../../../domain/kept-month';
import type { BesideView, MonthNumbersView, MonthView, NumbersView } from '../../../messages/insight-month-views';
import { FEW_PUPILS } from '../../../overview/interval';
import type { Basis } from '../../../overview/listed';
import type { About } from '../../../overview/month/overview';
import { type Cell, share, type Table, type TableColumn, type TableRow } from '../../../tables/table';
import { basisCell } from '../../../ui/basis-text';
import { seenCell } from '../../../ui/seen-cell';
import { monthText } from '../../../ui/when-text';
import type { MessageKey, useLanguage } from '../../../ui/words';
import { besideColumns } from './beside';
import { isPartlySeen, lookedAt, numberOf, summed } from './month-cells';

type Language = ReturnType<typeof useLanguage>;

/* The tables of all that there is to say of the school, its groups and its pupils. */

const all = (): boolean => true;

/** A column of the tables about the month, the groups and the pupils. */
interface MonthColumn {
  readonly id: string;
  readonly head: MessageKey;
  readonly definition: MessageKey;
  readonly cell: (numbers: NumbersView, about: About | null, basis: readonly Basis[], language: Language) => Cell;
}

const timeOf =
  (word: (typeof MONTH_WORDS)[number]): MonthColumn['cell'] =>
  (numbers, about) =>
    summed(numbers, about, 'minutes', (by) => by.endsWith(`/${word}`));

const TOGETHER: readonly MonthColumn[] = [
  {
    id: 'pupils',
    head: 'month_pupilCount',
    definition: 'month_pupilCountDef',
    cell: (of, about) => summed(of, about, 'pupils', all),
  },
  {
    id: 'basis',
    head: 'insight_basis',
    definition: 'insight_basisDef',
    cell: (_of, _about, basis, language) => basisCell(basis, language),
  },
  {
    id: 'share',
    head: 'month_share',
    definition: 'month_shareDef',
    cell: (of) => seenCell(share(of.share?.value ?? null, { interval: of.share?.interval ?? null }), lookedAt(of)),
  },
  {
    id: 'absent',
    head: 'month_absent',
    definition: 'month_absentDef',
    cell: (of, about) => summed(of, about, 'absent-pupils', all),
  },
  {
    id: 'unauthorised',
    head: 'month_unauthorised',
    definition: 'month_unauthorisedDef',
    cell: (of) => {
      const [some, pupils] = [numberOf(of, 'unauthorised-pupils'), numberOf(of, 'pupils')];
      const part = share(pupils === 0 ? null : some / pupils, { interval: of.unauthorised, atLeast: isPartlySeen(of) });
      return seenCell(part, lookedAt(of));
    },
  },
];

const COUNTED: readonly MonthColumn[] = [
  {
    id: 'reports',
    head: 'month_reports',
    definition: 'month_reportsDef',
    cell: (of, about) => summed(of, about, 'reports', (kind) => kind !== 'late'),
  },
  {
    id: 'lates',
    head: 'month_lates',
    definition: 'month_latesDef',
    cell: (of, about) => summed(of, about, 'lates', (word) => word === 'unauthorised'),
  },
  {
    id: 'authorised-time',
    head: 'month_authorised',
    definition: 'month_authorisedDef',
    cell: timeOf('authorised'),
  },
  {
    id: 'unauthorised-time',
    head: 'month_unauthorisedTime',
    definition: 'month_unauthorisedTimeDef',
    cell: timeOf('unauthorised'),
  },
  { id: 'undecided-time', head: 'month_undecided', definition: 'month_undecidedDef', cell: timeOf('undecided') },
  {
    id: 'unseen',
    head: 'month_unseenShare',
    definition: 'month_unseenShareDef',
    cell: (of) => {
      const days = numberOf(of, 'school-days');
      return share(days === 0 ? null : numberOf(of, 'unseen-days') / days);
    },
  },
];

const OF_PUPIL: readonly MonthColumn[] = [
  {
    id: 'share',
    head: 'month_share',
    definition: 'month_sharePupilDef',
    cell: (of) => seenCell(share(of.share?.value ?? null), lookedAt(of)),
  },
  ...COUNTED,
  {
    id: 'steps',
    head: 'month_openSteps',
    definition: 'month_openStepsDef',
    cell: (of, about) => summed(of, about, 'steps-open', all),
  },
];

const columnsOf = (columns: readonly MonthColumn[], { say }: Language): readonly TableColumn[] =>
  columns.map(({ id, head, definition }) => ({ id, head: say(head), definition: say(definition) }));

interface RowOf {
  readonly id: string;
  readonly head: string;
  readonly numbers: NumbersView;
  readonly about: About | null;
  /** Whom the numbers are about; none of a pupil. */
  readonly basis?: readonly Basis[];
}

const rowOf = (
  { id, head, numbers, about, basis = [] }: RowOf,
  columns: readonly MonthColumn[],
  language: Language,
): TableRow => ({ id, head, cells: columns.map(({ cell }) => cell(numbers, about, basis, language)) });

/** Time of which nobody knows what it is has a column only where there is any. */
const withAny = (columns: readonly MonthColumn[], all: readonly NumbersView[]): readonly MonthColumn[] =>
  all.some(({ figures }) => figures.some(({ measure, by }) => measure === 'minutes' && by?.endsWith('/undecided')))
    ? columns
    : columns.filter(({ id }) => id !== 'undecided-time');

const SCHOOL: About = { of: 'school' };
const WHOLE = [...TOGETHER, ...COUNTED];

/** The school in the month, the month before, and the same month a year before. */
export function schoolTable(view: MonthView, language: Language): Table {
  const { month, school, basis, before, yearBefore } = view;
  const others = [before, yearBefore].flatMap((of) => besideColumns(of, language));
  const shown = withAny(WHOLE, [school, ...others.map(({ numbers }) => numbers.school)]);
  const beside = (of: BesideView | null): readonly TableRow[] =>
    besideColumns(of, language).map(({ id, name, numbers }) =>
      rowOf({ id, head: name, numbers: numbers.school, about: null, basis: numbers.basis }, shown, language),
    );
  return {
    title: language.say('month_schoolTitle', monthText(month, language)),
    notes: [],
    rowsAre: language.say('month_choose'),
    columns: columnsOf(shown, language),
    rows: [
      rowOf({ id: month, head: monthText(month, language), numbers: school, about: SCHOOL, basis }, shown, language),
      ...beside(before),
      ...beside(yearBefore),
    ],
  };
}

/** The groups side by side, in the order of the school and never in that of a number. */
export function groupsTable(view: MonthNumbersView & Pick<MonthView, 'month'>, language: Language): Table {
  const { say } = language;
  const shown = withAny(WHOLE, [view.school]);
  const ofGroup = (group: string) => view.basis.filter((one) => one.group === group);
  const few = view.groups.some(({ numbers }) => numberOf(numbers, 'pupils') < FEW_PUPILS);
  return {
    title: say('month_groupsTitle', monthText(view.month, language)),
    notes: few ? [say('month_few', FEW_PUPILS)] : [],
    rowsAre: say('month_group'),
    columns: columnsOf(shown, language),
    rows: view.groups.map(({ group, numbers }) =>
      rowOf({ id: group, head: group, numbers, about: { of: 'group', group }, basis: ofGroup(group) }, shown, language),
    ),
    foot: [
      rowOf(
        { id: 'all', head: say('month_all'), numbers: view.school, about: SCHOOL, basis: view.basis },
        shown,
        language,
      ),
    ],
  };
}

/** Is there anything to say of a pupil besides that they were there? */
const isAbout = ({ figures }: NumbersView): boolean =>
  figures.some(({ measure }) => !['pupils', 'school-days', 'unseen-days'].includes(measure));

/** The pupils of whom there is something to say. @param group of which; `null`: of all */
export function pupilsTable({ month, school, pupils }: MonthView, group: string | null, language: Language): Table {
  const { say } = language;
  const shown = withAny(OF_PUPIL, [school]);
  return {
    title: say('month_pupilsTitle', monthText(month, language)),
    notes: [],
    rowsAre: say('month_pupil'),
    columns: columnsOf(shown, language),
    rows: pupils
      .filter(({ pupil, numbers }) => isAbout(numbers) && (group === null || pupil.group === group))
      .map(({ pupil, numbers }) => {
        const about: About = { of: 'pupil', pupil: pupil.id };
        return rowOf({ id: pupil.id, head: pupil.name || say('month_unknownPupil'), numbers, about }, shown, language);
      }),
  };
}
