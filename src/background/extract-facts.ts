import { dayOf, type Moment, schoolYearBefore, schoolYearOf } from '../domain/day';
import type { PupilKey } from '../domain/dossier';
import type { ExtractFacts } from '../extract/extract';
import { actionsThatCount } from '../rules/recorded';
import { pupilView, stamping } from './day-view';
import type { School } from './school';
import { asOne } from './steps';

/** What an extract of a pupil's dossier is made of. The school year before is in it where something was then. */
export function extractFactsOf(
  school: School,
  pupil: PupilKey,
  { purpose, withNotes }: Pick<ExtractFacts, 'purpose' | 'withNotes'>,
  now: Moment,
): ExtractFacts {
  const { history, actions, entries } = school.pupil(pupil, now);
  const { rows, totals } = school.account(pupil, now);
  const stamp = stamping(entries);
  const deeds = actionsThatCount(actions, now).map((action) => ({ action, by: stamp(action).by.role }));
  const year = schoolYearOf(dayOf(now));
  const before = schoolYearBefore(year);
  const days = [...rows.map(({ absence }) => absence.date), ...deeds.map(({ action }) => dayOf(action.at))];
  const steps = school.stepsOf(pupil, now).filter(({ task }) => task.status !== 'done');
  const asked = new Set(asOne(steps.map(({ view }) => view)).map(({ id }) => id));
  return {
    purpose,
    withNotes,
    school: school.settings.school,
    pupil: pupilView(history),
    now,
    rows,
    years: (days.some((day) => day <= before.until) ? [before, year] : [year]).map((period) => ({
      period,
      totals: totals(period),
    })),
    deeds,
    open: steps
      .filter(({ view }) => asked.has(view.id))
      .map(({ task, view }) => ({ task, source: view.reason.source })),
    others: school.otherNames(pupil),
  };
}
