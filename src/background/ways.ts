import type { AbsenceKind } from '../domain/absence';
import { type Action, type ActionOf, LETTER_LANGUAGES, type LetterKind, OFFICER_OUTCOMES } from '../domain/action';
import type { Day } from '../domain/day';
import { CONCERN_DECISIONS, EXPLANATIONS, type Explanation, type Said, type Way } from '../messages/ways';
import { requestOf } from '../rules/recorded';
import { type Signal, type Task, taskId } from '../rules/signal';
import type { Step as RuleStep } from '../rules/step';

/** The actions among these that a signal stands on. */
export const behind = ({ evidence }: Signal, actions: readonly Action[]): readonly Action[] =>
  actions.filter(({ id }) => evidence.includes(id));

/** Does the rule let somebody note why a step is left undone? */
const mayBeLeft = (task: Task, steps: readonly RuleStep[]): boolean =>
  task.do !== 'record-note' &&
  steps.some(
    (step) =>
      step.do === task.do && step.report === task.report && step.settledBy.some(({ kind }) => kind === 'note-recorded'),
  );

/**
 * How somebody can say that a step was done, or why it is not needed.
 * @param steps of the rule that asks it
 * @param actions all about its pupil
 */
export const waysOf = (
  task: Task,
  steps: readonly RuleStep[],
  signal: Signal,
  actions: readonly Action[],
): readonly Way[] => [...waysToDo(task, signal, actions), ...(mayBeLeft(task, steps) ? (['not-needed'] as const) : [])];

function waysToDo(task: Task, signal: Signal, actions: readonly Action[]): readonly Way[] {
  switch (task.do) {
    case 'call-parents':
      if (task.rule === 'late.slip') return ['slip-returned', 'call-reached', 'call-unreachable'];
      if (task.rule.startsWith('sick.')) return ['call-reached', 'call-unreachable'];
      return task.rule === 'daily.unreported'
        ? ['reached-and-told', 'call-reached', 'call-unreachable', 'seen-present']
        : ['reached-and-told', 'call-reached', 'call-unreachable'];
    case 'send-letter':
      return ['letter-sent'];
    case 'second-letter-or-visit':
      return ['letter-sent', 'home-visited'];
    case 'invite-meeting':
      return ['invited-by-phone', 'invited-by-letter'];
    case 'report-officer':
      return ['reported', 'las-recorded'];
    case 'record-note':
      return ['note-recorded'];
    case 'refer':
      return ['referred'];
    case 'inform-parents':
      return ['parents-informed'];
    case 'record-expected-return':
      return ['return-expected'];
    case 'fill-absence-list':
      return ['list-filled'];
    case 'check-report':
      return ['checked-with-reason', 'checked-without-reason', 'checked-none', 'seen-present'];
    case 'ask-reason':
      return ['reason-told', 'call-unreachable'];
    case 'classify':
      return ['reason-told'];
    case 'record-in-las':
      return ['las-recorded'];
    case 'hold-meeting':
      return ['meeting-held'];
    case 'record-officer-outcome':
      return ['officer-answered'];
    case 'decide-concern':
      return ['concern-decided'];
    case 'discuss-in-team':
      return ['team-discussed'];
    case 'decide-leave':
      // Another ground than those of the law can only be refused (protocol, Actions).
      return behind(signal, actions).some((action) => action.kind === 'leave-requested' && action.ground === 'other')
        ? ['leave-refused']
        : ['leave-granted', 'leave-partly', 'leave-refused'];
    case 'forward-to-officer':
      return ['leave-forwarded'];
    // Making it keeps the numbers of the month: that is done where they stand.
    case 'make-overview':
      return [];
    case 'study-overview':
      return ['overview-studied'];
    case 'put-on-agenda':
      return ['agenda-set'];
    case 'publish-leave-rules':
      return ['rules-published'];
  }
}

/** The letter of a step: the one that its rule names, or the one that goes with what is to be done. */
export function letterOf(task: Task): LetterKind | null {
  if (task.letter) return task.letter;
  if (task.do === 'second-letter-or-visit') return 'absence-reminder';
  return task.do === 'invite-meeting' ? 'absence-invitation' : null;
}

export type NewAction = Action extends infer A ? (A extends Action ? Omit<A, 'id' | 'at' | 'pupil'> : never) : never;

/** The value as one of these; `undefined`: it is none of them. */
export const oneOf = <T extends string>(of: readonly T[], value: string | undefined): T | undefined =>
  of.find((one) => one === value);

const EXPLAINED: Readonly<Record<Explanation, { readonly absence: AbsenceKind; readonly authorised: boolean | null }>> =
  {
    sick: { absence: 'sick', authorised: null },
    medical: { absence: 'medical', authorised: null },
    religious: { absence: 'religious', authorised: null },
    valid: { absence: 'absent', authorised: true },
    invalid: { absence: 'absent', authorised: false },
    holiday: { absence: 'holiday', authorised: false },
  };

/** What an explanation said; `null`: nothing that is chosen from here. */
export const explanationOf = ({ absence, authorised = null }: ActionOf<'explained'>): Explanation | null =>
  EXPLANATIONS.find((one) => EXPLAINED[one].absence === absence && EXPLAINED[one].authorised === authorised) ?? null;

/** What parents told about the days from one to another. `null`: it was not said, or the days run backwards. */
export function explainedBy(choice: string | undefined, from: Day, until: Day | undefined): NewAction | null {
  const told = oneOf(EXPLANATIONS, choice);
  if (!told || (until !== undefined && until < from)) return null;
  return { kind: 'explained', from, ...(until && until !== from && { until }), ...EXPLAINED[told] };
}

/** The letter as it was sent: its text, and the language of the translation that went along. */
export function sentAs(
  text: string | undefined,
  language: string | undefined,
): Pick<ActionOf<'letter-sent'>, 'text' | 'language'> {
  const chosen = oneOf(LETTER_LANGUAGES, language);
  return { ...(text && { text }), ...(chosen && { language: chosen }) };
}

/** The month of the overview that a step is about, `2026-10`. */
const monthOf = ({ window }: Signal, evidence: readonly Action[]): string =>
  evidence.find((action) => action.kind === 'overview-made')?.month ?? window.from.slice(0, 7);

/**
 * The actions that a way records; each names the rule, the day or the action that it is about, so that it settles no other step
 * (protocol, readings 5, 28, 47 and 50). None: what the way needs was not said.
 * @param evidence the actions that the signal stands on
 * @param today a register gives no day that is still to come
 */
export function actionsOf(
  way: Way,
  task: Task,
  signal: Signal,
  evidence: readonly Action[],
  { text, actions, date, until, choice, number }: Said,
  today: Day,
): readonly NewAction[] {
  const { rule } = task;
  const letter = letterOf(task);
  const { since, window } = signal;
  const about: Day = since;
  const [first] = evidence;
  const of = first && { about: first.id };
  /** The letter, with the text that it had; an answer about leave is about the request. */
  const sent = (): readonly NewAction[] => {
    if (!letter) return [];
    const request = first && letter.startsWith('leave-') && requestOf(first);
    return [{ kind: 'letter-sent', letter, rule, about: request || about, ...sentAs(text, choice) }];
  };
  const reported = (more: Pick<ActionOf<'officer-reported'>, 'report' | 'about'> = {}): readonly NewAction[] => {
    if (date && date > today) return [];
    const days = { from: window.from, end: window.to };
    return [{ kind: 'officer-reported', rule, ...more, ...days, ...(number && { number }), ...(date && { date }) }];
  };
  const one = (action: NewAction | null): readonly NewAction[] => (action ? [action] : []);
  const decided = (granted: boolean | 'partly', days: { from?: Day; until?: Day } = {}): readonly NewAction[] =>
    first ? [{ kind: 'leave-decided', request: first.id, granted, ...days }] : [];
  switch (way) {
    case 'call-reached':
      return [{ kind: 'call', outcome: 'reached', rule }];
    case 'call-unreachable':
      return [{ kind: 'call', outcome: 'unreachable', rule }];
    case 'reached-and-told': {
      const told = explainedBy(choice, since, window.to);
      return told ? [{ kind: 'call', outcome: 'reached', rule }, told] : [];
    }
    case 'reason-told':
      return one(explainedBy(choice, since, window.to));
    case 'note-recorded':
      return [{ kind: 'note-recorded', rule }];
    case 'not-needed':
      return text ? [{ kind: 'note-recorded', rule, text }] : [];
    case 'invited-by-phone':
      return [{ kind: 'meeting-invited', rule, by: 'phone' }];
    case 'invited-by-letter':
      return [{ kind: 'meeting-invited', rule, by: 'letter' }, ...(text ? sent() : [])];
    case 'reported':
      return reported(task.report && { report: task.report });
    case 'reported-at-once':
      return reported({ report: 'other', ...of });
    case 'las-recorded':
      return [{ kind: 'las-recorded', rule, about: taskId(task) }];
    case 'referred':
      return [{ kind: 'referral', rule, ...(task.to && { to: task.to }) }];
    case 'parents-informed':
      return [{ kind: 'parents-informed', rule, ...(first?.kind === 'concern' && of) }];
    case 'checked-with-reason':
      return [{ kind: 'reported-checked', about, reported: 'with-reason' }];
    case 'checked-without-reason':
      return [{ kind: 'reported-checked', about, reported: 'without-reason' }];
    case 'checked-none':
      return [{ kind: 'reported-checked', about, reported: 'none' }];
    case 'seen-present':
      return [{ kind: 'seen-present', about }];
    case 'slip-returned':
      return [{ kind: 'letter-returned', letter: 'late-slip', about }];
    case 'letter-sent':
      return sent();
    case 'home-visited':
      return [{ kind: 'home-visit', rule }];
    case 'return-expected':
      return date ? [{ kind: 'expected-return', date }] : [];
    case 'list-filled':
      return task.group ? [{ kind: 'list-filled', group: task.group, day: about }] : [];
    case 'meeting-held':
      return [{ kind: 'meeting-held', rule: first?.rule ?? rule, ...(text && { agreements: text }) }];
    case 'officer-answered': {
      const outcome = oneOf(OFFICER_OUTCOMES, choice);
      return outcome ? [{ kind: 'officer-responded', outcomes: [outcome], ...of }] : [];
    }
    case 'concern-decided': {
      const decision = oneOf(CONCERN_DECISIONS, choice);
      return decision && text ? [{ kind: 'concern-decided', decision, reason: text, rule, ...of }] : [];
    }
    case 'team-discussed':
      return [{ kind: 'team-discussed', rule, ...(text && { text }), ...of }];
    case 'leave-granted':
      return decided(true);
    case 'leave-partly':
      return date && until && date <= until ? decided('partly', { from: date, until }) : [];
    case 'leave-refused':
      return decided(false);
    case 'leave-forwarded':
      return first ? [{ kind: 'leave-forwarded', request: first.id }] : [];
    case 'overview-studied':
      return [
        {
          kind: 'overview-studied',
          month: monthOf(signal, evidence),
          ...(text && { findings: text }),
          ...(actions && { actions }),
        },
      ];
    case 'agenda-set':
      return [{ kind: 'agenda-set', month: monthOf(signal, evidence) }];
    case 'rules-published':
      return [{ kind: 'rules-published' }];
  }
}
