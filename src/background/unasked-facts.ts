import { type Day, dayNumber, dayOf, type Moment, timeFromMinute } from '../domain/day';
import type { LeaveFacts, LetterFacts } from '../letters/letter';
import { actionsThatCount } from '../rules/recorded';
import { pupilView } from './day-view';
import { leaveFactsOf, minutesLateOf } from './letter-facts';
import type { KnownPupil, School } from './school';
import { behind } from './ways';

/** The request that waits for a decision, the one due last; `null`: none does. */
function awaitedLeave({ history, findings, actions: all }: KnownPupil, school: School, now: Moment): LeaveFacts | null {
  const actions = actionsThatCount(all, now);
  const waiting = findings.tasks
    .filter(({ do: what, status }) => (what === 'decide-leave' || what === 'forward-to-officer') && status !== 'done')
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  for (const task of waiting.reverse()) {
    const signal = findings.signals.find(({ key }) => key === task.key);
    const request = signal && behind(signal, actions).find((action) => action.kind === 'leave-requested');
    if (!request) continue;
    const awaits = {
      who: task.do === 'decide-leave' ? ('school' as const) : ('officer' as const),
      until: task.due.slice(0, 10) as Day,
    };
    return leaveFactsOf(request, { awaits }, actions, school.calendar.group(history.named.group ?? ''));
  }
  return null;
}

/** What a letter is made of that no step asks for: the school year of the pupil, and the leave that waits. */
export function unaskedFactsOf(known: KnownPupil, school: School, now: Moment): LetterFacts {
  const { history } = known;
  const pupil = pupilView(history);
  const calendar = school.calendar.group(pupil.group ?? '');
  const { lates, spells } = school.overview(history, now);
  const absences = history.absences.filter(({ id }) => lates.includes(id));
  const last = absences.at(-1)?.date ?? dayOf(now);
  const [first] = calendar.lessons(dayNumber(last));
  return {
    school: school.settings.school,
    pupil,
    today: dayOf(now),
    absences,
    called: false,
    since: absences[0]?.date ?? dayOf(now),
    until: last,
    count: absences.length,
    minutes: null,
    days: null,
    minutesLate: null,
    lateBy: Object.fromEntries(
      absences.flatMap((row) => {
        const minutes = minutesLateOf(row, calendar);
        return minutes === null ? [] : [[row.id, minutes]];
      }),
    ),
    begins: first ? timeFromMinute(first.start) : null,
    periods: spells,
    report: null,
    leave: awaitedLeave(known, school, now),
  };
}
