import type { Moment } from '../domain/day';
import type { Agreement } from './agreement';
import type { PortalFacts } from './facts';
import type { Offer, Reminder } from './reminder';

/** What a task of the portal asks somebody to do. */
export type TodoStep =
  | 'look-in-portal'
  | 'call-parents'
  | 'handle-reports'
  | 'enter-in-las'
  | 'enter-in-portal'
  | 'tell-apart'
  | 'answer'
  | 'tell-teachers'
  | 'send-round'
  | 'check-times'
  | 'advise-parents'
  | 'find-pupils'
  | 'add-pupils'
  | 'remove-pupils'
  | 'remove-departed'
  | 'remove-parents'
  | 'prepare-year'
  | 'hand-over';

/** One thing to do. */
export interface TodoItem {
  /** What `done` says it is about. */
  readonly id: string;
  /** What it is about, as the pages name it: a pupil and a group, a parent and a subject, a number. */
  readonly words: readonly string[];
  readonly due: Moment | null;
}

/** A reminder outside the page, with all it is about. */
export interface Todo extends Omit<Reminder, 'level' | 'about'> {
  readonly step: TodoStep;
  readonly items: readonly TodoItem[];
  /** The first term of what is to be done, where there is one. */
  readonly due: Moment | null;
  /** A text that somebody can copy and send; of `copy`. */
  readonly ready: string | null;
}

/** What a rule asks for; what was done already is taken out afterwards. */
export interface Asked {
  readonly step: TodoStep;
  readonly items: readonly TodoItem[];
  readonly offers: readonly Offer[];
  readonly ready?: string;
}

export type TodoRule = (facts: PortalFacts, numbers: Agreement['numbers']) => readonly Asked[];

/** What is done in the portal, and ticked off here. */
export const IN_PORTAL: readonly Offer[] = ['open-portal', 'done'];

export const item = (id: string, words: readonly (string | null)[], due: Moment | null = null): TodoItem => ({
  id,
  words: words.filter((word): word is string => Boolean(word)),
  due,
});
