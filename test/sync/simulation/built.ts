import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import type { play } from './play';
import type { installQuickCrypto } from './quick-crypto';

/** In which file of src/sync which words are replaced by what. */
export type Weakening = Readonly<Record<string, readonly (readonly [words: string, by: string])[]>>;

const quickDeflate: Plugin = {
  name: 'quick-deflate',
  enforce: 'pre',
  resolveId: (id, from) =>
    id === './deflate' && from?.includes('/src/sync/') ? path.resolve('test/sync/simulation/quick-deflate.ts') : null,
};

const weakened = (weakening: Weakening): Plugin => ({
  name: 'weakened',
  enforce: 'pre',
  load(id) {
    const changes = weakening[path.basename(id)];
    if (!changes || !id.includes('/src/sync/')) return null;
    return changes.reduce(
      (code, [words, by]) => {
        if (!code.includes(words)) throw new Error(`${path.basename(id)} has no ${words}`);
        return code.replace(words, by);
      },
      readFileSync(id, 'utf8'),
    );
  },
});

/** The simulation with quick cryptography, over the engine as it is or without something. @param folder where it is built */
export async function built(folder: string, weakening: Weakening = {}): Promise<{ readonly play: typeof play }> {
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [quickDeflate, weakened(weakening)],
    ssr: { noExternal: true },
    build: {
      ssr: path.resolve('test/sync/simulation/quick-play.ts'),
      outDir: path.resolve(folder),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
    },
  });
  const file = pathToFileURL(path.resolve(folder, 'quick-play.js')).href;
  const made = (await import(/* @vite-ignore */ file)) as {
    play: typeof play;
    installQuickCrypto: typeof installQuickCrypto;
  };
  return {
    play: async (...of) => {
      const putBack = made.installQuickCrypto();
      try {
        return await made.play(...of);
      } finally {
        putBack();
      }
    },
  };
}
