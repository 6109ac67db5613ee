import { dayOf, type Moment } from '../domain/day';
import type { History } from '../domain/history';
import type { CareView } from '../messages/views';
import { careOverview, monthsUntil } from '../overview/care';
import { actionsThatCount } from '../rules/recorded';
import { pupilView } from './day-view';

/** Worrying absence of the school, month by month. */
export function careViewOf(histories: readonly History[], now: Moment): CareView {
  const views = new Map(histories.map((history) => [history.pupil, pupilView(history)]));
  const months = monthsUntil(dayOf(now));
  const pupils = histories.map(({ pupil, actions }) => ({ pupil, actions: actionsThatCount(actions, now) }));
  const lines = careOverview(pupils, months).map((line) => ({
    ...line,
    months: line.months.map((rows) => rows.map(({ pupil, day }) => ({ pupil: views.get(pupil)!, day }))),
  }));
  return { months, lines };
}
