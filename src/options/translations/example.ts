import type { Absence } from '../../domain/absence';
import type { LetterKind } from '../../domain/action';
import type { Day, Time } from '../../domain/day';
import type { LetterFacts } from '../../letters/letter';

/* An invented pupil, so that whoever checks a translation reads whole letters. */

const day = (text: string) => text as Day;
const days = (from: string, until: string, schoolDays: number) => ({ from: day(from), until: day(until), schoolDays });
const row = (id: string, date: string, more: Partial<Absence>): Absence => ({
  ...{ id, pupil: '', date: day(date), kind: 'absent' },
  ...more,
});
const late = (id: string, date: string, arrival: string) => row(id, date, { kind: 'late', arrival: arrival as Time });

const LATES = [late('a', '2026-11-02', '08:41'), late('b', '2026-11-09', '08:36'), late('c', '2026-11-16', '08:52')];

const EXAMPLE: LetterFacts = {
  school: { name: 'De Voorbeeldschool', place: 'Utrecht' },
  pupil: { name: 'Robin Voorbeeld', group: '5B' },
  today: day('2026-11-24'),
  absences: [row('a', '2026-11-23', { reported: 'none' })],
  called: true,
  since: day('2026-11-23'),
  until: day('2026-11-23'),
  count: null,
  minutes: 975,
  days: 1,
  minutesLate: null,
  lateBy: { a: 11, b: 6, c: 22 },
  begins: '08:30' as Time,
  periods: [days('2026-09-07', '2026-09-09', 3), days('2026-11-12', '2026-11-12', 1)],
  report: '16-hours-4-weeks',
  leave: {
    askedOn: day('2026-11-16'),
    ground: 'weighty',
    asked: days('2026-12-03', '2026-12-04', 2),
    granted: days('2026-12-03', '2026-12-03', 1),
    givenThisYear: 1,
    awaits: { who: 'school', until: day('2026-11-30') },
  },
};

const aboutLates = (absences: readonly Absence[]): Partial<LetterFacts> => ({
  absences,
  ...{ called: false, count: absences.length, minutes: null, report: null },
});
const OTHERWISE: Readonly<Partial<Record<LetterKind, Partial<LetterFacts>>>> = {
  'late-slip': { ...aboutLates(LATES.slice(0, 1)), minutesLate: 11 },
  'late-warning': aboutLates(LATES),
  'late-invitation': aboutLates(LATES),
  'late-overview': aboutLates(LATES),
  'leave-religious': { leave: { ...EXAMPLE.leave!, ground: 'religious' } },
};

/** Facts that the letter of a kind can be about. */
export const exampleFor = (kind: LetterKind): LetterFacts => ({ ...EXAMPLE, ...OTHERWISE[kind] });
