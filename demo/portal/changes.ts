import type { Colleague } from './people';
import type { Sent } from './sent';
import type { PortalState } from './state';

/* How what the portal knows becomes something else. */

/** Keeps what was sent or done now by somebody; without parents or a text where there are none. */
export function record(
  state: PortalState,
  who: Colleague,
  what: Pick<Sent, 'kind' | 'subject'> & Partial<Pick<Sent, 'to' | 'parents' | 'text'>>,
): void {
  state.sent = [...state.sent, { at: state.school.now, by: who.name, to: [], parents: 0, text: '', ...what }];
}

/** An id that nothing in a list has. */
export const newId = (list: readonly { readonly id: string }[]): string =>
  String(Math.max(0, ...list.map(({ id }) => Number(id))) + 1);

/** The list with one of its members in another state. */
export const changed = <T extends { readonly id: string }>(list: readonly T[], id: string, by: Partial<T>) =>
  list.map((one) => (one.id === id ? { ...one, ...by } : one));
