import type { Action, ActionOf } from '../domain/action';
import { type Day, dayOf, schoolYearOf } from '../domain/day';

/*
 * Zorg per maand: what was raised and done about worrying absence, counted month by month (protocol, stap 4 zorgwekkend). Only counts
 * and where they come from; what somebody wrote stands in the dossier.
 */

export const CARE_COUNTS = ['raised', 'decided', 'referred', 'discussed', 'informed', 'open'] as const;
export type CareCount = (typeof CARE_COUNTS)[number];

/** A pupil as the counts need one. */
export interface CarePupil {
  readonly pupil: string;
  /** Those that count, oldest first. */
  readonly actions: readonly Action[];
}

/** One thing that was counted: whom it is about, and on which day it was done. */
export interface CareRow {
  readonly pupil: string;
  readonly day: Day;
}

/** One line of the overview. */
export interface CareLine<Row = CareRow> {
  readonly count: CareCount;
  /** What was decided, or to whom was referred; `null`: the line is of no such choice, or it was not said. */
  readonly by: string | null;
  /** What was counted in each month, in the order of the months. */
  readonly months: readonly (readonly Row[])[];
}

/** Months of a school year as `2026-11`, from August up to the one of today. */
export function monthsUntil(today: Day): readonly string[] {
  const first = schoolYearOf(today).from;
  const months: string[] = [];
  for (let year = Number(first.slice(0, 4)), month = 8; ; month++) {
    if (month === 13) [year, month] = [year + 1, 1];
    const name = `${year}-${String(month).padStart(2, '0')}`;
    months.push(name);
    if (name >= today.slice(0, 7)) return months;
  }
}

const concernsOf = (actions: readonly Action[]): readonly ActionOf<'concern'>[] =>
  actions.filter((action) => action.kind === 'concern');

/** A decision is about the concern that it names; one that names none is about every concern up to its day (protocol, readings 6 and 28). */
function isDecided(concern: Action, actions: readonly Action[]): boolean {
  const others = new Set(concernsOf(actions).map(({ id }) => id));
  return actions.some(
    ({ kind, about, at }) =>
      kind === 'concern-decided' &&
      (about === concern.id || (!others.has(about ?? '') && dayOf(at) >= dayOf(concern.at))),
  );
}

/** The count that an action belongs to, and its choice. */
function countOf(action: Action): readonly [CareCount, string | null] | null {
  switch (action.kind) {
    case 'concern':
      return ['raised', null];
    case 'concern-decided':
      return ['decided', action.decision ?? null];
    case 'referral':
      return ['referred', action.to ?? null];
    case 'team-discussed':
      return ['discussed', null];
    case 'parents-informed':
      return ['informed', null];
    default:
      return null;
  }
}

/**
 * What was raised and done, month by month. A line for each count, those of decisions and receivers by choice in the order of their
 * names; `open` has the concerns of a month about which nobody decided until now.
 * @param months as `2026-11`; what lies outside them is left out
 */
export function careOverview(pupils: readonly CarePupil[], months: readonly string[]): readonly CareLine[] {
  const lines = new Map<string, { count: CareCount; by: string | null; months: CareRow[][] }>();
  const add = (count: CareCount, by: string | null, pupil: string, { at }: Action): void => {
    const month = months.indexOf(at.slice(0, 7));
    if (month < 0) return;
    const key = `${count}~${by ?? ''}`;
    const line = lines.get(key) ?? { count, by, months: months.map(() => []) };
    line.months[month]!.push({ pupil, day: dayOf(at) });
    lines.set(key, line);
  };
  for (const { pupil, actions } of pupils) {
    for (const action of actions) {
      const [count, by] = countOf(action) ?? [];
      if (count) add(count, by ?? null, pupil, action);
    }
    for (const concern of concernsOf(actions)) {
      if (!isDecided(concern, actions)) add('open', null, pupil, concern);
    }
  }
  const place = ({ count }: CareLine) => CARE_COUNTS.indexOf(count);
  return [...lines.values()].sort((a, b) => place(a) - place(b) || ((a.by ?? '') < (b.by ?? '') ? -1 : 1));
}
