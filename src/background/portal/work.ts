import type { Moment } from '../../domain/day';
import { worksAtSchool } from '../../domain/role';
import type { Todo } from '../../etiquette/todo';
import { todosOf } from '../../etiquette/todos';
import type { SidesView, TodoView } from '../../messages/portal-views';
import type { ComparedDay } from '../../reconcile/absences';
import type { KeptDraft, Portal } from '../../storage/portal';
import type { Around } from '../answers/context';
import type { Office } from '../office';
import { report } from '../report';
import type { School } from '../school';
import { absencesApart } from './absences-apart';
import { draftsIn } from './drafts';
import { factsOf } from './facts';
import { houseRulesOf } from './guarding';
import { isPortalLinked } from './linked';

/** Somebody saw it: a school without a parent portal has none of its tasks. */
const isInUse = ({ origin, people }: Portal): boolean =>
  origin !== null || Object.values(people).some(({ openedOn }) => openedOn !== undefined);

/**
 * The tasks of the portal for who sits here; the board has none.
 * @param isLinked its address is allowed: what needs no list is then asked, also before anybody opened it
 */
export async function todosAt(
  portal: Portal,
  school: School,
  isLinked: boolean,
  now: Moment,
): Promise<readonly TodoView[]> {
  if (!worksAtSchool(school.me.role) || !(isLinked || isInUse(portal)) || school.calendarEnded(now)) return [];
  const apart = await absencesApart(portal, school, now);
  const todos = todosOf(houseRulesOf(portal, school.settings), factsOf(portal, school, apart, now));
  return todos.map((todo) => ({
    ...todo,
    items: todo.items.map((item) => {
      const rows = APART.has(todo.step) ? apart.rows.get(item.id) : undefined;
      return { ...item, sides: rows ? sidesOf(rows) : null };
    }),
  }));
}

/** Tasks about what the two lists say, side by side. */
const APART: ReadonlySet<Todo['step']> = new Set(['enter-in-las', 'enter-in-portal', 'tell-apart']);

const sidesOf = ({ portal: [report], las: [absence] }: ComparedDay): SidesView => ({
  portal: report ? { name: report.name, kind: report.kind, from: report.from, until: report.until } : null,
  las: absence ? { name: absence.name, kind: absence.kind } : null,
});

/** Is it time to send it? */
export const isDue = ({ remindAt, filledAt }: Pick<KeptDraft, 'remindAt' | 'filledAt'>, now: Moment): boolean =>
  filledAt === null && remindAt <= now;

/** How many tasks of the portal wait for who sits here, texts that can be sent among them; those of the LAS are counted without it. */
export async function portalCount(
  office: Office,
  school: School,
  around: Pick<Around, 'hosts' | 'namedHosts'>,
  now: Moment,
): Promise<number> {
  try {
    const portal = await office.kept.portal();
    const drafts = draftsIn(portal, school.me.id);
    const asked = portal.askedCouples.filter(({ person }) => person === school.me.id).length;
    const todos = await todosAt(portal, school, await isPortalLinked(around), now);
    return todos.length + asked + drafts.filter((draft) => isDue(draft, now)).length;
  } catch (error) {
    report('portal', error);
    return 0;
  }
}
