import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import type { play } from './play';
import type { installQuickCrypto } from './quick-crypto';

/** In which file of src/sync which words are replaced by what. */
export type Weakening = Readonly<Record<string, readonly (readonly [words: string, by: string])[]>>;

/** By what is imported within src/sync: what stands in for it, and in which file the real one is needed. */
const QUICK: Readonly<Record<string, { readonly by: string; readonly not?: string }>> = {
  './deflate': { by: 'quick-deflate.ts' },
  '../bytes/base64': { by: 'quick-base64.ts' },
  './batch': { by: 'once.ts', not: 'content.ts' },
  './content': { by: 'once.ts' },
};

const quick: Plugin = {
  name: 'quick',
  enforce: 'pre',
  resolveId(id, from) {
    const other = QUICK[id];
    if (!other || !from?.includes('/src/sync/') || path.basename(from) === other.not) return null;
    return path.resolve('test/sync/simulation', other.by);
  },
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

export interface Built {
  readonly play: typeof play;
  /** What was built. */
  readonly file: string;
}

/** The simulation with quick cryptography, over the engine as it is or without something. @param folder where it is built */
export async function built(folder: string, weakening: Weakening = {}): Promise<Built> {
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [quick, weakened(weakening)],
    ssr: { noExternal: true },
    build: {
      ssr: path.resolve('test/sync/simulation/quick-play.ts'),
      outDir: path.resolve(folder),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
    },
  });
  const file = path.resolve(folder, 'quick-play.js');
  const made = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    play: typeof play;
    installQuickCrypto: typeof installQuickCrypto;
  };
  return {
    file,
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
