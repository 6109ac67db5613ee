import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { chanceOf } from '../../../demo/random';
import { differences, lost } from './checks';
import { POSTS } from './events';
import { installQuickCrypto, seedCrypto } from './quick-crypto';
import { School, type Seat, YEAR } from './school';

/* Who was let in by somebody who was gone before anybody else heard of it. */

vi.mock('../../../src/sync/deflate', () => import('./quick-deflate'));

beforeAll(installQuickCrypto);

let school: School;
let director: Seat;
let clerk: Seat;
let five: Seat;

const remove = async (by: Seat, who: Seat) => {
  school.passes(1);
  await (await by.device.circle()).remove(who.members.at(-1)!, school.at(by));
};
const isIn = (who: Seat, as: Seat) => school.standing(as).roster.members.has(who.members[0]!);

beforeEach(async () => {
  seedCrypto(chanceOf(1));
  school = new School(chanceOf(2));
  director = await school.found(POSTS[0]!);
  clerk = await school.letIn(director, POSTS[2]!);
  five = await school.letIn(director, POSTS[1]!);
  await school.inTurn(school.living, 4);
});

test('who was let in by a device that was lost at once is known to all', async () => {
  school.passes(1);
  const newcomer = await school.letIn(clerk, POSTS[6]!);
  const pupil = { of: 'pupil', pupil: 'p0' } as const;
  await school.write(newcomer, pupil, YEAR, school.reading(newcomer, '5'));
  await remove(newcomer, clerk);
  clerk.isOut = true;
  await school.inTurn([newcomer, director, five], 12);
  expect(isIn(newcomer, director)).toBe(true);
  expect([...differences(school), ...lost(school)]).toEqual([]);
  expect(five.device.ledger.all()).toHaveLength(1);
});

test('so it is where the carrier lost what was there while the others were away', async () => {
  school.passes(1);
  const newcomer = await school.letIn(clerk, POSTS[6]!);
  await school.inTurn([newcomer, clerk, newcomer, clerk], 3);
  await remove(newcomer, clerk);
  clerk.isOut = true;
  await school.exchange(newcomer);
  school.store.loseAll();
  await school.inTurn([director, five, newcomer], 20);
  expect(isIn(newcomer, director)).toBe(true);
  expect([...differences(school), ...lost(school)]).toEqual([]);
});

test('what somebody decides while strangers are looked through is not lost', async () => {
  school.passes(1);
  const newcomer = await school.letIn(clerk, POSTS[6]!);
  await remove(newcomer, clerk);
  clerk.isOut = true;
  await school.inTurn([newcomer], 3);
  const carrier = school.store.seenBy(director.device.name);
  const circle = await director.device.circle();
  let decided = false;
  const interrupted: typeof carrier = {
    ...carrier,
    read: async (member, number) => {
      if (member === newcomer.members[0] && !decided) {
        decided = true;
        const to = { name: 'Groep 5, bij het raam', role: 'teacher', groups: ['5'] } as const;
        await circle.change(five.members[0]!, to, school.at(director));
      }
      return carrier.read(member, number);
    },
  };
  await director.device.exchange(interrupted, school.at(director));
  expect(decided).toBe(true);
  expect(isIn(newcomer, director)).toBe(true);
  expect(school.standing(director).roster.members.get(five.members[0]!)!.name).toBe('Groep 5, bij het raam');
});

test('of whom somebody let in who had been sent away nothing is taken', async () => {
  await remove(director, clerk);
  await school.inTurn([director, five], 2);
  const known = five.device.state.statements;
  const newcomer = await school.letIn(clerk, POSTS[6]!);
  await school.write(newcomer, { of: 'school' }, YEAR, school.action({ kind: 'agenda-set', month: '2026-11' }));
  const { batches } = school.store;
  const others = new Map(batches);
  batches.clear();
  await school.exchange(newcomer);
  for (const [member, folder] of others) batches.set(member, folder);
  await school.inTurn([five, director], 4);
  expect(newcomer.device.state.last.number).toBeGreaterThan(0);
  expect(five.device.state.statements).toEqual(known);
  expect(five.device.state.strangers).toEqual({ [newcomer.members[0]!]: newcomer.device.state.last.number });
  expect([...five.device.said.values()]).toEqual([]);
});
