import type { Action } from './action';
import { addDays, type Day, dayOf, monthsBefore, schoolYearLabel, schoolYearNamed } from './day';

/*
 * Bewaren: how long a dossier is kept. The LAS is the record that the law wants kept for five years; what is kept here is put into it or
 * expires (law, 5.3).
 */

/** Bewaartermijnen van de school. */
export interface Retention {
  /** A school year is kept until 31 July of so many school years after it. */
  readonly years: number;
  /** It is announced so many days before the last day. */
  readonly announced: number;
  /** Nothing of a pupil is kept for more than so many years after they left the school. */
  readonly afterLeaving: number;
}

/** Least and most that a school may choose. The protocol counts over two school years, so that one after it is the least. */
export const RETENTION_BOUNDS = {
  years: [1, 5],
  announced: [0, 90],
  afterLeaving: [1, 5],
} as const satisfies Record<keyof Retention, readonly [number, number]>;

/** The step log until 31 July of the next school year, and five years after leaving at the most (law, 5.3). */
export const RETENTION: Retention = { years: 1, announced: 30, afterLeaving: 5 };

/** The last day on which a school year (`2026-2027`) is kept. */
export function lastDayOfYear(year: string, { years }: Pick<Retention, 'years'>): Day {
  const { until } = schoolYearNamed(year);
  return monthsBefore(until, -12 * years);
}

/**
 * The last day on which the dossiers of a pupil who left are kept: as long as the school year in which they did, and never longer than
 * the years after leaving.
 */
export function lastDayAfterLeaving(left: Day, retention: Retention): Day {
  const [term, limit] = [
    lastDayOfYear(schoolYearLabel(left), retention),
    monthsBefore(left, -12 * retention.afterLeaving),
  ];
  return limit < term ? limit : term;
}

/** `announced`: the last day is near. `over`: it is past, and the director may erase. */
export type Stage = 'kept' | 'announced' | 'over';

export function stageOn(today: Day, last: Day, { announced }: Pick<Retention, 'announced'>): Stage {
  if (today > last) return 'over';
  return today >= addDays(last, -announced) ? 'announced' : 'kept';
}

/** Loopt nog: why a dossier is not put forward for erasing before the director says so. */
export const OPEN_CASES = ['officer', 'concern', 'leave', 'step'] as const;
export type OpenCase = (typeof OPEN_CASES)[number];

/** What the attendance officer did with a report that goes on somewhere else. */
const GOES_ON: ReadonlySet<string> = new Set(['referred', 'network', 'veilig-thuis', 'proces-verbaal']);

/** Cases that were begun among these actions and have no end. @param actions of one pupil that stand, oldest first */
export function openCases(actions: readonly Action[]): readonly Exclude<OpenCase, 'step'>[] {
  const cases = new Set<Exclude<OpenCase, 'step'>>();
  for (const action of actions) {
    switch (action.kind) {
      case 'officer-reported':
        cases.add('officer');
        break;
      case 'officer-responded':
        if (action.outcomes?.some((outcome) => GOES_ON.has(outcome)) && !action.outcomes.includes('closed'))
          cases.add('officer');
        else cases.delete('officer');
        break;
      case 'concern':
      case 'referral':
        cases.add('concern');
        break;
      case 'concern-decided':
      case 'parents-informed':
        cases.delete('concern');
        break;
      case 'leave-requested':
        cases.add('leave');
        break;
      case 'leave-decided':
        cases.delete('leave');
        break;
      default:
    }
  }
  return [...cases];
}

/** The day on which a pupil left the school, as somebody recorded it last; `null`: nobody did. @param actions that stand */
export function leftOn(actions: readonly Action[]): Day | null {
  const last = actions.findLast((action) => action.kind === 'left');
  return last?.kind === 'left' ? (last.on ?? dayOf(last.at)) : null;
}
