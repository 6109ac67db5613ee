import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, run } from '../scripts/prepare.mjs';
import type { Row } from './row';

/** Files that run in a page, and how large each may be, in bytes after gzip. */
const MOST: Readonly<Record<string, number>> = {
  read: 15_000,
  lists: 15_000,
  guard: 10_000,
  beside: 10_000,
  photos: 10_000,
};

const rowOf = (file: string, most: number): Row => {
  const source = readFileSync(path.join(root, `dist/packaged/src/content/${file}.iife.js`));
  const bytes = gzipSync(source, { level: 9 }).length;
  return {
    what: `Size of the content file \`${file}\``,
    against: 'gzip',
    value: `${(bytes / 1000).toFixed(1)} kB`,
    goal: `at most ${most / 1000} kB`,
    kept: bytes <= most,
    more: `${bytes} bytes`,
  };
};

/** The files that run in every page of the LAS, of the portal and of the school's website. */
export function size(): Promise<readonly Row[]> {
  run(process.execPath, ['scripts/build.mjs', 'packaged'], { stdio: 'ignore' });
  return Promise.resolve(Object.entries(MOST).map(([file, most]) => rowOf(file, most)));
}
