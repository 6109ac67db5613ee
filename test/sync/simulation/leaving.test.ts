import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { chanceOf } from '../../../demo/random';
import { differences, leaked, lost } from './checks';
import { POSTS } from './events';
import { installQuickCrypto, seedCrypto } from './quick-crypto';
import { School, type Seat, YEAR } from './school';

/* Who goes, and who hears of it. */

vi.mock('../../../src/sync/deflate', () => import('./quick-deflate'));

beforeAll(installQuickCrypto);

let school: School;
let director: Seat;
let clerk: Seat;
let five: Seat;
let six: Seat;

const remove = async (by: Seat, who: Seat) => {
  school.passes(1);
  await (await by.device.circle()).remove(who.members.at(-1)!, school.at(by));
};
const gone = (seat: Seat) => [...school.standing(seat).roster.left.keys()].toSorted();

beforeEach(async () => {
  seedCrypto(chanceOf(1));
  school = new School(chanceOf(2));
  director = await school.found(POSTS[0]!);
  clerk = await school.letIn(director, POSTS[2]!);
  five = await school.letIn(director, POSTS[1]!);
  six = await school.letIn(director, POSTS[3]!);
  await school.inTurn(school.living, 4);
});

test('two who send each other away leave the same roster, whichever of them was heard first', async () => {
  await remove(director, clerk);
  await remove(clerk, director);
  await school.exchange(director);
  await school.exchange(five);
  const { batches } = school.store;
  const ofDirector = batches.get(director.members[0]!)!;
  batches.delete(director.members[0]!);
  await school.exchange(clerk);
  await school.exchange(six);
  batches.set(director.members[0]!, ofDirector);
  director.isOut = true;
  clerk.isOut = true;
  await school.inTurn([five, six], 12);
  expect(gone(five)).toEqual([director.members[0]!, clerk.members[0]!].toSorted());
  expect(gone(six)).toEqual(gone(five));
  expect(differences(school)).toEqual([]);
  expect([...five.device.said.values(), ...six.device.said.values()].map(({ kind }) => kind)).toContain(
    'after-leaving',
  );
});

test('an entry that was published after leaving is not taken', async () => {
  await remove(director, five);
  await school.exchange(director);
  await school.exchange(six);
  await school.exchange(clerk);
  const pupil = { of: 'pupil', pupil: 'p0' } as const;
  await school.write(five, pupil, YEAR, school.action({ kind: 'call', pupil: 'p0', outcome: 'reached' }));
  const { batches } = school.store;
  const others = new Map(batches);
  for (const one of [director, six, clerk]) batches.delete(one.members[0]!);
  await school.exchange(five);
  for (const [member, folder] of others) batches.set(member, folder);
  await school.inTurn([director, clerk], 3);
  expect(director.device.ledger.all()).toEqual([]);
  expect([...director.device.said.values()].map(({ kind }) => kind)).toContain('after-leaving');
});

test('who was sent away learns of it, without a key', async () => {
  await remove(director, five);
  await school.exchange(director);
  expect(school.standing(five).self).not.toBeNull();
  await school.exchange(five);
  expect(school.standing(five).self).toBeNull();
  expect(gone(five)).toEqual([five.members[0]]);
});

test('who publishes in a scope that it may not hold makes one key for it', async () => {
  const concierge = await school.letIn(director, POSTS[4]!);
  await school.inTurn(school.living, 4);
  const pupil = { of: 'pupil', pupil: 'p0' } as const;
  await school.write(director, pupil, YEAR, school.reading(director, '5'));
  await school.inTurn(school.living, 4);
  for (let i = 0; i < 3; i += 1) {
    await school.write(concierge, pupil, YEAR, school.action({ kind: 'call', pupil: 'p0', outcome: 'reached' }));
    await school.exchange(concierge);
  }
  const keys = concierge.device.state.scopeKeys.filter(({ scope }) => scope === 'group/5');
  expect(keys).toHaveLength(1);
});

test('who is given a key hears with it who was sent away, and does not give it on', async () => {
  await remove(director, five);
  await school.exchange(director);
  await school.exchange(clerk);
  school.store.batches.delete(director.members[0]!);
  await school.write(
    clerk,
    { of: 'school' },
    YEAR,
    school.action({ kind: 'list-filled', group: '5', day: '2026-11-02' }),
  );
  await school.exchange(clerk);
  await school.inTurn([six, five, clerk, six], 6);
  const made = clerk.device.state.scopeKeys.filter(({ scope }) => scope === 'school');
  expect(gone(six)).toEqual([five.members[0]]);
  expect(made.some(({ id }) => six.device.state.scopeKeys.some((key) => key.id === id))).toBe(true);
  five.isOut = true;
  expect(await leaked(school)).toEqual([]);
});

test('what is left with somebody alone who may not hold it any more goes to who may', async () => {
  const concierge = await school.letIn(director, POSTS[4]!);
  await school.inTurn(school.living, 4);
  await school.write(five, { of: 'pupil', pupil: 'p0' }, YEAR, school.reading(five, '5'));
  await school.exchange(five);
  await school.exchange(concierge);
  expect(concierge.device.ledger.all()).toHaveLength(1);
  school.store.loseAll();
  five.isOut = true;
  school.passes(1);
  const to = { name: concierge.device.name, role: 'teacher', groups: ['6'] } as const;
  await (await director.device.circle()).change(concierge.members[0]!, to, school.at(director));
  await remove(director, five);
  await school.inTurn([director, concierge, clerk, six], 12);
  expect(director.device.ledger.all()).toEqual(concierge.device.ledger.all());
  expect([...differences(school), ...lost(school)]).toEqual([]);
});

test('of whom somebody let in whom somebody sent away who had not seen it the logs stay, with what was taken of it before', async () => {
  const newcomer = await school.letIn(director, POSTS[1]!);
  await school.inTurn([director, newcomer], 4);
  await school.write(newcomer, { of: 'pupil', pupil: 'p0' }, YEAR, school.reading(newcomer, '5'));
  await school.inTurn([newcomer, five], 1);
  expect(five.device.ledger.all()).toHaveLength(1);
  await remove(clerk, director);
  for (const seat of [director, newcomer]) seat.isOut = true;
  await school.inTurn([clerk, five, six], 12);
  expect(school.standing(clerk).roster.members.has(newcomer.members[0]!)).toBe(false);
  expect(clerk.device.ledger.all()).toHaveLength(1);
  expect([...differences(school), ...lost(school)]).toEqual([]);
});

test('who goes itself says so in its last batch: the others have it among those who left, and nothing is wrong', async () => {
  const pupil = { of: 'pupil', pupil: 'p0' } as const;
  await school.write(five, pupil, YEAR, school.action({ kind: 'call', pupil: 'p0', outcome: 'reached' }));
  await school.exchange(five);
  await remove(five, five);
  await school.exchange(five);
  five.isOut = true;
  await school.inTurn(school.living, 3);
  expect(gone(director)).toEqual([five.members[0]]);
  expect(director.device.ledger.all()).toHaveLength(1);
  const said = [director, clerk, six].flatMap(({ device }) => [...device.said.values()].map(({ kind }) => kind));
  expect(said).toEqual([]);
  // It says no more after it.
  await school.write(five, pupil, YEAR, school.action({ kind: 'call', pupil: 'p0', outcome: 'reached' }));
  await school.inTurn([five, director, clerk], 3);
  expect(director.device.ledger.all()).toHaveLength(1);
  expect([...differences(school), ...lost(school), ...(await leaked(school))]).toEqual([]);
});

describe('what is sealed afterwards', () => {
  const key = (of: Seat) => school.standing(of).state.scopeKeys.find(({ scope }) => scope.startsWith('round/'))!;

  test('is sealed with no key of somebody who put it there and may not hold it, whoever gave it on', async () => {
    await school.write(five, { of: 'pupil', pupil: 'p0' }, YEAR, school.reading(five, '5'));
    await school.exchange(five);
    await school.exchange(director);
    const made = key(director);
    expect(made.by).toBe(five.members[0]);
    // The clerk was given the key by the director, and never read who made it.
    const state = { ...clerk.device.state, scopeKeys: [...clerk.device.state.scopeKeys, made] };
    clerk.device.kept.state = state;
    const standing = school.standing(clerk);
    expect(standing.holdersOf(made)).toContain(five.members[0]);
    expect(standing.may(five.members[0]!, made.scope)).toBe(false);
  });

  test('is sealed with no key that is older than somebody left or was given another role', async () => {
    await school.write(director, { of: 'pupil', pupil: 'p0' }, YEAR, school.reading(director, '5'));
    await school.exchange(director);
    const made = key(director);
    const holders = () => school.standing(director).holdersOf(made);
    expect(holders()).not.toContain(six.members[0]);
    school.passes(1);
    const circle = await director.device.circle();
    await circle.change(six.members[0]!, { name: 'zes', role: 'teacher', groups: ['5'] }, school.at(director));
    expect(holders()).toContain(six.members[0]);
    expect(holders()).not.toContain(five.members[0]);
    await remove(director, five);
    expect(holders()).toContain(five.members[0]);
  });
});
