import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Weakening } from './weakenings';

/* Builds of the extension that lack a defence, to see that an attack works where nothing stands in its way. */

const FILES = ['src', 'public', 'package.json', 'vite.config.ts', 'manifest.config.ts', 'tsconfig.json'];

/**
 * Builds the demo extension with these words replaced.
 * @returns the folder of the build
 * @throws when the words are not there: a weakening that weakens nothing proves nothing
 */
export function weakenedBuild(name: string, weakening: Weakening): string {
  const folder = path.resolve('.cache', 'weakened', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) cpSync(file, path.join(folder, file), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  for (const [file, replaced] of Object.entries(weakening)) {
    let text = readFileSync(path.join(folder, file), 'utf8');
    for (const [words, by] of replaced) {
      if (!text.includes(words)) throw new Error(`${file} does not say ${words}`);
      text = text.replaceAll(words, by);
    }
    writeFileSync(path.join(folder, file), text);
  }
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', 'demo', '--logLevel', 'error'], {
    cwd: folder,
    stdio: 'pipe',
  });
  return path.join(folder, 'dist', 'demo');
}
