import { type Entry, REASONS } from '../entry';
import type { Column } from '../list-panel';
import { address, icon, link } from '../markup';
import { bySurname, type DemoPupil, fullName } from '../pupils';
import type { School } from '../school';
import { period, reportedWords, yesNo } from '../words';

/** An absence with whose it is: the row of every list of absences. */
export interface Row {
  readonly entry: Entry;
  readonly pupil: DemoPupil;
}

export function rowsOf(school: School, wanted: (row: Row) => boolean): Row[] {
  const pupils = new Map(school.pupils.map((pupil) => [pupil.number, pupil]));
  return school.entries.map((entry) => ({ entry, pupil: pupils.get(entry.pupil)! })).filter(wanted);
}

export const byPupil = (a: Row, b: Row): number => bySurname(a.pupil, b.pupil) || a.entry.id - b.entry.id;

export const newestFirst = (a: Row, b: Row): number =>
  a.entry.from === b.entry.from ? byPupil(a, b) : a.entry.from < b.entry.from ? 1 : -1;

export const pupilPage = ({ number }: DemoPupil): string => address('/bao/leerling/absentie', { leerling: number });
export const opensPupil = ({ pupil }: Row): string => pupilPage(pupil);

export const NAME: Column<Row> = {
  head: 'Leerling',
  cell: ({ pupil }) => link(pupilPage(pupil), fullName(pupil)),
  sort: ({ pupil }) => fullName(pupil),
  wraps: true,
};
export const NUMBER: Column<Row> = {
  head: 'Nummer',
  cell: ({ pupil }) => pupil.number,
  sort: ({ pupil }) => pupil.number,
};
export const WHEN: Column<Row> = {
  head: 'Datum/tijd',
  cell: ({ entry }) => period(entry),
  sort: ({ entry }) => `${entry.from} ${entry.begin ?? ''}`,
};
export const REASON: Column<Row> = {
  head: 'Reden',
  cell: ({ entry }) => REASONS[entry.reason].words,
  sort: ({ entry }) => REASONS[entry.reason].words,
};
export const ALLOWED: Column<Row> = { head: 'Geoorloofd', cell: ({ entry }) => yesNo(entry.authorised) };
export const REPORTED: Column<Row> = { head: 'Gemeld', cell: ({ entry }) => reportedWords(entry.reported) };
export const REMARK: Column<Row> = { head: 'Opmerkingen', cell: ({ entry }) => entry.remark, wraps: true };
export const REPEATS: Column<Row> = { head: 'Her.', cell: ({ entry }) => (entry.repeats ? icon('Herhalend') : '') };
