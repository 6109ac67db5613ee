import type { Day } from '../../domain/day';
import type { MonthTask, PupilMonth } from '../../domain/kept-month';
import { type Mean, meanShare } from '../interval';
import { MEASURES, type Measure } from '../measures';

/** What a number comes from. */
export interface Source {
  readonly of: 'row' | 'action' | 'step' | 'task';
  /** The id of the row or the action, the key of the signal, or the name of the task (`taskId`). */
  readonly id: string;
  /** `null`: it is about the school. */
  readonly pupil: string | null;
  readonly day: Day;
  /** Lesson minutes, of a row that counts for them. */
  readonly minutes?: number;
}

/** One number. */
export interface Figure {
  readonly measure: Measure;
  /** The kind, rule or receiver that it is of; `null`: the measure has no such, or it was not said. */
  readonly by: string | null;
  readonly value: number;
  readonly sources: readonly Source[];
}

const keyOf = (measure: Measure, by: string | null): string => `${measure}~${by ?? ''}`;

/** Numbers as they grow. */
class Growing {
  readonly #figures = new Map<string, { measure: Measure; by: string | null; value: number; sources: Source[] }>();

  add(measure: Measure, by: string | null, value: number, source?: Source): void {
    const key = keyOf(measure, by);
    let figure = this.#figures.get(key);
    if (!figure) {
      figure = { measure, by, value: 0, sources: [] };
      this.#figures.set(key, figure);
    }
    figure.value += value;
    if (source) figure.sources.push(source);
  }

  /** In the order of the measures, and of their names. */
  inOrder(): readonly Figure[] {
    return [...this.#figures.values()].sort(
      (a, b) => MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure) || ((a.by ?? '') < (b.by ?? '') ? -1 : 1),
    );
  }
}

function addRows({ pupil, rows }: PupilMonth, figures: Growing): void {
  let [any, unauthorised]: (Source | null)[] = [null, null];
  for (const { row, day, kind, word, minutes, begins } of rows) {
    const source: Source = { of: 'row', id: row, pupil, day };
    any ??= source;
    if (word === 'unauthorised') unauthorised ??= source;
    if (begins) figures.add('reports', kind, 1, source);
    if (kind === 'late') figures.add('lates', word, 1, source);
    if (minutes > 0) figures.add('minutes', `${kind}/${word}`, minutes, { ...source, minutes });
  }
  if (any) figures.add('absent-pupils', null, 1, any);
  if (unauthorised) figures.add('unauthorised-pupils', null, 1, unauthorised);
}

function addTasks(tasks: readonly MonthTask[], pupil: string | null, figures: Growing): void {
  for (const { id, do: what, due, done } of tasks) figures.add(done, what, 1, { of: 'task', id, pupil, day: due });
}

/** A pupil counts once for a step, however often its rule was met; what it comes from are all of them. */
function addSteps({ pupil, steps }: PupilMonth, month: string, figures: Growing): void {
  const counted = new Set<string>();
  const add = (measure: Measure, rule: string, source: Source): void => {
    const key = keyOf(measure, rule);
    figures.add(measure, rule, counted.has(key) ? 0 : 1, source);
    counted.add(key);
  };
  const inMonth = (day: Day | null) => day?.slice(0, 7) === month;
  for (const { rule, key, met, open, settled } of steps) {
    const source: Source = { of: 'step', id: key, pupil, day: met };
    if (open) add('steps-open', rule, source);
    if (inMonth(met)) add('steps-arose', rule, source);
    if (settled && inMonth(settled)) add('steps-settled', rule, { ...source, day: settled });
  }
}

/**
 * The numbers of some pupils together, but for the share of lesson time; zeros are left out.
 * @param tasks of the school itself, where these pupils are all of it
 */
export function figuresOf(
  month: string,
  pupils: readonly PupilMonth[],
  tasks: readonly MonthTask[] = [],
): readonly Figure[] {
  const figures = new Growing();
  for (const one of pupils) {
    figures.add('pupils', null, 1);
    figures.add('school-days', null, one.schoolDays);
    if (one.unseenDays > 0) figures.add('unseen-days', null, one.unseenDays);
    addRows(one, figures);
    addSteps(one, month, figures);
    addTasks(one.tasks, one.pupil, figures);
    for (const { of, by, action, day } of one.deeds) {
      figures.add(of, by, 1, { of: 'action', id: action, pupil: one.pupil, day });
    }
  }
  addTasks(tasks, null, figures);
  return figures.inOrder();
}

/** One of the numbers; what is not among them is 0. */
export const figureIn = (figures: readonly Figure[], measure: Measure, by: string | null = null): Figure =>
  figures.find((one) => one.measure === measure && one.by === by) ?? { measure, by, value: 0, sources: [] };

/** The share of lesson time that was missed on days that were looked at: the mean of the pupils. `null`: nobody was looked at. */
export const shareOf = (pupils: readonly PupilMonth[]): Mean | null =>
  meanShare(pupils.filter(({ seenMinutes }) => seenMinutes > 0).map((one) => one.missedOfSeen / one.seenMinutes));
