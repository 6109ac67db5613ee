import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { manifestFor } from '../../manifest.config';

/*
 * What the stores ask of a manifest, as far as a program can tell. Chrome: developer.chrome.com/docs/extensions, Manifest file format
 * and Program policies; Firefox has a linter of its own (linter.long.test.ts).
 */

const chrome = manifestFor('packaged', 'chromium');
const LANGUAGES = readdirSync('public/_locales');

const textIn = (language: string, name: string): string => {
  const [, key] = /^__MSG_(\w+)__$/.exec(name)!;
  const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Record<
    string,
    { readonly message: string }
  >;
  return messages[key!]!.message;
};

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([
    ['name', chrome.name, 75],
    ['description', chrome.description, 132],
  ])('the %s fits', (_what, name, most) => {
    const text = textIn(language, name);
    expect(text.length).toBeGreaterThan(5);
    expect(text.length).toBeLessThanOrEqual(most);
  });
});

test('there is a text in the language that the manifest falls back on', () =>
  expect(LANGUAGES).toContain(chrome.default_locale));

test('the version is of one to four numbers that a store can put in order', () => {
  const numbers = chrome.version.split('.');
  expect(numbers.length).toBeLessThanOrEqual(4);
  for (const one of numbers) {
    expect(one).toMatch(/^(0|[1-9]\d*)$/);
    expect(Number(one)).toBeLessThanOrEqual(65_535);
  }
});

test.each(Object.entries(chrome.icons))('the icon of %s is a picture of that size', (size, file) => {
  const picture = readFileSync(`public/${file}`);
  // PNG: eight bytes of its own, then the first part, whose width and height stand at 16 and 20.
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
});

test('the store shows the icon of 128', () => expect(chrome.icons).toHaveProperty('128'));

/** The code of ours, in one text. */
const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n');
const isUsed = (permission: string): boolean => new RegExp(`\\.${permission}\\b`).test(source);

describe('permissions', () => {
  test.each([...chrome.permissions, ...chrome.optional_permissions])('%s is used', (permission) =>
    expect(isUsed(permission)).toBe(true),
  );
  test('one that nothing uses is found', () => expect(isUsed('webRequest')).toBe(false));
});

test('code comes from the package alone: no address stands in the policy, and no text becomes code', () => {
  const policy = chrome.content_security_policy.extension_pages;
  const scripts = policy.split('; ').find((part) => part.startsWith('script-src'));
  expect(scripts).toBe("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).not.toMatch(/https?:|\*|'unsafe-(eval|inline)'/);
});
