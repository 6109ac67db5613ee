import { describe, expect, test } from 'vitest';
import type { Absence } from '../../src/domain/absence';
import type { Day, Time } from '../../src/domain/day';
import { LETTERS } from '../../src/letters';
import { absenceNotice } from '../../src/letters/absence-notice';
import { lateWarning } from '../../src/letters/late-warning';
import { type Letter, type LetterFacts, letterText } from '../../src/letters/letter';
import { bavokring } from '../../src/rules/protocols/bavokring';

const day = (text: string) => text as Day;
const away = (more: Partial<Absence> = {}): Absence => ({
  id: 'a',
  pupil: 'p',
  date: day('2026-11-23'),
  kind: 'absent',
  ...more,
});
const facts = (more: Partial<LetterFacts> = {}): LetterFacts => ({
  school: { name: 'De Zandloper', place: 'Rotterdam' },
  pupil: { name: 'Noor van den Berg', group: '6A' },
  today: day('2026-11-24'),
  absences: [away({ reported: 'none' })],
  called: false,
  since: day('2026-11-23'),
  until: day('2026-11-23'),
  ...more,
});
const lates = (count: number): LetterFacts =>
  facts({
    absences: Array.from({ length: count }, (_, index) =>
      away({ kind: 'late', date: day(`2026-11-${String(index + 1).padStart(2, '0')}`), arrival: '08:41' as Time }),
    ),
  });

const body = ({ subject, salutation, paragraphs, closing }: Letter): string =>
  [subject, salutation, ...paragraphs, ...closing].join('\n');
const words = (letter: Letter): number => body(letter).split(/\s+/).filter(Boolean).length;

describe('ongeoorloofd verzuim', () => {
  test('says who, which day, and that nobody reported it', () => {
    const { dated, subject, salutation, paragraphs, slip } = absenceNotice(facts());
    expect(dated).toBe('Rotterdam, 24 november 2026');
    expect(subject).toBe('ongeoorloofd verzuim');
    expect(salutation).toBe('Aan de ouders of verzorgers van Noor van den Berg,');
    expect(paragraphs[0]).toBe(
      'Uw kind Noor van den Berg uit groep 6A was niet op school. Het gaat om maandag 23 november 2026 (de hele dag).',
    );
    expect(paragraphs[1]).toBe('Wij hebben hierover geen bericht van u gekregen.');
    expect(slip?.fields.map(({ label }) => label)).toEqual([
      'Naam van het kind',
      'Groep',
      'Handtekening ouder of verzorger',
    ]);
    expect(slip?.lines).toBe(3);
  });

  test.each([
    [{ part: 'morning' } as const, '(de ochtend)'],
    [{ part: 'afternoon' } as const, '(de middag)'],
    [{ from: '10:00' as Time, to: '11:15' as Time }, '(van 10.00 tot 11.15 uur)'],
    [{ from: '13:00' as Time }, '(vanaf 13.00 uur)'],
    [{ to: '10:30' as Time }, '(tot 10.30 uur)'],
  ])('a part of the day: %o', (part, text) => {
    expect(absenceNotice(facts({ absences: [away(part)] })).paragraphs[0]).toContain(text);
  });

  test('rows that say different parts of a day name none', () => {
    const absences = [away({ part: 'morning' }), away({ part: 'afternoon' })];
    expect(absenceNotice(facts({ absences })).paragraphs[0]).toContain('maandag 23 november 2026.');
  });

  test('several days are a period', () => {
    expect(absenceNotice(facts({ until: day('2026-11-24') })).paragraphs[0]).toContain(
      'maandag 23 november 2026 tot en met dinsdag 24 november 2026',
    );
  });

  test('never says that the school called when nobody did, or that nobody reported it when the page does not say', () => {
    expect(body(absenceNotice(facts({ absences: [away()] })))).not.toMatch(/gebeld|geen bericht/);
    expect(body(absenceNotice(facts({ absences: [away()], called: true })))).toContain('Wij hebben u gebeld');
  });

  test('reported without a reason: the absence is known, the reason not', () => {
    const letter = absenceNotice(facts({ absences: [away({ reported: 'without-reason' })] }));
    expect(letter.paragraphs[1]).toContain('De reden kennen wij nog niet.');
    expect(body(letter)).not.toContain('geen bericht');
  });

  test('a pupil of whom no group is known', () => {
    const pupil = { name: 'Noor van den Berg', group: null };
    expect(absenceNotice(facts({ pupil })).paragraphs[0]).toContain('Noor van den Berg was niet');
  });
});

describe('waarschuwing te laat', () => {
  test('names every day and what follows', () => {
    const letter = lateWarning(lates(6), { meeting: 9 });
    expect(letter.subject).toBe('waarschuwing: 6 keer te laat');
    expect(letter.paragraphs[1]?.split('\n')).toHaveLength(6);
    expect(letter.paragraphs[1]).toContain('• maandag 2 november 2026, om 8.41 uur');
    expect(letter.paragraphs.at(-1)).toContain('Bij 9 keer te laat');
  });

  test('announces no step that is reached already', () => {
    expect(lateWarning(lates(8), { meeting: 9 }).paragraphs.at(-1)).toContain('Bij 9 keer');
    expect(body(lateWarning(lates(9), { meeting: 9 }))).not.toContain('Bij 9 keer');
  });
});

describe('every letter', () => {
  const all = Object.entries(LETTERS).map(([kind, write]) => [kind, write(lates(6), bavokring.settings)] as const);

  test.each(all)('%s is at most 150 words, without shouting and without a medical word', (_kind, letter) => {
    expect(words(letter)).toBeLessThanOrEqual(150);
    expect(body(letter)).not.toMatch(/!|ziek|arts|dokter|medisch/i);
  });

  test.each(all)('%s has no sentence of more than twenty words', (_kind, letter) => {
    const sentences = letter.paragraphs
      .filter((paragraph) => !paragraph.startsWith('•'))
      .flatMap((paragraph) => paragraph.split(/(?<=[.:?])\s+/));
    for (const sentence of sentences) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
  });
});

test('what is kept of a letter is what stands on the paper, the slip below the line', () => {
  const letter: Letter = {
    dated: 'Rotterdam, 24 november 2026',
    subject: 'Ongeoorloofd verzuim',
    salutation: 'Beste ouders,',
    paragraphs: ['Noor was er niet.', ''],
    closing: ['Met vriendelijke groet,', '', 'De Zandloper'],
    slip: {
      title: 'Antwoordstrook',
      intro: 'Mijn kind was er niet omdat:',
      lines: 3,
      fields: [
        { label: 'Naam', value: 'Noor van den Berg' },
        { label: 'Handtekening', value: '' },
      ],
    },
  };
  expect(letterText({ name: 'De Zandloper', place: 'Rotterdam' }, letter)).toBe(
    `De Zandloper
Rotterdam

Rotterdam, 24 november 2026

Betreft: Ongeoorloofd verzuim

Beste ouders,

Noor was er niet.

Met vriendelijke groet,
De Zandloper

--- hier afknippen ---

Antwoordstrook

Mijn kind was er niet omdat:

Naam: Noor van den Berg
Handtekening:`,
  );
  expect(letterText({ name: 'De Zandloper', place: '' }, { ...letter, slip: null })).not.toContain('afknippen');
});
