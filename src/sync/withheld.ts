import type { Listing } from './carrier';
import type { MemberId } from './member';
import { without } from './ranges';
import type { Roster } from './roster';
import type { State } from './state';
import type { Trouble } from './trouble';

/** In so many exchanges a batch may come later than the ones after it, before somebody is told. */
const PATIENCE = 3;

/** Which members' batches are known to exist and were not read, since which exchange. */
export function missingIn(state: State, listings: readonly Listing[]): Pick<State, 'exists' | 'missing'> {
  const exists = { ...state.exists };
  for (const { member, numbers } of listings) {
    if (state.read[member]) exists[member] = Math.max(exists[member] ?? 0, numbers.at(-1) ?? 0);
  }
  const missing = Object.entries(exists).flatMap(([member, last]) => {
    const gaps = without([[1, last]], state.read[member] ?? []);
    return last > 0 && gaps.length > 0 ? [[member, state.missing[member] ?? state.exchanges] as const] : [];
  });
  return { exists, missing: Object.fromEntries(missing) };
}

/** Batches that were not read although they exist, for longer than a carrier needs. */
export function withheld(state: State, roster: Roster, me: MemberId): readonly Trouble[] {
  return Object.entries(state.missing).flatMap(([member, since]) => {
    if (member === me || state.exchanges - since < PATIENCE) return [];
    const last = Math.min(state.exists[member] ?? 0, roster.left.get(member)?.upTo ?? Number.POSITIVE_INFINITY);
    const gaps = last > 0 ? without([[1, last]], state.read[member] ?? []) : [];
    return gaps.map(([from, until]): Trouble => ({ kind: 'withheld', member, from, until }));
  });
}
