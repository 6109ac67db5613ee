import type { Absence } from '../../../src/domain/absence';
import type { Action } from '../../../src/domain/action';
import { type Day, dayNumber, type Moment, type Period } from '../../../src/domain/day';
import { type Grain, type LinePupil, Lines, type Point } from '../../../src/overview/lines/series';
import { dayByDay } from '../../../src/rules/day-by-day';
import { factsOf } from '../../../src/rules/facts';
import { Protocols } from '../../../src/rules/in-force';
import { bavokring } from '../../../src/rules/protocols/bavokring';
import { law } from '../../../src/rules/protocols/law';
import { CALENDARS } from '../../rules/calendars';

/* Pupils for the lines, straight from rows and actions. */

export const NOW = '2027-07-30T16:00' as Moment;
const protocols = new Protocols([[bavokring], [law]]);

interface Given {
  readonly pupil?: string;
  readonly actions?: readonly Action[];
  readonly now?: Moment;
  readonly seen?: readonly Period[] | null;
  readonly since?: Day;
  readonly until?: Day;
  readonly calendar?: keyof typeof CALENDARS;
}

export function linePupil(rows: readonly Absence[], given: Given = {}): LinePupil {
  const { pupil = 'p', actions = [], now = NOW, seen = null, since = '2026-08-01' as Day } = given;
  const { until = '2027-07-31' as Day } = given;
  const calendar = CALENDARS[given.calendar ?? 'gelijke dagen']!;
  const facts = factsOf(protocols, calendar, { id: pupil, name: 'Sam', group: '6A' }, rows, actions, now);
  return { facts, missed: dayByDay(facts), seen, since: dayNumber(since), until: dayNumber(until) };
}

let count = 0;
/** A row with an id of its own; without more, a day ill. */
export const row = (date: string, more: Partial<Absence> = {}): Absence => ({
  id: `r${count++}`,
  pupil: 'p',
  date: date as Day,
  kind: 'sick',
  ...more,
});

export const late = (date: string, arrival = '08:40'): Absence =>
  row(date, { kind: 'late', arrival: arrival as NonNullable<Absence['arrival']> });

export const did = (date: string, kind: Action['kind'], more: object = {}): Action =>
  ({ id: `h${String(count++).padStart(4, '0')}`, at: `${date}T10:00`, kind, pupil: 'p', ...more }) as Action;

/** A line of these pupils together. */
export function lineOf(pupils: readonly LinePupil[], grain: Grain, period: Period): readonly Point[] {
  const lines = new Lines(period);
  for (const pupil of pupils) lines.add(pupil);
  return lines.points(grain, period);
}
