import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { billOf, type Lock, packageOf } from '../../scripts/package/bill';

/* Stuklijst: what is in the packages, from whom, in which version and under which licence. */

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

interface Bill {
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly scope: string;
    readonly hashes: readonly { readonly alg: string; readonly content: string }[];
    readonly licenses: readonly [{ readonly license?: { readonly id: string }; readonly expression?: string }];
    readonly purl: string;
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}
const billFor = (built: readonly string[] = []): Bill => billOf(lock, new Set(built)) as Bill;
const licenceIn = ({ licenses: [{ license, expression }] }: Bill['components'][number]): string =>
  license?.id ?? expression!;

interface Installed {
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** What is installed for the program itself, by what each package says of itself. */
function installed(): readonly string[] {
  const found = new Map<string, string>();
  const follow = (names: readonly string[]): void => {
    for (const name of names.filter((one) => !found.has(one))) {
      const said = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as Installed;
      found.set(name, `${name} ${said.version} ${said.license}`);
      follow(Object.keys(said.dependencies ?? {}));
    }
  };
  follow(Object.keys(packageJson.dependencies));
  return [...found.values()].sort();
}

test('it lists what is installed for the program, with versions and licences, and nothing else', () => {
  const told = billFor().components.map((one) => `${one.name} ${one.version} ${licenceIn(one)}`);
  expect(told.length).toBeGreaterThan(Object.keys(packageJson.dependencies).length);
  expect([...told].sort()).toEqual(installed());
});

test('it is the same each time, and tells no moment, machine or number of its own', () => {
  const text = JSON.stringify(billFor());
  expect(JSON.stringify(billFor())).toBe(text);
  expect(text).not.toMatch(/timestamp|serialNumber|file:|\/home\/|node_modules/);
});

test('it says which are built in, and which are only installed', () => {
  const scopes = billFor(['preact']).components.map(({ name, scope }) => [name, scope]);
  expect(scopes.filter(([, scope]) => scope === 'required')).toEqual([['preact', 'required']]);
});

test('each has the sum of npm, written as CycloneDX wants it, and an address', () => {
  for (const { name, version, hashes, purl } of billFor().components) {
    expect(hashes).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }]);
    expect(decodeURIComponent(purl)).toBe(`pkg:npm/${name}@${version}`);
  }
});

test('it says what needs what, and all of that is listed', () => {
  const { components, dependencies } = billFor();
  const known = components.map(({ purl }) => purl);
  const needed = dependencies.flatMap(({ dependsOn }) => dependsOn);
  expect([...new Set(needed)].sort()).toEqual([...known].sort());
  expect(dependencies.find(({ ref }) => ref.includes('/docxtemplater@'))!.dependsOn).toEqual([
    expect.stringContaining('%40xmldom/xmldom@'),
  ]);
});

test('of a package that lies in the folder of another, that one is meant', () => {
  const sum = 'sha512-AAAA';
  const of = (version: string, dependencies = {}) => ({ version, license: 'MIT', integrity: sum, dependencies });
  const nested: Lock = {
    packages: {
      '': { name: 'own', version: '1.0.0', license: 'EUPL-1.2', dependencies: { a: '1.0.0', b: '1.0.0' } },
      'node_modules/a': of('1.0.0', { b: '2.0.0' }),
      'node_modules/a/node_modules/b': of('2.0.0'),
      'node_modules/b': of('1.0.0'),
      'node_modules/c': { ...of('1.0.0'), dev: true },
    },
  };
  expect((billOf(nested, new Set()) as Bill).dependencies).toEqual([
    { ref: 'pkg:npm/own@1.0.0', dependsOn: ['pkg:npm/a@1.0.0', 'pkg:npm/b@1.0.0'] },
    { ref: 'pkg:npm/a@1.0.0', dependsOn: ['pkg:npm/b@2.0.0'] },
    { ref: 'pkg:npm/b@2.0.0', dependsOn: [] },
    { ref: 'pkg:npm/b@1.0.0', dependsOn: [] },
  ]);
});

test('without a licence or a sum there is no list', () => {
  const without = { packages: { '': lock.packages['']!, 'node_modules/a': { version: '1.0.0', license: 'MIT' } } };
  expect(() => billOf(without, new Set())).toThrow('no sum of a');
});

describe('licences', () => {
  /** Under which one may pass on what is built in, within a program under the EUPL-1.2. */
  const FITTING = ['MIT', 'ISC', 'BlueOak-1.0.0', 'Zlib', 'Apache-2.0', 'MPL-2.0', 'Unlicense'];
  /** One of `A OR B` is enough, of `A AND B` both are needed. */
  const fits = (licence: string): boolean =>
    licence
      .replace(/[()]/g, '')
      .split(' OR ')
      .some((choice) => choice.split(' AND ').every((one) => FITTING.includes(one)));

  test('of all fit with ours', () => {
    for (const one of billFor().components) expect(fits(licenceIn(one)), `${one.name}: ${licenceIn(one)}`).toBe(true);
  });

  test.each(['GPL-3.0', '(MIT AND GPL-3.0)', 'SEE LICENSE IN README.md', ''])('%j would be found', (licence) =>
    expect(fits(licence)).toBe(false),
  );
});

test.each([
  ['node_modules/preact/dist/preact.mjs', 'preact'],
  ['../../elsewhere/node_modules/@zxcvbn-ts/core/dist/index.js', '@zxcvbn-ts/core'],
  ['node_modules/a/node_modules/b/index.js', 'b'],
  ['src/domain/day.ts', null],
])('%s belongs to %s', (file, name) => expect(packageOf(file)).toBe(name));
