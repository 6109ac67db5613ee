import type { Absence, Pupil } from '../domain/absence';
import type { Action, ActionKind, ActionOf } from '../domain/action';
import type { GroupCalendar } from '../domain/calendar';
import { type Day, dayNumber, dayOf, type Moment, schoolYearOf } from '../domain/day';
import { type Leave, leaveOf } from './leave';
import { type Ledger, ledgerOf } from './ledger';
import type { Protocol } from './protocol';

/** Everything that a rule may look at for one pupil. Nothing else exists: no clock, no page, no storage. */
export interface Facts {
  readonly pupil: Pupil;
  readonly protocol: Protocol;
  readonly calendar: GroupCalendar;
  readonly now: Moment;
  /** The day of `now`, as a day number. */
  readonly today: number;
  /** The school year of `now`, as day numbers. */
  readonly year: { readonly from: number; readonly until: number; readonly label: string };
  /** Recorded on or before `now` and not taken back, oldest first; of one minute the greater id is later (reading 50). */
  readonly actions: readonly Action[];
  readonly leave: Leave;
  readonly ledger: Ledger;
}

/** Actions that count: not after `now`, and not withdrawn; a withdrawal that is itself withdrawn takes nothing back (reading 2). */
export function actionsThatCount(actions: readonly Action[], now: Moment): readonly Action[] {
  const known = actions.filter(({ at }) => at <= now);
  const withdrawals = new Map<string, Action[]>();
  for (const action of known) {
    if (action.kind !== 'withdrawn' || !action.about) continue;
    withdrawals.set(action.about, [...(withdrawals.get(action.about) ?? []), action]);
  }
  const stands = (action: Action, asked: ReadonlySet<string>): boolean => {
    const by = withdrawals.get(action.id);
    if (!by || asked.has(action.id)) return !by;
    const deeper = new Set(asked).add(action.id);
    return !by.some((withdrawal) => stands(withdrawal, deeper));
  };
  const nobody: ReadonlySet<string> = new Set();
  return known.filter((action) => action.kind !== 'withdrawn' && stands(action, nobody)).sort(inTime);
}

const inTime = (a: Action, b: Action): number =>
  a.at === b.at ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.at < b.at ? -1 : 1;

/** The actions of one kind, oldest first. */
export const of = <K extends ActionKind>(facts: Facts, kind: K): readonly ActionOf<K>[] =>
  facts.actions.filter((action) => action.kind === kind) as readonly Action[] as readonly ActionOf<K>[];

/** The day of an action, as a day number. */
export const dayOfAction = (action: Action): number => dayNumber(dayOf(action.at));

/** @param actions those that count (see {@link actionsThatCount}) and are about this pupil */
export function factsOf(
  pupil: Pupil,
  absences: readonly Absence[],
  actions: readonly Action[],
  protocol: Protocol,
  calendar: GroupCalendar,
  now: Moment,
): Facts {
  const today = dayOf(now);
  const year = schoolYearOf(today);
  const leave = leaveOf(actions);
  return {
    pupil,
    protocol,
    calendar,
    now,
    today: dayNumber(today),
    year: { from: dayNumber(year.from), until: dayNumber(year.until), label: labelOf(year.from, year.until) },
    actions,
    leave,
    ledger: ledgerOf({ absences, actions, leave, calendar, now, lateCounts: protocol.settings.lateCountsForHours }),
  };
}

const labelOf = (from: Day, until: Day) => `${from.slice(0, 4)}-${until.slice(0, 4)}`;
