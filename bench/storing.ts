import { ofSchool } from './in-browser';
import { type Row, ratioRow } from './row';

const ABSENCES = 16_000;
const PUPILS = 500;

/** A year of lists, sealed and stored in the real browser's database. */
export async function storing(): Promise<readonly Row[]> {
  const { unsealed, sealed, rowByRow } = await ofSchool<'unsealed' | 'sealed' | 'rowByRow'>(
    'storing.ts',
    ABSENCES,
    PUPILS,
  );
  const what = `${ABSENCES} absences of ${PUPILS} pupils: stamped, chained, sealed and stored`;
  return [
    ratioRow(what, 'the same bytes unsealed, in the same shape', sealed, unsealed, 2),
    ratioRow('the same absences unsealed, row by row', 'the same bytes in dossiers', rowByRow, unsealed, null),
  ];
}
