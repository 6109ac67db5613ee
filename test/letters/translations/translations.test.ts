import { afterAll, describe, expect, test } from 'vitest';
import { LETTER_LANGUAGES, type LetterKind, type LetterLanguage } from '../../../src/domain/action';
import { LETTERS } from '../../../src/letters';
import { LANGUAGES, translationOf } from '../../../src/letters/translations';
import { Writer } from '../../../src/letters/translations/formats';
import { type Translation, textWith } from '../../../src/letters/translations/translation';
import { written } from '../../../src/letters/wording';
import { bavokring } from '../../../src/rules/protocols/bavokring';
import { digest, KeptAnswers } from '../../unchanged';
import { day } from '../facts';
import { facts, KINDS, SAMPLES } from './samples';

/* A translation says what the Dutch letter says: who, when, how often and how long; in one language, and nothing that is not filled in. */

const { settings } = bavokring;
const translated = (language: LetterLanguage, kind: LetterKind, sample: string): Translation =>
  translationOf(language, kind, SAMPLES[sample]!, settings, false);
const textOf = ({ subject, salutation, paragraphs, slip }: Translation): string =>
  [subject, salutation, ...paragraphs, ...(slip?.words ?? []).map(({ own }) => own)].join('\n');
const dutchOf = (kind: LetterKind, sample: string): string => {
  const { subject, paragraphs } = written(LETTERS[kind], SAMPLES[sample]!, settings, LETTERS[kind].wording);
  return [subject, ...paragraphs].join('\n');
};
/** Numbers that stand alone or in an article: `16`, `6A`, `13a`; a blank has none that the translation knows, and nought is no number to tell. */
const numbersIn = (text: string): readonly string[] =>
  [...new Set(text.replace(/\[[^\]]*\]|^\d\. /gm, '').match(/\d+[a-zA-Z]?/g) ?? [])].filter((one) => one !== '0');

const EVERY = LETTER_LANGUAGES.flatMap((language) => KINDS.map((kind) => [language, kind] as const));

/** Dutch names of things that have no other name here; parents meet them in what the school and the municipality send. */
const DUTCH_NAMES =
  /\((?:leerplichtambtenaar|Leerplichtwet|voorlopige voorziening|jeugdarts)\)|[„“«\u2068](?:niet )?goed[”»\u2069]|Noor Vos|Zandloper/g;
const DUTCH =
  /\b(het|een|wij|uw|niet|geen|voor|naar|verlof|verzuim|brief|uur|wordt|moeten|leerkracht|januari|maandag)\b/i;
const MEDICAL: Readonly<Record<LetterLanguage, RegExp>> = {
  en: /\b(ill|illness|sick|sickness|medical|doctor|diagnos)/i,
  ar: /مرض|مريض|طبي|تشخيص/,
  tr: /hasta|hekim|doktor|tıbbi|teşhis/i,
  pl: /chor|lekar|medycz|diagno/i,
  uk: /хвор|лікар|медич|діагно/i,
};
/** Who is asked for advice has to be named; nothing else may be said of it. */
const ADVISER: Readonly<Record<LetterLanguage, RegExp>> = {
  en: /youth doctor/g,
  ar: /طبيب المدرسة/g,
  tr: /okul hekimi/gi,
  pl: /lekarz\w* szkoln\w*/g,
  uk: /шкільн\S+ лікар\S*/g,
};

describe('every letter in every language', () => {
  test.each(EVERY)('%s %s says whom, when and how many, as the Dutch letter does', (language, kind) => {
    for (const sample of Object.keys(SAMPLES)) {
      const text = textOf(translated(language, kind, sample));
      expect(text).toContain('Noor Vos');
      for (const number of numbersIn(dutchOf(kind, sample)))
        expect(text, `${sample}: ${number}`).toMatch(new RegExp(`(?<!\\d)0?${number}(?!\\d)`));
    }
  });

  test.each(EVERY)('%s %s is in that language alone, and nothing in it is to be filled in', (language, kind) => {
    for (const sample of Object.keys(SAMPLES)) {
      const text = textOf(translated(language, kind, sample)).replaceAll(DUTCH_NAMES, 'X');
      expect(text, sample).not.toMatch(DUTCH);
      expect(text, sample).not.toMatch(/[[\]{}$]|undefined|null|NaN| {2}|\(\)| [.,]|\.\./);
    }
  });

  test.each(EVERY)('%s %s is short, and says nothing of how somebody is', (language, kind) => {
    for (const sample of Object.keys(SAMPLES)) {
      const text = textOf(translated(language, kind, sample));
      expect(text.split(/\s+/).length, sample).toBeLessThanOrEqual(180);
      expect(text.replaceAll(ADVISER[language], '').replaceAll('(jeugdarts)', '')).not.toMatch(MEDICAL[language]);
      expect(text).not.toMatch(/!/);
    }
  });
});

describe('the slip of a letter in every language', () => {
  const slipOfDutch = (kind: LetterKind) => written(LETTERS[kind], facts(), settings, LETTERS[kind].wording).slip;

  test.each(EVERY)(
    '%s %s: each text and each label of the Dutch one, in its order, in that language',
    (language, kind) => {
      const dutch = slipOfDutch(kind);
      const { slip } = translated(language, kind, 'one day');
      expect(slip?.words.map((part) => part.dutch)).toEqual(
        dutch ? [dutch.title, dutch.intro, ...dutch.fields.map(({ label }) => label)] : undefined,
      );
      for (const { dutch: text, own } of slip?.words ?? []) expect(own).not.toBe(text);
    },
  );

  test('three letters ask for a slip to come back, and the talk with the doctor for consent', () => {
    expect(KINDS.filter((kind) => slipOfDutch(kind))).toEqual([
      ...['absence-notice', 'absence-reminder', 'late-slip', 'school-doctor'],
    ]);
  });

  test('stands below the translation, Dutch beside it, also in what is kept', () => {
    const translation = translationOf('tr', 'late-slip', SAMPLES['one late']!, settings, false);
    const kept = textWith('Brief.', { translation, differs: false });
    expect(kept.split('\n\n').at(-1)!.split('\n').slice(0, 3)).toEqual([
      'Hollandaca mektubun altındaki formda yazanlar:',
      '\u2068Gezien\u2069 = Görüldü',
      '\u2068Ik weet dat mijn kind te laat kwam. De reden was:\u2069 = Çocuğumun geç geldiğini biliyorum. Nedeni:',
    ]);
  });
});

test.each([
  [[{ reported: 'none' }], false, 'geen bericht', 'no message'],
  [[{ reported: 'none' }], true, 'Wij hebben u gebeld', 'We called you'],
  [[{}], true, 'Wij hebben u gebeld', 'We called you'],
  [[{}], false, 'De reden kennen wij nog niet.', 'We do not know the reason yet.'],
  [[{ reported: 'without-reason' }, { reported: 'none' }], true, 'U heeft ons laten weten', 'You told us'],
  [[{ reported: 'with-reason' }], true, 'geen geldige reden', 'a valid reason'],
] as const)('what the school knows is the same in both: %o, called: %s', (rows, called, dutch, english) => {
  const absences = rows.map((more, index) => ({ ...facts().absences[0]!, reported: null, id: `r${index}`, ...more }));
  const known = facts({ absences, called });
  expect(
    written(LETTERS['absence-notice'], known, settings, LETTERS['absence-notice'].wording).paragraphs[1],
  ).toContain(dutch);
  const { paragraphs } = translationOf('en', 'absence-notice', known, settings, false);
  expect(paragraphs[1]).toContain(english);
  if (!called) expect(paragraphs[1]).not.toContain('called');
});

describe('a date in every language', () => {
  test.each(LETTER_LANGUAGES)('%s has twelve months and seven days, all different', (language) => {
    const { months, weekdays } = LANGUAGES[language].formats;
    expect(new Set(months).size).toBe(12);
    expect(new Set(weekdays).size).toBe(7);
  });

  test.each([
    ['en', 'Monday 23 November 2026'],
    ['ar', 'الاثنين 23 نوفمبر / تشرين الثاني 2026'],
    ['tr', '23 Kasım 2026 Pazartesi'],
    ['pl', 'poniedziałek, 23 listopada 2026'],
    ['uk', 'понеділок, 23 листопада 2026 року'],
  ] as const)('%s', (language, text) => {
    expect(new Writer(LANGUAGES[language].formats).longDate(day('2026-11-23'))).toBe(text);
  });

  test.each([
    ['en', '16 h 15 min', '5 h', '1 min'],
    ['ar', 'الساعات: 16 الدقائق: 15', 'الساعات: 5', 'الدقائق: 1'],
    ['tr', '16 saat 15 dakika', '5 saat', '1 dakika'],
    ['pl', '16 h 15 min', '5 h', '1 min'],
    ['uk', '16 год 15 хв', '5 год', '1 хв'],
  ] as const)('and a length of time: %s', (language, both, hours, minutes) => {
    const write = new Writer(LANGUAGES[language].formats);
    expect([975, 300, 1].map((one) => write.duration(one))).toEqual([both, hours, minutes]);
  });
});

describe('Arabic', () => {
  test('runs from right to left, and keeps names of another script together', () => {
    const letter = translated('ar', 'absence-notice', 'one day');
    expect(letter.direction).toBe('rtl');
    expect(textOf(letter)).toContain('\u2068Noor Vos\u2069');
    expect(textOf(letter)).toContain('\u20686A\u2069');
    for (const language of ['en', 'tr', 'pl', 'uk'] as const) expect(LANGUAGES[language].direction).toBe('ltr');
  });

  test('every name that is kept apart ends', () => {
    for (const kind of KINDS)
      for (const sample of Object.keys(SAMPLES)) {
        const text = textOf(translated('ar', kind, sample));
        expect(text.split('\u2068').length).toBe(text.split('\u2069').length);
      }
  });
});

describe('what a translation is, stands above it', () => {
  const text = (isChecked: boolean, differs: boolean) =>
    textWith('Brief.', { translation: translationOf('pl', 'late-warning', facts(), settings, isChecked), differs })
      .split('\n\n')
      .slice(2, 6);

  test('below the letter; a letter without one is as it was', () => {
    const under = { translation: translationOf('en', 'late-warning', facts(), settings, false), differs: false };
    expect(textWith('Brief.', under).startsWith('Brief.\n\n---\n\nVertaling')).toBe(true);
    expect(textWith('Brief.', null)).toBe('Brief.');
  });

  test('not checked, in Dutch and in its own language', () => {
    expect(text(false, false).slice(0, 2)).toEqual([
      'Vertaling, niet nagekeken. De Nederlandse brief geldt.',
      'Tłumaczenie, niesprawdzone. Obowiązuje list niderlandzki.',
    ]);
  });

  test('once checked the mark is gone; the Dutch letter still counts', () => {
    expect(text(true, false).slice(0, 2)).toEqual([
      'Vertaling. De Nederlandse brief geldt.',
      'Tłumaczenie. Obowiązuje list niderlandzki.',
    ]);
  });

  test('and that the Dutch letter was changed', () => {
    expect(text(false, true)).toEqual([
      'Vertaling, niet nagekeken. De Nederlandse brief geldt.',
      'De Nederlandse brief is aangepast. Dit is de vertaling van de standaardtekst; die kan anders zijn.',
      'Tłumaczenie, niesprawdzone. Obowiązuje list niderlandzki.',
      'Szkoła zmieniła list niderlandzki. To jest tłumaczenie tekstu standardowego i może się różnić.',
    ]);
  });
});

describe('texts that the school may have had checked', () => {
  const kept = new KeptAnswers('test/letters/translations/versions.json');
  afterAll(() => kept.save());

  test.each(LETTER_LANGUAGES)('%s: another text is another version', (language) => {
    const { version, sheet } = LANGUAGES[language];
    const texts = KINDS.map((kind) => Object.keys(SAMPLES).map((sample) => textOf(translated(language, kind, sample))));
    const now = { version, texts: digest([sheet, texts]) };
    expect(now, 'count the version up, then write what is kept anew with UPDATE=1').toEqual(kept.of(language, now));
  });
});
