import type { Named, PupilKey } from '../domain/dossier';
import { namedBy } from '../domain/intake';
import { BADGE_STEPS, type BadgeStep, type Mark } from '../messages/contract';
import type { TaskView } from '../messages/views';
import type { Reading } from '../sites/reading';

const STEPS: Readonly<Partial<Record<TaskView['do'], BadgeStep>>> = {
  'call-parents': 'ask',
  'check-report': 'ask',
  'ask-reason': 'ask',
  'send-letter': 'letter',
  'record-note': 'letter',
  'invite-meeting': 'meeting',
  refer: 'care',
  'inform-parents': 'care',
  'report-officer': 'report',
};

const stepOf = (task: TaskView): BadgeStep => (task.letter === 'late-slip' ? 'slip' : (STEPS[task.do] ?? 'ask'));

/** The heaviest open step of a pupil; nothing when there is none. Steps from before the school began are not shown in the page. */
export function badgeOf(tasks: readonly TaskView[]): { step: BadgeStep; overdue: boolean } | null {
  const open = tasks.filter(({ status, earlier }) => status !== 'done' && !earlier);
  if (open.length === 0) return null;
  const step = open
    .map(stepOf)
    .reduce((most, one) => (BADGE_STEPS.indexOf(one) > BADGE_STEPS.indexOf(most) ? one : most));
  return { step, overdue: open.some(({ status }) => status === 'overdue') };
}

/** The marks of a page: one for each pupil in each list, at the first row that names it. */
export function marksOf(
  reading: Reading,
  pupilOf: (named: Named) => PupilKey | null,
  badgeFor: (pupil: PupilKey) => { step: BadgeStep; overdue: boolean } | null,
): readonly Mark[] {
  if (reading.outcome !== 'read') return [];
  return reading.lists.flatMap(({ lines, ambiguousPupils = [] }, list) => {
    const marked = new Set<string>();
    return lines.flatMap((line): Mark[] => {
      const { row } = line;
      const named = namedBy(line);
      const pupil = ambiguousPupils.includes(named.name) ? null : pupilOf(named);
      const key = pupil ?? `?${named.name}`;
      if (marked.has(key)) return [];
      marked.add(key);
      if (pupil === null) return [{ list, row, step: 'unclear', overdue: false, pupil }];
      const badge = badgeFor(pupil);
      return badge ? [{ list, row, ...badge, pupil }] : [];
    });
  });
}
