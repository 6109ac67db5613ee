import type { Absence } from './absence';
import type { Action } from './action';
import type { Calendar, GroupCalendar } from './calendar';
import { type Claim, isLate, match } from './claims';
import { dayFromNumber, dayNumber, dayOf, type Moment } from './day';
import {
  type Cover,
  type Entry,
  inOrder,
  inOrderOfLooking,
  type Line,
  type Named,
  type PupilKey,
  takenBack,
} from './dossier';
import type { History, HistoryPuzzle, Provenance } from './history';
import { Looks, periodsOf } from './looks';
import { type Membership, membershipOf, placementsOf } from './membership';
import { explained, type ReasonTable } from './reason';

/** The entries of one pupil, and those of the groups and the school, which say what was looked at. */
export interface FoldInput {
  readonly pupil: PupilKey;
  readonly own: readonly Entry[];
  readonly around: readonly Entry[];
  readonly calendar: Calendar;
  /** Words that the school explained, also after they were read. */
  readonly reasons: ReasonTable;
}

type ReadingOf = Extract<Entry, { kind: 'reading' }>;

/** Entries that count, in their order: not withdrawn. */
function counting(entries: readonly Entry[]): readonly Entry[] {
  const gone = takenBack(entries);
  return entries.filter(({ id }) => !gone.has(id)).sort(inOrder);
}

/** What is true of each day, while the readings go by in order. */
class Days {
  readonly facts = new Map<number, readonly Claim[]>();
  readonly puzzles = new Map<number, HistoryPuzzle>();
  readonly #calendar: GroupCalendar;

  constructor(calendar: GroupCalendar) {
    this.#calendar = calendar;
  }

  /** @param covered is everything of this day on the page? */
  take(claims: ReadonlyMap<number, readonly Claim[]>, covered: (day: number) => boolean): void {
    for (const day of [...this.facts.keys()]) if (covered(day) && !claims.has(day)) this.facts.delete(day);
    for (const [day, read] of claims) {
      const { together, shown, doubtful } = match(this.facts.get(day) ?? [], read, day, this.#calendar);
      this.facts.set(day, covered(day) ? shown : together);
      if (doubtful && !covered(day)) this.puzzles.set(day, { day: dayFromNumber(day), why: 'perhaps-two-lates' });
      else if (covered(day)) this.puzzles.delete(day);
    }
  }

  /** An open end goes on until the day before the first day of which a complete page says what is true. */
  closeOpenEnds(firstCovered: number | null): void {
    if (firstCovered === null) return;
    for (const [day, facts] of [...this.facts]) {
      if (day >= firstCovered || !facts.some(({ open }) => open)) continue;
      const closed = facts.map((fact) => ({ ...fact, open: false }));
      this.facts.set(day, closed);
      const going = closed.filter((_fact, index) => facts[index]!.open);
      for (let next = day + 1; next < firstCovered; next++) if (!this.facts.has(next)) this.facts.set(next, going);
    }
  }
}

/** The claims of a reading, day by day; an open end reaches to the last day that the page could show. */
function claimsOf(entry: ReadingOf, reasons: ReasonTable): ReadonlyMap<number, readonly Claim[]> {
  const claims = new Map<number, Claim[]>();
  const source = { profile: entry.profile, at: entry.at, entry: entry.id };
  const readOn = dayNumber(dayOf(entry.at));
  for (const shown of entry.lines) {
    const line = explained(shown, reasons);
    if (!line) continue;
    const first = dayNumber(line.date);
    const last = line.openEnded
      ? Math.max(first, entry.cover ? Math.min(dayNumber(entry.cover.until), readOn) : readOn)
      : dayNumber(line.endDate ?? line.date);
    const daily: Line = { ...line, endDate: null, openEnded: false };
    for (let day = first; day <= last; day++) {
      const claim: Claim = {
        line: { ...daily, date: dayFromNumber(day) },
        open: line.openEnded && day === last,
        source,
      };
      const there = claims.get(day);
      if (there) there.push(claim);
      else claims.set(day, [claim]);
    }
  }
  return claims;
}

/** Does a cover say everything of this pupil on a day? */
const coversDay = (cover: Cover, day: number, own: boolean, groupOn: Membership): boolean =>
  cover.of === 'school' || (cover.of === 'pupils' ? own : groupOn(day) === cover.group);

/**
 * What the entries of a pupil say together: any order of arrival gives the same history. Within a complete reading what is not there
 * is not there; outside it nothing changes; an incomplete one only adds.
 */
export function fold({ pupil, own, around, calendar, reasons }: FoldInput): History {
  const mine = counting(own);
  const readings = mine.filter((entry) => entry.kind === 'reading');
  const inOwn = new Set(readings.map(({ reading }) => reading));
  const others = counting(around).filter(
    (entry) => entry.kind === 'reading' && entry.cover !== null && !inOwn.has(entry.reading),
  );
  const groupOn = membershipOf(readings);
  const named = latestName(readings);
  const group = calendar.group(named.group ?? '');
  const days = new Days(group);
  const looks = new Looks(group);

  for (const entry of [...readings, ...(others as ReadingOf[])].sort(inOrderOfLooking)) {
    const claims = claimsOf(entry, reasons);
    const { cover } = entry;
    if (!cover) {
      days.take(claims, () => false);
      continue;
    }
    const isOwn = inOwn.has(entry.reading);
    const [from, until] = [dayNumber(cover.from), dayNumber(cover.until)];
    const covered = (day: number) => from <= day && day <= until && coversDay(cover, day, isOwn, groupOn);
    let first: number | null = null;
    for (let day = from; day <= until; day++) {
      if (!covered(day)) continue;
      if (group.isSchoolDay(day)) first ??= day;
      looks.at(day, entry.at);
    }
    days.closeOpenEnds(first);
    days.take(claims, covered);
  }

  const { absences, sources } = absencesOf(pupil, days.facts, group);
  return {
    pupil,
    named,
    placements: placementsOf(readings),
    absences,
    sources,
    actions: mine.filter((entry) => entry.kind === 'action').map(({ action }): Action => action),
    seen: periodsOf(looks.seen),
    glimpsed: periodsOf(looks.glimpsed),
    puzzles: [...days.puzzles.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

/** How pages named the pupil: the latest of each part that a page showed. */
function latestName(readings: readonly ReadingOf[]): Named {
  let named: Named = { name: '', number: null, group: null };
  for (const { named: shown } of readings) {
    if (shown)
      named = {
        name: shown.name || named.name,
        number: shown.number ?? named.number,
        group: shown.group ?? named.group,
      };
  }
  return named;
}

/** How pages named the pupil of these entries, in any order; an empty name: none did. */
export const nameIn = (own: readonly Entry[]): Named =>
  latestName(counting(own).filter((entry) => entry.kind === 'reading'));

const isWhole = ({ from, to, part, arrival, minutes, unclear }: Line): boolean =>
  from === null && to === null && part === null && arrival === null && minutes === null && !unclear;

const sameAbsence = (a: Claim, b: Claim): boolean =>
  a.line.kind === b.line.kind && a.line.authorised === b.line.authorised && a.line.reported === b.line.reported;

interface Made {
  absence: { -readonly [K in keyof Absence]: Absence[K] };
  last: number;
  claim: Claim;
}

/** Facts as rows: whole days of one kind with only days without school between them are one row, as a person sees it. */
function absencesOf(pupil: PupilKey, facts: ReadonlyMap<number, readonly Claim[]>, calendar: GroupCalendar) {
  const made: Made[] = [];
  let running: Made[] = [];
  for (const [day, claims] of [...facts].sort(([a], [b]) => a - b)) {
    const ordinals = { late: 0, away: 0 };
    const sorted = [...claims].sort(byTime);
    for (const claim of sorted) {
      const going = running.find(
        (one) =>
          one.last < day &&
          isWhole(claim.line) &&
          sameAbsence(one.claim, claim) &&
          calendar.countSchoolDays(one.last + 1, day - 1) === 0,
      );
      if (going && !isLate(claim)) {
        going.last = day;
        going.claim = claim;
        extend(going, day, claim);
        continue;
      }
      const kind = isLate(claim) ? 'late' : 'away';
      ordinals[kind] += 1;
      const one: Made = {
        absence: rowOf(claim, pupil, day, `${dayFromNumber(day)}/${kind}/${ordinals[kind]}`),
        last: day,
        claim,
      };
      made.push(one);
      if (isWhole(claim.line) && !isLate(claim)) running.push(one);
    }
    running = running.filter(({ last }) => calendar.countSchoolDays(last + 1, day) === 0 || last === day);
  }
  const sources = new Map<string, Provenance>();
  for (const { absence, claim } of made) {
    sources.set(absence.id, {
      profile: claim.source.profile,
      readAt: claim.source.at as Moment,
      entry: claim.source.entry,
    });
  }
  return { absences: made.map(({ absence }): Absence => absence), sources };
}

const timeKey = ({ line }: Claim): string =>
  [line.arrival ?? line.from ?? '', line.to ?? '', line.part ?? '', line.kind].join();
const byTime = (a: Claim, b: Claim): number => (timeKey(a) < timeKey(b) ? -1 : 1);

function extend({ absence }: Made, day: number, { open }: Claim): void {
  if (open) {
    delete absence.endDate;
    absence.openEnded = true;
  } else {
    delete absence.openEnded;
    absence.endDate = dayFromNumber(day);
  }
}

/** A part of unknown length is shown, and counts as neither. */
function rowOf({ line, open }: Claim, pupil: PupilKey, day: number, id: string): Made['absence'] {
  const absence: Made['absence'] = {
    id,
    pupil,
    date: dayFromNumber(day),
    kind: line.unclear && line.kind !== 'late' ? 'unknown' : line.kind,
    authorised: line.authorised,
    reported: line.reported,
  };
  if (line.part) absence.part = line.part;
  if (line.from) absence.from = line.from;
  if (line.to) absence.to = line.to;
  if (line.arrival) absence.arrival = line.arrival;
  if (line.minutes !== null) absence.minutes = line.minutes;
  if (line.reason) absence.reason = line.reason;
  if (open && isWhole(line)) absence.openEnded = true;
  return absence;
}
