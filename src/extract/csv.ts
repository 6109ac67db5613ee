import { dutchDay } from '../domain/day';
import { csvText } from '../tables/csv-text';
import { type DossierExtract, NOTES } from './extract';

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

/** An extract as a table for a spreadsheet, with the notes at its end; letters stay on paper. */
export function csvOf({ pupil, parts, notes }: DossierExtract): string {
  const lines = parts.flatMap(({ title, rows }) =>
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
  const below = notes.map((note) => [pupil.name, NOTES, '', '', '', '', '', note, '']);
  return csvText([HEADS, ...lines, ...below]);
}
