import { defineConfig } from 'vitest/config';

/** Tests whose properties and sweeps the long run tries much more often (`test/runs.ts`). */
const TRIED_LONGER = [
  'test/domain/fold.test.ts',
  'test/reconcile/properties.test.ts',
  'test/rules/progress.test.ts',
  'test/rules/properties.test.ts',
  'test/rules/sixteen-hours.test.ts',
  'test/rules/slow/slow.test.ts',
  'test/demo/stories.test.ts',
  'test/storage/copy/flips.test.ts',
];

/** Schools that are played from their seeds: they take all processors, and would make a browser wait. */
const PLAYED = ['test/sync/simulation/simulation.test.ts', 'test/sync/simulation/weakened.long.test.ts'];

/** Tests that open a browser are slower and take turns; `npm test` builds the extension before them. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'plain',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts', 'test/**/*.long.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/**/*.browser.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'long',
          environment: 'node',
          include: ['test/**/*.long.test.ts', ...TRIED_LONGER],
          exclude: PLAYED,
          env: { LONG: '1' },
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'played',
          environment: 'node',
          include: PLAYED,
          env: { LONG: '1' },
          fileParallelism: false,
          testTimeout: 3_600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
