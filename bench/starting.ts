import { ofSchool } from './in-browser';
import { type Row, ratioRow } from './row';

const ABSENCES = 16_000;
const PUPILS = 500;

/** A worker that starts, with both stores held side by side by their versions, and without. */
export async function starting(): Promise<readonly Row[]> {
  const { unchecked, checked, verified } = await ofSchool<'unchecked' | 'checked' | 'verified'>(
    'starting.ts',
    ABSENCES,
    PUPILS,
  );
  const what = `a start with ${PUPILS} dossiers: both stores held side by side, and the year opened`;
  return [
    ratioRow(what, 'the year opened', checked, unchecked, 1.5),
    ratioRow('the contents of both stores verified, in the background', 'the year opened', verified, unchecked, null),
  ];
}
