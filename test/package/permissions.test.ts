import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manifestFor } from '../../manifest.config';

/* What the README says that the extension may do is what it asks for, no more and no less. */

/** The rows of the table under a heading: the word between marks in the first column, and what stands in the others. */
const rowsUnder = (heading: string): readonly (readonly [asked: string, why: string])[] => {
  const part = readFileSync('README.md', 'utf8')
    .split(heading)[1]!
    .split(/\n#|\n\*\*/)[0]!;
  return [...part.matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)].map(([, asked, why]) => [asked!, why!.trim()]);
};

test('every permission stands in the README with why, and nothing else does', () => {
  const { permissions, optional_permissions, optional_host_permissions } = manifestFor('packaged', 'chromium');
  const rows = rowsUnder('**Wat het van de browser vraagt**');
  expect(rows.map(([asked]) => asked).sort()).toEqual(
    [...permissions, ...optional_permissions, ...optional_host_permissions].sort(),
  );
  for (const [asked, why] of rows) expect(why.length, asked).toBeGreaterThan(20);
});
