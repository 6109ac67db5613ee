import { PROFILES } from '../../src/sites';
import { gridOf } from '../../src/sites/grid';
import { LANGUAGES } from '../../src/sites/languages';
import { readPage } from '../../src/sites/read-page';
import { carefulWalk } from './careful-walk';

const page = () => readPage(document, { today: '2026-11-24' as never, profiles: PROFILES, languages: LANGUAGES });
export const read = () => {
  page();
};
export const run = () => {
  const table = document.querySelector('table')!;
  const input = { today: '2026-11-24' as never, profiles: PROFILES, languages: LANGUAGES };
  const time = (f: () => unknown) => {
    f();
    const s = performance.now();
    for (let i = 0; i < 5; i++) f();
    return (performance.now() - s) / 5;
  };
  const shown = () => {
    for (const row of table.rows) row.checkVisibility({ visibilityProperty: true });
  };
  const closest = () => {
    for (const row of table.rows) row.closest('[hidden]');
  };
  const cells = () => {
    for (const row of table.rows) {
      const c = [];
      for (let x = row.firstElementChild; x; x = x.nextElementSibling) c.push(x);
    }
  };
  return {
    rows: table.rows.length,
    walk: time(() => carefulWalk(table)),
    read: time(() => readPage(document, input)),
    grid: time(() => gridOf(table, { known: () => true, never: () => false })),
    shown: time(shown),
    closest: time(closest),
    cells: time(cells),
  };
};
