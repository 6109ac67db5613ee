import type { Moment } from '../domain/day';
import { found, wantedWords } from '../domain/finding';
import type { History } from '../domain/history';
import type { FoundPupilView, FoundView } from '../messages/views';
import { pupilView } from './day-view';
import type { School } from './school';
import { asOne } from './steps';

/** So many are shown; who looks for somebody else types more of the name. */
const MOST_FOUND = 8;

const byName = (a: History, b: History): number =>
  a.named.name.localeCompare(b.named.name, 'nl') ||
  (a.named.group ?? '').localeCompare(b.named.group ?? '', 'nl', { numeric: true });

function foundView({ pupil, ...history }: History, school: School, now: Moment): FoundPupilView {
  const open = school.stepsOf(pupil, now).filter(({ task }) => task.status !== 'done');
  return {
    pupil: pupilView({ pupil, ...history }),
    open: asOne(open.map(({ view }) => view)).length,
    mayRead: school.mayRead(pupil),
  };
}

/** The pupils whom somebody may mean: those of whom a name begins so first, then those with it in their name. */
export function findPupils(typed: string, school: School, now: Moment): FoundView {
  const known = school.pupilsInSight();
  const wanted = wantedWords(typed);
  const matches = wanted.length === 0 ? [] : known.map((history) => ({ history, how: found(wanted, history.named) }));
  const those = (how: 'begins' | 'within') =>
    matches
      .filter((match) => match.how === how)
      .map(({ history }) => history)
      .sort(byName);
  const all = [...those('begins'), ...those('within')];
  return {
    typed,
    // Of a day that the calendar does not know no step can be told.
    found: school.calendarEnded(now) ? [] : all.slice(0, MOST_FOUND).map((one) => foundView(one, school, now)),
    more: Math.max(0, all.length - MOST_FOUND),
    anybody: known.length > 0,
  };
}
