import type { Absence } from '../../src/domain/absence';
import type { Action } from '../../src/domain/action';
import type { Placement } from '../../src/domain/calendar';
import type { Day, Moment, Period } from '../../src/domain/day';
import type { Counted } from '../../src/overview/tally';
import { dayByDay } from '../../src/rules/day-by-day';
import { factsOf } from '../../src/rules/facts';
import { Protocols } from '../../src/rules/in-force';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { law } from '../../src/rules/protocols/law';
import { CALENDARS } from '../rules/calendars';

/* Pupils as the overviews count them. A school day has 330 lesson minutes, from 8.30 to 12.00 and from 12.30 to 14.30. */

export const CALENDAR = CALENDARS['gelijke dagen']!;
const PROTOCOLS = new Protocols([[bavokring], [law]]);
export const NOW = '2026-12-01T16:00' as Moment;

export const row = (id: string, date: string, more: Partial<Absence> = {}): Absence => ({
  id,
  pupil: 'p',
  date: date as Day,
  kind: 'sick',
  ...more,
});

interface More {
  readonly pupil?: string;
  readonly group?: string;
  readonly groups?: readonly Placement[];
  readonly actions?: readonly Action[];
  readonly seen?: readonly Period[] | null;
  readonly now?: Moment;
}

export function counted(rows: readonly Absence[], more: More = {}): Counted {
  const { pupil: id = 'p', group = '6A', groups, actions = [], seen = null, now = NOW } = more;
  const pupil = { id, name: 'Sam', group, ...(groups && { groups }) };
  const facts = factsOf(PROTOCOLS, CALENDAR, pupil, rows, actions, now);
  return { facts, missed: dayByDay(facts), seen };
}
