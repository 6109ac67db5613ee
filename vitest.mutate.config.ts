import { defineConfig } from 'vitest/config';

/** The tests by which a changed line of the core is found (`npm run mutate`); those that start processes, or are slow, are left out. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/domain/**/*.test.ts', 'test/rules/**/*.test.ts'],
    exclude: [
      '**/*.browser.test.ts',
      '**/*.long.test.ts',
      'test/rules/time-zones.test.ts',
      'test/rules/shared-cases.test.ts',
      'test/rules/slow/**',
    ],
    testTimeout: 30_000,
  },
});
