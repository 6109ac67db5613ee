import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/* Builds of the extension that lack a defence, to see that an attack works where nothing stands in its way. */

const FILES = ['src', 'public', 'package.json', 'vite.config.ts', 'manifest.config.ts', 'tsconfig.json'];

/** In which file which words are replaced by what. */
export type Weakening = Readonly<Record<string, readonly (readonly [words: string, by: string])[]>>;

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

/** Everything in a page believes scripts, can be reached by them, is dressed by the page, and does something at once. */
export const BELIEVES_THE_PAGE: Weakening = {
  'src/content/badges.ts': [
    [
      "this.#root = this.#host.attachShadow({ mode: 'closed' })",
      "this.#root = this.#host.attachShadow({ mode: 'open' })",
    ],
    ['this.#root.addEventListener(', 'this.#host.addEventListener('],
    [
      "(event.target as Element).closest('button')",
      "((event.composedPath()[0] as Element).closest('button') ?? this.#root.elementFromPoint(event.clientX, event.clientY)?.closest('button'))",
    ],
    ['!event.isTrusted || ', ''],
    ["return getComputedStyle(at).pointerEvents !== 'none';", 'return false;'],
  ],
  'src/content/badges-style.ts': [[' !important', '']],
  'src/background/answers/page.ts': [
    [
      'window === null ? Promise.resolve(null) : choose(window, pupil)',
      "office.kept.changePortal((portal) => ({ ...portal, origin: 'clicked' })).then(() => null)",
    ],
  ],
  'src/content/guard/asking.ts': [['    if (!event.isTrusted) return;\n', '']],
  'src/content/guard/question.ts': [
    ['const TOO_SOON_MS = 350', 'const TOO_SOON_MS = 0'],
    ['this.#done(answer, this.#isSeen)', 'this.#done(answer, true)'],
    // Not above everything, as the browser has it: then the page's styles hide it too.
    ['dialog.showModal()', 'dialog.show()'],
  ],
  'src/content/guard/question-style.ts': [
    [' !important', ''],
    ['dialog { width:', 'dialog { position: fixed; inset: 0; margin: auto; height: fit-content; z-index: 9; width:'],
  ],
  'src/content/portal/own-root.ts': [["mode: 'closed'", "mode: 'open'"]],
  'vite.config.ts': [
    ["['web_accessible_resources', 'content_scripts', 'host_permissions']", "['content_scripts', 'host_permissions']"],
  ],
  'manifest.config.ts': [
    [
      'content_security_policy: { extension_pages: CSP },',
      "content_security_policy: { extension_pages: CSP }, web_accessible_resources: [{ matches: ['<all_urls>'], resources: ['src/*', 'icons/*', 'assets/*'] }],",
    ],
  ],
};
