import { profilesFor } from '../../src/sites';
import { LANGUAGES } from '../../src/sites/languages';
import { readPage } from '../../src/sites/read-page';
import { type Effort, sideBySide } from '../measure';
import { carefulWalk } from './careful-walk';

/** Runs in the page with the list: reads it, and walks over it. */
export const run = (effort: Effort, rows: number) => {
  const table = document.querySelector('table')!;
  const input = {
    today: '2026-11-24' as never,
    profiles: profilesFor('start.parnassys.net', []),
    languages: LANGUAGES,
  };
  const reading = readPage(document, input);
  if (reading.outcome !== 'read' || reading.lists[0]!.lines.length !== rows)
    throw new Error('the list was not read whole');
  if (carefulWalk(table).length !== rows + 1) throw new Error('the walk missed rows');
  return sideBySide({ walk: () => carefulWalk(table), ours: () => readPage(document, input) }, effort);
};
