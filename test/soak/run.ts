import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, run } from '../../scripts/prepare.mjs';
import { Year } from './play';

/* `npm run soak -- --days 20 --seed 7 --minutes 30`: plays a school year with faults, and says what came of it. Ends with 1 when something differs. */

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '400' },
    minutes: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
});
const seed = Number(values.seed);
const profile = mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-jaar-'));
run(process.execPath, ['scripts/build.mjs', 'demo'], { stdio: 'ignore', cwd: root });
console.log(`seed ${seed}`);
try {
  const { differences, faults, refused, ...played } = await new Year({
    seed,
    days: Number(values.days),
    minutes: Number(values.minutes),
    profile,
    tell: console.log,
  }).play();
  console.table({ ...played, differences: differences.length });
  console.table(faults);
  console.table(refused);
  for (const one of differences) console.log(one);
  if (differences.length > 0) process.exitCode = 1;
} finally {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
