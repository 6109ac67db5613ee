import type { AbsenceKind } from '../../domain/absence';
import { type Day, dayFromNumber, dayNumber, type Period } from '../../domain/day';
import { WORDS, type Word } from '../../rules/day-by-day';
import { type Interval, meanShare } from '../interval';
import { type Counted, type CountedRow, inTurn, missedShare, type PerWord, sum, type Tally, together } from '../tally';

/*
 * Rapport: what stands on a pupil's report card about absence. The numbers are those of the tally, and a reader of the dossier finds the
 * same ones there.
 */

/** What there was of one kind. */
export interface CardKind {
  readonly kind: AbsenceKind;
  /** Reports that began in the period; of lates each one. 0: what there was began before it. */
  readonly times: number;
  /** School days on which a lesson minute was missed. */
  readonly schoolDays: number;
  /** Lesson minutes, each with one kind only; `null`: how long is not known. */
  readonly minutes: number | null;
}

/** A row of absence on one day, behind the numbers. */
export interface CardRow {
  readonly day: Day;
  readonly kind: AbsenceKind;
  readonly word: Word;
  readonly minutes: number;
}

export interface Card {
  /** Those of which there was any. */
  readonly kinds: readonly CardKind[];
  /** School days on which anything was missed. */
  readonly missedDays: number;
  /** Lesson minutes of all kinds together. */
  readonly minutes: PerWord;
  readonly lates: PerWord;
  /**
   * Share of lesson time that was missed, 0 to 1, on days that were looked at: of several pupils the mean of their shares. `null`: there is
   * no such day.
   */
  readonly share: number | null;
  /** How sure that mean is; `null`: of one pupil nothing says so. */
  readonly interval: Interval | null;
  readonly schoolDays: number;
  /** School days that nobody looked at: every number is then a lower bound. */
  readonly unseenDays: number;
}

const daysIn = (rows: readonly CountedRow[]): number =>
  new Set(rows.filter(({ minutes }) => minutes > 0).map(({ pupil, day }) => `${pupil}~${day}`)).size;

/** The card of one pupil. */
export function cardOf(tally: Tally): Card {
  const all = tally.kinds.flatMap(({ rows }) => rows);
  return {
    kinds: tally.kinds.map(({ kind, reports, minutes, rows }) => ({
      kind,
      times: reports,
      schoolDays: daysIn(rows),
      minutes: kind === 'unknown' ? null : together(minutes),
    })),
    missedDays: daysIn(all),
    minutes: Object.fromEntries(
      WORDS.map((word) => [word, tally.kinds.reduce((all, { minutes }) => all + minutes[word], 0)]),
    ) as PerWord,
    lates: tally.lates,
    share: missedShare(tally),
    interval: null,
    schoolDays: tally.schoolDays,
    unseenDays: tally.unseenDays,
  };
}

/** The card of pupils together. @param tallies one of each pupil */
export function togetherOf(tallies: readonly Tally[]): Card {
  const mean = meanShare(tallies.flatMap((tally) => missedShare(tally) ?? []));
  return { ...cardOf(sum(tallies)), share: mean?.value ?? null, interval: mean?.interval ?? null };
}

/** The rows behind a card, oldest first. */
export const cardRows = ({ kinds }: Tally): readonly CardRow[] =>
  kinds
    .flatMap(({ kind, rows }) =>
      rows.map(({ day, word, minutes }) => ({ day: dayFromNumber(day), kind, word, minutes })),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

/**
 * The first day of a period that was looked at, where every day after it was too and a day before it was not; `null`: everything was
 * looked at, nothing was, or there are gaps.
 */
export function seenFrom({ facts: { calendar, today }, seen }: Counted, period: Period): Day | null {
  if (seen === null) return null;
  const [from, until] = [dayNumber(period.from), Math.min(dayNumber(period.until), today)];
  const isSeen = inTurn(seen);
  let [first, missing]: [number | null, boolean] = [null, false];
  for (let day = from; day <= until; day++) {
    if (!calendar.isSchoolDay(day)) continue;
    const looked = isSeen(day);
    if (!looked && first !== null) return null;
    if (!looked) missing = true;
    if (looked && first === null) first = day;
  }
  return missing && first !== null ? dayFromNumber(first) : null;
}
