import { ABSENCE_KINDS } from '../../domain/absence';
import {
  type Day,
  dayFromNumber,
  dayNumber,
  monthEnd,
  type Period,
  schoolYearOf,
  weekdayOfNumber,
} from '../../domain/day';
import { type Counted, inTurn } from '../tally';

/*
 * Lange lijn: what was missed week by week, month by month, or day by day, of a pupil or of several together. Counted as the tallies are
 * (src/overview/tally.ts), in one walk over the days, since a line over six years has some hundreds of points.
 */

/** How long a point of a line is. A school week is Monday to Sunday. */
export const GRAINS = ['day', 'week', 'month'] as const;
export type Grain = (typeof GRAINS)[number];

/** A pupil of whom a line is drawn. */
export interface LinePupil extends Counted {
  /** The first and the last day of the school years in which pages named the pupil (day numbers): nothing is counted outside them. */
  readonly since: number;
  readonly until: number;
}

/** One point of a line. Days and minutes are those of all pupils together: two pupils on one day are two school days. */
export interface Point extends Period {
  /** School days of the pupils up to now. */
  readonly schoolDays: number;
  /** Those that nobody looked at: reports and lates are then lower bounds. */
  readonly unseenDays: number;
  /** Lesson minutes of the days that were looked at. */
  readonly seenMinutes: number;
  /** Of those, the minutes that were missed, whatever the kind and the word; and those that are unauthorised. */
  readonly missed: number;
  readonly unauthorised: number;
  /** Reports that began, lates not among them. */
  readonly reports: number;
  /** Lates one by one. */
  readonly lates: number;
}

/** Share of lesson time that was missed, 0 to 1, over the days that were looked at; `null`: there is no such day. */
export const shareMissed = ({ seenMinutes, missed }: Point): number | null =>
  seenMinutes === 0 ? null : missed / seenMinutes;

/** The same of what was unauthorised. */
export const shareUnauthorised = ({ seenMinutes, unauthorised }: Point): number | null =>
  seenMinutes === 0 ? null : unauthorised / seenMinutes;

/** The days of a period that belong together, in order; the first begins and the last ends with it. */
export function piecesOf(grain: Grain, { from, until }: Period): readonly Period[] {
  const [first, last] = [dayNumber(from), dayNumber(until)];
  const found: Period[] = [];
  for (let day = first; day <= last; ) {
    const end = grain === 'day' ? day : grain === 'week' ? day + 6 - weekdayOfNumber(day) : lastOfMonth(day);
    found.push({ from: dayFromNumber(day), until: dayFromNumber(Math.min(end, last)) });
    day = end + 1;
  }
  return found;
}

const lastOfMonth = (day: number): number => dayNumber(monthEnd(dayFromNumber(day)));

type Sums = { -readonly [K in Exclude<keyof Point, keyof Period>]: number };

/** Adds what there was of one pupil. @param pointOf the point of a day */
function add(pupil: LinePupil, from: number, until: number, pointOf: (day: number) => Sums | undefined): void {
  const { facts, missed, seen } = pupil;
  const first = Math.max(from, pupil.since);
  const last = Math.min(until, pupil.until, facts.today);
  const isSeen = inTurn(seen);
  let place = 0;
  for (let day = first; day <= last; day++) {
    const minutes = facts.calendar.minutes(day);
    const point = minutes === 0 ? undefined : pointOf(day);
    if (!point) continue;
    point.schoolDays++;
    const looked = isSeen(day);
    if (looked) point.seenMinutes += minutes;
    else point.unseenDays++;
    while (place < missed.length && missed[place]!.day < day) place++;
    if (missed[place]?.day !== day) continue;
    for (const part of missed[place]!.parts) {
      if (part.kind === 'late') point.lates++;
      if (!looked) continue;
      point.missed += part.minutes;
      if (part.word === 'unauthorised') point.unauthorised += part.minutes;
    }
  }
  for (const kind of ABSENCE_KINDS) {
    if (kind === 'late') continue;
    for (const { first: begun } of facts.spells.of(kind)) {
      const point = first <= begun && begun <= last ? pointOf(begun) : undefined;
      if (point) point.reports++;
    }
  }
}

/** A line to which pupils are added one by one, as long as it takes. */
export class GrowingLine {
  readonly #from: number;
  readonly #until: number;
  readonly #points: readonly (Period & Sums)[];
  /** By the place of a day in the period: it is asked for each day of each pupil. */
  readonly #places: readonly Sums[];

  /** @param period of what is shown; its last day may lie after today */
  constructor(grain: Grain, period: Period) {
    [this.#from, this.#until] = [dayNumber(period.from), dayNumber(period.until)];
    const none = { schoolDays: 0, unseenDays: 0, seenMinutes: 0, missed: 0, unauthorised: 0, reports: 0, lates: 0 };
    this.#points = piecesOf(grain, period).map((piece) => ({ ...piece, ...none }));
    this.#places = this.#points.flatMap((point) => {
      const days = dayNumber(point.until) - dayNumber(point.from) + 1;
      return Array.from({ length: days }, () => point);
    });
  }

  add(pupil: LinePupil): void {
    add(pupil, this.#from, this.#until, (day) => this.#places[day - this.#from]);
  }

  /** What there is now; points without a school day are left out. */
  get points(): readonly Point[] {
    return this.#points.filter(({ schoolDays }) => schoolDays > 0);
  }
}

/** Which week of its school year a day is in: that of 1 August is the first. So weeks of two years stand above each other. */
export function weekOfYear(of: Day): number {
  const first = dayNumber(schoolYearOf(of).from);
  return Math.floor((dayNumber(of) - (first - weekdayOfNumber(first))) / 7) + 1;
}

/** Points of a line that follow each other as one. @param points at least one, oldest first */
export function together(points: readonly Point[]): Point {
  const total = (of: (point: Point) => number): number => points.reduce((sum, point) => sum + of(point), 0);
  return {
    from: points[0]!.from,
    until: points.at(-1)!.until,
    schoolDays: total(({ schoolDays }) => schoolDays),
    unseenDays: total(({ unseenDays }) => unseenDays),
    seenMinutes: total(({ seenMinutes }) => seenMinutes),
    missed: total(({ missed }) => missed),
    unauthorised: total(({ unauthorised }) => unauthorised),
    reports: total(({ reports }) => reports),
    lates: total(({ lates }) => lates),
  };
}
