import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../scripts/prepare.mjs';
import { evaluate } from '../src/rules/evaluate';
import { bavokring } from '../src/rules/protocols/bavokring';
import { sideBySide } from './measure';
import type { Row } from './row';
import { MOST_YEARS, schoolYears } from './school-years';

/** Rows of each pupil in a school year. */
const ROWS = 20;
const SIZES = [250, 500, 1000, 2500] as const;
const LARGEST = 25_000;
/** So many pupils are one case of the command. */
const IN_ONE_CASE = 250;
/** How much more a pupil may cost in a larger school; caches of the machine are part of it. */
const MOST = 1.5;

const runOf = (pupils: number) => {
  const school = schoolYears(pupils, ROWS, MOST_YEARS);
  return () => evaluate(bavokring, school.calendar, school.pupils, school.absences, [], school.now);
};

/** All pupils of a large board, case by case through the command; milliseconds, reading and writing included. */
function throughCommand(pupils: number): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-bench-'));
  try {
    const { data, pupils: some, absences, now } = schoolYears(IN_ONE_CASE, ROWS, MOST_YEARS);
    const one = { protocol: 'bavokring', calendar: data, pupils: some, absences, actions: [], now };
    const files = Array.from({ length: pupils / IN_ONE_CASE }, (_, index) => {
      const file = path.join(folder, `${index}.json`);
      writeFileSync(file, JSON.stringify([{ name: `school ${index}`, ...one }]));
      return file;
    });
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/evaluate.ts', ...files], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(`the command failed: ${stderr.slice(0, 400)}`);
    return performance.now() - start;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a pupil costs in a school of 250, of 2,500, and on a board of 25,000: growth is linear when it stays the same. */
export async function growing(): Promise<readonly Row[]> {
  const contestants = Object.fromEntries(SIZES.map((size) => [String(size), runOf(size)]));
  const measured = await sideBySide(contestants, { batchMs: 50, rounds: 5 });
  const [first] = SIZES;
  const rows = SIZES.map((size): Row => {
    const { ms, ratio } = measured[String(size)]!;
    const each = ratio / (size / first);
    return {
      what: `${size} pupils with ${MOST_YEARS} school years: what one costs`,
      against: `one of ${first}`,
      value: `${each.toFixed(2)} times`,
      goal: size === first ? null : `at most ${MOST} times`,
      kept: size === first ? null : each <= MOST,
      more: `${ms.toFixed(0)} ms together`,
    };
  });
  const [small, large] = [throughCommand(LARGEST / 10), throughCommand(LARGEST)];
  const each = large / small / 10;
  rows.push({
    what: `${LARGEST} pupils with ${MOST_YEARS} school years through npm run evaluate: what one costs`,
    against: `one of ${LARGEST / 10} through the same command`,
    value: `${each.toFixed(2)} times`,
    goal: `at most ${MOST} times`,
    kept: each <= MOST,
    more: `${(large / 1000).toFixed(0)} s against ${(small / 1000).toFixed(0)} s, reading and writing included`,
  });
  return rows;
}
