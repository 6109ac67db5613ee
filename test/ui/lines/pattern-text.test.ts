import { expect, test } from 'vitest';
import type { PatternView } from '../../../src/messages/insight-lines-views';
import { nothingText, patternText, usualText } from '../../../src/ui/lines/pattern-text';
import { say } from '../../tables/words';

/* What stands out, in words: numbers, and nothing about why. */

const language = { say, tag: 'nl' };
const SAMI = { id: 's', name: 'Sami', group: '3' };
const found = (more: Partial<PatternView>): PatternView => ({
  pupil: { id: 'n', name: 'Noor', group: '6A' },
  pattern: 'weekday',
  sort: 'sick',
  weekday: null,
  other: null,
  times: 5,
  of: 6,
  usual: 1.26,
  onceIn: 2345,
  occasions: [],
  ...more,
});

test.each<[Partial<PatternView>, string]>([
  [{ weekday: 0 }, '5 van de 6 ziekmeldingen begonnen op maandag.'],
  [{ weekday: 4, sort: 'late' }, '5 van de 6 keren te laat waren op vrijdag.'],
  [{ pattern: 'gym-day', sort: 'unauthorised' }, '5 van de 6 ongeoorloofde meldingen begonnen op een dag met gym.'],
  [{ pattern: 'after-gym' }, '5 van de 6 ziekmeldingen begonnen op de eerste schooldag na gym.'],
  [
    { pattern: 'around-vacations', sort: 'excused' },
    '5 van de 6 andere geoorloofde meldingen begonnen op de laatste of eerste twee schooldagen rond een vakantie of lang weekend.',
  ],
  [
    { pattern: 'siblings', other: { pupil: SAMI, by: 'surname' } },
    '5 van de 6 ziekmeldingen begonnen op dezelfde dag als bij Sami.',
  ],
  [{ pattern: 'first-hour' }, '5 van de 6 ziekmeldingen waren alleen in het eerste uur.'],
])('%o', (more, text) => {
  expect(patternText(found(more), language)).toBe(text);
});

test('how many would be usual, and the chance in two figures at most', () => {
  const usual = (more: Partial<PatternView>) => usualText(found(more), language);
  expect(usual({})).toBe('Gewoon zou ongeveer 1,3 zijn. Door toeval alleen komt dit ongeveer 1 op de 2.300 keer voor.');
  expect(usual({ usual: 0.02, onceIn: 219 })).toContain('ongeveer 0 zijn');
  expect(usual({ usual: 0.02, onceIn: 219 })).toContain('1 op de 210 keer');
  expect(usual({ onceIn: 1_234_567 })).toContain('1 op de 1.200.000 keer');
});

test.each<[number, number, string]>([
  [0, 0, 'Van dit schooljaar is nog geen dag'],
  [1000, 1000, 'Van dit schooljaar is nog geen dag'],
  [1000, 999, 'Er is te weinig gelezen om te zeggen of er iets opvalt: 1 van de 1.000 schooldagen van leerlingen.'],
  [1000, 501, 'Er is te weinig gelezen'],
  [1000, 500, 'Er valt niets op in de dagen die gelezen zijn: 500 van de 1.000 schooldagen van leerlingen.'],
  [1000, 0, 'Er valt in dit schooljaar niets op. Alle 1.000 schooldagen van leerlingen tot nu toe zijn gelezen.'],
])('of %i school days, %i of them not read, that nothing stands out is said so', (schoolDays, unseenDays, said) => {
  expect(nothingText({ schoolDays, unseenDays }, language)).toContain(said);
});
