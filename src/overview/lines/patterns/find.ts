import type { Occasion, Sort, Watched } from '../occasions';
import { PATTERN_LIST } from '.';
import type { Known, Pattern, PatternName, Question } from './pattern';
import { chanceOf, isEnough, THRESHOLD } from './threshold';

/** A pattern that stands out, with what it stands on. */
export interface Found {
  readonly pupil: string;
  readonly pattern: PatternName;
  readonly sort: Sort;
  /** A weekday (Monday is 0), or another pupil; `null`: the pattern has no choices. */
  readonly choice: Question['choice'];
  /** All that were looked at, and those of them that fit; oldest first. */
  readonly occasions: readonly Occasion[];
  readonly fitting: readonly Occasion[];
  /** The share that would usually fit, 0 to 1. */
  readonly usual: number;
  /** That as many fit by chance, the number of choices counted in. */
  readonly chance: number;
}

/** What is asked of one pupil. */
export interface Asked {
  readonly pupil: string;
  readonly pattern: Pattern;
  readonly question: Question;
}

interface Sum {
  readonly times: number;
  readonly of: number;
}

const keyOf = ({ pattern, question: { sort, choice } }: Asked): string => `${pattern.name} ${sort} ${choice}`;

/** What there is of each question over all pupils. */
function sumsOf(asked: readonly Asked[]): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const one of asked) {
    if (!one.pattern.shared) continue;
    const { times, of } = sums.get(keyOf(one)) ?? { times: 0, of: 0 };
    const { fitting, occasions } = one.question;
    sums.set(keyOf(one), { times: times + fitting.length, of: of + occasions.length });
  }
  return sums;
}

/**
 * What would be usual: the share of the days, or that of the other pupils where they say enough and it is higher; of the two the one that
 * makes a pattern less remarkable. `null`: neither is known.
 */
function usualOf({ byDays, fitting, occasions }: Question, sum: Sum | undefined): number | null {
  const of = (sum?.of ?? 0) - occasions.length;
  const others = sum && of >= THRESHOLD.others ? (sum.times - fitting.length) / of : null;
  const days = byDays();
  return days === null ? others : Math.max(days, others ?? 0);
}

/** Every question of a pupil. */
export const questionsOf = (watched: Watched, known: Known): readonly Asked[] =>
  PATTERN_LIST.flatMap((pattern) =>
    pattern.ask(watched, known).map((question): Asked => ({ pupil: watched.pupil, pattern, question })),
  );

/** What stands out of one question; none where it does not. @param all the questions of all pupils: what is usual is seen from the others */
export function judging(all: readonly Asked[]): (one: Asked) => readonly Found[] {
  const sums = sumsOf(all);
  return (one) => {
    const { sort, choice, choices, fitting, occasions } = one.question;
    const [times, of] = [fitting.length, occasions.length];
    if (!isEnough(times, of)) return [];
    const usual = usualOf(one.question, sums.get(keyOf(one)));
    if (usual === null) return [];
    const chance = chanceOf(times, of, usual, choices);
    if (chance > THRESHOLD.chance) return [];
    return [{ pupil: one.pupil, pattern: one.pattern.name, sort, choice, occasions, fitting, usual, chance }];
  };
}

/** The rarest by chance first. */
export const rarestFirst = (found: readonly Found[]): readonly Found[] => found.toSorted((a, b) => a.chance - b.chance);
