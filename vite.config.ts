import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { type BrowserKind, manifestFor } from './manifest.config.ts';

/** What the bundler adds to the manifest and a page could see: scripts are registered by the worker and need none of it. */
const EXPOSED = ['web_accessible_resources', 'content_scripts', 'host_permissions'];

/** Takes out the assets that no file of the build names, and then those that only they named. */
function removeUnnamed(outDir: string): void {
  const assets = path.join(outDir, 'assets');
  const named = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|html|css|json)$/.test(file))
    .map((file) => readFileSync(path.join(outDir, file), 'utf8'))
    .join('\n');
  const unnamed = readdirSync(assets).filter((name) => !named.includes(name));
  for (const name of unnamed) rmSync(path.join(assets, name));
  if (unnamed.length > 0) removeUnnamed(outDir);
}

/** Takes out of the build what no school needs: what the manifest would expose, and the second copies of the content files. */
const closed = (outDir: string): Plugin => ({
  name: 'closed',
  enforce: 'post',
  closeBundle() {
    const file = path.join(outDir, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    for (const key of EXPOSED) delete manifest[key];
    writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
    rmSync(path.join(outDir, '.vite'), { recursive: true, force: true });
    const assets = path.join(outDir, 'assets');
    for (const copy of readdirSync(assets).filter((name) => /^\w+\.iife\.ts-/.test(name)))
      rmSync(path.join(assets, copy));
    removeUnnamed(outDir);
  },
});

/** Notes of which modules a build was made, so that a test can lay two builds side by side. */
const modulesOf = (build: string): Plugin => ({
  name: 'modules',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : []));
    const modules = [...new Set(chunks.map((id) => path.relative(process.cwd(), id.replace(/\?.*$/, ''))))].sort();
    mkdirSync('.cache', { recursive: true });
    writeFileSync(`.cache/modules-${build}.json`, JSON.stringify(modules, null, 1));
  },
});

export default defineConfig(({ mode }) => {
  const build = mode.startsWith('demo') ? 'demo' : 'packaged';
  const browser: BrowserKind = mode.endsWith('firefox') ? 'firefox' : 'chromium';
  const outDir = path.resolve('dist', mode);
  return {
    plugins: [
      preact(),
      crx({
        manifest: manifestFor(build, browser) as never,
        browser: browser === 'firefox' ? 'firefox' : 'chrome',
      }),
      closed(outDir),
      modulesOf(mode),
    ],
    resolve: {
      conditions: build === 'demo' ? ['demo', 'module', 'browser', 'default'] : ['module', 'browser', 'default'],
    },
    build: {
      outDir,
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox142' : 'chrome120',
      modulePreload: false,
      // What the licences of the libraries ask of whoever passes them on.
      license: { fileName: 'licenses.md' },
      // Pages that the bundler does not find in the manifest.
      rollupOptions: {
        input: {
          desk: 'src/desk/desk.html',
          ...(browser === 'firefox' ? { panel: 'src/panel/panel.html' } : { around: 'src/connection/around.html' }),
        },
        output: {
          // The number that the bundler would give the worker follows from the folder in which it was built: crxjs calls the files
          // that a worker injects by where they lie until it knows their names.
          chunkFileNames: ({ facadeModuleId }) =>
            facadeModuleId?.endsWith('src/background/index.ts') ? 'assets/worker.js' : 'assets/[name]-[hash].js',
        },
      },
    },
  };
});
