import type { AbsenceKind, Reported } from '../domain/absence';
import type { Action } from '../domain/action';
import { dayNumber } from '../domain/day';
import { aboutDay } from './recorded';

/** Uitleg: what somebody said an absence is. */
export interface Explanation {
  readonly id: string;
  readonly first: number;
  readonly last: number;
  readonly kind: AbsenceKind;
  readonly authorised: boolean | null;
}

/** What people said about days: explanations, and whether an absence was reported; the last one recorded wins. */
export interface Spoken {
  explained(day: number): Explanation | undefined;
  reported(day: number): Reported | undefined;
}

/** @param actions those that count, oldest first */
export function spokenOf(actions: readonly Action[]): Spoken {
  const explanations: Explanation[] = [];
  const reports = new Map<number, Reported>();
  for (const action of actions) {
    if (action.kind === 'explained') {
      const { id, from, until, absence, authorised } = action;
      explanations.unshift({
        id,
        first: dayNumber(from),
        last: dayNumber(until ?? from),
        kind: absence,
        authorised: authorised ?? null,
      });
    } else if (action.kind === 'reported-checked') reports.set(aboutDay(action), action.reported);
  }
  return {
    explained: (day) => explanations.find(({ first, last }) => first <= day && day <= last),
    reported: (day) => reports.get(day),
  };
}
