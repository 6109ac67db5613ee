import type { LetterKind } from '../../../src/domain/action';
import type { Time } from '../../../src/domain/day';
import { LETTERS } from '../../../src/letters';
import type { LeaveFacts, LetterFacts } from '../../../src/letters/letter';
import { facts as anyFacts, day, away as row } from '../facts';

/* Facts for every turn that a letter can take. */

const days = (from: string, until: string, schoolDays: number) => ({ from: day(from), until: day(until), schoolDays });

export const facts = (more: Partial<LetterFacts> = {}): LetterFacts =>
  anyFacts({ school: { name: 'Zandloper', place: 'Rotterdam' }, pupil: { name: 'Noor Vos', group: '6A' }, ...more });

const asked = (more: Partial<LeaveFacts>): Partial<LetterFacts> => ({
  leave: {
    askedOn: day('2026-11-16'),
    ground: 'weighty',
    asked: days('2026-12-03', '2026-12-18', 12),
    granted: null,
    givenThisYear: 7,
    awaits: null,
    ...more,
  },
});

const LATES = Array.from({ length: 9 }, (_, index) =>
  row({ id: `l${index}`, kind: 'late', date: day(`2026-10-1${index}`), arrival: '08:41' as Time }),
);

/** By what they are about. */
export const SAMPLES: Readonly<Record<string, LetterFacts>> = {
  'one day': facts({ called: true }),
  'a morning': facts({ absences: [row({ part: 'morning', reported: 'with-reason' })] }),
  'some hours': facts({ absences: [row({ from: '10:00' as Time, to: '11:15' as Time, reported: 'without-reason' })] }),
  'two days': facts({ until: day('2026-11-24'), days: 2, absences: [row({ endDate: day('2026-11-24') })] }),
  'nothing known': facts({ absences: [], pupil: { name: 'Noor Vos', group: null } }),
  'one late': facts({
    absences: [row({ kind: 'late', arrival: '08:41' as Time })],
    ...{ minutesLate: 11, lateBy: { a: 11 }, begins: '08:30' as Time, count: 1, report: 'other' as const },
  }),
  'nine lates': facts({ absences: LATES, count: 9, lateBy: { l0: 11 }, begins: '08:30' as Time, report: 'other' }),
  'sixteen hours': facts({ minutes: 975, report: '16-hours-4-weeks', until: day('2026-11-24') }),
  'a holiday': facts({ report: 'holiday', until: day('2026-11-24') }),
  'long away': facts({ report: 'long' }),
  'leave asked': facts(asked({})),
  'leave that the school decides': facts(asked({ awaits: { who: 'school', until: day('2026-11-30') } })),
  'leave that the officer decides': facts(asked({ awaits: { who: 'officer', until: day('2026-11-30') } })),
  'leave in part': facts(asked({ granted: days('2026-12-03', '2026-12-04', 2) })),
  'a religious day': facts(
    asked({
      ground: 'religious',
      granted: days('2026-12-03', '2026-12-03', 1),
      awaits: { who: 'school', until: day('2026-11-30') },
    }),
  ),
  'a profession': facts(asked({ ground: 'profession' })),
  'another ground': facts(asked({ ground: 'other' })),
  'often away': facts({
    periods: [days('2026-09-07', '2026-09-09', 3), days('2026-11-16', '2026-11-16', 1)],
  }),
};

export const KINDS = Object.keys(LETTERS) as readonly LetterKind[];
