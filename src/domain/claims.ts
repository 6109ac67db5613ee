import type { GroupCalendar } from './calendar';
import { minuteOfDay } from './day';
import type { Line } from './dossier';

/** What a reading says, or what is held to be true, of one pupil on one day: a late, or being away for some minutes. */
export interface Claim {
  readonly line: Line;
  /** The page showed an end that is still open. */
  readonly open: boolean;
  readonly source: { readonly profile: string; readonly at: string; readonly entry: string };
}

export const isLate = ({ line }: Claim): boolean => line.kind === 'late';

const NOON = 12 * 60;

/** Minutes since midnight that a line is about; `null`: it does not say which. */
function spanOf(line: Line): readonly [number, number] | null {
  if (line.unclear) return null;
  if (line.from !== null || line.to !== null) {
    return [line.from === null ? 0 : minuteOfDay(line.from), line.to === null ? 1440 : minuteOfDay(line.to)];
  }
  return line.part === 'morning' ? [0, NOON] : line.part === 'afternoon' ? [NOON, 1440] : null;
}

/** The lesson interval in which a pupil arrived; -1 outside all. */
const intervalOf = (minute: number, day: number, calendar: GroupCalendar): number =>
  calendar.lessons(day).findIndex(({ start, end }) => start <= minute && minute < end);

/**
 * Could these be the same fact? Two lates are, unless their arrivals lie in different lesson intervals; two absences are when their
 * minutes overlap, and one that does not say which minutes overlaps all.
 */
function compatible(a: Claim, b: Claim, day: number, calendar: GroupCalendar): boolean {
  if (isLate(a) !== isLate(b)) return false;
  if (isLate(a)) {
    if (a.line.arrival === null || b.line.arrival === null) return true;
    const [one, other] = [minuteOfDay(a.line.arrival), minuteOfDay(b.line.arrival)];
    return intervalOf(one, day, calendar) === intervalOf(other, day, calendar);
  }
  const [one, other] = [spanOf(a.line), spanOf(b.line)];
  return !one || !other || (one[0] < other[1] && other[0] < one[1]);
}

const timeText = ({ arrival, minutes, from, to, part }: Line): string => [arrival, minutes, from, to, part].join();

/** How alike two claims are; 0: they cannot be the same fact. */
function likeness(a: Claim, b: Claim, day: number, calendar: GroupCalendar): number {
  if (!compatible(a, b, day, calendar)) return 0;
  return 1 + (timeText(a.line) === timeText(b.line) ? 4 : 0) + (a.line.kind === b.line.kind ? 2 : 0);
}

const says = ({ arrival, minutes, from, to, part }: Line): boolean =>
  arrival !== null || minutes !== null || from !== null || to !== null || part !== null;

/**
 * One fact out of what was known and what is now read. Of the same kind the newer wins where both say something and the older detail
 * stays where the newer is silent; another kind replaces; a word that nobody knows replaces nothing that is known.
 */
export function merged(known: Claim, read: Claim): Claim {
  const [was, is] = [known.line, read.line];
  if (is.kind === 'unknown' && was.kind !== 'unknown') return { ...known, open: read.open };
  if (is.kind !== was.kind) return read;
  const timed = says(is) ? is : says(was) ? was : is.unclear ? was : is;
  const { arrival, minutes, from, to, part, unclear } = timed;
  const line: Line = {
    ...is,
    authorised: is.authorised ?? was.authorised,
    reported: is.reported ?? was.reported,
    arrival,
    minutes,
    from,
    to,
    part,
    unclear,
    reason: is.reason ?? was.reason,
    remark: is.remark ?? was.remark,
  };
  return { line, open: read.open, source: read.source };
}

/** Facts and claims of one day brought together. */
export interface Matched {
  /** What is true when the page showed a part only. */
  readonly together: readonly Claim[];
  /** What is true when the page showed everything of the day. */
  readonly shown: readonly Claim[];
  /** A claim without a time could be either of several lates. */
  readonly doubtful: boolean;
}

/** Pairs each claim with the fact that it is most like; each fact is paired once. */
export function match(
  facts: readonly Claim[],
  claims: readonly Claim[],
  day: number,
  calendar: GroupCalendar,
): Matched {
  const left = new Set(facts);
  let doubtful = false;
  const pairs: { fact: Claim; claim: Claim; like: number; at: number }[] = [];
  claims.forEach((claim, at) => {
    for (const fact of facts) {
      const like = likeness(fact, claim, day, calendar);
      if (like > 0) pairs.push({ fact, claim, like, at });
    }
    const lates = facts.filter((fact) => isLate(fact) && isLate(claim) && compatible(fact, claim, day, calendar));
    doubtful ||= lates.length > 1 && claims.length < lates.length;
  });
  pairs.sort((a, b) => b.like - a.like || a.at - b.at);
  const found = new Map<Claim, Claim>();
  for (const { fact, claim } of pairs) {
    if (!left.has(fact) || found.has(claim)) continue;
    found.set(claim, merged(fact, claim));
    left.delete(fact);
  }
  const shown = claims.map((claim) => found.get(claim) ?? claim);
  return { together: [...left, ...shown], shown, doubtful };
}
