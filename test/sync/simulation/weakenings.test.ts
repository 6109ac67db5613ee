import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { WEAKENED } from './weakenings';

/* The long run builds the engine without these lines: that they are still there is known in the first minute. */

const words = Object.entries(WEAKENED).flatMap(([name, weakening]) =>
  Object.entries(weakening).flatMap(([file, changes]) => changes.map(([text]) => [name, file, text] as const)),
);

test.each(words)('%s: the line stands in %s', (_, file, text) => {
  expect(readFileSync(path.join('src/sync', file), 'utf8')).toContain(text);
});
