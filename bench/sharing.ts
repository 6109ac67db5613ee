import { ofSchool } from './in-browser';
import { type Row, ratioRow } from './row';

const ABSENCES = 16_000;
const PUPILS = 500;
/** Entries of five school years: of each pupil six or seven lists in a year. */
const ENTRIES = 15_000;
/** Opening what lies there takes less than verifying it as well, and looking what is lacked. */
const MOST_JOINING = 3;
/** One commit of what our part adds to a path is of one dossier and of where the device stands. */
const MOST = 2;

/** Entries of other devices, taken into the dossiers in the real browser's database. */
export async function sharing(): Promise<readonly Row[]> {
  const { bare, taken, known, bareYear, takenYear } = await ofSchool<
    'bare' | 'taken' | 'known' | 'bareYear' | 'takenYear'
  >('sharing.ts', ABSENCES, PUPILS);
  const { bare: bareRead, joined } = await ofSchool<'bare' | 'joined'>('joining.ts', ENTRIES, PUPILS);
  const bytes = 'one bare commit of the same bytes';
  return [
    ratioRow('an entry of another device taken into its dossier', bytes, taken, bare, MOST),
    ratioRow('the same entry once more', bytes, known, bare, null),
    ratioRow(`a school year of ${PUPILS} pupils taken in at once`, bytes, takenYear, bareYear, null),
    ratioRow(
      `a new device loads five school years of ${PUPILS} pupils`,
      'the same batches opened, and one bare commit of the same bytes',
      joined,
      bareRead,
      MOST_JOINING,
    ),
  ];
}
