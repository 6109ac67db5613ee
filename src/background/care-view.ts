import { dayOf, type Moment } from '../domain/day';
import { groupsInOrder } from '../domain/group';
import type { History } from '../domain/history';
import type { CareView } from '../messages/views';
import { careOverview, monthsUntil } from '../overview/care';
import { actionsThatCount } from '../rules/recorded';
import { pupilView } from './day-view';

type Row = CareView['lines'][number]['months'][number][number];

const byDay = (a: Row, b: Row): number =>
  a.day === b.day ? a.pupil.name.localeCompare(b.pupil.name, 'nl') : a.day < b.day ? -1 : 1;

/**
 * Worrying absence of the school, month by month.
 * @param groups those that the pupils are of; `null`: they are of the whole school
 */
export function careViewOf(histories: readonly History[], groups: readonly string[] | null, now: Moment): CareView {
  const views = new Map(histories.map((history) => [history.pupil, pupilView(history)]));
  const months = monthsUntil(dayOf(now));
  const pupils = histories.map(({ pupil, actions }) => ({ pupil, actions: actionsThatCount(actions, now) }));
  const lines = careOverview(pupils, months).map((line) => ({
    ...line,
    months: line.months.map((rows) => rows.map(({ pupil, day }) => ({ pupil: views.get(pupil)!, day })).sort(byDay)),
  }));
  return { groups: groups && groupsInOrder(groups), months, lines };
}
