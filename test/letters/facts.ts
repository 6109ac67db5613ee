import type { Absence } from '../../src/domain/absence';
import type { Day } from '../../src/domain/day';
import type { LetterFacts } from '../../src/letters/letter';

/* What a letter is made of, for the tests: one day away without a word, unless they say otherwise. */

export const day = (text: string) => text as Day;
export const away = (more: Partial<Absence> = {}): Absence => ({
  id: 'a',
  pupil: 'p',
  date: day('2026-11-23'),
  kind: 'absent',
  ...more,
});
export const facts = (more: Partial<LetterFacts> = {}): LetterFacts => ({
  school: { name: 'De Zandloper', place: 'Rotterdam' },
  pupil: { name: 'Noor van den Berg', group: '6A' },
  today: day('2026-11-24'),
  absences: [away({ reported: 'none' })],
  called: false,
  since: day('2026-11-23'),
  until: day('2026-11-23'),
  count: null,
  minutes: null,
  days: null,
  minutesLate: null,
  lateBy: {},
  begins: null,
  periods: [],
  report: null,
  leave: null,
  ...more,
});
