import { type Action, LETTERS, type LetterKind } from '../../domain/action';
import type { GroupCalendar } from '../../domain/calendar';
import { type Day, dayNumber, dayOf, type Period, weekdayOfNumber, within } from '../../domain/day';
import { inTurn } from '../tally';
import type { LinePupil } from './series';
import { medianOf, signInterval } from './sign-interval';

/*
 * Voor en na een stap: lates and unauthorised time in the weeks before a step and after it. A step is taken when things are worst, and
 * then they get better by themselves too: nothing here says that the step did it, and whoever shows it says so.
 */

/** Steps of which before and after can be held side by side; each letter is one. */
export const STEPS = [
  ...LETTERS.map((letter) => `letter-sent ${letter}` as const),
  'call',
  'home-visit',
  'meeting-held',
  'referral',
  'officer-reported',
] as const;
export type EffectStep = (typeof STEPS)[number];

/** So many lesson weeks before the week of the step, and after it; the week itself is in neither. */
export const WEEKS = 8;
/** Of fewer pupils nothing is said: whose numbers these are could be guessed, and they say nothing of a step. */
export const FEWEST = 5;
/** So many weeks in a row without a lesson, and there is nothing to find. */
const LONGEST_BREAK = 12;

export const MEASURES = ['lates', 'unauthorised'] as const;
/** Lates, or unauthorised lesson minutes; both per lesson week. */
export type Measure = (typeof MEASURES)[number];

/** What was before and after the step of one pupil. */
export interface BeforeAfter {
  readonly pupil: string;
  /** Of the step. */
  readonly day: Day;
  readonly before: Readonly<Record<Measure, number>>;
  readonly after: Readonly<Record<Measure, number>>;
}

/** One measure over all pupils with a step. */
export interface Change {
  readonly measure: Measure;
  /** How many pupils have less after it than before, as much, and more. */
  readonly less: number;
  readonly same: number;
  readonly more: number;
  readonly medianBefore: number;
  readonly medianAfter: number;
  /** The median of after less before, each pupil by itself; an interval of 95 % by the sign test. */
  readonly difference: number;
  readonly interval: readonly [low: number, high: number] | null;
}

export interface Effect {
  readonly step: EffectStep;
  /** One of each pupil, by day. */
  readonly pupils: readonly BeforeAfter[];
  readonly changes: readonly Change[];
}

function stepOf(action: Action): EffectStep | null {
  switch (action.kind) {
    case 'letter-sent':
      return `letter-sent ${action.letter satisfies LetterKind}`;
    case 'call':
      return action.outcome === 'reached' ? 'call' : null;
    case 'home-visit':
    case 'meeting-held':
    case 'referral':
    case 'officer-reported':
      return action.kind;
    default:
      return null;
  }
}

/** The Mondays of the lesson weeks next to that of a day, the nearest first; `null`: so many cannot be found. */
function lessonWeeks(calendar: GroupCalendar, day: number, towards: 1 | -1): readonly number[] | null {
  const found: number[] = [];
  let silent = 0;
  for (let monday = day - weekdayOfNumber(day) + 7 * towards; found.length < WEEKS; monday += 7 * towards) {
    if (monday + 6 > calendar.knownUntil || silent > LONGEST_BREAK) return null;
    if (calendar.isLessonWeek(monday)) found.push(monday);
    silent = calendar.isLessonWeek(monday) ? 0 : silent + 1;
  }
  return found;
}

/** The days of these weeks that have lessons; oldest first. */
const schoolDaysIn = (weeks: readonly number[], calendar: GroupCalendar): readonly number[] =>
  weeks
    .toSorted((a, b) => a - b)
    .flatMap((monday) => [0, 1, 2, 3, 4, 5, 6].map((more) => monday + more))
    .filter((day) => calendar.isSchoolDay(day));

/** What there was on these days, per week; `null`: they are not over, or nobody looked at one of them. */
function perWeek(pupil: LinePupil, weeks: readonly number[] | null): Readonly<Record<Measure, number>> | null {
  const { facts, missed, seen, since, until } = pupil;
  if (weeks === null) return null;
  const days = schoolDaysIn(weeks, facts.calendar);
  if (days[0]! < since || days.at(-1)! > until || days.at(-1)! >= facts.today) return null;
  if (!days.every(inTurn(seen))) return null;
  const counted = new Set(days);
  const parts = missed.filter(({ day }) => counted.has(day)).flatMap((day) => day.parts);
  const unauthorised = parts.filter(({ word }) => word === 'unauthorised');
  return {
    lates: parts.filter(({ kind }) => kind === 'late').length / WEEKS,
    unauthorised: unauthorised.reduce((sum, { minutes }) => sum + minutes, 0) / WEEKS,
  };
}

/** The first step of each kind of which both sides are known. */
function stepsOf(pupil: LinePupil, period: Period): ReadonlyMap<EffectStep, BeforeAfter> {
  const found = new Map<EffectStep, BeforeAfter>();
  const { facts } = pupil;
  for (const action of facts.actions) {
    const step = stepOf(action);
    const day = dayOf(action.at);
    if (step === null || found.has(step) || !within(period, day)) continue;
    const sides = ([-1, 1] as const).map((towards) =>
      perWeek(pupil, lessonWeeks(facts.calendar, dayNumber(day), towards)),
    );
    const [before, after] = sides;
    if (before && after) found.set(step, { pupil: facts.pupil.id, day, before, after });
  }
  return found;
}

function changeOf(measure: Measure, pupils: readonly BeforeAfter[]): Change {
  const inOrder = (of: (one: BeforeAfter) => number) => pupils.map(of).sort((a, b) => a - b);
  const differences = inOrder(({ before, after }) => after[measure] - before[measure]);
  const less = differences.filter((difference) => difference < 0).length;
  const more = differences.filter((difference) => difference > 0).length;
  return {
    measure,
    less,
    same: differences.length - less - more,
    more,
    medianBefore: medianOf(inOrder(({ before }) => before[measure])),
    medianAfter: medianOf(inOrder(({ after }) => after[measure])),
    difference: medianOf(differences),
    interval: signInterval(differences),
  };
}

/**
 * Before and after each step, over the pupils of whom both sides are known: eight lesson weeks of which all days are over and were looked
 * at. Of a pupil with several steps of a kind the first one counts, so that each pupil counts once. Steps of fewer than five pupils are
 * left out.
 * @param period in which the step was taken
 */
export function effectsOf(pupils: readonly LinePupil[], period: Period): readonly Effect[] {
  const each = pupils.map((pupil) => stepsOf(pupil, period));
  return STEPS.flatMap((step): readonly Effect[] => {
    const known = each.flatMap((steps) => steps.get(step) ?? []).sort((a, b) => (a.day < b.day ? -1 : 1));
    if (known.length < FEWEST) return [];
    return [{ step, pupils: known, changes: MEASURES.map((measure) => changeOf(measure, known)) }];
  });
}
