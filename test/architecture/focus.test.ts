import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/*
 * Focus moves with the paint and not after it: on a slow computer somebody types before an effect runs, and what was typed goes nowhere.
 * Here and not in a browser, since a fast machine never shows it.
 */

const LATE = /\buseEffect\(\s*\(\)\s*=>\s*(?:\{(?:(?!\buseEffect\b)[^}])*)?[^;{}]*\.focus\(\)/;

const screens = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));

test.each([
  'useEffect(() => field.current?.focus(), []);',
  'useEffect(() => {\n  if (is) line.current?.focus();\n}, []);',
])('%s is found', (text) => {
  expect(text).toMatch(LATE);
  expect(text.replace('useEffect', 'useLayoutEffect')).not.toMatch(LATE);
});

test('no screen moves the focus after the paint', () => {
  expect(screens.length).toBeGreaterThan(100);
  expect(screens.filter((file) => LATE.test(readFileSync(path.join('src', file), 'utf8')))).toEqual([]);
});
