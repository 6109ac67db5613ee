// npm test: types, lint, then the tests; `--long`: the tests that take up to an hour. Closes with `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowser, ensureDependencies, ensureRelay, root, run, say } from './prepare.mjs';

const long = process.argv.includes('--long');
ensureDependencies();
const browser = ensureBrowser();
if (long) ensureRelay();

const node = process.execPath;
const program = (name) => path.join(root, 'node_modules', name);
const scratch = mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-test-'));
const total = { passed: 0, failed: 0 };

function check(title, args) {
  say(`\n${title}`);
  const good = run(node, args, { stdio: ['ignore', 'inherit', 'inherit'] }) === 0;
  total[good ? 'passed' : 'failed'] += 1;
}

/** Runs one group of tests and adds its numbers; a run that leaves no numbers counts as one failure. */
function tests(title, project) {
  say(`\n${title}`);
  const file = path.join(scratch, `${project}.json`);
  const args = [
    program('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=./scripts/tally.mjs',
  ];
  const status = run(node, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { TALLY_FILE: file, CHROMIUM_PATH: browser },
  });
  try {
    const { passed, failed } = JSON.parse(readFileSync(file, 'utf8'));
    total.passed += passed;
    total.failed += status !== 0 && failed === 0 ? 1 : failed;
  } catch {
    total.failed += 1;
  }
}

const typescript = program('typescript7/bin/tsc');
if (!long) {
  check('Types', [typescript, '-p', '.']);
  check('Types of the core, without a browser', [typescript, '-p', 'tsconfig.core.json']);
  check('Format and lint', [program('@biomejs/biome/bin/biome'), 'ci', '--log-level=warn', '.']);
  check('Lint with types', [program('eslint/bin/eslint.js'), 'src']);
}
check('Build', ['scripts/build.mjs']);
if (long) {
  tests('Long tests', 'long');
  tests('Schools played from their seeds', 'played');
} else {
  tests('Rules, cases, storage', 'plain');
  tests('Pages and journeys in a real browser', 'browser');
}

rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 ? 0 : 1);
