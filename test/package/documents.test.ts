import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifestFor } from '../../manifest.config';
import packageJson from '../../package.json' with { type: 'json' };

/* What the documents for schools say of this program, as far as a program can hold them to it. */

const IN_SCHOOL = readdirSync('docs/school')
  .filter((file) => file.endsWith('.md'))
  .map((file) => `docs/school/${file}`);
const DOCUMENTS = [...IN_SCHOOL, 'SECURITY.md', 'PRIVACY.md', 'README.md'];
const textOf = (file: string): string => readFileSync(file, 'utf8');

/** Tests that a text leans on, by where they are. */
const testsIn = (text: string): readonly string[] => [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file!);
/** Other documents that a text points to; addresses elsewhere are not looked at. */
const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)].map(([, to]) => to!).filter((to) => !/^https?:/.test(to));

describe.each(DOCUMENTS)('%s', (file) => {
  test('names tests that are there', () => {
    expect(testsIn(textOf(file)).filter((one) => !existsSync(one))).toEqual([]);
  });

  test('points to documents that are there', () => {
    expect(linksIn(textOf(file)).filter((to) => !existsSync(path.join(path.dirname(file), to)))).toEqual([]);
  });
});

const SECURITY = 'docs/school/veiligheid.md';

describe('the security page', () => {
  const threats = textOf(SECURITY)
    .split('## Wie kan er kwaad willen, en wat dan')[1]!
    .split(/\n## /)[0]!
    .split('\n### ')
    .slice(1);

  test.each(threats.map((text) => [text.split('\n')[0]!, text]))(
    '%s: says what does not protect, and by which test whatever does is seen',
    (_name, text) => {
      expect(text).toContain('- **Beschermt niet**:');
      if (text.includes('- **Beschermt**: ')) expect(testsIn(text.split('- **Laat zien**: ')[1]!)).not.toEqual([]);
    },
  );

  test('has them all', () => expect(threats.length).toBeGreaterThanOrEqual(11));
});

/** The rows of the first table below a heading: what stands between marks in the first column. */
const askedUnder = (file: string, heading: string): readonly string[] => {
  const part = textOf(file).split(heading)[1]!.split(/\n#/)[0]!;
  return [...part.matchAll(/^\| `([^`]+)` \|/gm)].map(([, asked]) => asked!);
};

test('the bijsluiter names what the extension asks of a browser, no more and no less', () => {
  const { permissions, optional_permissions, optional_host_permissions } = manifestFor('packaged', 'chromium');
  expect([...askedUnder('docs/school/privacybijsluiter.md', '## J.')].sort()).toEqual(
    [...permissions, ...optional_permissions, ...optional_host_permissions].sort(),
  );
});

test.each(['docs/school/privacybijsluiter.md', 'docs/school/dpia.md'])('%s is about this version', (file) => {
  const [, told] = /versie (\d+\.\d+)/.exec(textOf(file)) ?? [];
  expect(packageJson.version.startsWith(`${told}.`), told).toBe(true);
});

test('a test that is not there is found', () =>
  expect(testsIn('zie `test/e2e/nergens.test.ts`').filter((one) => !existsSync(one))).toHaveLength(1));
