import type { Day } from './day';
import { type Entry, inOrder, takenBack } from './dossier';
import type { OwnCalendar } from './school-calendar';

/** What a school may choose for one of its settings. */
export type SettingValue = number | string | boolean;

/** A document that the school keeps to, as it keeps to it. */
export interface ChosenDocument {
  /** Which of the documents that come with the program. */
  readonly preset: string;
  /** Numbers and terms that differ from it, by name. */
  readonly settings: Readonly<Record<string, SettingValue>>;
  /** Rules of it that the school does not use. */
  readonly without: readonly string[];
}

/** Versie van het protocol: what the school asks from a day on. Its own document first, then agreements beside it; the law is always there. */
export interface ProtocolEntry {
  readonly kind: 'protocol';
  readonly validFrom: Day;
  readonly documents: readonly ChosenDocument[];
}

/** Versie van de kalender: which days and hours are school from a day on. */
export interface CalendarEntry {
  readonly kind: 'calendar';
  readonly validFrom: Day;
  readonly calendar: OwnCalendar;
}

/** A version, before it is written. */
export type NewVersion = ProtocolEntry | CalendarEntry;

/** An entry with a version in it. */
export type Version = Extract<Entry, { readonly kind: 'protocol' | 'calendar' }>;
type VersionOf<Kind extends Version['kind']> = Extract<Version, { readonly kind: Kind }>;

const isVersion = (entry: Entry): entry is Version => entry.kind === 'protocol' || entry.kind === 'calendar';

/**
 * The versions that stand, oldest first. What was taken back does not stand; of two that begin on the same day the later one does, and
 * any order of arrival gives the same answer.
 */
export function versionsIn<Kind extends Version['kind']>(
  entries: readonly Entry[],
  kind: Kind,
): readonly VersionOf<Kind>[] {
  const taken = takenBack(entries);
  const byDay = new Map<Day, Version>();
  for (const entry of entries.toSorted(inOrder)) {
    if (isVersion(entry) && entry.kind === kind && !taken.has(entry.id)) byDay.set(entry.validFrom, entry);
  }
  return [...byDay.values()]
    .filter((version): version is VersionOf<Kind> => version.kind === kind)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}
