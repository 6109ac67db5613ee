import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { type Lock, packageOf } from '../../scripts/package/bill';
import { importsOf } from '../architecture/imports';

/* Libraries: few, of one version each, most of them loaded only when somebody needs them, and each with its reason (decision 0007). */

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const libraries = Object.keys(packageJson.dependencies);

/** The source file that a line of another one names; `null`: none, but words or a style. */
function fileOf(from: string, target: string): string | null {
  const named = path.join(path.dirname(from), target);
  const places = [named, `${named}.ts`, `${named}.tsx`, `${named}/index.ts`, `${named}/index.tsx`];
  return places.find((file) => /\.tsx?$/.test(file) && existsSync(file)) ?? null;
}

/** What comes along when a file is loaded: the files of ours, and the packages. */
function loadedWith(entry: string): { readonly files: ReadonlySet<string>; readonly packages: ReadonlySet<string> } {
  const [files, packages] = [new Set([entry]), new Set<string>()];
  for (const file of files) {
    for (const { target, typeOnly } of importsOf(readFileSync(file, 'utf8'))) {
      if (typeOnly) continue;
      const other = target.startsWith('.') ? fileOf(file, target) : null;
      if (other) files.add(other);
      if (!/^[.#]/.test(target)) packages.add(packageOf(`node_modules/${target}`)!);
    }
  }
  return { files, packages };
}

const ENTRIES = ['background/index.ts', 'popup/index.tsx', 'panel/index.tsx', 'desk/index.tsx', 'options/index.tsx'];

test('every version is exact, and every package has a sum', () => {
  const { dependencies, devDependencies } = packageJson;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/);
  for (const [folder, { integrity }] of Object.entries(lock.packages))
    if (folder !== '') expect(integrity, folder).toMatch(/^sha512-/);
});

test('nothing that is installed runs a program of its own, and what is added later has an exact version', () => {
  const settings = readFileSync('.npmrc', 'utf8').split('\n');
  expect(settings).toEqual(expect.arrayContaining(['ignore-scripts=true', 'save-exact=true']));
  const wanting = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(wanting.map(([folder]) => folder)).toEqual([]);
});

describe('there are few', () => {
  test('at most eighteen', () => expect(libraries.length).toBeLessThanOrEqual(18));

  test('at most six that are always loaded, in the worker and in all pages together', () => {
    const loaded = ENTRIES.map((entry) => loadedWith(`src/${entry}`));
    for (const { files } of loaded) expect(files.size).toBeGreaterThan(10);
    const always = [...new Set(loaded.flatMap(({ packages }) => [...packages]))].sort();
    expect(always).toEqual(['@hpke/core', 'hash-wasm', 'idb', 'preact', 'webextension-polyfill', 'zod']);
    expect(always.length).toBeLessThanOrEqual(6);
  });

  test('a library that a page loads at once is found, through files between them', () => {
    expect([...loadedWith('src/files/table.ts').packages]).toEqual(['papaparse']);
  });
});

test('decision 0007 has each of them, with its version and its licence', () => {
  const rows = readFileSync('docs/decisions/0007-libraries.md', 'utf8').matchAll(/^\| (.+?) \|.*\| ([\w.-]+) \|$/gm);
  const told = [...rows].flatMap(([, first, licence]) =>
    [...first!.matchAll(/`([^`]+)` ([\d.]+)/g)].map(([, name, version]) => ({ name: name!, version, licence })),
  );
  expect(told.map(({ name }) => name).sort()).toEqual([...libraries].sort());
  for (const { name, version, licence } of told) {
    const used = lock.packages[`node_modules/${name}`]!;
    expect(`${used.version}.`.startsWith(`${version}.`), `${name} ${used.version}`).toBe(true);
    expect(used.license!.replace('(MIT OR GPL-3.0)', 'MIT'), name).toBe(licence);
  }
});
