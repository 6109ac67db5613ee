import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { billOf, type Lock, packageOf } from './package/bill';
import { forStore, STORES } from './package/for-store';
import { filesOf, zipOf } from './package/zip-of';
import { root, run } from './prepare.mjs';

/*
 * npm run package: what goes to the stores, in out/package: a zip for each store, the list of what is in them (SBOM), and their sums.
 * Whoever makes them from the same source gets the same bytes.
 */

const out = path.join(root, 'out', 'package');
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const builds = STORES.map(({ build }) => build);
if (run(process.execPath, ['scripts/build.mjs', ...builds]) !== 0) process.exit(1);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const lock = JSON.parse(textOf('package-lock.json')) as Lock;
const modules = builds.flatMap((build) => JSON.parse(textOf(`.cache/modules-${build}.json`)) as readonly string[]);
const built = new Set(modules.flatMap((file) => packageOf(file) ?? []));
const named = `verzuimwijzer-${lock.packages['']?.version}`;

const made: readonly (readonly [name: string, content: Uint8Array | string])[] = [
  ...STORES.map(
    ({ store, build }) => [`${named}-${store}.zip`, zipOf(forStore(filesOf(path.join(root, 'dist', build))))] as const,
  ),
  [`${named}.cdx.json`, `${JSON.stringify(billOf(lock, built), null, 2)}\n`],
];
for (const [name, content] of made) writeFileSync(path.join(out, name), content);
const sums = made.map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`).join('');
writeFileSync(path.join(out, 'SHA256SUMS'), sums);
process.stdout.write(sums);
