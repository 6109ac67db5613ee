import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/* What was built, as a school would install it. `npm test` builds before these run. */

const BUILDS = ['packaged', 'demo'] as const;
type Build = (typeof BUILDS)[number];
interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
}

const manifestOf = (build: Build) =>
  JSON.parse(readFileSync(`dist/${build}/manifest.json`, 'utf8')) as Manifest & Record<string, unknown>;

/** Names without the hash of their content, so that two builds can be laid side by side. */
const plain = (text: string): string => text.replace(/-[\w-]{8}\.(js|css)/g, '.$1');

function filesOf(build: Build): ReadonlyMap<string, string> {
  const root = path.join('dist', build);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(path.join(root, file)).isFile(),
  );
  return new Map(files.map((file) => [plain(file), plain(readFileSync(path.join(root, file), 'latin1'))]));
}

describe.each(BUILDS)('%s', (build) => {
  test('exposes nothing to pages and takes no host', () => {
    const manifest = manifestOf(build);
    for (const key of ['content_scripts', 'host_permissions', 'web_accessible_resources', 'externally_connectable'])
      expect(manifest, key).not.toHaveProperty(key);
    expect(manifest.permissions).toEqual(['storage', 'scripting', 'sidePanel', 'alarms']);
  });

  test('no code from elsewhere, no connection to anywhere', () => {
    const policy = manifestOf(build).content_security_policy.extension_pages;
    for (const part of ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'none'"])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https:|\*/);
  });

  test('the reader is one file of at most 15 kB, without a checking or drawing library', () => {
    const file = readFileSync(`dist/${build}/src/content/read.iife.js`);
    expect(gzipSync(file, { level: 9 }).length).toBeLessThanOrEqual(15_000);
    expect(file.toString()).not.toMatch(/^import |preact|ZodError|import\(/m);
  });
});

test('the childcare portal is among no hosts', () => {
  expect(JSON.stringify(manifestOf('packaged').optional_host_permissions)).not.toContain('ouderportaal.nl');
});

test('the two builds differ in the clock and in hosts, and in nothing else', () => {
  const [packaged, demo] = BUILDS.map(filesOf) as [ReadonlyMap<string, string>, ReadonlyMap<string, string>];
  expect([...demo.keys()].sort()).toEqual([...packaged.keys()].sort());
  const different = [...packaged.keys()].filter((file) => packaged.get(file) !== demo.get(file));
  expect(different.sort()).toEqual(['assets/index.ts.js', 'manifest.json']);

  const { optional_host_permissions: hosts, ...rest } = manifestOf('packaged');
  const { optional_host_permissions: demoHosts, ...demoRest } = manifestOf('demo');
  expect(demoRest).toEqual(rest);
  expect(demoHosts).toEqual([...hosts, 'http://localhost/*']);

  const clock = (files: ReadonlyMap<string, string>) => files.get('assets/index.ts.js')!.includes('demo-clock');
  expect([clock(packaged), clock(demo)]).toEqual([false, true]);
});
