import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { chanceOf } from '../../../demo/random';
import { differences, lost } from './checks';
import { POSTS } from './events';
import { installQuickCrypto, seedCrypto } from './quick-crypto';
import { School, type Seat, YEAR } from './school';

/* Who was let in by somebody who was gone before anybody else heard of it. */

vi.mock('../../../src/sync/deflate', () => import('./quick-deflate'));

let putBack = () => {};
beforeAll(() => {
  putBack = installQuickCrypto();
});
afterAll(() => putBack());

let school: School;
let director: Seat;
let clerk: Seat;
let five: Seat;

const remove = async (by: Seat, who: Seat) => {
  school.passes(1);
  await (await by.device.circle()).remove(who.members.at(-1)!, school.at(by));
};
const all = async (seats: readonly Seat[], times: number) => {
  for (let i = 0; i < times; i += 1) for (const seat of seats) await school.exchange(seat);
};
const isIn = (who: Seat, as: Seat) => school.standing(as).roster.members.has(who.members[0]!);

beforeEach(async () => {
  seedCrypto(chanceOf(1));
  school = new School(chanceOf(2));
  director = await school.found(POSTS[0]!);
  clerk = await school.letIn(director, POSTS[2]!);
  five = await school.letIn(director, POSTS[1]!);
  await all(school.living, 4);
});

test('who was let in by a device that was lost at once is known to all', async () => {
  school.passes(1);
  const newcomer = await school.letIn(clerk, POSTS[6]!);
  const pupil = { of: 'pupil', pupil: 'p0' } as const;
  await school.write(newcomer, pupil, YEAR, school.reading(newcomer, '5'));
  await remove(newcomer, clerk);
  clerk.isOut = true;
  await all([newcomer, director, five], 12);
  expect(isIn(newcomer, director)).toBe(true);
  expect([...differences(school), ...lost(school)]).toEqual([]);
  expect(five.device.ledger.all()).toHaveLength(1);
});

test('so it is where the carrier lost what was there while the others were away', async () => {
  school.passes(1);
  const newcomer = await school.letIn(clerk, POSTS[6]!);
  await all([newcomer, clerk, newcomer, clerk], 3);
  await remove(newcomer, clerk);
  clerk.isOut = true;
  await school.exchange(newcomer);
  school.store.loseAll();
  await all([director, five, newcomer], 20);
  expect(isIn(newcomer, director)).toBe(true);
  expect([...differences(school), ...lost(school)]).toEqual([]);
});

test('of whom somebody let in who had been sent away nothing is taken', async () => {
  await remove(director, clerk);
  await all([director, five], 2);
  const known = five.device.state.statements;
  const newcomer = await school.letIn(clerk, POSTS[6]!);
  await school.write(newcomer, { of: 'school' }, YEAR, school.action({ kind: 'agenda-set', month: '2026-11' }));
  const { batches } = school.store;
  const others = new Map(batches);
  batches.clear();
  await school.exchange(newcomer);
  for (const [member, folder] of others) batches.set(member, folder);
  await all([five, director], 4);
  expect(newcomer.device.state.last.number).toBeGreaterThan(0);
  expect(five.device.state.statements).toEqual(known);
  expect(five.device.state.strangers).toEqual({ [newcomer.members[0]!]: newcomer.device.state.last.number });
  expect([...five.device.said.values()]).toEqual([]);
});
