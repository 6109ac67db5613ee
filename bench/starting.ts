import { inBrowser } from './in-browser';
import { FULL, type Measured } from './measure';
import { type Row, ratioRow } from './row';

const ABSENCES = 16_000;
const PUPILS = 500;

type Contestant = 'unchecked' | 'checked' | 'verified';

/** A worker that starts, with both stores held side by side by their versions, and without. */
export async function starting(): Promise<readonly Row[]> {
  const { unchecked, checked, verified } = await inBrowser(
    'starting.ts',
    '<!doctype html><title>Bench</title>',
    (page) =>
      page.evaluate(
        (effort, absences, pupils) =>
          (
            globalThis as unknown as { program: { run(...given: unknown[]): Promise<Record<Contestant, Measured>> } }
          ).program.run(effort, absences, pupils),
        FULL,
        ABSENCES,
        PUPILS,
      ),
  );
  const what = `a start with ${PUPILS} dossiers: both stores held side by side, and the year opened`;
  return [
    ratioRow(what, 'the year opened', checked, unchecked, 1.5),
    ratioRow('the contents of both stores verified, in the background', 'the year opened', verified, unchecked, null),
  ];
}
