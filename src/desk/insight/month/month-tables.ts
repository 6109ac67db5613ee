import { ABSENCE_KINDS } from '../../../domain/absence';
import { IN_TIME, MONTH_WORDS } from '../../../domain/kept-month';
import type { BesideView, FigureView, MonthView, NumbersView } from '../../../messages/insight-month-views';
import { FEW_PUPILS } from '../../../overview/interval';
import type { Measure } from '../../../overview/measures';
import type { About } from '../../../overview/month/overview';
import { type Cell, count, minutes, share, type Table, type TableColumn, type TableRow } from '../../../tables/table';
import { monthText } from '../../../ui/when-text';
import type { MessageKey, useLanguage } from '../../../ui/words';
import { kindText, referralText, reportText, taskText } from './month-text';

type Language = ReturnType<typeof useLanguage>;
type Of = Pick<FigureView, 'measure' | 'by'>;

/** What is opened of a number: of whom, and the figures that it is the sum of. */
export interface Opened {
  readonly about: About;
  readonly figures: readonly Of[];
}

/** As a cell carries it. */
const opens = (opened: Opened): string => JSON.stringify(opened);
export const openedIn = (text: string): Opened => JSON.parse(text) as Opened;

const numberOf = ({ figures }: NumbersView, measure: Measure, by: string | null = null): number =>
  figures.find((one) => one.measure === measure && one.by === by)?.value ?? 0;

const isPartlySeen = (numbers: NumbersView): boolean => numberOf(numbers, 'unseen-days') > 0;

/** The sum of some figures, which opens to what they come from. `about` is `null` where the page does not show that month. */
function summed(numbers: NumbersView, about: About | null, of: Of['measure'], ours: (by: string) => boolean): Cell {
  const figures = numbers.figures.filter(({ measure, by }) => measure === of && ours(by ?? ''));
  const value = figures.reduce((sum, figure) => sum + figure.value, 0);
  const more = {
    ...(isPartlySeen(numbers) && ABOUT_ROWS.has(of) && { atLeast: true }),
    ...(about &&
      value > 0 && { opens: opens({ about, figures: figures.map(({ measure, by }) => ({ measure, by })) }) }),
  };
  return of === 'minutes' ? minutes(value, more) : count(value, more);
}

/** Measures that count rows: where not every day was read there may be more of them. */
const ABOUT_ROWS: ReadonlySet<Measure> = new Set<Measure>(['absent-pupils', 'reports', 'minutes', 'lates']);
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
export function groupsTable(view: MonthView, language: Language): Table {
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

/** Whom the tables by kind, step and task are about, with the same in other months. */
export interface Chosen {
  readonly about: About;
  readonly name: string;
  readonly numbers: NumbersView;
  readonly before: NumbersView | null;
  readonly yearBefore: NumbersView | null;
}

export function chosenIn(view: MonthView, group: string | null, { say }: Language): Chosen {
  const within = (of: BesideView | MonthView | null): NumbersView | null =>
    group === null ? (of?.school ?? null) : (of?.groups.find((one) => one.group === group)?.numbers ?? null);
  const numbers = within(view);
  if (group === null || !numbers)
    return {
      about: SCHOOL,
      name: say('wholeSchool'),
      numbers: view.school,
      before: view.before?.school ?? null,
      yearBefore: view.yearBefore?.school ?? null,
    };
  const about: About = { of: 'group', group };
  return {
    about,
    name: say('groupOf', group),
    numbers,
    before: within(view.before),
    yearBefore: within(view.yearBefore),
  };
}

/** What names the figures of a measure have, in the order in which they are counted. */
const namesOf = ({ figures }: NumbersView, measures: readonly Measure[]): readonly string[] => [
  ...new Set(figures.filter(({ measure }) => measures.includes(measure)).map(({ by }) => by ?? '')),
];

/** Absence by kind, held against other months. */
export function kindsTable(view: MonthView, chosen: Chosen, language: Language): Table {
  const { say } = language;
  const { numbers, about, before, yearBefore } = chosen;
  const others = [
    { of: view.before, numbers: before },
    { of: view.yearBefore, numbers: yearBefore },
  ].flatMap(({ of, numbers: other }) => (of && other ? [{ month: of.month, numbers: other }] : []));
  const kinds = ABSENCE_KINDS.filter((kind) =>
    [numbers, ...others.map((other) => other.numbers)].some(
      (one) =>
        numberOf(one, 'reports', kind) > 0 ||
        MONTH_WORDS.some((word) => numberOf(one, 'minutes', `${kind}/${word}`) > 0),
    ),
  );
  const times: readonly [string, MessageKey, MessageKey][] = [
    ['authorised', 'month_authorised', 'month_authorisedDef'],
    ['unauthorised', 'month_unauthorisedTime', 'month_unauthorisedTimeDef'],
    ['undecided', 'month_undecided', 'month_undecidedDef'],
  ];
  return {
    title: say('month_kindsTitle', chosen.name),
    notes: [],
    rowsAre: say('month_kind'),
    columns: [
      { id: 'reports', head: say('month_reports'), definition: say('month_reportsKindDef') },
      ...times.map(([id, head, definition]) => ({ id, head: say(head), definition: say(definition) })),
      ...others.map(({ month }) => ({ id: month, head: say('month_reportsIn', monthText(month, language)) })),
    ],
    rows: kinds.map((kind) => ({
      id: kind,
      head: kindText(kind, language),
      cells: [
        summed(numbers, about, 'reports', (by) => by === kind),
        ...times.map(([word]) => summed(numbers, about, 'minutes', (by) => by === `${kind}/${word}`)),
        ...others.map((other) => summed(other.numbers, null, 'reports', (by) => by === kind)),
      ],
    })),
  };
}

const STEP_COLUMNS = [
  ['steps-arose', 'month_arose', 'month_aroseDef'],
  ['steps-settled', 'month_settled', 'month_settledDef'],
  ['steps-open', 'month_open', 'month_openDef'],
] as const;

const TASK_HEADS = {
  'done-in-time': ['month_inTime', 'month_inTimeDef'],
  'done-late': ['month_late', 'month_lateDef'],
  'done-undated': ['month_undated', 'month_undatedDef'],
  'not-done': ['month_notDone', 'month_notDoneDef'],
} as const satisfies Record<(typeof IN_TIME)[number], readonly MessageKey[]>;

/** A table with a row for each name and a column for each measure. */
function byName(
  title: string,
  rowsAre: string,
  columns: readonly (readonly [Measure, MessageKey, MessageKey])[],
  nameText: (name: string) => string,
  { numbers, about }: Chosen,
  { say }: Language,
): Table {
  const names = namesOf(
    numbers,
    columns.map(([measure]) => measure),
  );
  return {
    title,
    notes: [],
    rowsAre,
    columns: columns.map(([id, head, definition]) => ({ id, head: say(head), definition: say(definition) })),
    rows: names.map((name) => ({
      id: name,
      head: nameText(name),
      cells: columns.map(([measure]) => summed(numbers, about, measure, (by) => by === name)),
    })),
  };
}

/** How many pupils are at each step. */
export const stepsTable = ({ rules }: MonthView, chosen: Chosen, language: Language): Table =>
  byName(
    language.say('month_stepsTitle', chosen.name),
    language.say('month_step'),
    STEP_COLUMNS,
    (rule) => rules[rule] ?? rule,
    chosen,
    language,
  );

/** What was done, and whether in time. */
export const tasksTable = (chosen: Chosen, language: Language): Table =>
  byName(
    language.say('month_tasksTitle', chosen.name),
    language.say('month_task'),
    IN_TIME.map((done) => [done, ...TASK_HEADS[done]] as const),
    (task) => taskText(task, language),
    chosen,
    language,
  );

/** What went to the attendance officer and to others. */
export function outTable({ numbers, about, name }: Chosen, language: Language): Table {
  const { say } = language;
  const lines = numbers.figures.filter(({ measure }) =>
    ['officer-reports', 'referrals', 'leave-forwarded'].includes(measure),
  );
  const headOf = ({ measure, by }: FigureView): string => {
    if (measure === 'officer-reports') return reportText(by, language);
    return measure === 'referrals' ? referralText(by, language) : say('month_forwarded');
  };
  return {
    title: say('month_outTitle', name),
    notes: [],
    rowsAre: say('month_toWhom'),
    columns: [{ id: 'times', head: say('month_times'), definition: say('month_timesDef') }],
    rows: lines.map((figure) => ({
      id: `${figure.measure}~${figure.by ?? ''}`,
      head: headOf(figure),
      cells: [summed(numbers, about, figure.measure, (by) => by === (figure.by ?? ''))],
    })),
  };
}
