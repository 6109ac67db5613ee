import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

/* The fences around the core are tried by climbing over them: each line is refused, and a harmless one is not. */

const folder = mkdtempSync(path.join('src', 'rules', 'fence-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (program: string, args: readonly string[]): string => {
  try {
    execFileSync(process.execPath, [path.join('node_modules', program), ...args], { encoding: 'utf8', stdio: 'pipe' });
    return '';
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
};

function compiled(line: string): string {
  const file = path.join(folder, 'line.ts');
  const config = path.join(folder, 'tsconfig.json');
  writeFileSync(file, `export const line = () => ${line};\n`);
  writeFileSync(config, JSON.stringify({ extends: '../../../tsconfig.core.json', include: ['line.ts'] }));
  return run('typescript7/bin/tsc', ['-p', config]);
}

function linted(line: string): string {
  const file = path.join(folder, 'line.ts');
  writeFileSync(file, `export const line = () => ${line};\n`);
  return run('eslint/bin/eslint.js', [file]);
}

test.each([
  'document.title',
  'chrome.runtime.id',
  'console.log(1)',
  'fetch("/")',
  'process.exit()',
  'localStorage.length',
])('the core does not know %s', (line) => expect(compiled(line)).toContain('error TS'));

test('a line of the core itself compiles', () => expect(compiled('[1, 2].at(-1)')).toBe(''));

test.each(['new Date(0)', 'Date.now()', 'Math.random()', 'new Intl.DateTimeFormat()'])(
  'the core may not ask %s',
  (line) => expect(linted(line)).toContain('no-restricted'),
);

test('lint has nothing against a line of the core itself', () => expect(linted('Math.max(1, 2)')).toBe(''));
