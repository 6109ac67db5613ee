import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import nl from '../../public/_locales/nl/messages.json';
import { LETTERS as LETTER_KINDS } from '../../src/domain/action';
import type { Day } from '../../src/domain/day';
import { LETTERS } from '../../src/letters';
import { exampleFacts } from '../../src/letters/example';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { TEMPLATE } from '../../src/word/template';

/* The page for schools names every word that a letter can fill in, and no other. */

const PAGE = readFileSync('docs/school/brieven.md', 'utf8');
const SECTIONS = new Map(
  PAGE.split(/^#{2,3} /m).map((section) => [section.slice(0, section.indexOf('\n')), section] as const),
);
const NAMES: Readonly<Record<string, { readonly message: string }>> = nl;

/** The rows of the table of a section: the words of the first column, and whether they must be there. */
const rowsOf = (heading: string) =>
  (SECTIONS.get(heading) ?? '')
    .split('\n')
    .filter((row) => row.startsWith('| `'))
    .map((row) => ({ words: [...row.split(' | ')[0]!.matchAll(/\{[#/]?\w+\}/g)].map(([word]) => word), row }));
const wordsOf = (heading: string) => rowsOf(heading).flatMap(({ words }) => words);
const neededOf = (heading: string) =>
  rowsOf(heading).flatMap(({ words, row }) => (row.endsWith('| ja |') ? words : []));
const braced = (words: readonly string[]) => words.map((word) => `{${word}}`).toSorted();

const everywhere = wordsOf('Woorden in elke brief');

describe.each(LETTER_KINDS)('%s', (kind) => {
  const heading = NAMES[`letter_${kind.replaceAll('-', '_')}`]!.message;
  const facts = exampleFacts(kind, { name: 'De Zandloper', place: 'Rotterdam' }, '2026-11-24' as Day);
  const words = Object.keys(LETTERS[kind].words(facts, bavokring.settings));

  test('all its words, beside those of every letter', () => {
    expect([...new Set([...everywhere, ...wordsOf(heading)])].toSorted()).toEqual(braced(words));
  });

  test('which of them must be there', () => {
    expect(neededOf(heading).toSorted()).toEqual(braced(LETTERS[kind].needs));
  });
});

test('all words of a Word letter', () => {
  const inTemplate = new Set(TEMPLATE['word/document.xml']!.match(/\{[#/]?\w+\}/g));
  expect(new Set(wordsOf('Het briefpapier van de school in Word'))).toEqual(inTemplate);
});
