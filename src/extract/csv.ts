import { dutchDay } from '../domain/day';
import { csvText } from '../tables/csv-text';
import { type DossierExtract, NOTES } from './extract';

/** The part of what was sent. */
const LETTERS = 'Brieven';

const HEADS = [
  'Leerling',
  'Onderdeel',
  'Van',
  'Tot en met',
  'Wat',
  'Geoorloofd',
  'Lestijd (minuten)',
  'Bijzonderheden',
  'Door',
];

const linesOf = ({ pupil, parts }: DossierExtract) =>
  parts.flatMap(({ title, rows }) =>
    rows.map(({ from, until, what, authorised, minutes, details, by }) => [
      pupil.name,
      title,
      dutchDay(from),
      dutchDay(until),
      what,
      authorised,
      minutes === null ? '' : { number: String(minutes) },
      details,
      by,
    ]),
  );

/** An extract as a table for a spreadsheet, with the notes at its end; letters stay on paper. */
export function csvOf(extract: DossierExtract): string {
  const { pupil, notes } = extract;
  const below = notes.map((note) => [pupil.name, NOTES, '', '', '', '', '', note, '']);
  return csvText([HEADS, ...linesOf(extract), ...below]);
}

/** Many extracts as one table, with the letters word for word: it is what the school keeps when it erases them here. */
export const csvOfAll = (extracts: readonly DossierExtract[]): string =>
  csvText([
    HEADS,
    ...extracts.flatMap((extract) => [
      ...linesOf(extract),
      ...extract.letters.map(({ title, text }) => [extract.pupil.name, LETTERS, '', '', title, '', '', text, '']),
    ]),
  ]);
