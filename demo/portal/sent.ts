import type { Moment } from '../../src/domain/day';

/** What can be done in the portal that others notice, or that cannot be taken back. */
export type SentKind =
  | 'message'
  | 'reply'
  | 'news'
  | 'event'
  | 'album'
  | 'photos'
  | 'form'
  | 'reminders'
  | 'round'
  | 'round-checked'
  | 'invitations'
  | 'task'
  | 'tasks-visible'
  | 'module'
  | 'deletion'
  | 'handled'
  | 'settings'
  | 'profile'
  | 'strange';

/** Something that really went out, or was really done. */
export interface Sent {
  readonly kind: SentKind;
  readonly at: Moment;
  /** Name of who was logged in. */
  readonly by: string;
  /** To whom, in the words of the portal: `Alle ouders van groep 5A`. */
  readonly to: readonly string[];
  /** How many parents got it. */
  readonly parents: number;
  readonly subject: string;
  readonly text: string;
}
