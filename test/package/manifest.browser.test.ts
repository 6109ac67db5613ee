import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/* What was built, as a school would install it. `npm test` builds before these run. */

const BUILDS = ['packaged', 'demo'] as const;
type Build = (typeof BUILDS)[number];
interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string; readonly sandbox?: string };
  readonly sandbox?: { readonly pages: readonly string[] };
}

const manifestOf = (build: Build) =>
  JSON.parse(readFileSync(`dist/${build}/manifest.json`, 'utf8')) as Manifest & Record<string, unknown>;

/** The source files that a build was made of, as the build noted them. */
const modulesOf = (build: Build) =>
  JSON.parse(readFileSync(`.cache/modules-${build}.json`, 'utf8')) as readonly string[];

const filesOf = (build: Build): readonly string[] =>
  readdirSync(`dist/${build}`, { recursive: true, encoding: 'utf8' });
const textOf = (build: Build): string =>
  filesOf(build)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(path.join('dist', build, file), 'utf8'))
    .join('\n');

/** What a page could see or reach of the extension. */
const exposed = (manifest: object): readonly string[] =>
  ['content_scripts', 'host_permissions', 'web_accessible_resources', 'externally_connectable'].filter(
    (key) => key in manifest,
  );

test('a manifest as the bundler leaves it is found to expose', () => {
  const weakened = {
    ...manifestOf('packaged'),
    web_accessible_resources: [{ matches: ['https://*/*'], resources: [] }],
  };
  expect(exposed(weakened)).toEqual(['web_accessible_resources']);
});

test('for Firefox it exposes as little, and its panel stands in the sidebar', () => {
  const manifest = JSON.parse(readFileSync('dist/packaged-firefox/manifest.json', 'utf8')) as Manifest & {
    readonly sidebar_action: { readonly default_panel: string };
  };
  expect(exposed(manifest)).toEqual([]);
  expect(manifest.permissions).toEqual(['storage', 'scripting', 'alarms', 'idle']);
  // The same policy but for the frame: no page may be held there by another, and none talks to a network.
  const { extension_pages } = manifestOf('packaged').content_security_policy;
  expect(manifest.content_security_policy).toEqual({
    extension_pages: extension_pages.replace("frame-src 'self'; ", ''),
  });
  expect(manifest.sandbox).toBeUndefined();
  expect(existsSync('dist/packaged-firefox/src/connection')).toBe(false);
  expect(readdirSync('dist/packaged-firefox/src/panel')).toContain(
    path.basename(manifest.sidebar_action.default_panel),
  );
});

describe.each(BUILDS)('%s', (build) => {
  test('exposes nothing to pages and takes no host', () => {
    const manifest = manifestOf(build);
    expect(exposed(manifest)).toEqual([]);
    expect(manifest.permissions).toEqual(['storage', 'scripting', 'sidePanel', 'offscreen', 'alarms', 'idle']);
    expect(manifest['optional_permissions']).toEqual(['notifications']);
  });

  test('no code from elsewhere, no connection to anywhere', () => {
    const policy = manifestOf(build).content_security_policy.extension_pages;
    for (const part of [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "connect-src 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ])
      expect(policy.split('; ')).toContain(part);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https:|\*/);
  });

  test('one page may open a socket, with TLS alone, and it is nothing of the extension', () => {
    const { sandbox, content_security_policy } = manifestOf(build);
    expect(sandbox?.pages).toEqual(['src/connection/connection.html']);
    expect(content_security_policy.sandbox).toBe(
      "sandbox allow-scripts; default-src 'none'; script-src 'self'; connect-src wss:; require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  test('what talks to a relay is in the files of that page alone', () => {
    const talks = (text: string) => /new WebSocket\b|JetStream/.test(text);
    const page = readFileSync(`dist/${build}/src/connection/connection.html`, 'utf8');
    const [, own] = page.match(/src="\/(assets\/[^"]+)"/)!;
    expect(
      filesOf(build).filter((file) => file.endsWith('.js') && talks(readFileSync(`dist/${build}/${file}`, 'utf8'))),
    ).toEqual([own]);
    const named = (file: string) => readFileSync(`dist/${build}/${file}`, 'utf8').includes(path.basename(own!));
    expect(filesOf(build).filter((file) => /\.(js|html)$/.test(file) && named(file))).toEqual([
      'src/connection/connection.html',
    ]);
  });

  test('what a person asks for in a page is one file of at most 30 kB', () => {
    for (const name of readdirSync(`dist/${build}/src/content`).filter((file) => file !== 'read.iife.js')) {
      const file = readFileSync(`dist/${build}/src/content/${name}`);
      expect(gzipSync(file, { level: 9 }).length).toBeLessThanOrEqual(30_000);
      expect(file.toString()).not.toMatch(/^import |preact|ZodError|import\(/m);
    }
  });

  test.each([
    ['read', 15_000],
    ['lists', 15_000],
    ['guard', 10_000],
    ['beside', 10_000],
  ])('%s is one file of at most %i bytes, without a checking or drawing library', (name, most) => {
    const file = readFileSync(`dist/${build}/src/content/${name}.iife.js`);
    expect(gzipSync(file, { level: 9 }).length).toBeLessThanOrEqual(most);
    expect(file.toString()).not.toMatch(/^import |preact|ZodError|import\(/m);
  });
});

test('the childcare portal is among no hosts', () => {
  expect(JSON.stringify(manifestOf('packaged').optional_host_permissions)).not.toContain('ouderportaal.nl');
});

describe('the two builds', () => {
  test('differ in one module, the clock', () => {
    const [packaged, demo] = BUILDS.map((build) => new Set(modulesOf(build))) as [Set<string>, Set<string>];
    expect(packaged.size).toBeGreaterThan(60);
    expect([...packaged].filter((file) => !demo.has(file))).toEqual(['src/background/clock/school.ts']);
    expect([...demo].filter((file) => !packaged.has(file))).toEqual(['src/background/clock/demo.ts']);
    const keepsAClock = (build: Build) => /(?<!set-)demo-clock/.test(textOf(build));
    expect([keepsAClock('packaged'), keepsAClock('demo')]).toEqual([false, true]);
  });

  test('differ in the hosts of the demo school, and in nothing else of the manifest', () => {
    const { optional_host_permissions: hosts, ...rest } = manifestOf('packaged');
    const { optional_host_permissions: demoHosts, ...demoRest } = manifestOf('demo');
    expect(demoRest).toEqual(rest);
    expect(demoHosts).toEqual([
      ...hosts,
      'http://localhost/*',
      'http://portaal.localhost/*',
      'http://website.localhost/*',
    ]);
  });

  test('hold the same pages, styles, pictures and words', () => {
    const others = (build: Build) => filesOf(build).filter((file) => !/\.(js|css)$|manifest\.json$/.test(file));
    expect(others('demo')).toEqual(others('packaged'));
    for (const file of others('packaged').filter((name) => /\.(png|svg|json)$/.test(name)))
      expect(readFileSync(`dist/demo/${file}`).equals(readFileSync(`dist/packaged/${file}`)), file).toBe(true);
  });

  test('leave nothing behind that no page uses', () => {
    const names = filesOf('packaged').filter((file) => file.startsWith('assets/'));
    const everything = filesOf('packaged')
      .filter((file) => /\.(js|html|css)$/.test(file))
      .map((file) => readFileSync(path.join('dist/packaged', file), 'utf8'))
      .join('\n');
    expect(names.filter((file) => !everything.includes(path.basename(file)))).toEqual([]);
  });
});
