import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Cheap files first: a changed line is mostly found by a small test, and the first test that fails ends its run. */
const LAST = ['examples', 'cases', 'sixteen-hours', 'progress', 'fold', 'properties'];

const cost = (file: TestSpecification): number =>
  LAST.findIndex((name) => file.moduleId.endsWith(`/${name}.test.ts`));

class CheapFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => cost(a) - cost(b));
  }
}

/** The tests by which a changed line of the core is found (`npm run mutate`); those that start processes, or are slow, are left out. */
export default defineConfig({
  test: {
    environment: 'node',
    // One set of modules for all files: a changed line is switched on while running, nothing is loaded anew.
    isolate: false,
    sequence: { sequencer: CheapFirst },
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
