// npm test: types, lint, then the tests; `--long`: the tests that take up to an hour. Closes with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
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

const argsOf = (project) => [
  program('vitest/vitest.mjs'),
  'run',
  '--project',
  project,
  '--reporter=dot',
  '--reporter=./scripts/tally.mjs',
];
const tallyOf = (project) => path.join(scratch, `${project}.json`);
const envOf = (project) => ({ TALLY_FILE: tallyOf(project), CHROMIUM_PATH: browser });

/** Runs one group of tests and adds its numbers. */
function tests(title, project) {
  say(`\n${title}`);
  add(project, run(node, argsOf(project), { stdio: ['ignore', 'inherit', 'inherit'], env: envOf(project) }));
}

/**
 * Runs a group beside the others, and lets them have the processors first. @returns waits for it, shows what it said and adds its numbers
 */
function besides(title, project) {
  const log = path.join(scratch, `${project}.log`);
  const out = openSync(log, 'w');
  const after = process.platform === 'win32' ? [] : ['nice', '-n', '19'];
  const [first, ...args] = [...after, node, ...argsOf(project)];
  const started = spawn(first, args, {
    cwd: root,
    stdio: ['ignore', out, out],
    env: { ...process.env, ...envOf(project) },
  });
  const ended = new Promise((resolve) => {
    started.on('error', () => resolve(127));
    started.on('exit', (code) => resolve(code ?? 1));
  });
  return async () => {
    const status = await ended;
    say(`\n${title}\n${readFileSync(log, 'utf8')}`);
    add(project, status);
  };
}

/** A run that leaves no numbers counts as one failure. */
function add(project, status) {
  try {
    const { passed, failed } = JSON.parse(readFileSync(tallyOf(project), 'utf8'));
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
  const played = besides('Schools played from their seeds, beside the others', 'played');
  tests('Long tests', 'long');
  await played();
} else {
  tests('Rules, cases, storage', 'plain');
  tests('Pages and journeys in a real browser', 'browser');
}

rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 ? 0 : 1);
