import type { Entry, ReadingEntry, Subject } from '../../domain/dossier';
import { inOrder } from '../../domain/dossier';
import type { Noted } from '../../domain/noted';
import type { TrailKind, TrailLine, TrailWhat } from './line';

/** An entry, and whose dossier it stands in. */
export interface Found {
  readonly subject: Subject;
  readonly entry: Entry;
}

/** What a page or a file is called in all entries that came from it; parts of a file are one. */
const lookOf = ({ reading }: ReadingEntry): string => reading.split('/')[0]!;
const isFile = ({ reading }: ReadingEntry): boolean => reading.includes('/');

/** Of one look: all entries that came from it. */
function readingLine(found: readonly Found[]): TrailWhat {
  const entries = found.flatMap(({ entry }) => (entry.kind === 'reading' ? [entry] : []));
  const pupils = new Set(found.flatMap(({ subject }) => (subject.of === 'pupil' ? [subject.pupil] : [])));
  const first = entries[0]!;
  const cover = entries.find((entry) => entry.cover !== null)?.cover ?? null;
  return { of: isFile(first) ? 'file' : 'reading', profile: first.profile, pupils: pupils.size, cover };
}

/** What settings and people are, and what a device is. */
const kindOfNote = ({ of }: Noted): TrailKind => {
  if (of === 'settings-changed' || of === 'settings-renewed' || of.startsWith('person-')) return 'settings';
  return of === 'portal-did' || of === 'portal-undone' ? 'done' : 'device';
};

const KIND_OF: { readonly [Of in Exclude<TrailWhat['of'], 'noted' | 'action'>]: TrailKind } = {
  reading: 'read',
  file: 'read',
  joined: 'read',
  looked: 'looked',
  'taken-back': 'taken-back',
  'file-taken-back': 'taken-back',
  version: 'settings',
  erased: 'device',
};

function kindOf(what: TrailWhat): TrailKind {
  if (what.of === 'noted') return kindOfNote(what.what);
  if (what.of === 'action') return what.kind === 'access-agreed' ? 'settings' : 'done';
  return KIND_OF[what.of];
}

/** What an entry says by itself; `null`: nothing, it goes with another that is a line. @param byId all entries that are here */
function whatOf({ entry }: Found, byId: ReadonlyMap<string, Found>): TrailWhat | null {
  const about = (id: string | undefined): TrailWhat | null => {
    const found = id === undefined ? undefined : byId.get(id);
    return found ? (found.entry.kind === 'reading' ? readingLine([found]) : whatOf(found, new Map())) : null;
  };
  switch (entry.kind) {
    case 'action': {
      const { action } = entry;
      if (action.kind === 'consulted') return { of: 'looked', for: action.for };
      if (action.kind === 'withdrawn') return { of: 'taken-back', about: about(action.about) };
      return { of: 'action', kind: action.kind, letter: 'letter' in action ? action.letter : null };
    }
    case 'withdrawn':
      return { of: 'taken-back', about: about(entry.about) };
    case 'joined':
      return { of: 'joined' };
    case 'protocol':
    case 'calendar':
      return { of: 'version', kind: entry.kind, validFrom: entry.validFrom };
    case 'noted':
      return { of: 'noted', what: entry.what };
    case 'erased':
      return { of: 'erased', years: entry.years, dossiers: entry.dossiers.length, why: entry.why };
    // The action that it was made by is the line.
    case 'overview':
    // Many entries came from one look: they are one line.
    case 'reading':
      return null;
  }
}

function lineOf({ subject, entry }: Found, what: TrailWhat): TrailLine {
  const { id, at, clock, by } = entry;
  const pupil = subject.of === 'pupil' && what.of !== 'reading' && what.of !== 'file' ? subject.pupil : null;
  return { id, at, clock, by, kind: kindOf(what), what, pupil, group: subject.of === 'group' ? subject.group : null };
}

/** What was written one right after the other about one file: its readings, or the taking back of them. */
function looks(all: readonly Found[], byId: ReadonlyMap<string, Found>): ReadonlyMap<string, Found[]> {
  const found = new Map<string, Found[]>();
  const add = (name: string, one: Found) => {
    const others = found.get(name);
    if (others) others.push(one);
    else found.set(name, [one]);
  };
  for (const one of all) {
    const { entry } = one;
    if (entry.kind === 'reading') add(`read ${lookOf(entry)}`, one);
    if (entry.kind !== 'withdrawn') continue;
    const about = byId.get(entry.about)?.entry;
    if (about?.kind === 'reading' && isFile(about)) add(`back ${lookOf(about)} ${entry.at}`, one);
  }
  return found;
}

export const newestFirst = (a: TrailLine, b: TrailLine): number =>
  a.clock === b.clock ? (a.id < b.id ? 1 : -1) : a.clock < b.clock ? 1 : -1;

/**
 * The trail of some dossiers, newest first: a line for everything that people did, looked at or read, and that happened on a device. What
 * one page or file showed is one line, whoever stood on it.
 */
export function trailLines(all: readonly Found[]): readonly TrailLine[] {
  const byId = new Map(all.map((found) => [found.entry.id, found]));
  const together = looks(all, byId);
  const grouped = new Set([...together.values()].flat());
  const lines = all.flatMap((found): TrailLine[] => {
    const what = grouped.has(found) ? null : whatOf(found, byId);
    return what ? [lineOf(found, what)] : [];
  });
  for (const [name, found] of together) {
    const first = found.reduce((a, b) => (inOrder(a.entry, b.entry) < 0 ? a : b));
    const what: TrailWhat = name.startsWith('read ')
      ? readingLine(found)
      : { of: 'file-taken-back', entries: found.length };
    lines.push({ ...lineOf(first, what), pupil: null });
  }
  return lines.sort(newestFirst);
}
