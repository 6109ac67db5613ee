import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, run } from '../scripts/prepare.mjs';
import type { Row } from './row';

const MOST = 15_000;

/** The file that runs in every page of the LAS. */
export function size(): Promise<readonly Row[]> {
  run(process.execPath, ['scripts/build.mjs', 'packaged'], { stdio: 'ignore' });
  const bytes = gzipSync(readFileSync(path.join(root, 'dist/packaged/src/content/read.iife.js')), { level: 9 }).length;
  const row: Row = {
    what: 'Size of the content file `read`',
    against: 'gzip',
    value: `${(bytes / 1000).toFixed(1)} kB`,
    goal: `at most ${MOST / 1000} kB`,
    kept: bytes <= MOST,
    more: `${bytes} bytes`,
  };
  return Promise.resolve([row]);
}
