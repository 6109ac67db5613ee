import type { Moment } from '../domain/day';
import { workOf } from '../domain/role';
import type { ContradictionView } from '../messages/views';
import { contradictionsOf } from '../rules/contradictions';
import { actionsThatCount } from '../rules/recorded';
import { actionViews, pupilView } from './day-view';
import type { School } from './school';

/** Answers of two devices to one request that cannot both hold, for who decides about leave. */
export function contradictionViews(school: School, now: Moment): readonly ContradictionView[] {
  if (!workOf(school.me.role).includes('director')) return [];
  return school.pupilsInSight().flatMap(({ actions, pupil }) => {
    if (!actions.some(({ kind }) => kind === 'leave-requested')) return [];
    const found = contradictionsOf(actionsThatCount(actions, now));
    if (found.length === 0) return [];
    const known = school.pupil(pupil, now);
    const views = actionViews(known, { me: school.me, now });
    const viewOf = (id: string) => views.find((view) => view.id === id)!;
    return found.map(({ request, decisions }) => ({
      pupil: pupilView(known.history),
      request: viewOf(request.id),
      decisions: decisions.map(({ id }) => viewOf(id)),
    }));
  });
}
