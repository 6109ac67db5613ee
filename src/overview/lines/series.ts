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

const SUMS = [
  'schoolDays',
  'unseenDays',
  'seenMinutes',
  'missed',
  'unauthorised',
  'reports',
  'lates',
] as const satisfies readonly (keyof Point)[];
/** What all pupils have together, by the place of a day among those that are walked. */
type Sums = Readonly<Record<(typeof SUMS)[number], Float64Array>>;

/** Adds what there was of one pupil. @param from the day (day number) that has the first place, `until` the last */
function add(pupil: LinePupil, from: number, until: number, sums: Sums): void {
  const { facts, missed, seen } = pupil;
  const { schoolDays, unseenDays, seenMinutes } = sums;
  const first = Math.max(from, pupil.since);
  const last = Math.min(until, pupil.until, facts.today);
  const isSeen = inTurn(seen);
  let next = 0;
  for (let day = first; day <= last; day++) {
    const minutes = facts.calendar.minutes(day);
    if (minutes === 0) continue;
    const place = day - from;
    schoolDays[place]!++;
    const looked = isSeen(day);
    if (looked) seenMinutes[place]! += minutes;
    else unseenDays[place]!++;
    while (next < missed.length && missed[next]!.day < day) next++;
    if (missed[next]?.day !== day) continue;
    for (const part of missed[next]!.parts) {
      if (part.kind === 'late') sums.lates[place]!++;
      if (!looked) continue;
      sums.missed[place]! += part.minutes;
      if (part.word === 'unauthorised') sums.unauthorised[place]! += part.minutes;
    }
  }
  for (const kind of ABSENCE_KINDS) {
    if (kind === 'late') continue;
    for (const { first: begun } of facts.spells.of(kind)) {
      if (first <= begun && begun <= last) sums.reports[begun - from]!++;
    }
  }
}

/**
 * The lines of pupils together, to whom pupils are added one by one, as long as it takes. The days of each are walked once, and then cut
 * into points of any length.
 */
export class Lines {
  readonly #from: number;
  readonly #until: number;
  readonly #sums: Sums;

  /** @param whole all that may be asked for; its last day may lie after today */
  constructor(whole: Period) {
    [this.#from, this.#until] = [dayNumber(whole.from), dayNumber(whole.until)];
    const column = () => new Float64Array(this.#until - this.#from + 1);
    this.#sums = Object.fromEntries(SUMS.map((name) => [name, column()])) as Sums;
  }

  add(pupil: LinePupil): void {
    add(pupil, this.#from, this.#until, this.#sums);
  }

  /** What there is now in a period within the whole; points without a school day are left out. */
  points(grain: Grain, period: Period): readonly Point[] {
    return piecesOf(grain, period).flatMap((piece) => {
      const [first, last] = [dayNumber(piece.from) - this.#from, dayNumber(piece.until) - this.#from];
      const total = (days: Float64Array) => days.subarray(first, last + 1).reduce((sum, one) => sum + one, 0);
      if (total(this.#sums.schoolDays) === 0) return [];
      const totals = SUMS.map((name) => [name, total(this.#sums[name])]);
      return { ...piece, ...(Object.fromEntries(totals) as Omit<Point, keyof Period>) };
    });
  }
}

/** Which week of its school year a day is in: that of 1 August is the first. So weeks of two years stand above each other. */
export function weekOfYear(of: Day): number {
  const first = dayNumber(schoolYearOf(of).from);
  return Math.floor((dayNumber(of) - (first - weekdayOfNumber(first))) / 7) + 1;
}

/** Points of a line that follow each other as one. @param points at least one, oldest first */
export function together(points: readonly Point[]): Point {
  const totals = SUMS.map((name) => [name, points.reduce((sum, point) => sum + point[name], 0)]);
  return {
    from: points[0]!.from,
    until: points.at(-1)!.until,
    ...(Object.fromEntries(totals) as Omit<Point, keyof Period>),
  };
}
