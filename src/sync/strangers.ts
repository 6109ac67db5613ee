import { readBatch, type SignedBatch } from './batch';
import type { Listing } from './carrier';
import { Gathered, joined } from './gathered';
import type { MemberId } from './member';
import { openUnsigned } from './opening';
import type { Desk } from './reading';
import { rosterOf } from './roster';
import { rosterFrom } from './standing';
import type { State } from './state';
import { type Known, verified } from './statement';

/*
 * Whoever let a member in may be gone before anybody else heard of it, and then only those who were let in can say so themselves: in
 * batches of which nobody can verify yet whose they are.
 */

/** So many of its last batches are looked through. */
const LAST = 40;

/**
 * Looks through what lies under the names of whom no statement brings in, for those that do. Nothing else of it is taken: no key, no entry,
 * no trouble. Once they are known as members their batches are read as those of any other.
 * @returns whether somebody is known now who was not
 */
export async function hearStrangers(desk: Desk, listings: readonly Listing[]): Promise<boolean> {
  const { shelf, keys } = desk;
  const state = await shelf.state();
  const { members, left } = rosterFrom(state);
  const strangers: Record<MemberId, number> = {};
  let known = state.statements;
  for (const { member, numbers } of listings) {
    const last = numbers.at(-1) ?? 0;
    if (member === keys.id || members.has(member) || left.has(member) || last <= (state.strangers[member] ?? 0))
      continue;
    known = await introduced(desk, { ...state, statements: known }, member, numbers.slice(-LAST));
    strangers[member] = last;
  }
  if (Object.keys(strangers).length === 0) return false;
  await shelf.change((latest) => ({
    ...latest,
    // Somebody may have decided something meanwhile.
    statements: joined(latest.statements, known),
    strangers: { ...latest.strangers, ...strangers },
  }));
  return known !== state.statements;
}

/** The statements that are known, with those in these batches where they bring the member in: else anybody could put some among them. */
async function introduced(
  desk: Desk,
  state: State,
  member: MemberId,
  numbers: readonly number[],
): Promise<readonly Known[]> {
  const batches: SignedBatch[] = [];
  for (const number of numbers) {
    const bytes = await desk.carrier.read(member, number);
    const batch = bytes && readBatch(bytes);
    if (!batch || typeof batch === 'string') continue;
    if (batch.circle === state.circle && batch.member === member && batch.number === number) batches.push(batch);
  }
  const found = new Gathered();
  await openUnsigned(state, [desk.keys, ...desk.former], batches, found);
  const said = found.statements.map(({ statement }) => statement);
  const { known } = await verified(said, state.statements);
  const { members, left } = rosterOf(state.circle, known);
  return members.has(member) || left.has(member) ? known : state.statements;
}
