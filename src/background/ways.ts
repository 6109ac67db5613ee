import type { Action } from '../domain/action';
import type { Day } from '../domain/day';
import type { Said, Way } from '../messages/views';
import type { Signal, Task } from '../rules/signal';

/** How somebody can say that a step was done, with one click each. */
export function waysOf(task: Task): readonly Way[] {
  switch (task.do) {
    case 'call-parents':
      return task.rule === 'late.slip'
        ? ['slip-returned', 'call-reached', 'call-unreachable']
        : ['call-reached', 'call-unreachable'];
    case 'send-letter':
      return ['letter-sent'];
    case 'second-letter-or-visit':
      return ['letter-sent', 'home-visited'];
    case 'invite-meeting':
      return ['invited-by-phone', 'invited-by-letter'];
    case 'report-officer':
      return ['reported'];
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
      return ['checked-with-reason', 'checked-without-reason', 'checked-none'];
    case 'ask-reason':
      return ['reason-heard', 'call-unreachable'];
    case 'hold-meeting':
      return ['meeting-held'];
    case 'record-officer-outcome':
      return ['officer-answered'];
    case 'make-overview':
      return ['overview-made'];
    case 'study-overview':
      return ['overview-studied'];
    case 'put-on-agenda':
      return ['agenda-set'];
    case 'publish-leave-rules':
      return ['rules-published'];
    // Settled in the LAS, or by a screen of their own.
    case 'classify':
    case 'decide-concern':
    case 'discuss-in-team':
    case 'decide-leave':
    case 'forward-to-officer':
      return [];
  }
}

type NewAction = Action extends infer A ? (A extends Action ? Omit<A, 'id' | 'at' | 'pupil'> : never) : never;

/** The month that an overview step is about, `2026-10`: that of the overview, or the one that has none yet. */
const monthOf = ({ window }: Signal, evidence: readonly Action[]): string =>
  evidence.find((action) => action.kind === 'overview-made')?.month ?? window.from.slice(0, 7);

/**
 * The action that a way records; it names the rule, the day or the action that it is about, so that it settles no other step
 * (protocol, readings 5, 28 and 47). `null`: what the way needs was not said.
 * @param evidence the actions that the signal stands on
 */
export function actionOf(
  way: Way,
  task: Task,
  signal: Signal,
  evidence: readonly Action[],
  { text, date, outcome }: Said,
): NewAction | null {
  const { rule } = task;
  const about: Day = signal.since;
  switch (way) {
    case 'call-reached':
    case 'reason-heard':
      return { kind: 'call', outcome: 'reached', rule };
    case 'call-unreachable':
      return { kind: 'call', outcome: 'unreachable', rule };
    case 'note-recorded':
      return { kind: 'note-recorded', rule };
    case 'invited-by-phone':
      return { kind: 'meeting-invited', rule, by: 'phone' };
    case 'invited-by-letter':
      return { kind: 'meeting-invited', rule, by: 'letter' };
    case 'reported':
      return {
        kind: 'officer-reported',
        rule,
        ...(task.report && { report: task.report }),
        from: signal.window.from,
        end: signal.window.to,
      };
    case 'referred':
      return { kind: 'referral', rule, ...(task.to && { to: task.to }) };
    case 'parents-informed':
      return { kind: 'parents-informed', rule };
    case 'checked-with-reason':
      return { kind: 'reported-checked', about, reported: 'with-reason' };
    case 'checked-without-reason':
      return { kind: 'reported-checked', about, reported: 'without-reason' };
    case 'checked-none':
      return { kind: 'reported-checked', about, reported: 'none' };
    case 'slip-returned':
      return { kind: 'letter-returned', letter: 'late-slip', about };
    case 'letter-sent':
      return task.letter ? { kind: 'letter-sent', letter: task.letter, rule, about, ...(text && { text }) } : null;
    case 'home-visited':
      return { kind: 'home-visit', rule };
    case 'return-expected':
      return date ? { kind: 'expected-return', date } : null;
    case 'list-filled':
      return task.group ? { kind: 'list-filled', group: task.group, day: about } : null;
    case 'meeting-held':
      return { kind: 'meeting-held', rule: evidence[0]?.rule ?? rule };
    case 'officer-answered':
      return outcome
        ? { kind: 'officer-responded', outcomes: [outcome], ...(evidence[0] && { about: evidence[0].id }) }
        : null;
    case 'overview-made':
      return { kind: 'overview-made', month: monthOf(signal, evidence) };
    case 'overview-studied':
      return { kind: 'overview-studied', month: monthOf(signal, evidence) };
    case 'agenda-set':
      return { kind: 'agenda-set', month: monthOf(signal, evidence) };
    case 'rules-published':
      return { kind: 'rules-published' };
  }
}
