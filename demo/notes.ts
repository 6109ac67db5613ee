import type { Day } from '../src/domain/day';
import type { DemoPupil } from './pupils';
import { between, type Chance, pick } from './random';

/** Notitie in the pupil's file. */
export interface Note {
  /** Leerlingnummer. */
  readonly pupil: string;
  readonly day: Day;
  readonly category: string;
  readonly text: string;
}

/** Parents can see some of these categories, so the texts are about nobody but the pupil. */
const TEXTS: readonly (readonly [category: string, text: string])[] = [
  ['Oudercontact', 'Gesproken over het lezen thuis. Volgende afspraak bij het rapport.'],
  ['Oudercontact', 'Gebeld over de gymtas. Terugbelverzoek ingesproken.'],
  ['Oudercontact', 'Kennismaking aan het begin van het schooljaar.'],
  ['Kindgesprek', 'Wil graag meer uitleg bij rekenen. Plek vooraan afgesproken.'],
  ['Kindgesprek', 'Vertelt dat het buitenspelen goed gaat.'],
  ['Onderwijs- & ondersteuningsbehoeften', 'Werkt goed met een weektaak en een vaste werkplek.'],
  ['Onderwijs- & ondersteuningsbehoeften', 'Leest twee keer per week met een maatje uit groep 8.'],
  ['Gespreksverslag', 'Rapportgesprek gehouden. Ouders zijn tevreden over de rekengroep.'],
];
/** Of so many pupils one has notes. */
const ONE_IN = 3;

/**
 * A few plausible notes, newest first.
 * @param days school days of the year, oldest first
 */
export const notesOf = (chance: Chance, pupils: readonly DemoPupil[], days: readonly Day[]): readonly Note[] =>
  pupils
    .flatMap(({ number }): Note[] => {
      if (between(chance, 1, ONE_IN) > 1) return [];
      const first = between(chance, 1, TEXTS.length);
      return Array.from({ length: between(chance, 1, 3) }, (_, index) => {
        const [category, text] = TEXTS[(first + index) % TEXTS.length]!;
        return { pupil: number, day: pick(chance, days), category, text };
      });
    })
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
