import type { PaperView, PupilView, TaskView } from '../messages/views';

/* The order of the round: group by group, in each by name. */

/** Groups in order, each with its steps by the pupil's name. */
export function byGroup(tasks: readonly TaskView[]): readonly (readonly [string, readonly TaskView[]])[] {
  const groups = new Map<string, TaskView[]>();
  for (const task of tasks) groups.set(task.group ?? '', [...(groups.get(task.group ?? '') ?? []), task]);
  const name = ({ pupil }: TaskView) => pupil?.name ?? '';
  return [...groups]
    .map(([group, all]) => [group, all.sort((a, b) => name(a).localeCompare(name(b), 'nl'))] as const)
    .sort(([a], [b]) => a.localeCompare(b, 'nl', { numeric: true }));
}

/** A line of the paper. */
export interface RoundLine {
  readonly number: number;
  readonly pupil: PupilView;
  /** `null`: nothing is asked any more. */
  readonly task: TaskView | null;
}

/**
 * The lines that are typed back, with the numbers of the paper; who came to be asked since stands behind it.
 * @param paper `null`: none was printed; the round's own order then
 * @param tasks open steps of the round
 */
export function roundLines(paper: PaperView | null, tasks: readonly TaskView[]): readonly RoundLine[] {
  const open = byGroup(tasks).flatMap(([, all]) => all);
  const of = (id: string) => open.find(({ pupil }) => pupil?.id === id) ?? null;
  const printed = (paper?.lines ?? []).map((line): RoundLine => ({ ...line, task: of(line.pupil.id) }));
  const known = new Set(printed.map(({ pupil }) => pupil.id));
  const last = printed.at(-1)?.number ?? 0;
  const since = open.flatMap(({ pupil }) => (pupil && !known.has(pupil.id) ? [pupil] : []));
  const once = [...new Map(since.map((pupil) => [pupil.id, pupil])).values()];
  return [
    ...printed,
    ...once.map((pupil, index): RoundLine => ({ number: last + 1 + index, pupil, task: of(pupil.id) })),
  ];
}
