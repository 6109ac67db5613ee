import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/* Mozilla's linter, which also runs when somebody hands the package in: it finds nothing that decision 0025 does not explain. */

interface Finding {
  readonly code: string;
  readonly file: string;
}
interface Findings {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly notices: readonly Finding[];
}

const found = (folder: string): Findings =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ['node_modules/web-ext/bin/web-ext.js', 'lint', `--source-dir=${folder}`, '--output=json', '--no-input'],
      { encoding: 'utf8' },
    ),
  ) as Findings;

/** The findings that the decision explains, by their codes. */
const explained = [
  ...readFileSync('docs/decisions/0025-the-package.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \| .{40,} \|$/gm),
].map(([, code]) => code!);

test('the build for schools has no fault, and each remark about it is explained', () => {
  const { errors, warnings, notices } = found('dist/packaged-firefox');
  expect(errors).toEqual([]);
  expect([...warnings, ...notices].map(({ code }) => code).sort()).toEqual([...explained].sort());
});
