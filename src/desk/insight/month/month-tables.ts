import type { MONTH_WORDS } from '../../../domain/kept-month';
import type { BesideView, MonthView, NumbersView } from '../../../messages/insight-month-views';
import { FEW_PUPILS } from '../../../overview/interval';
import type { About } from '../../../overview/month/overview';
import { type Cell, count, share, type Table, type TableColumn, type TableRow } from '../../../tables/table';
import { monthText } from '../../../ui/when-text';
import type { MessageKey, useLanguage } from '../../../ui/words';
import { numberOf, summed } from './month-cells';

type Language = ReturnType<typeof useLanguage>;

/* The tables of all that there is to say of the school, its groups and its pupils. */

const all = (): boolean => true;

/** A column of the tables about the month, the groups and the pupils. */
interface MonthColumn {
  readonly id: string;
  readonly head: MessageKey;
  readonly definition: MessageKey;
  readonly cell: (numbers: NumbersView, about: About | null) => Cell;
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
    cell: (of) => count(numberOf(of, 'pupils')),
  },
  {
    id: 'share',
    head: 'month_share',
    definition: 'month_shareDef',
    cell: ({ share: mean }) => share(mean?.value ?? null, { interval: mean?.interval ?? null }),
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
      return share(pupils === 0 ? null : some / pupils, { interval: of.unauthorised });
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
    cell: ({ share: own }) => share(own?.value ?? null),
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

const rowOf = (
  id: string,
  head: string,
  numbers: NumbersView,
  about: About | null,
  columns: readonly MonthColumn[],
): TableRow => ({ id, head, cells: columns.map(({ cell }) => cell(numbers, about)) });

/** Time of which nobody knows what it is has a column only where there is any. */
const withAny = (columns: readonly MonthColumn[], all: readonly NumbersView[]): readonly MonthColumn[] =>
  all.some(({ figures }) => figures.some(({ measure, by }) => measure === 'minutes' && by?.endsWith('/undecided')))
    ? columns
    : columns.filter(({ id }) => id !== 'undecided-time');

const SCHOOL: About = { of: 'school' };
const WHOLE = [...TOGETHER, ...COUNTED];

/** The school in the month, the month before, and the same month a year before. */
export function schoolTable(view: MonthView, language: Language): Table {
  const { month, school, before, yearBefore } = view;
  const shown = withAny(WHOLE, [school, ...[before, yearBefore].flatMap((of) => of?.school ?? [])]);
  const beside = (of: BesideView | null): readonly TableRow[] =>
    of ? [rowOf(of.month, monthText(of.month, language), of.school, null, shown)] : [];
  return {
    title: language.say('month_schoolTitle', monthText(month, language)),
    notes: [],
    rowsAre: language.say('month_choose'),
    columns: columnsOf(shown, language),
    rows: [rowOf(month, monthText(month, language), school, SCHOOL, shown), ...beside(before), ...beside(yearBefore)],
  };
}

/** The groups side by side, in the order of the school and never in that of a number. */
export function groupsTable(view: BesideView, language: Language): Table {
  const { say } = language;
  const shown = withAny(WHOLE, [view.school]);
  const few = view.groups.some(({ numbers }) => numberOf(numbers, 'pupils') < FEW_PUPILS);
  return {
    title: say('month_groupsTitle', monthText(view.month, language)),
    notes: few ? [say('month_few', FEW_PUPILS)] : [],
    rowsAre: say('month_group'),
    columns: columnsOf(shown, language),
    rows: view.groups.map(({ group, numbers }) => rowOf(group, group, numbers, { of: 'group', group }, shown)),
    foot: [rowOf('all', say('month_all'), view.school, SCHOOL, shown)],
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
      .map(({ pupil, numbers }) =>
        rowOf(pupil.id, pupil.name || say('month_unknownPupil'), numbers, { of: 'pupil', pupil: pupil.id }, shown),
      ),
  };
}
