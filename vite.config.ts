import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { manifestFor } from './manifest.config.ts';

/** What the build adds to the manifest and a page could see: scripts are registered by the worker and need none of it. */
const EXPOSED = ['web_accessible_resources', 'content_scripts', 'host_permissions'];

const closedManifest = (outDir: string): Plugin => ({
  name: 'closed-manifest',
  enforce: 'post',
  closeBundle() {
    const file = path.join(outDir, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    for (const key of EXPOSED) delete manifest[key];
    writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
    rmSync(path.join(outDir, '.vite'), { recursive: true, force: true });
  },
});

export default defineConfig(({ mode }) => {
  const build = mode === 'demo' ? 'demo' : 'packaged';
  const outDir = path.resolve('dist', build);
  return {
    plugins: [preact(), crx({ manifest: manifestFor(build) as never }), closedManifest(outDir)],
    resolve: {
      conditions: build === 'demo' ? ['demo', 'module', 'browser', 'default'] : ['module', 'browser', 'default'],
    },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome120',
      modulePreload: false,
      rollupOptions: { input: { desk: 'src/desk/desk.html' } },
    },
  };
});
