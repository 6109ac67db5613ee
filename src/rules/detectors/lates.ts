import { at, type Day, dayFromNumber, dayNumber, monthsBefore, schoolYearOf, weekdayOfNumber } from '../../domain/day';
import { dayOfAction, type Facts } from '../facts';
import { aboutDay, amount, type Found, settlerOf } from '../found';
import type { Piece } from '../ledger';
import type { Amount, Rule, Window } from '../protocol';

/** Unauthorised lates of the school year of now, in the order in which they happened. A day without lessons has none (reading 20). */
export function latesOf({ ledger, calendar, year }: Facts): readonly Piece[] {
  const lates: Piece[] = [];
  for (const { day, pieces } of ledger.days) {
    if (day < year.from || day > year.until) continue;
    for (const piece of pieces) {
      if (piece.kind === 'late' && piece.authorised === false && calendar.isSchoolDay(day)) lates.push(piece);
    }
  }
  return lates.sort(
    (a, b) => a.day - b.day || byText(a.row.arrival ?? '', b.row.arrival ?? '') || byText(a.row.id, b.row.id),
  );
}

/** The first day of the window that ends with a day (reading 21); never before its school year, unless the unit is months. */
export function windowStart(window: Window, day: number, facts: Facts): number {
  const year = dayNumber(schoolYearOf(dayFromNumber(day)).from);
  switch (window.unit) {
    case 'school-year':
      return year;
    case 'month':
      return Math.max(year, dayNumber(`${dayFromNumber(day).slice(0, 7)}-01` as Day));
    case 'months':
      return dayNumber(monthsBefore(dayFromNumber(day), window.count)) + 1;
    case 'weeks':
      return Math.max(year, day - weekdayOfNumber(day) - 7 * (window.count - 1));
    case 'school-weeks':
      return Math.max(year, facts.calendar.lessonWeeksBack(day, window.count));
  }
}

/** So many lates inside the window: one signal a school year, from the first late that reaches the number. */
export function lates({ count }: { readonly count: Amount }, facts: Facts): readonly Found[] {
  const needed = amount(count, facts);
  const all = latesOf(facts);
  const window = facts.protocol.settings.lateWindow;
  let reached: Piece | undefined;
  let best: readonly Piece[] = [];
  for (let last = needed - 1; last < all.length; last++) {
    const late = all[last]!;
    const from = windowStart(window, late.day, facts);
    let first = last;
    while (first > 0 && all[first - 1]!.day >= from) first--;
    if (last - first + 1 < needed) continue;
    reached ??= late;
    if (last - first + 1 > best.length) best = all.slice(first, last + 1);
  }
  if (!reached) return [];
  return [
    {
      mark: facts.year.label,
      since: reached.day,
      window: { from: best[0]!.day, to: best.at(-1)!.day },
      anchor: reached.day,
      settledFrom: reached.day,
      evidence: best.map(({ row }) => row.id),
      count: best.length,
    },
  ];
}

/** Each late: a slip that day; and when it was given and is not back on the next school day, a call (reading 19). */
export function eachLate(rule: Rule, facts: Facts): readonly Found[] {
  const [give, call] = rule.steps;
  if (!give || !call) return [];
  const ordinals = new Map<number, number>();
  return latesOf(facts).map(({ row, day }): Found => {
    const ordinal = (ordinals.get(day) ?? 0) + 1;
    ordinals.set(day, ordinal);
    const returned = facts.actions.find(
      (action) => action.kind === 'letter-returned' && action.letter === 'late-slip' && aboutDay(action) === day,
    );
    const given = settlerOf(rule, give, day, facts, (action) => aboutDay(action) === day);
    const steps = [{ step: give, due: dayFromNumber(day), by: given ?? returned ?? null }];
    if (given) {
      const next = dayFromNumber(facts.calendar.schoolDaysAfter(dayOfAction(given), 1));
      const inTime = returned !== undefined && returned.at < at(next, '00:00');
      if (facts.now >= at(next, '00:00') && !inTime) {
        const phoned = facts.actions.find(
          (action) =>
            action.kind === 'call' &&
            action.outcome === 'reached' &&
            action.at > given.at &&
            (!action.rule || action.rule === rule.id),
        );
        steps.push({ step: call, due: next, by: earliest(returned, phoned) });
      }
    }
    return {
      mark: `${dayFromNumber(day)}~${ordinal}`,
      since: day,
      window: { from: day, to: day },
      anchor: day,
      settledFrom: day,
      evidence: [row.id],
      count: 1,
      steps,
    };
  });
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const earliest = <A extends { readonly at: string }>(a: A | undefined, b: A | undefined): A | null =>
  a && b ? (a.at <= b.at ? a : b) : (a ?? b ?? null);
