import type { Placement } from './calendar';
import { type Day, dayFromNumber, dayNumber, schoolYearOf } from './day';
import type { ReadingEntry } from './dossier';

/** In which group a pupil was on a day, as far as pages showed it. */
export type Membership = (day: number) => string | null;

interface Shown {
  readonly day: number;
  readonly group: string;
}

/** Which group pages showed, by the day that they were about, oldest first. */
const groupsShown = (readings: readonly ReadingEntry[]): readonly Shown[] =>
  readings
    .flatMap(({ named, lines, cover }) => {
      const about: Day | undefined = lines.at(-1)?.date ?? cover?.from;
      return named?.group && about ? [{ day: dayNumber(about), group: named.group }] : [];
    })
    .sort((a, b) => a.day - b.day);

/** By the latest page about a day on or before it, else the earliest after it. */
export function membershipOf(readings: readonly ReadingEntry[]): Membership {
  const shown = groupsShown(readings);
  return (day) => (shown.findLast((one) => one.day <= day) ?? shown[0])?.group ?? null;
}

/**
 * The groups of a pupil one after another, as far as pages showed them. Who is in another group in a new school year has been so since
 * 1 August, whenever the first page of that year was read.
 */
export function placementsOf(readings: readonly ReadingEntry[]): readonly Placement[] {
  const placements: Placement[] = [];
  let year: Day | null = null;
  for (const { day, group } of groupsShown(readings)) {
    const shownOn = dayFromNumber(day);
    const begins = schoolYearOf(shownOn).from;
    if (placements.at(-1)?.group !== group) placements.push({ group, from: begins === year ? shownOn : begins });
    year = begins;
  }
  return placements;
}
