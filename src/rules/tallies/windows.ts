import { type Era, neededOn } from '../era';
import type { Facts } from '../facts';
import { compulsoryFor } from '../found';
import { type Counting, reachesOf, windowFrom } from '../occasions';
import { dayOfAction, of } from '../recorded';
import { amount } from '../settings';
import { listed, meant } from '../settling';
import { stretchesOf } from '../stretches';
import { schoolYear } from '../windows';
import { type Mark, once, restarts, type Tally } from './tally';

/* What counts now inside a window. */

/** How many are needed for the rule to hold once more: what it asks, or so many beyond the last time (`again`). */
function neededNext(era: Era<Counting>, marks: readonly Mark[], facts: Facts): number {
  const { how, settings } = era.on(facts.today);
  const needed = amount('count' in how ? how.count : how.days, settings);
  if (typeof how.again !== 'object') return needed;
  const days = marks.map(({ day }) => day).filter((day) => era.holds(day));
  const last = reachesOf(era, days, facts).at(-1);
  const start = windowFrom(era, facts.today, facts);
  if (!last || days[last.at]! < start) return needed;
  const inside = days.slice(0, last.at + 1).filter((day) => day >= start).length;
  return Math.max(needed, inside + amount(how.again.every, settings));
}

const inWindow = (era: Era<Counting>, unit: Tally['unit'], marks: readonly Mark[], facts: Facts): Tally => ({
  unit,
  needed: neededNext(era, marks, facts),
  from: windowFrom(era, facts.today, facts),
  anew: restarts(era, facts),
  marks,
});

const ofLates = ({ lates: all }: Facts): readonly Mark[] => all.map(({ day, row }) => once(day, [row.id]));

export const lates = (era: Era<'lates'>, facts: Facts): Tally => inWindow(era, 'times', ofLates(facts), facts);

export function times(era: Era<'times'>, facts: Facts): Tally {
  const kinds = era.versions[0]!.how.of;
  const from = compulsoryFor(era, facts.pupil.compulsoryFrom);
  const spells = kinds.flatMap((kind) => (kind === 'late' ? [] : facts.spells.unauthorised(kind, from)));
  const marks = [
    ...(kinds.includes('late') ? ofLates(facts) : []),
    ...spells.map(({ first, rows }) => once(first, rows)),
  ].sort((a, b) => a.day - b.day);
  return inWindow(era, 'times', marks, facts);
}

export function daysInWindow(era: Era<'days-in-window'>, facts: Facts): Tally {
  const days = facts.spells.of(era.versions[0]!.how.kind).flatMap((spell) => spell.days);
  const marks = days
    .filter(({ day }) => facts.year.from <= day)
    .map(({ day, own }) => once(day, [...new Set(own.map(({ row }) => row.id))]));
  return inWindow(era, 'days', marks, facts);
}

/** Since the last referral for the rule. */
export function spellsBegun(era: Era<'spells-begun'>, facts: Facts): Tally {
  const referral = of(facts.actions, 'referral').findLast((one) => meant(one, era.on(dayOfAction(one)).rule));
  const from = referral ? dayOfAction(referral) + 1 : Number.NEGATIVE_INFINITY;
  const spells = facts.spells.of(era.versions[0]!.how.kind).filter(({ first }) => first >= from);
  const marks = spells.map(({ first, rows }) => once(first, rows));
  const tally = inWindow(era, 'reports', marks, facts);
  return { ...tally, anew: [...tally.anew, { from, why: 'referral' }] };
}

/** Since the step before it was last taken, as long as that matters; `null`: it was not, or too long ago. */
export function latesAfterStep(era: Era<'lates-after-step'>, facts: Facts): Tally | null {
  const { today, actions, calendar, protocols } = facts;
  const { how, settings } = era.on(today);
  const rule = protocols.version(how.after, today)?.rule;
  const [step] = rule?.steps ?? [];
  const taken = actions.findLast((action) => rule && step && listed(action, step) && meant(action, rule));
  if (!taken) return null;
  const day = dayOfAction(taken);
  const until = how.within.unit === 'weeks' ? day + 7 * how.within.count : calendar.reportPeriodEnd(day);
  if (until < today) return null;
  return {
    unit: 'times',
    needed: amount(how.count, settings),
    from: day + 1,
    until: Math.min(until, schoolYear(day).until),
    anew: restarts(era, facts),
    marks: ofLates(facts),
  };
}

function minutesFrom(era: Era<'minutes-in-weeks' | 'minutes-in-window'>, from: number, facts: Facts): Tally {
  const days = facts.ledger.days.filter(({ unauthorised }) => unauthorised > 0);
  const open = stretchesOf(era, days, facts).at(-1)!;
  return {
    unit: 'minutes',
    needed: neededOn(era, facts.today, ({ minutes }) => minutes),
    from,
    anew: [...restarts(era, facts), { from: open.from, why: 'report' }],
    marks: days.map(({ day, unauthorised, pieces }) => ({
      day,
      amount: unauthorised,
      rows: pieces.filter((piece) => piece.unauthorised).map(({ row }) => row.id),
    })),
  };
}

export function minutesInWeeks(era: Era<'minutes-in-weeks'>, facts: Facts): Tally {
  const weeks = neededOn(era, facts.today, (how) => how.weeks);
  return minutesFrom(era, facts.calendar.lessonWeeksBack(facts.today, weeks), facts);
}

export const minutesInWindow = (era: Era<'minutes-in-window'>, facts: Facts): Tally =>
  minutesFrom(era, windowFrom(era, facts.today, facts), facts);
