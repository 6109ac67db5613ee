import type { MemberId } from './member';
import { without } from './ranges';
import type { Roster } from './roster';
import type { State } from './state';
import type { Trouble } from './trouble';

/** In so many exchanges a batch may come later than the ones after it, before somebody is told. */
const PATIENCE = 3;

/**
 * Which members' batches are known to exist and were not read, since which exchange. They exist since others read them, or later ones came:
 * that something is listed says nothing, anybody can put it there.
 */
export function missingIn(state: State): Pick<State, 'missing'> {
  const missing = Object.entries(state.exists).flatMap(([member, last]) => {
    const gaps = without([[1, last]], state.read[member] ?? []);
    return last > 0 && gaps.length > 0 ? [[member, state.missing[member] ?? state.exchanges] as const] : [];
  });
  return { missing: Object.fromEntries(missing) };
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
