import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExtensionBrowser } from '../../scripts/extension-browser';
import { packageOf } from '../../scripts/package/bill';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import { textsOf } from '../e2e/people';

/* npm run package, in copies of the project: the same bytes whenever and wherever it is done, and a package that works. */

const SOURCE = [
  'src',
  'public',
  'scripts',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'manifest.config.ts',
  'tsconfig.json',
];

const scratch = mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-package-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));

/** What was made, by name; without the version in it. */
type Made = ReadonlyMap<string, Buffer>;

/** Makes the packages from a copy of the project, with these words of a file replaced where they are given. */
function packagedIn(folder: string, env: NodeJS.ProcessEnv, change?: (manifest: string) => string): Made {
  const copy = path.join(scratch, folder);
  mkdirSync(copy, { recursive: true });
  for (const file of SOURCE) cpSync(file, path.join(copy, file), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'));
  if (change) {
    const file = path.join(copy, 'manifest.config.ts');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
  execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/package.ts'], {
    cwd: copy,
    env: { ...process.env, ...env },
    stdio: 'pipe',
  });
  const out = path.join(copy, 'out', 'package');
  return new Map(
    readdirSync(out).map((name) => [name.replace(/-\d+\.\d+\.\d+/, ''), readFileSync(path.join(out, name))]),
  );
}

const CHROME = 'verzuimwijzer-chrome.zip';
const FIREFOX = 'verzuimwijzer-firefox.zip';
const BILL = 'verzuimwijzer.cdx.json';

/** Which of the files are not the same in both. */
const different = (one: Made, other: Made): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((name) => !other.get(name)?.equals(one.get(name)!)).sort();

let first: Made;
let second: Made;
beforeAll(() => {
  first = packagedIn('one', { TZ: 'Europe/Amsterdam', LANG: 'nl_NL.UTF-8' });
  second = packagedIn('a folder/far/away', { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', NODE_ENV: 'development' });
});

describe('the same source', () => {
  test('gives the same bytes in another folder, at another time, in another zone, for whoever develops', () => {
    expect([...first.keys()].sort()).toEqual(['SHA256SUMS', CHROME, FIREFOX, BILL].sort());
    expect(different(first, second)).toEqual([]);
  });

  test('with the time of building in it does not, and that is seen', () => {
    const withTime = packagedIn('with-time', {}, (manifest) => {
      const words = 'version: packageJson.version,';
      if (!manifest.includes(words)) throw new Error(`manifest.config.ts does not say ${words}`);
      return manifest.replace(words, `${words} version_name: new Date().toISOString(),`);
    });
    expect(different(first, withTime)).toEqual(['SHA256SUMS', CHROME, FIREFOX]);
  });
});

/** The packages of which something is in a zip. */
function builtIn(zip: typeof CHROME | typeof FIREFOX): ReadonlySet<string> {
  const file = `one/.cache/modules-${zip === CHROME ? 'packaged' : 'packaged-firefox'}.json`;
  const modules = JSON.parse(readFileSync(path.join(scratch, file), 'utf8')) as readonly string[];
  return new Set(modules.flatMap((module) => packageOf(module) ?? []));
}

describe.each([CHROME, FIREFOX] as const)('%s', (name) => {
  const texts = (): readonly (readonly [string, string])[] =>
    Object.entries(new PizZip(first.get(name)!).files)
      .filter(([file]) => /\.(js|css|html|json|md)$/.test(file))
      .map(([file, entry]) => [file, entry.asText()]);

  test('holds what a browser loads and the licences, and nothing of the way it was made', () => {
    const files = Object.keys(new PizZip(first.get(name)!).files);
    expect(files).toContain('manifest.json');
    expect(files.filter((file) => !/\.(js|css|html|json|png|svg)$|^licenses\.md$/.test(file))).toEqual([]);
    for (const [file, text] of texts())
      for (const place of [scratch, process.cwd(), homedir(), 'sourceMappingURL'].filter((one) => one.length > 1))
        expect(text.includes(place), `${file}: ${place}`).toBe(false);
  });

  test('has all its code in it', () => {
    const fromElsewhere =
      /\bimport\s*\(?\s*["'`]https?:|importScripts|<script[^>]+src=["']?(https?:)?\/\/|new Function\b|[^\w.]eval\(/;
    expect('import("https://x.example/a.js")').toMatch(fromElsewhere);
    for (const [file, text] of texts()) if (/\.(js|html)$/.test(file)) expect(text, file).not.toMatch(fromElsewhere);
  });

  test('tells the licence of every library that is built in', () => {
    const [, licences] = texts().find(([file]) => file === 'licenses.md')!;
    const told = [...licences.matchAll(/^## (\S+) - (\d\S*) \(/gm)].map(
      ([, library, version]) => `${library} ${version}`,
    );
    const bill = JSON.parse(first.get(BILL)!.toString()) as {
      components: readonly { name: string; version: string; scope: string }[];
    };
    const required = bill.components.filter(({ scope }) => scope === 'required');
    const built = required.filter((one) => builtIn(name).has(one.name));
    expect(told.sort()).toEqual(built.map((one) => `${one.name} ${one.version}`).sort());
    expect(new Set(built.map((one) => one.name))).toEqual(builtIn(name));
  });
});

test('only for Chrome what talks to a relay is built in', () => {
  const more = [...builtIn(CHROME)].filter((one) => !builtIn(FIREFOX).has(one));
  expect(more.sort()).toEqual([
    '@nats-io/jetstream',
    '@nats-io/nats-core',
    '@nats-io/nkeys',
    '@nats-io/nuid',
    'tweetnacl',
  ]);
});

test('what is packed for Chrome starts when it is unpacked, with the first run', async () => {
  const folder = path.join(scratch, 'unpacked');
  for (const [name, entry] of Object.entries(new PizZip(first.get(CHROME)!).files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), entry.asUint8Array());
  }
  const executablePath = ensureBrowser();
  const extension = await ExtensionBrowser.launch({ executablePath, extension: folder, headless: true });
  try {
    const page = await extension.own('src/options/options.html');
    await page.waitForSelector('.first-run h1');
    expect(await textsOf(page, '.choices label:has(input[name=system])')).toEqual(['ParnasSys', 'Een ander systeem']);
  } finally {
    await extension.close();
  }
});
