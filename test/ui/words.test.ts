import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BADGE_STEPS } from '../../src/messages/contract';

type Messages = Record<string, { message: string }>;
const read = (language: string) =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Messages;
const [dutch, english] = [read('nl'), read('en')];
const placeholders = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort();

test('Dutch and English have the same texts with the same places to fill', () => {
  expect(Object.keys(english)).toEqual(Object.keys(dutch));
  for (const [key, { message }] of Object.entries(dutch))
    expect(placeholders(english[key]!.message), key).toEqual(placeholders(message));
});

test('no text is empty, none shouts', () => {
  for (const messages of [dutch, english])
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message.trim(), key).toBe(message);
      expect(message, key).not.toMatch(/^$|!/);
    }
});

test('every text is used', () => {
  const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(`src/${file}`, 'utf8'))
    .join('\n');
  const manifest = readFileSync('manifest.config.ts', 'utf8');
  // Texts that are chosen by a code: `do_…` by what a step asks.
  const prefixes = [...code.matchAll(/keyOf\('(\w+)'|`(\w+)_\$\{/g)].map(([, called, written]) => called ?? written!);
  const byCode = new RegExp(`^(${[...new Set(prefixes)].join('|')})_`);
  const isUsed = (key: string): boolean =>
    new RegExp(`['"]${key}['"]`).test(code) || manifest.includes(`__MSG_${key}__`) || byCode.test(key);
  const unused = Object.keys(dutch).filter((key) => !isUsed(key) && !isUsed(key.replace(/_one$/, '')));
  expect(unused).toEqual([]);
});

test('a badge has words for every step', () => {
  for (const step of BADGE_STEPS) expect(dutch[`badge_${step}`]?.message).toBeTruthy();
});
