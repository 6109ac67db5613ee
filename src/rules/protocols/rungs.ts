import type { Again, Rule, WindowOf } from '../protocol';
import type { Amount, Step } from '../step';
import { OWN_WORD, PER_SCHOOL_YEAR, WITHIN_REPORT_DAYS, WITHIN_TASK_DAYS } from './readings';

/** Trede: a step of a ladder of lates, as schools write them. */
interface Rung {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly says: string;
  readonly count: Amount;
  /** The school year, unless the document says otherwise. */
  readonly window?: WindowOf;
  readonly again?: Again;
  /** Besides those that every ladder has. */
  readonly readings?: readonly string[];
  readonly steps: readonly Step[];
}

/** What such a text leaves open: the period, whose word counts, and by when. */
export function lateRung({ id, title, place, says, count, window, again, readings = [], steps }: Rung): Rule {
  const reports = steps.some((step) => step.do === 'report-officer');
  return {
    id,
    title,
    source: { place, says },
    readings: [
      ...readings,
      ...(window === undefined ? [PER_SCHOOL_YEAR] : []),
      OWN_WORD,
      reports ? WITHIN_REPORT_DAYS : WITHIN_TASK_DAYS,
    ],
    about: 'pupil',
    detect: { by: 'lates', count, window: window ?? 'late.window', ...(again && { again }) },
    steps,
  };
}
