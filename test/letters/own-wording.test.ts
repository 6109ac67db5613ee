import { describe, expect, test } from 'vitest';
import { LETTERS as LETTER_KINDS, type LetterKind } from '../../src/domain/action';
import type { Day } from '../../src/domain/day';
import { LETTERS } from '../../src/letters';
import { exampleFacts } from '../../src/letters/example';
import { FIXED_LINES } from '../../src/letters/fixed-lines';
import { letterText } from '../../src/letters/letter';
import { faultsOf, faultsOfLines, linesFor, wordingFor } from '../../src/letters/own-wording';
import { type Wording, wordsOfAll, written } from '../../src/letters/wording';
import { bavokring } from '../../src/rules/protocols/bavokring';

const SCHOOL = { name: 'De Zandloper', place: 'Rotterdam' };
const { settings } = bavokring;
const factsOf = (kind: LetterKind) => exampleFacts(kind, SCHOOL, '2026-11-24' as Day);
const wordsOf = (kind: LetterKind) => LETTERS[kind].words(factsOf(kind), settings);
const faults = (kind: LetterKind, change: Partial<Wording>) =>
  faultsOf(LETTERS[kind], wordsOf(kind), { ...LETTERS[kind].wording, ...change });
const write = (kind: LetterKind, change: Partial<Wording>) =>
  written(LETTERS[kind], factsOf(kind), settings, { ...LETTERS[kind].wording, ...change });

describe.each(LETTER_KINDS)('%s', (kind) => {
  test('the standard wording has no fault', () => {
    expect(faults(kind, {})).toEqual([]);
  });

  test('the example has something to say for every word, and no words are left in braces', () => {
    for (const [word, text] of Object.entries(wordsOf(kind))) expect(text, word).not.toBe('');
    expect(letterText(SCHOOL, write(kind, {}))).not.toMatch(/[{}]|undefined|null/);
  });

  test('whatever the law asks for cannot be left out', () => {
    const { subject, paragraphs, closing } = LETTERS[kind].wording;
    for (const word of LETTERS[kind].needs) {
      const without = (text: string) => text.replaceAll(`{${word}}`, 'iets anders');
      const change = { subject: without(subject), paragraphs: paragraphs.map(without), closing: without(closing) };
      expect(faults(kind, change)).toEqual([{ why: 'missing', words: [`{${word}}`] }]);
    }
  });
});

test.each(['leave-granted', 'leave-partly', 'leave-refused'] as const)(
  'a decision cannot do without the objection, the article, the request, the outcome, and who decided: %s',
  (kind) => {
    expect(faults(kind, { paragraphs: ['Beste ouders.'], closing: 'Groeten' })).toEqual([
      {
        why: 'missing',
        words: expect.arrayContaining(['{bezwaar}', '{artikel}', '{besluit}', '{ondertekening}']) as unknown,
      },
    ]);
  },
);

test('what a word says is filled in once, and stays as it is', () => {
  const facts = { ...factsOf('late-warning'), pupil: { name: '{school} $& $1', group: '6A' } };
  const wording = { subject: 'over {naam}', paragraphs: ['{naam}{naam}'], closing: 'Groet,\n{school}' };
  const { subject, paragraphs, closing } = written(LETTERS['late-warning'], facts, settings, wording);
  expect(subject).toBe('over {school} $& $1');
  expect(paragraphs).toEqual(['{school} $& $1{school} $& $1']);
  expect(closing).toEqual(['Groet,', 'De Zandloper']);
});

test('a word that has nothing to say takes its space along, and a paragraph of nothing is left out', () => {
  const facts = { ...factsOf('late-slip'), minutesLate: null, pupil: { name: 'Robin', group: null }, absences: [] };
  const paragraphs = ['Robin {uitGroep}, {naam} {uitGroep}.', '{aankomst}', '{aankomst} Dag.'];
  const wording = { ...LETTERS['late-slip'].wording, paragraphs };
  expect(written(LETTERS['late-slip'], facts, settings, wording).paragraphs).toEqual(['Robin, Robin.', 'Dag.']);
});

test('a group that is not known is to be filled in where a school asks for it', () => {
  const facts = { ...factsOf('late-slip'), pupil: { name: 'Robin', group: null } };
  const wording = { ...LETTERS['late-slip'].wording, subject: 'groep {groep}' };
  expect(written(LETTERS['late-slip'], facts, settings, wording).subject).toBe('groep [groep]');
});

test.each([
  ['{naaam} {naam}', ['{naaam}']],
  ['{ naam }', ['{ naam }']],
  ['{bezwaar}', ['{bezwaar}']],
  ['{}', ['{}']],
  ['{constructor}', ['{constructor}']],
  ['{naam', ['{']],
  ['naam} {naaam} {naaam}', ['}', '{naaam}']],
])('words that the letter does not know: %s', (text, words) => {
  expect(faults('late-warning', { paragraphs: [text] })).toEqual([{ why: 'unknown', words }]);
});

test.each([{ subject: ' ' }, { paragraphs: [] }, { paragraphs: ['', ' \n'] }, { closing: '' }])(
  'a part that is empty: %o',
  (change) => {
    expect(faults('late-warning', change)).toEqual([{ why: 'empty', words: [] }]);
  },
);

test('a wording that cannot be used any more gives way to the standard', () => {
  const form = LETTERS['leave-refused'];
  const own = { ...form.wording, subject: 'over {naam}' };
  expect(wordingFor(form, wordsOf('leave-refused'), own)).toBe(own);
  expect(wordingFor(form, wordsOf('leave-refused'), { ...own, paragraphs: ['Nee.'] })).toBe(form.wording);
  expect(wordingFor(form, wordsOf('leave-refused'), undefined)).toBe(form.wording);
});

describe('the lines of all letters', () => {
  const words = wordsOfAll(factsOf('absence-notice'));
  const OWN = {
    dated: '{vandaag}, {plaats}',
    salutation: 'Beste ouders van {naam} {uitGroep},',
    closing: 'Tot ziens,\n{ondertekening}',
  };
  const writtenWith = (kind: LetterKind, closing = LETTERS[kind].wording.closing) =>
    written(LETTERS[kind], factsOf(kind), settings, { ...LETTERS[kind].wording, closing }, OWN);

  test.each(LETTER_KINDS)('%s begins and ends with them', (kind) => {
    const { dated, salutation, closing } = writtenWith(kind);
    expect([dated, salutation]).toEqual([
      '24 november 2026, Rotterdam',
      'Beste ouders van Robin Voorbeeld uit groep 6A,',
    ]);
    expect(closing[0]).toBe('Tot ziens,');
    expect(closing).toHaveLength(2);
  });

  test('who signs is said by the letter: the management, the teacher or the counsellor', () => {
    expect(writtenWith('late-warning').closing).toEqual(['Tot ziens,', 'Directie De Zandloper']);
    expect(writtenWith('late-slip').closing).toEqual(['Tot ziens,', 'De leerkracht van groep 6A']);
    expect(writtenWith('school-doctor').closing).toEqual(['Tot ziens,', 'De intern begeleider']);
  });

  test('a letter with a closing of its own keeps that', () => {
    expect(writtenWith('late-warning', 'Groet, {ondertekening}').closing).toEqual(['Groet, Directie De Zandloper']);
  });

  test.each([
    [{}, []],
    [{ dated: 'Rotterdam' }, [{ why: 'missing', words: ['{vandaag}'] }]],
    [{ closing: 'Het team' }, [{ why: 'missing', words: ['{ondertekening}'] }]],
    [{ salutation: 'Beste {ouders}' }, [{ why: 'unknown', words: ['{ouders}'] }]],
    [{ salutation: ' ' }, [{ why: 'empty', words: [] }]],
  ])('what is wrong with them: %o', (change, found) => {
    expect(faultsOfLines(words, { ...OWN, ...change })).toEqual(found);
    expect(linesFor(words, { ...OWN, ...change })).toEqual(found.length > 0 ? FIXED_LINES : OWN);
  });

  test('those of the program have no fault, and hold where a school has none', () => {
    expect(faultsOfLines(words, FIXED_LINES)).toEqual([]);
    expect(linesFor(words, null)).toBe(FIXED_LINES);
  });
});
