import { ABSENCE_KINDS, type AbsenceKind } from '../domain/absence';
import { dayNumber, type Period } from '../domain/day';
import { type MissedLessons, WORDS, type Word } from '../rules/day-by-day';
import type { Facts } from '../rules/facts';

/*
 * Telling: what there was of a pupil in a period, and of pupils together. Every number of an overview comes from here, and each keeps the
 * rows that it comes from.
 */

/** A pupil with everything that is counted of it. */
export interface Counted {
  readonly facts: Facts;
  /** Of the same facts (`dayByDay`), oldest first. */
  readonly missed: readonly MissedLessons[];
  /** Days that were looked at; `null`: everything was. */
  readonly seen: readonly Period[] | null;
}

/** What one row counts for on one day. */
export interface CountedRow {
  readonly pupil: string;
  /** The id of the row. */
  readonly row: string;
  /** A day number. */
  readonly day: number;
  readonly word: Word;
  /** Lesson minutes that stand with this row (`Part`). */
  readonly minutes: number;
  /** A report begins here: the first day of a spell, or a late. */
  readonly begins: boolean;
}

export type PerWord = Readonly<Record<Word, number>>;

/** What there was of one kind. */
export interface KindTally {
  readonly kind: AbsenceKind;
  /** Meldingen: spells that began in the period; of lates each one. */
  readonly reports: number;
  /** Lesson minutes that were missed. A minute stands with one row, so that kinds and pupils can be summed. */
  readonly minutes: PerWord;
  /** By pupil, oldest first. */
  readonly rows: readonly CountedRow[];
}

/** Days and minutes are those of all pupils together: two pupils on one day are two school days. */
export interface Tally {
  /** Of how many pupils. */
  readonly pupils: number;
  /** School days of the period up to now. */
  readonly schoolDays: number;
  /** Those that nobody looked at: what is counted is then a lower bound. */
  readonly unseenDays: number;
  /** Lestijd of the school days, in minutes. */
  readonly lessonMinutes: number;
  /** That of the days that were looked at. */
  readonly seenMinutes: number;
  /** Lesson minutes that were missed on days that were looked at, whatever the kind and the word. */
  readonly missedOfSeen: number;
  /** Kinds of which there was any, in the order of {@link ABSENCE_KINDS}. */
  readonly kinds: readonly KindTally[];
  /** Lates one by one. */
  readonly lates: PerWord;
}

const NONE: PerWord = { authorised: 0, unauthorised: 0, undecided: 0 };

/** Numbers of a word each, together. */
const added = (one: PerWord, other: PerWord): PerWord => ({
  authorised: one.authorised + other.authorised,
  unauthorised: one.unauthorised + other.unauthorised,
  undecided: one.undecided + other.undecided,
});

/** All words together. */
export const together = (of: PerWord): number => WORDS.reduce((sum, word) => sum + of[word], 0);

/** Share of lesson time that was missed, 0 to 1, over the days that were looked at; `null`: there is no such day. */
export const missedShare = ({ seenMinutes, missedOfSeen }: Tally): number | null =>
  seenMinutes === 0 ? null : missedOfSeen / seenMinutes;

/** What there was of a kind. */
export const kindIn = ({ kinds }: Tally, kind: AbsenceKind): KindTally =>
  kinds.find((one) => one.kind === kind) ?? { kind, reports: 0, minutes: NONE, rows: [] };

function kindTally(kind: AbsenceKind, rows: readonly CountedRow[]): KindTally {
  const minutes = { ...NONE };
  let reports = 0;
  for (const row of rows) {
    minutes[row.word] += row.minutes;
    if (row.begins) reports++;
  }
  return { kind, reports, minutes, rows };
}

/** Was a day looked at? Asked for day after day, oldest first. @param seen days that were looked at; `null`: everything was */
export function inTurn(seen: readonly Period[] | null): (day: number) => boolean {
  if (seen === null) return () => true;
  const days = seen.map(({ from, until }) => [dayNumber(from), dayNumber(until)] as const);
  days.sort(([a], [b]) => a - b);
  let place = 0;
  return (day) => {
    while (place < days.length && days[place]![1] < day) place++;
    return place < days.length && days[place]![0] <= day;
  };
}

/** The rows with which spells of a kind begin, by the day on which they do. */
function beginsOf({ spells }: Facts, kind: AbsenceKind, from: number, until: number): ReadonlyMap<number, string> {
  const first = new Map<number, string>();
  for (const spell of spells.of(kind)) {
    if (from <= spell.first && spell.first <= until) first.set(spell.first, spell.days[0]!.own[0]!.row.id);
  }
  return first;
}

/** Those of a period, where the list is in order of days. */
function within(missed: readonly MissedLessons[], from: number, until: number): readonly MissedLessons[] {
  let [low, high] = [0, missed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (missed[middle]!.day < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < missed.length && missed[end]!.day <= until) end++;
  return missed.slice(low, end);
}

/** What each kind counts for, kinds in the order of their list. */
function kindsOf(facts: Facts, missed: readonly MissedLessons[], from: number, until: number): readonly KindTally[] {
  const found = new Map<AbsenceKind, Omit<CountedRow, 'begins'>[]>();
  for (const { day, parts } of missed) {
    for (const { row, kind, word, minutes } of parts) {
      const counted = { pupil: facts.pupil.id, row, day, word, minutes };
      const own = found.get(kind);
      if (own) own.push(counted);
      else found.set(kind, [counted]);
    }
  }
  return ABSENCE_KINDS.flatMap((kind) => {
    const rows = found.get(kind);
    if (!rows) return [];
    const begins = kind === 'late' ? null : beginsOf(facts, kind, from, until);
    const counted = rows.map((one) => ({ ...one, begins: begins === null || begins.get(one.day) === one.row }));
    return [kindTally(kind, counted)];
  });
}

/** What was looked at, and how much of that was missed. */
function looked({ facts: { calendar }, seen }: Counted, missed: readonly MissedLessons[], from: number, until: number) {
  const isSeen = inTurn(seen);
  let [schoolDays, unseenDays, lessonMinutes, seenMinutes, missedOfSeen, place] = [0, 0, 0, 0, 0, 0];
  for (let day = from; day <= until; day++) {
    const minutes = calendar.minutes(day);
    if (minutes === 0) continue;
    schoolDays++;
    lessonMinutes += minutes;
    while (place < missed.length && missed[place]!.day < day) place++;
    if (!isSeen(day)) {
      unseenDays++;
      continue;
    }
    seenMinutes += minutes;
    const of = missed[place];
    if (of?.day === day) for (const part of of.parts) missedOfSeen += part.minutes;
  }
  return { schoolDays, unseenDays, lessonMinutes, seenMinutes, missedOfSeen };
}

/** The totals of a pupil over a period, up to the day of its facts. A spell that began before the period is no report of it. */
export function tallyOf(counted: Counted, period: Period): Tally {
  const { facts, missed } = counted;
  const [from, until] = [dayNumber(period.from), Math.min(dayNumber(period.until), facts.today)];
  const days = within(missed, from, until);
  const kinds = kindsOf(facts, days, from, until);
  const lates = { ...NONE };
  for (const { word } of kinds.find(({ kind }) => kind === 'late')?.rows ?? []) lates[word]++;
  return { pupils: 1, ...looked(counted, days, from, until), kinds, lates };
}

/** Totals of several pupils, or of several periods that do not overlap, together. */
export function sum(tallies: readonly Tally[]): Tally {
  const total = (of: (tally: Tally) => number): number => tallies.reduce((all, tally) => all + of(tally), 0);
  return {
    pupils: total(({ pupils }) => pupils),
    schoolDays: total(({ schoolDays }) => schoolDays),
    unseenDays: total(({ unseenDays }) => unseenDays),
    lessonMinutes: total(({ lessonMinutes }) => lessonMinutes),
    seenMinutes: total(({ seenMinutes }) => seenMinutes),
    missedOfSeen: total(({ missedOfSeen }) => missedOfSeen),
    kinds: ABSENCE_KINDS.flatMap((kind) => {
      const rows = tallies.flatMap(({ kinds }) => kinds.find((one) => one.kind === kind)?.rows ?? []);
      return rows.length > 0 ? [kindTally(kind, rows)] : [];
    }),
    lates: tallies.reduce((all, { lates }) => added(all, lates), NONE),
  };
}
