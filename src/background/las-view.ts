import { dayOf, type Moment } from '../domain/day';
import { rowTexts } from '../letters/las-row-text';
import { type LasText, noteTexts, reportTexts } from '../letters/las-text';
import { lasRuleOf } from '../rules/las/rules';
import { actionsThatCount, requestOf } from '../rules/recorded';
import type { School } from './school';
import type { Step } from './steps';
import { behind } from './ways';

/** What is copied into the LAS for a step, field by field; nothing for a step that asks for none. */
export function lasTextsOf(step: Step, school: School, now: Moment): readonly LasText[] {
  const { task, signal, known } = step;
  const { history } = known;
  if (task.do === 'record-in-las') return rowTextsOf(step);
  const isWorrying = step.view.choices.includes('reported-at-once');
  if (!history || !(isWorrying || task.do === 'report-officer' || task.do === 'record-note')) return [];
  const rows = history.absences.filter(({ id }) => signal.evidence.includes(id));
  const isOfLates = signal.count !== undefined && rows.length > 0 && rows.every(({ kind }) => kind === 'late');
  const from = isOfLates ? rows[0]!.date : signal.window.from;
  const until = isOfLates ? rows.at(-1)!.date : signal.window.to;
  const { me } = school;
  const { school: own } = school.settings;
  const facts = {
    today: dayOf(now),
    report: task.report ?? null,
    isWorrying,
    from,
    until,
    missed: school.missed(history, { from, until }, now),
    lates: isOfLates ? (signal.count ?? null) : null,
    done: actionsThatCount(known.actions, now).filter(({ at }) => dayOf(at) >= from),
    reporter: { name: me.name, role: me.role, phone: own.phone ?? '' },
    location: own.name,
  };
  return task.do === 'record-note' ? noteTexts(facts) : reportTexts(facts);
}

/** What the row of an absence is to say. */
function rowTextsOf({ signal, known: { actions } }: Step): readonly LasText[] {
  const rule = lasRuleOf(signal);
  const [action] = behind(signal, actions);
  if (!rule || !action) return [];
  const request = actions.find(({ id }) => id === requestOf(action));
  return rowTexts({
    case: rule.case,
    action,
    request: request?.kind === 'leave-requested' ? request : null,
    from: signal.window.from,
    until: signal.window.to,
  });
}
