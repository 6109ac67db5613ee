import type { GroupCalendar } from './calendar';
import type { Day } from './day';
import type { Cover, Entry, Line, Named, PupilKey, ReadingEntry, Subject } from './dossier';
import { linesOf, type ShownLine } from './lines';

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
  readonly profile: string;
  /** Whose dossier a name or number belongs to; `null`: it could be more than one, so nothing is counted. */
  readonly pupilOf: (named: Named) => PupilKey | null;
  readonly calendarOf: (group: string) => GroupCalendar;
}

/** What a list would add, dossier by dossier. */
export interface Intake {
  readonly entries: readonly { readonly subject: Subject; readonly body: ReadingEntry }[];
  /** Names of which nobody can tell whose they are. */
  readonly ambiguous: readonly string[];
}

const coverOf = ({ cover }: ShownList): Cover | null =>
  cover && {
    of: Array.isArray(cover.pupils) ? 'pupils' : (cover.pupils as 'school' | 'group'),
    group: cover.group,
    from: cover.from,
    until: cover.until,
  };

/**
 * The entries of a list that was read: in the dossier of each pupil that it names the lines with a copy of the cover; in that of the
 * group or the school the cover, so that who is not named is known not to be absent.
 */
export function intake({ list, reading, profile, pupilOf, calendarOf }: IntakeInput): Intake {
  const doubtful = new Set(list.ambiguousPupils ?? []);
  const ambiguous = new Set(doubtful);
  const byPupil = new Map<PupilKey, { named: Named; lines: Line[] }>();
  for (const line of list.lines) {
    if (doubtful.has(line.pupil.name)) continue;
    const named: Named = { ...line.pupil, group: line.group };
    const pupil = pupilOf(named);
    if (pupil === null) {
      ambiguous.add(named.name);
      continue;
    }
    const mine = byPupil.get(pupil) ?? { named, lines: [] };
    mine.lines.push(...linesOf(line, calendarOf(line.group ?? '').hours));
    byPupil.set(pupil, mine);
  }
  const cover = coverOf(list);
  const entries: { subject: Subject; body: ReadingEntry }[] = [...byPupil].map(([pupil, { named, lines }]) => ({
    subject: { of: 'pupil', pupil },
    body: { kind: 'reading', reading, profile, cover, lines, named },
  }));
  const rest: ReadingEntry = { kind: 'reading', reading, profile, cover, lines: [], named: null };
  if (cover?.of === 'group' && cover.group !== null)
    entries.push({ subject: { of: 'group', group: cover.group }, body: rest });
  if (cover?.of === 'school') entries.push({ subject: { of: 'school' }, body: rest });
  if (cover?.of === 'pupils' && list.cover && Array.isArray(list.cover.pupils)) {
    for (const number of list.cover.pupils as readonly string[]) {
      const named: Named = { name: '', number, group: null };
      const pupil = pupilOf(named);
      if (pupil !== null && !byPupil.has(pupil))
        entries.push({ subject: { of: 'pupil', pupil }, body: { ...rest, named } });
    }
  }
  return { entries, ambiguous: [...ambiguous] };
}

/** Does what was known already cover these days, so that a cover says nothing new? */
export function alreadySeen(cover: Cover, entries: readonly Entry[]): boolean {
  return entries.some(
    (entry) =>
      entry.kind === 'reading' &&
      entry.cover !== null &&
      entry.cover.of === cover.of &&
      entry.cover.group === cover.group &&
      entry.cover.from <= cover.from &&
      cover.until <= entry.cover.until,
  );
}
