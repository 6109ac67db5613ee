import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manifestFor } from '../../manifest.config';

/* No text ever becomes markup or code: the ways in which a browser would do that stand nowhere in the source, in pages of ours or in files that run in others'. */

const SINKS: readonly (readonly [name: string, RegExp])[] = [
  ['innerHTML and outerHTML', /\b(inner|outer)HTML\b/],
  ['insertAdjacentHTML', /insertAdjacentHTML/],
  ['document.write', /document\.write(ln)?\b/],
  ['srcdoc', /\bsrcdoc\b/i],
  ['setHTML', /\bsetHTML(Unsafe)?\b/],
  ['fragments from markup', /createContextualFragment|DOMParser|parseFromString|parseHTMLUnsafe/],
  ['preact’s own way', /dangerouslySetInnerHTML/],
  ['code from text', /\beval\s*\(|new Function\b|\bimport\s*\(\s*[^'"\s]/],
  ['timers with text', /set(Timeout|Interval)\s*\(\s*['"`]/],
  ['addresses that are code', /javascript:/i],
  ['attributes that are code', /setAttribute\w*\s*\(\s*['"`]on/i],
  ['scripts that are made', /createElement\s*\(\s*['"`](script|iframe|object|embed|base|meta|link)['"`]/i],
];
/** In a page: attributes that are code, scripts within it, and what is not ours. */
const IN_PAGES: readonly (readonly [name: string, RegExp])[] = [
  ['attributes that are code', /\son\w+\s*=/i],
  ['scripts within it', /<script(?![^>]*\bsrc=)/i],
  ['frames', /<(iframe|object|embed|base|frame)\b/i],
  ['something from elsewhere', /(src|href)\s*=\s*["']?(https?:)?\/\//i],
];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => !file.includes('fence-'));
const textOf = (file: string): string => readFileSync(`src/${file}`, 'utf8');
const found = (text: string, sinks: typeof SINKS): readonly string[] =>
  sinks.filter(([, sink]) => sink.test(text)).map(([name]) => name);

test.each(sources.filter((file) => /\.tsx?$/.test(file)))('%s writes no markup', (file) => {
  expect(found(textOf(file), SINKS)).toEqual([]);
});

/** The one page that holds a frame: around the page that talks to a network (decision 0027). */
const AROUND = 'connection/around.html';

test.each(sources.filter((file) => file.endsWith('.html')))('%s holds no code', (file) => {
  expect(found(textOf(file), IN_PAGES)).toEqual(file === AROUND ? ['frames'] : []);
});

test('the one frame holds the one page that talks to a network, and no other', () => {
  expect(textOf(AROUND).match(/<(iframe|object|embed|base|frame)\b[^>]*>/g)).toEqual([
    '<iframe src="./connection.html" title="Verbinding">',
  ]);
  const sandbox = { pages: ['src/connection/connection.html'] };
  expect(manifestFor('packaged', 'chromium')).toMatchObject({ sandbox });
});

test.each([
  ['innerHTML and outerHTML', 'row.innerHTML = text'],
  ['insertAdjacentHTML', "row.insertAdjacentHTML('beforeend', text)"],
  ['document.write', 'document.write(text)'],
  ['srcdoc', 'frame.srcdoc = text'],
  ['setHTML', 'row.setHTMLUnsafe(text)'],
  ['fragments from markup', 'range.createContextualFragment(text)'],
  ['preact’s own way', '<p dangerouslySetInnerHTML={{ __html: text }} />'],
  ['code from text', 'new Function(text)'],
  ['code from text', 'await import(text)'],
  ['timers with text', "setTimeout('go()', 10)"],
  ['addresses that are code', "link.href = 'javascript:go()'"],
  ['attributes that are code', "row.setAttribute('onclick', text)"],
  ['scripts that are made', "document.createElement('script')"],
])('would be found: %s', (name, line) => expect(found(line, SINKS)).toEqual([name]));

test.each([
  ['attributes that are code', '<body onload="go()">'],
  ['scripts within it', '<script>go()</script>'],
  ['frames', '<iframe></iframe>'],
  ['something from elsewhere', '<link href="//harm.example/x.css">'],
])('would be found in a page: %s', (name, page) => expect(found(page, IN_PAGES)).toEqual([name]));
