import type { Moment, Period } from '../../domain/day';
import { dayOf, schoolYearNamed, within } from '../../domain/day';
import type { History } from '../../domain/history';
import { type OpenCase, openCases } from '../../domain/retention';
import { CalendarEnds } from '../../domain/school-days';
import { evaluationOf } from '../../rules/evaluate';
import { factsOf } from '../../rules/facts';
import { actionsThatCount } from '../../rules/recorded';
import { asPupil, seenBy } from '../asked';
import type { Versions } from '../versions';

/** Does a step stand open that began in this period? Where the calendar ends nobody can tell, and cases alone hold a dossier. */
function hasOpenStep(history: History, period: Period, { inForce, calendar }: Versions, now: Moment): boolean {
  try {
    const facts = factsOf(inForce, calendar, asPupil(history), history.absences, history.actions, now);
    const { signals, tasks } = evaluationOf(facts, seenBy(history, dayOf(now)));
    return tasks
      .filter(({ status }) => status !== 'done')
      .some((task) =>
        signals.some(({ rule, key, since }) => rule === task.rule && key === task.key && within(period, since)),
      );
  } catch (error) {
    if (error instanceof CalendarEnds) return false;
    throw error;
  }
}

/** Why the dossier of a pupil of a school year is not put forward; nothing: it is. @param history of all school years */
export function heldFor(history: History, year: string, versions: Versions, now: Moment): readonly OpenCase[] {
  const period = schoolYearNamed(year);
  const cases = openCases(actionsThatCount(history.actions, now).filter(({ at }) => dayOf(at) <= period.until));
  return hasOpenStep(history, period, versions, now) ? [...cases, 'step'] : cases;
}
