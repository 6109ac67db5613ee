import type { Absence, AbsenceKind } from '../domain/absence';
import type { LetterKind } from '../domain/action';
import { addDays, type Day, type Time, weekday } from '../domain/day';
import type { LetterFacts, Sender } from './letter';

/*
 * Voorbeeld: a pupil who does not exist, of whom every letter has something to say. It shows a school what becomes of its own wording.
 */

const PUPIL = { name: 'Robin Voorbeeld', group: '6A' };

/** How often the pupil of the example was late, where a letter is about several times. */
const LATES: Readonly<Partial<Record<LetterKind, number>>> = {
  'late-slip': 1,
  'late-warning': 6,
  'late-invitation': 9,
  'late-overview': 3,
};

/** Weekdays before a day, oldest first. */
function weekdaysBefore(day: Day, count: number): readonly Day[] {
  const days: Day[] = [];
  for (let one = addDays(day, -1); days.length < count; one = addDays(one, -1)) if (weekday(one) < 5) days.unshift(one);
  return days;
}

const row = (date: Day, kind: AbsenceKind): Absence =>
  kind === 'late'
    ? { id: date, pupil: 'voorbeeld', date, kind, arrival: '08:41' as Time }
    : { id: date, pupil: 'voorbeeld', date, kind, reported: 'none' };

/** The facts of a letter about the pupil of the example, as if they were of the days before today. */
export function exampleFacts(letter: LetterKind, school: Sender, today: Day): LetterFacts {
  const lates = LATES[letter];
  const days = weekdaysBefore(today, lates ?? 1);
  const since = days[0]!;
  const inTwoWeeks = addDays(since, 14);
  const asked = { from: inTwoWeeks, until: inTwoWeeks, schoolDays: 1 };
  const absences = days.map((day) => row(day, lates ? 'late' : 'absent'));
  return {
    school,
    pupil: PUPIL,
    today,
    absences,
    called: true,
    since,
    until: since,
    count: lates ?? 1,
    minutes: 960,
    days: 1,
    minutesLate: 11,
    lateBy: Object.fromEntries(absences.map(({ id }) => [id, 11])),
    begins: '08:30' as Time,
    periods: days.map((day) => ({ from: day, until: day, schoolDays: 1 })),
    report: '16-hours-4-weeks',
    leave: {
      ...{ askedOn: since, ground: 'weighty', asked, granted: asked, givenThisYear: 3 },
      awaits: { who: 'school', until: addDays(today, 7) },
    },
  };
}
