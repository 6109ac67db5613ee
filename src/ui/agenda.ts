import type { Day, Moment } from '../domain/day';
import type { ActionView, TaskView } from '../messages/views';
import { keyOf, type useLanguage } from './words';

/* Wat in een agenda komt te staan: what is to be done and in which group; who it is stands here only. */

/** A term for an agenda, before it has a name there. */
export interface Planned {
  /** The step or the action that it is about. */
  readonly of: string;
  readonly summary: string;
  readonly description: string;
  readonly when: Moment | { readonly from: Day; readonly until: Day };
}

type Say = ReturnType<typeof useLanguage>['say'];

const inGroup = (text: string, group: string | null, say: Say): string =>
  group === null ? text : `${text} (${say('groupOf', group)})`;

/**
 * Is there still something to be in time for? A step that is late is not offered for an agenda: its term is past, any other time would be
 * one that we made up, and it would look as if there was until then. It stands at the head of the list until it is done.
 */
export const isAhead = ({ status, earlier }: TaskView): boolean => status === 'open' && !earlier;

export const plannedStep = ({ id, do: what, group, due }: TaskView, say: Say): Planned => ({
  of: id,
  summary: inGroup(say('agenda_step', say(keyOf('do', what))), group, say),
  description: say('agenda_who'),
  when: due.length > 10 ? (due as Moment) : { from: due as Day, until: due as Day },
});

/** The days of leave that were given; `null`: this action gave none. */
export function plannedLeave(
  { id, kind, days, withdrawn }: ActionView,
  group: string | null,
  say: Say,
): Planned | null {
  if (kind !== 'leave-decided' || !days || withdrawn) return null;
  return { of: id, summary: inGroup(say('agenda_leave'), group, say), description: say('agenda_who'), when: days };
}
