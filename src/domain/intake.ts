import type { GroupCalendar } from './calendar';
import { addDays, type Day, dayNumber, type Moment, schoolYearLabel, schoolYearOf } from './day';
import type { Clock, Cover, Entry, Line, Named, PupilKey, ReadingEntry, Subject } from './dossier';
import { groupName } from './group';
import { linesOf, type ShownLine } from './lines';
import { asLateAs, lookAt } from './look';

/** A list as a page showed it; the reader's own shape is one of these. */
export interface ShownList {
  readonly cover: {
    readonly pupils: 'school' | 'group' | readonly string[];
    readonly group: string | null;
    readonly from: Day;
    readonly until: Day;
  } | null;
  readonly lines: readonly (ShownLine & {
    readonly pupil: { readonly name: string; readonly number: string | null };
    readonly group: string | null;
  })[];
  readonly ambiguousPupils?: readonly string[];
}

export interface IntakeInput {
  readonly list: ShownList;
  /** The reading's own id. */
  readonly reading: string;
  readonly looked: Clock;
  readonly profile: string;
  /** Whose dossier a name or number belongs to; `null`: it could be more than one, so nothing is counted. */
  readonly pupilOf: (named: Named) => PupilKey | null;
  readonly calendarOf: (group: string) => GroupCalendar;
  /** What lies before it is left on the page: no count reaches back so far. */
  readonly since: Day;
  /** The day on which somebody looked. */
  readonly today: Day;
}

/** What a list would add to one dossier of one school year, `2026-2027`. */
export interface Taken {
  readonly subject: Subject;
  readonly year: string;
  readonly body: ReadingEntry;
}

/** How a page named the pupil of a line. */
export const namedBy = ({ pupil, group }: ShownList['lines'][number]): Named => ({
  ...pupil,
  group: group === null ? null : groupName(group),
});

/** What a list covers of the days that count; of a school year that has not begun it covers nothing yet. */
function coverOf({ cover }: ShownList, since: Day, today: Day): Cover | null {
  const { until: last } = schoolYearOf(today);
  if (!cover || cover.until < since || cover.from > last) return null;
  return {
    of: Array.isArray(cover.pupils) ? 'pupils' : (cover.pupils as 'school' | 'group'),
    group: cover.group === null ? null : groupName(cover.group),
    from: cover.from < since ? since : cover.from,
    until: cover.until > last ? last : cover.until,
  };
}

/**
 * The parts of a line that lie in one school year each, from `since` on: the cover of a year takes away what its own lines do not say.
 * Years that have not begun are left together with the one before them.
 * @param reach the last day that the page could show of an open end
 */
function partsOf(line: Line, since: Day, today: Day, reach: Day): readonly Line[] {
  const end = line.openEnded ? reach : (line.endDate ?? line.date);
  const last = end < line.date ? line.date : end;
  const parts: Line[] = [];
  let date = line.date < since ? since : line.date;
  while (date <= last) {
    const { until } = schoolYearOf(date);
    const next = addDays(until, 1);
    if (last <= until || next > today) {
      parts.push(date === line.date ? line : { ...line, date, endDate: line.endDate === date ? null : line.endDate });
      break;
    }
    parts.push({ ...line, date, endDate: date === until ? null : until, openEnded: false });
    date = next;
  }
  return parts;
}

/** The school years of a cover and of lines, `2026-2027`, each with its part of them. */
function perYear(
  cover: Cover | null,
  lines: readonly Line[],
): readonly { year: string; cover: Cover | null; lines: Line[] }[] {
  const years = new Map<string, { year: string; cover: Cover | null; lines: Line[] }>();
  const ofYear = (day: Day) => {
    const year = schoolYearLabel(day);
    let found = years.get(year);
    if (!found) {
      const { from, until } = schoolYearOf(day);
      const inside = cover && cover.from <= until && from <= cover.until;
      found = {
        year,
        lines: [],
        cover: inside
          ? { ...cover, from: cover.from < from ? from : cover.from, until: cover.until > until ? until : cover.until }
          : null,
      };
      years.set(year, found);
    }
    return found;
  };
  if (cover) {
    ofYear(cover.from);
    ofYear(cover.until);
  }
  for (const line of lines) ofYear(line.date).lines.push(line);
  return [...years.values()];
}

/**
 * The entries of a list that was read: in the dossier of each pupil that it names the lines with a copy of the cover; in that of the
 * group or the school the cover, so that who is not named is known not to be absent. A list on which somebody is named of whom nobody
 * can tell who it is covers nothing: that one was shown, and stands in nobody's dossier.
 */
export function intake(input: IntakeInput): readonly Taken[] {
  const { list, reading, looked, profile, pupilOf, calendarOf, since, today } = input;
  const byPupil = new Map<PupilKey, { named: Named; lines: Line[] }>();
  let doubt = (list.ambiguousPupils ?? []).length > 0;
  for (const shown of list.lines) {
    const named = namedBy(shown);
    const pupil = list.ambiguousPupils?.includes(named.name) ? null : pupilOf(named);
    doubt ||= pupil === null;
    if (pupil === null) continue;
    const mine = byPupil.get(pupil) ?? { named, lines: [] };
    mine.lines.push(...linesOf(shown, calendarOf(named.group ?? '').hours));
    byPupil.set(pupil, mine);
  }
  const cover = doubt ? null : coverOf(list, since, today);
  const reach = cover && cover.until < today ? cover.until : today;
  const taken: Taken[] = [];
  const add = (subject: Subject, named: Named | null, lines: readonly Line[]) => {
    for (const part of perYear(cover, lines)) {
      const body: ReadingEntry = {
        kind: 'reading',
        reading,
        looked,
        profile,
        cover: part.cover,
        lines: part.lines,
        named,
      };
      taken.push({ subject, year: part.year, body });
    }
  };
  for (const [pupil, { named, lines }] of byPupil) {
    const parts = lines.flatMap((line) => partsOf(line, since, today, reach));
    if (parts.length > 0) add({ of: 'pupil', pupil }, named, parts);
    else byPupil.delete(pupil);
  }
  if (cover?.of === 'group' && cover.group !== null) add({ of: 'group', group: cover.group }, null, []);
  if (cover?.of === 'school') add({ of: 'school' }, null, []);
  if (cover?.of === 'pupils' && list.cover && Array.isArray(list.cover.pupils)) {
    for (const number of list.cover.pupils as readonly string[]) {
      const named: Named = { name: '', number, group: null };
      const pupil = pupilOf(named);
      if (pupil !== null && !byPupil.has(pupil)) add({ of: 'pupil', pupil }, named, []);
    }
  }
  return taken;
}

/** Does what was known already cover these days as late as a look at this moment does, so that it says nothing new? */
export function alreadySeen(cover: Cover, at: Moment, entries: readonly Entry[], calendar: GroupCalendar): boolean {
  const last = dayNumber(cover.until);
  const look = lookAt(at, last, calendar);
  return entries.some(
    (entry) =>
      entry.kind === 'reading' &&
      entry.cover !== null &&
      entry.cover.of === cover.of &&
      entry.cover.group === cover.group &&
      entry.cover.from <= cover.from &&
      cover.until <= entry.cover.until &&
      asLateAs(lookAt(entry.at, last, calendar), look),
  );
}
