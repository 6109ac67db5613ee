import { type DossierExtract, NOTES } from './extract';
import { dayCell } from './table';

/** Without it Excel takes letters with accents for others. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Excel in Dutch parts cells by it. */
const BETWEEN = ';';
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

/** A spreadsheet calculates what begins so: an apostrophe before it makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** An extract as a table for a spreadsheet, with the notes at its end; letters stay on paper. */
export function csvOf({ pupil, parts, notes }: DossierExtract): string {
  const lines = parts.flatMap(({ title, rows }) =>
    rows.map(({ from, until, what, authorised, minutes, details, by }) => [
      pupil.name,
      title,
      dayCell(from),
      dayCell(until),
      what,
      authorised,
      minutes === null ? '' : String(minutes),
      details,
      by,
    ]),
  );
  const below = notes.map((note) => [pupil.name, NOTES, '', '', '', '', '', note, '']);
  return BYTE_ORDER_MARK + [HEADS, ...lines, ...below].map((line) => `${line.map(cell).join(BETWEEN)}\r\n`).join('');
}
