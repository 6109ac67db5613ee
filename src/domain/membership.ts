import { type Day, dayNumber } from './day';
import type { ReadingEntry } from './dossier';

/** In which group a pupil was on a day, as far as pages showed it. */
export type Membership = (day: number) => string | null;

/** By the latest page about a day on or before it, else the earliest after it. */
export function membershipOf(readings: readonly ReadingEntry[]): Membership {
  const shown = readings
    .flatMap(({ named, lines, cover }) => {
      const about: Day | undefined = lines.at(-1)?.date ?? cover?.from;
      return named?.group && about ? [{ day: dayNumber(about), group: named.group }] : [];
    })
    .sort((a, b) => a.day - b.day);
  return (day) => (shown.findLast((one) => one.day <= day) ?? shown[0])?.group ?? null;
}
