import { expect, test, vi } from 'vitest';
import { write } from '../school';
import { device } from './devices';
import { untold } from './every-byte';

vi.mock('hash-wasm', () => import('../quick-hash'));

test('every byte of a backup that is another one is told', async () => {
  const one = await device();
  await one.setUp();
  await one.dossiers.append([write('a', 'r1'), write('b', 'r1')]);
  const bytes = await one.backup();
  expect(await untold(one, bytes, 1)).toEqual([]);
  console.info(`${bytes.length} bytes`);
});
