import type { LetterKind, ReportKind } from '../domain/action';
import type { Day, Moment } from '../domain/day';
import type { TaskRole } from '../domain/role';

/** What a step asks somebody to do; the words of the protocol. */
export const TASKS = [
  'call-parents',
  'send-letter',
  'second-letter-or-visit',
  'invite-meeting',
  'report-officer',
  'record-note',
  'refer',
  'inform-parents',
  'record-expected-return',
  'decide-concern',
  'discuss-in-team',
  'decide-leave',
  'forward-to-officer',
  'fill-absence-list',
  'check-report',
  'ask-reason',
  'classify',
  'record-in-las',
  'hold-meeting',
  'record-officer-outcome',
  'make-overview',
  'study-overview',
  'put-on-agenda',
  'publish-leave-rules',
] as const;
export type TaskKind = (typeof TASKS)[number];

/** Signaal: a rule that holds now for a pupil, a group or the school, with its evidence. Derived, never stored. */
export interface Signal {
  readonly rule: string;
  readonly pupil?: string;
  readonly group?: string;
  /** The same situation gives the same key, however often and in whichever order facts arrive. */
  readonly key: string;
  readonly since: Day;
  readonly count?: number;
  readonly minutes?: number;
  readonly days?: number;
  readonly window: { readonly from: Day; readonly to: Day };
  /** Ids of the absences and actions that make it hold. */
  readonly evidence: readonly string[];
  /** The paragraph of the protocol, or the article of law. */
  readonly source: string;
  /**
   * The protocol that asks it, and the first day of the version of it under which the signal arose; `las`, and a day of the facts, where
   * no protocol does: what is known here does not stand in the LAS.
   */
  readonly protocol: string;
  readonly version: Day;
  /** It has tasks and all are done. */
  readonly settled: boolean;
}

export type TaskStatus = 'open' | 'overdue' | 'done';

/** Taak: a step that somebody must take because of a signal; the tasks of one signal share its key. */
export interface Task {
  readonly rule: string;
  readonly key: string;
  readonly pupil?: string;
  readonly group?: string;
  readonly role: TaskRole;
  readonly do: TaskKind;
  readonly letter?: LetterKind;
  readonly report?: ReportKind;
  readonly to?: string;
  /** A day ends at its end; a moment at that minute. */
  readonly due: Day | Moment;
  /** The last day that the calendar knows, where the term runs on beyond it: `due` is the day after, and may well be later. */
  readonly calendarEnds?: Day;
  readonly status: TaskStatus;
  /** The action that settled it, or the row that did (`daily.classify`). */
  readonly by?: string;
}

/** Tellers of a pupil, always given, signal or not. Minutes are lesson minutes, days school days. */
export interface Counters {
  readonly lates: number;
  readonly unauthorisedMinutes: number;
  readonly sickReports: number;
  readonly leaveDays: number;
  /** Only where not everything was seen: the counters are then lower bounds over the days from here. */
  readonly seenFrom?: Day | null;
  /** School days of this school year up to now that no complete reading covered. */
  readonly unseenDays?: number;
}

export interface Evaluation {
  readonly signals: readonly Signal[];
  readonly tasks: readonly Task[];
  readonly counters: Readonly<Record<string, Counters>>;
}

/** Tells the tasks of one signal apart. */
export const taskId = (task: Omit<Task, 'due' | 'status'>): string =>
  [task.key, task.role, task.do, task.letter ?? '', task.report ?? '', task.to ?? ''].join('~');
