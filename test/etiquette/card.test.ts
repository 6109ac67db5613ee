import { describe, expect, test } from 'vitest';
import { RULE_IDS, type RuleId } from '../../src/etiquette/agreement';
import { agreementsOf, filledIn, isPossible, numbersOf, unknownWords } from '../../src/etiquette/agreements';
import { CARD } from '../../src/etiquette/card';
import { PAGE_RULES } from '../../src/etiquette/rules';

/** The headings of portal.md, rule by rule. */
const HEADINGS: Readonly<Record<RuleId, string>> = {
  'morning-check': 'Algemeen',
  'absence-by-phone': 'Absentie en verlof',
  'sick-by-teacher': 'Absentie en verlof',
  'absence-to-las': 'Absentie, protocol stap 2',
  'after-hours': 'Berichten',
  purpose: 'Berichten',
  'answer-questions': 'Berichten',
  'school-wide': 'Algemeen',
  newsletter: 'Algemeen, Nieuws',
  'new-module': 'Algemeen',
  'conference-round': 'Gesprekkenplanner',
  'conference-central': 'Gesprekkenplanner',
  'conference-times': 'Gesprekkenplanner',
  'separated-parents': 'Gesprekkenplanner',
  photos: 'Foto’s',
  'delete-person': 'Beheer',
  'pupil-reconcile': 'Beheer',
  'new-school-year': 'Beheer',
  'departure-protocol': 'Beheer',
  'departure-handover': 'Beheer',
  'notification-default': 'Nieuws',
  'news-comments': 'Nieuws',
  'profile-complete': 'Profiel',
  'private-contact': 'Profiel',
  'sign-up-scope': 'Intekenen',
  'sign-up-reminder': 'Intekenen',
  'task-planner': 'Takenplanner',
};

const agreements = agreementsOf({});
const agreed = (rule: RuleId, of = agreements) => of.find((one) => one.rule === rule)!;

describe.each(RULE_IDS)('%s', (rule) => {
  test('has a sentence of its own that a person reads at a glance', () => {
    const { text } = agreed(rule);
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(60);
    expect(text).not.toMatch(/[!{}]/);
    expect(text).toMatch(/^\p{Lu}.*[.?]$/u);
  });
  test('stands under its heading of the card', () => expect(agreed(rule).source).toBe(HEADINGS[rule]));
  test('has numbers that can be so, each named by its sentence where that is said', () => {
    for (const number of Object.values(CARD[rule].numbers)) {
      expect(isPossible(number, number.value)).toBe(true);
      if (number.word) expect(CARD[rule].text).toContain(`{${number.word}}`);
    }
    expect(unknownWords(rule, CARD[rule].text)).toEqual([]);
  });
  test('speaks in the page where its levels say so', () => {
    const inPage = CARD[rule].levels.some((level) => level !== 'todo');
    expect(PAGE_RULES[rule] !== undefined).toBe(inPage);
  });
});

test.each([
  ['absence-by-phone', ['notice']],
  ['conference-central', ['todo', 'ask']],
  ['answer-questions', ['todo']],
] as const)('%s speaks as %j', (rule, levels) => expect(CARD[rule].levels).toEqual(levels));

test('the numbers of the card', () => {
  expect(agreed('after-hours').numbers).toEqual({
    after: '17:00',
    before: '07:00',
    hold: '08:00',
    weekend: false,
    vacation: false,
    dayOff: false,
  });
  expect(agreed('morning-check').numbers).toEqual({ from: '07:30', until: '08:30' });
  expect(agreed('absence-by-phone').numbers).toEqual({ time: '08:00' });
  expect(agreed('answer-questions').numbers).toEqual({ days: 2 });
  expect(agreed('pupil-reconcile').numbers).toEqual({ hours: 24 });
});

describe('what a school changed', () => {
  const changed = agreementsOf({
    'after-hours': { numbers: { after: '18:30', before: 'vroeg', unknown: 1 } },
    purpose: { on: false, text: 'Zo doen wij het.' },
    gone: { on: false },
  });
  test('is in its place, and the rest is as the card has it', () => {
    expect(agreed('after-hours', changed).numbers).toMatchObject({ after: '18:30', before: '07:00' });
    expect(agreed('after-hours', changed).numbers).not.toHaveProperty('unknown');
    expect(agreed('purpose', changed)).toMatchObject({ on: false, text: 'Zo doen wij het.', source: 'Berichten' });
    expect(agreed('photos', changed)).toEqual(agreed('photos'));
    expect(changed.map(({ rule }) => rule)).toEqual(RULE_IDS);
  });
  test('is in the sentence too', () => {
    expect(agreed('after-hours').text).toContain('Vanaf 17.00 uur en vóór 7.00 uur');
    expect(agreed('after-hours', changed).text).toContain('Vanaf 18.30 uur');
    const own = agreementsOf({ 'after-hours': { text: 'Na {einde} niet.', numbers: { after: '16:00' } } });
    expect(agreed('after-hours', own).text).toBe('Na 16.00 niet.');
  });
});

test('a word that the rule does not know is left, and told', () => {
  expect(unknownWords('after-hours', 'Na {einde} en {iets} en {begin}')).toEqual(['{iets}']);
  expect(filledIn('purpose', 'Na {einde}', numbersOf('purpose', undefined))).toBe('Na {einde}');
  expect(filledIn('notification-default', '{instelling}', { setting: '0:1', ready: '' })).toBe('0:1');
});

describe('a number can be so', () => {
  test.each([
    ['time', '17:00', true],
    ['time', '24:00', false],
    ['time', '', false],
    ['workdays', 2, true],
    ['workdays', 0, false],
    ['workdays', 1.5, false],
    ['workdays', '2', false],
    ['hours', 1000, true],
    ['hours', 1001, false],
    ['time', 1700, false],
    ['words', 5, false],
    ['yes-no', true, true],
    ['yes-no', 'true', false],
    ['words', '', true],
    ['words', 'a'.repeat(300), true],
    ['words', 'a'.repeat(301), false],
    ['text', 'a'.repeat(2000), true],
    ['text', 'a'.repeat(2001), false],
  ] as const)('%s %s: %s', (kind, value, possible) => expect(isPossible({ kind, value: '' }, value)).toBe(possible));
});

test('what the school says elsewhere is in the rules that need it', () => {
  const known = agreementsOf(
    { 'private-contact': { numbers: { own: 'school.nl' } } },
    { administrator: 'Jo', phone: '010-1' },
  );
  expect(agreed('delete-person', known).numbers).toEqual({ who: 'Jo' });
  expect(agreed('private-contact', known).numbers).toEqual({ own: '010-1, school.nl' });
  expect(agreed('private-contact').numbers).toEqual({ own: '' });
});
