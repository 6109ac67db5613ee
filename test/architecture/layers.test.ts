import { readdirSync, readFileSync } from 'node:fs';
import { posix as path } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf } from './imports';

const BROWSER = ['webextension-polyfill'];
const PREACT = ['preact', 'preact/hooks'];
const OWN_PAGE = {
  layers: [
    'domain',
    'bytes',
    'rules',
    'etiquette',
    'reconcile',
    'calendars',
    'files',
    'letters',
    'overview',
    'tables',
    'extract',
    'word',
    'managed',
    'messages',
    'sites',
    'ui',
    'charts',
    'pages',
  ],
  packages: [...BROWSER, ...PREACT],
};

/** Who may import whom. Read downwards: a layer knows only what stands above it. */
const LAYERS: Readonly<Record<string, { layers: readonly string[]; packages: readonly string[] }>> = {
  domain: { layers: [], packages: [] },
  // How bytes are written down: as text, in a file.
  bytes: { layers: [], packages: [] },
  rules: { layers: ['domain'], packages: [] },
  etiquette: { layers: ['domain'], packages: [] },
  reconcile: { layers: ['domain'], packages: [] },
  sites: { layers: ['domain', 'etiquette'], packages: [] },
  // What school IT may set through the browser.
  managed: { layers: ['domain', 'rules', 'etiquette', 'sites'], packages: ['zod/mini'] },
  calendars: { layers: ['domain'], packages: ['ical.js'] },
  files: { layers: ['domain', 'sites'], packages: ['papaparse', 'read-excel-file/universal'] },
  letters: { layers: ['domain', 'rules'], packages: [] },
  overview: { layers: ['domain', 'rules'], packages: [] },
  tables: { layers: ['domain'], packages: ['pizzip'] },
  extract: { layers: ['domain', 'rules', 'letters', 'tables'], packages: [] },
  word: { layers: ['letters', 'tables'], packages: ['docxtemplater', 'pizzip'] },
  messages: {
    layers: ['domain', 'rules', 'etiquette', 'reconcile', 'sites', 'letters', 'overview', 'extract', 'managed'],
    packages: ['zod/mini'],
  },
  storage: { layers: ['domain', 'bytes'], packages: ['idb', 'zod/mini', 'hash-wasm'] },
  // What goes from one device of the school to another.
  sync: {
    layers: ['domain', 'bytes', 'storage'],
    packages: ['zod/mini', '@hpke/core', '@nats-io/nats-core', '@nats-io/jetstream'],
  },
  // The one page that talks to a network, and the one around it.
  connection: { layers: ['messages', 'sync'], packages: BROWSER },
  ui: {
    layers: [
      'domain',
      'rules',
      'etiquette',
      'reconcile',
      'letters',
      'overview',
      'tables',
      'extract',
      'managed',
      'messages',
    ],
    packages: PREACT,
  },
  charts: { layers: ['domain', 'tables', 'managed', 'ui'], packages: PREACT },
  // The places where everything is put together; they alone know the browser.
  background: {
    layers: [
      'domain',
      'bytes',
      'rules',
      'etiquette',
      'reconcile',
      'calendars',
      'letters',
      'extract',
      'managed',
      'messages',
      'sites',
      'storage',
      'sync',
      'overview',
      'content',
    ],
    packages: [...BROWSER, '#clock'],
  },
  content: { layers: ['domain', 'etiquette', 'messages', 'sites'], packages: [] },
  pages: OWN_PAGE,
  popup: OWN_PAGE,
  panel: OWN_PAGE,
  desk: OWN_PAGE,
  options: {
    // The page that shares chooses the folder, and knows the words of an invitation.
    layers: [...OWN_PAGE.layers, 'sync'],
    packages: [
      ...OWN_PAGE.packages,
      '@zxcvbn-ts/core',
      '@zxcvbn-ts/language-common',
      '@zxcvbn-ts/language-nl-be',
      'shamir-secret-sharing',
    ],
  },
};

/** What a layer may name besides code: styles, words, and the file that the background injects. */
const ASSET = /\.(css|json)(\?\w+)?$|\?iife$/;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !file.includes('fence-'));

test('the table is about files that exist', () => {
  expect(files.length).toBeGreaterThan(20);
  const named = new Set(files.map((file) => file.split('/')[0]!));
  expect([...named].filter((layer) => !(layer in LAYERS))).toEqual([]);
});

test.each(files)('%s knows only what stands above it', (file) => {
  const layer = file.split('/')[0]!;
  const allowed = LAYERS[layer]!;
  for (const { target } of importsOf(readFileSync(`src/${file}`, 'utf8'))) {
    if (!target.startsWith('.')) {
      expect(allowed.packages, `${file} imports ${target}`).toContain(target);
      continue;
    }
    const other = path.join(path.dirname(file), target).split('/')[0]!;
    if (other !== layer && other !== '..') expect(allowed.layers, `${file} imports ${target}`).toContain(other);
    if (other === '..') expect(target, `${file} leaves src`).toMatch(ASSET);
  }
});

test('a page script takes types only from the messages, so that no checking library is in the page', () => {
  for (const file of files.filter((name) => name.startsWith('content/'))) {
    for (const { target, typeOnly } of importsOf(readFileSync(`src/${file}`, 'utf8'))) {
      if (/messages\/(contract|server|views)$/.test(target)) expect(typeOnly, `${file} imports ${target}`).toBe(true);
    }
  }
});
