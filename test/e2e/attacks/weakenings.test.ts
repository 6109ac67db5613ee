import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as WEAKENINGS from './weakenings';

/* A weakening whose words were changed weakens nothing any more: seen at once, and not after the hour of the long run. */

test.each(Object.entries(WEAKENINGS))('%s takes out words that stand in the source', (_, weakening) => {
  for (const [file, replaced] of Object.entries(weakening)) {
    const source = readFileSync(file, 'utf8');
    expect(replaced.map(([words]) => words).filter((words) => !source.includes(words))).toEqual([]);
  }
});
