import type { Day } from '../src/domain/day';
import type { DemoPupil } from './pupils';
import { type Chance, pick } from './random';

/** Verzuimmelding: what the school reported to the attendance officer. */
export interface OfficerReport {
  /** Meldingsnummer. */
  readonly number: string;
  readonly kind: string;
  readonly pupil: DemoPupil;
  readonly day: Day;
  readonly status: string;
  /** Melder. */
  readonly by: string;
}

const KINDS = ['16 uur in 4 weken', 'Luxeverzuim', 'Overig verzuim'] as const;
const STATUSES = ['In behandeling', 'Afgehandeld'] as const;
const COUNT = 6;
const FIRST_NUMBER = 4_180_200;

/**
 * Reports of the school year before this one: nobody has reported anything about what happens now. Newest first.
 * @param days the school days of that year
 * @param pupils of whom reports may have been made
 */
export const reportsOf = (
  chance: Chance,
  days: readonly Day[],
  pupils: readonly DemoPupil[],
): readonly OfficerReport[] =>
  Array.from({ length: COUNT }, () => pick(chance, days))
    .sort()
    .map((day, index) => ({
      number: String(FIRST_NUMBER + index * 37),
      kind: pick(chance, KINDS),
      pupil: pick(chance, pupils),
      day,
      status: pick(chance, STATUSES),
      by: 'Directie',
    }))
    .reverse();
