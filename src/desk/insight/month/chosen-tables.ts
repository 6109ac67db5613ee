import { ABSENCE_KINDS } from '../../../domain/absence';
import { IN_TIME, MONTH_WORDS } from '../../../domain/kept-month';
import type { FigureView, MonthNumbersView, MonthView, NumbersView } from '../../../messages/insight-month-views';
import type { Measure } from '../../../overview/measures';
import type { About } from '../../../overview/month/overview';
import type { Table } from '../../../tables/table';
import type { MessageKey, useLanguage } from '../../../ui/words';
import { besideColumns } from './beside';
import { numberOf, summed } from './month-cells';
import { kindText, referralText, reportText, taskText } from './month-text';

type Language = ReturnType<typeof useLanguage>;

/* The tables by kind, step, task and receiver, of the school or of one of its groups. */

/** The same in another month. */
interface OtherMonth {
  readonly id: string;
  readonly name: string;
  readonly numbers: NumbersView;
}

/** Whom the tables by kind, step and task are about, with the same in other months. */
export interface Chosen {
  readonly about: About;
  readonly name: string;
  readonly numbers: NumbersView;
  readonly others: readonly OtherMonth[];
}

/** @param group one that the month does not have is as none: the whole school */
export function chosenIn(view: MonthView, group: string | null, language: Language): Chosen {
  const { say } = language;
  const chosen = view.groups.find((one) => one.group === group)?.group ?? null;
  const within = (of: MonthNumbersView): NumbersView | null =>
    chosen === null ? of.school : (of.groups.find((one) => one.group === chosen)?.numbers ?? null);
  const others = [view.before, view.yearBefore].flatMap((of) => besideColumns(of, language));
  return {
    about: chosen === null ? { of: 'school' } : { of: 'group', group: chosen },
    name: chosen === null ? say('wholeSchool') : say('groupOf', chosen),
    numbers: within(view) ?? view.school,
    others: others.flatMap(({ id, name, numbers }) => {
      const own = within(numbers);
      return own ? [{ id, name, numbers: own }] : [];
    }),
  };
}

/** What names the figures of a measure have, in the order in which they are counted. */
const namesOf = ({ figures }: NumbersView, measures: readonly Measure[]): readonly string[] => [
  ...new Set(figures.filter(({ measure }) => measures.includes(measure)).map(({ by }) => by ?? '')),
];

/** Absence by kind, held against other months. */
export function kindsTable(chosen: Chosen, language: Language): Table {
  const { say } = language;
  const { numbers, about, others } = chosen;
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
      ...others.map(({ id, name }) => ({ id, head: say('month_reportsIn', name) })),
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
