import type { Agreement, RuleId } from '../agreement';
import type { DoneFact, PortalFacts } from '../facts';
import type { Todo, TodoItem, TodoRule } from '../todo';
import { absenceByPhone, absenceToLas, sickByTeacher } from './absences';
import { conferenceCentral, conferenceTimes } from './conferences';
import { answerQuestions, morningCheck } from './general';
import { departureHandover, departureProtocol, newSchoolYear, pupilReconcile } from './management';
import { notificationDefault } from './news';

/** The rules that speak outside the portal's page. */
const TODO_RULES: Readonly<Partial<Record<RuleId, TodoRule>>> = {
  'morning-check': morningCheck,
  'absence-by-phone': absenceByPhone,
  'sick-by-teacher': sickByTeacher,
  'absence-to-las': absenceToLas,
  'answer-questions': answerQuestions,
  'conference-central': conferenceCentral,
  'conference-times': conferenceTimes,
  'pupil-reconcile': pupilReconcile,
  'new-school-year': newSchoolYear,
  'departure-protocol': departureProtocol,
  'departure-handover': departureHandover,
  'notification-default': notificationDefault,
};

const firstDue = (items: readonly TodoItem[]): Todo['due'] =>
  items.reduce<Todo['due']>((first, { due }) => (due !== null && (first === null || due < first) ? due : first), null);

export const isDone = (done: readonly DoneFact[], rule: RuleId, id: string): boolean =>
  done.some((one) => one.rule === rule && one.about === id);

/** The tasks of the portal for who sits here, as the house rules and what is known of the portal give them. */
export const todosOf = (agreements: readonly Agreement[], facts: PortalFacts): readonly Todo[] =>
  agreements.flatMap(({ rule, on, text, source, numbers }) =>
    (on ? (TODO_RULES[rule]?.(facts, numbers) ?? []) : []).flatMap(({ step, items, offers, ready = null }): Todo[] => {
      const open = items.filter(({ id }) => !isDone(facts.done, rule, id));
      if (open.length === 0) return [];
      return [{ rule, text, source, step, items: open, offers, ready, due: firstDue(open) }];
    }),
  );
