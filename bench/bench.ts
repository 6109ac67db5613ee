import { chain } from './chain';
import { evaluating } from './evaluating';
import { extractors } from './extractors';
import { growing } from './growing';
import { insight } from './insight';
import { portal } from './portal';
import { reading } from './reading';
import { reconciling } from './reconcile';
import { relay } from './relay';
import type { Row } from './row';
import { sharing } from './sharing';
import { size } from './size';
import { starting } from './starting';
import { storing } from './storing';
import { surfaces } from './surfaces';

/*
 * npm run bench: every speed that the project promises, each beside a floor or a peer measured in the same run, as a ratio: machines
 * are noisy. Floors are described where they stand. Nothing fails here; a promise that is not kept says so.
 */

const PARTS: readonly (() => Promise<readonly Row[]>)[] = [
  reading,
  extractors,
  evaluating,
  growing,
  insight,
  reconciling,
  storing,
  starting,
  chain,
  surfaces,
  portal,
  sharing,
  relay,
  size,
];

const columns = ['what', 'against', 'value', 'goal', 'kept', 'more'] as const;
const heads = ['What', 'Against', 'Measured', 'Goal', 'Kept', 'Figures'];
const text = (row: Row, column: (typeof columns)[number]): string => {
  const value = row[column];
  if (column === 'goal' && value === null) return 'for information';
  return value === null ? '' : value === true ? 'yes' : value === false ? 'NO' : value;
};
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

process.stdout.write(line(heads) + line(heads.map(() => '---')));
for (const part of PARTS) {
  for (const row of await part()) process.stdout.write(line(columns.map((column) => text(row, column))));
}
