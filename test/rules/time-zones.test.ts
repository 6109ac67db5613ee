import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/* The protocol says the same wherever the device thinks it is. */

const run = promisify(execFile);
const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'plain', '--reporter', 'json'];

test('the examples hold in three time zones', async () => {
  const passed = await Promise.all(
    ['Europe/Amsterdam', 'Pacific/Auckland', 'America/Los_Angeles'].map(async (TZ) => {
      const { stdout } = await run(process.execPath, [...VITEST, 'test/rules/examples.test.ts'], {
        env: { ...process.env, TZ },
      });
      return (JSON.parse(stdout) as { numPassedTests: number }).numPassedTests;
    }),
  );
  expect(Math.min(...passed)).toBeGreaterThan(100);
  expect(new Set(passed).size).toBe(1);
}, 120_000);
