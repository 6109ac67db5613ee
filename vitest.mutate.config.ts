import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Cheap files first: a changed line is mostly found by a small test, and the first test that fails ends its run. */
const LAST = ['unchanged', 'examples', 'cases', 'sixteen-hours', 'progress', 'fold', 'properties'];

const cost = (file: TestSpecification): number => LAST.findIndex((name) => file.moduleId.endsWith(`/${name}.test.ts`));

class CheapFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => cost(a) - cost(b));
  }
}

/** The tests by which a changed line of the core is found (`npm run mutate`); those that start processes, or are slow, are left out. */
export default defineConfig({
  test: {
    environment: 'node',
    // A module that remembers would hide a changed line from the next test: each file has its own.
    isolate: true,
    sequence: { sequencer: CheapFirst },
    include: ['domain', 'rules', 'etiquette', 'reconcile'].map((part) => `test/${part}/**/*.test.ts`),
    exclude: [
      '**/*.browser.test.ts',
      '**/*.long.test.ts',
      'test/rules/time-zones.test.ts',
      'test/rules/shared-cases.test.ts',
      'test/rules/slow/**',
      // Thousands of pupils for each changed line.
      'test/reconcile/{generated,weakened}.test.ts',
    ],
    testTimeout: 30_000,
  },
});
