import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { chanceOf } from '../../../demo/random';
import { sealedBatch } from '../../../src/sync/batch';
import { CarrierFork } from '../../../src/sync/carrier';
import { importKeys } from '../../../src/sync/member';
import { readState } from '../../../src/sync/state';
import { NO_FAULTS } from './chance-carrier';
import { differences, lost } from './checks';
import { POSTS } from './events';
import { storedOf } from './memory-ledger';
import { installQuickCrypto, seedCrypto } from './quick-crypto';
import { School, type Seat, YEAR } from './school';

/* A device whose disk was put back, so that two entries stand for one number. */

vi.mock('../../../src/sync/deflate', () => import('./quick-deflate'));

beforeAll(installQuickCrypto);

let school: School;
let director: Seat;
let clerk: Seat;

const read = (seat: Seat, pupil: string) => school.write(seat, { of: 'pupil', pupil }, YEAR, school.reading(seat, '5'));
const numberOne = (seat: Seat) =>
  seat.device.ledger.all().filter((one) => storedOf(one).seq === 1 && storedOf(one).device === writer);
let writer = '';

beforeEach(async () => {
  seedCrypto(chanceOf(1));
  school = new School(chanceOf(2));
  director = await school.found(POSTS[0]!);
  clerk = await school.letIn(director, POSTS[2]!);
  writer = clerk.device.kept.disk.device;
});

test('a log that a device signed and does not know says that its disk was put back, also where its batches are gone', async () => {
  const before = school.image(clerk);
  await read(clerk, 'p0');
  await school.inTurn(school.living, 4);
  school.restore(before, false);
  await read(clerk, 'p1');
  school.store.batches.delete(clerk.members[0]!);
  await school.exchange(clerk);
  expect(clerk.device.state.copied).toBe(true);
  expect([...clerk.device.said.values()].map(({ kind }) => kind)).toContain('member-forked');
  expect(school.mustComeAgain(clerk)).toBe(true);
});

test('who comes into a new circle and holds two for one number names also the one that nobody named', async () => {
  const before = school.image(clerk);
  await read(clerk, 'p0');
  school.restore(before, true);
  const copy = school.seats.at(-1)!;
  await read(copy, 'p1');
  await school.beginAnew();
  await school.inTurn([director, clerk], 4);
  // It takes the one that is named before it looks for what nobody named.
  await school.inTurn(school.living, 12);
  expect(numberOne(copy)).toHaveLength(2);
  expect(numberOne(director)).toHaveLength(2);
  expect([...differences(school), ...lost(school)]).toEqual([]);
});

test('a part of its log that was lost is given back and says nothing of the kind', async () => {
  await read(clerk, 'p0');
  await school.inTurn(school.living, 4);
  const lost = clerk.device.kept.logs.filter(({ member }) => member === clerk.members[0]);
  expect(lost).toHaveLength(1);
  clerk.device.becomes({
    ...clerk.device.kept,
    logs: clerk.device.kept.logs.filter((part) => !lost.includes(part)),
  });
  await school.inTurn(school.living, 12);
  expect(clerk.device.kept.logs).toContainEqual(lost[0]);
  expect(clerk.device.state.copied).toBe(false);
});

test('what lies under its own name and was changed is told', async () => {
  const before = school.image(clerk);
  await read(clerk, 'p0');
  await school.exchange(clerk);
  school.restore(before, false);
  for (const [faults, kind] of [
    [{ ...NO_FAULTS, cut: 1 }, 'unreadable'],
    [{ ...NO_FAULTS, swapped: 1 }, 'not-signed'],
  ] as const) {
    await school.exchange(director);
    clerk.device.said.clear();
    school.store.faults = faults;
    const { batches } = school.store;
    const others = new Map(batches);
    batches.delete(director.members[0]!);
    await clerk.device.exchange({ ...school.store.seenBy('clerk'), write: async () => {} }, school.at(clerk));
    for (const [member, folder] of others) batches.set(member, folder);
    school.store.faults = NO_FAULTS;
    expect([...clerk.device.said.values()]).toContainEqual({ kind, member: clerk.members[0], number: 1 });
  }
});

test('of two entries for one number the other is left where one was erased', async () => {
  const before = school.image(clerk);
  await read(clerk, 'p0');
  await school.inTurn(school.living, 4);
  const kept = numberOne(director)[0]!;
  school.restore(before, false);
  const gone = { subject: { of: 'pupil', pupil: 'p1' }, year: YEAR } as const;
  await read(clerk, 'p1');
  await school.write(director, { of: 'school' }, 'erased', {
    kind: 'erased',
    years: [],
    dossiers: [gone],
    why: 'request',
    numbers: [],
  });
  await school.again(clerk, true);
  await school.inTurn([clerk, director], 4);
  school.store.loseAll();
  const third = await school.letIn(director, POSTS[6]!);
  await school.inTurn(school.living, 20);
  expect(numberOne(third)).toEqual([kept]);
  expect([...differences(school), ...lost(school)]).toEqual([]);
});

test('what was erased before anybody heard of it takes nothing along that a copy wrote under the same number', async () => {
  school.restore(school.image(clerk), true);
  const copy = school.seats.at(-1)!;
  await read(copy, 'p1');
  await school.inTurn([copy, director], 3);
  const kept = numberOne(director)[0]!;
  await read(clerk, 'p0');
  const gone = { subject: { of: 'pupil', pupil: 'p0' }, year: YEAR } as const;
  await school.write(clerk, { of: 'school' }, 'erased', {
    kind: 'erased',
    years: [],
    dossiers: [gone],
    why: 'request',
    numbers: [{ device: writer, from: 1, until: 1 }],
  });
  await school.inTurn([clerk, director], 4);
  for (const seat of [clerk, copy]) await school.again(seat, true);
  await school.inTurn(school.living, 6);
  const third = await school.letIn(director, POSTS[6]!);
  school.store.loseAll();
  await school.inTurn(school.living, 20);
  expect(numberOne(third)).toEqual([kept]);
  expect([...differences(school), ...lost(school)]).toEqual([]);
});

test('a device under whose name another one wrote entries is told to come in again, and then holds both', async () => {
  const copy = await school.letIn(director, POSTS[6]!);
  copy.device.kept.disk.device = writer;
  await read(copy, 'p0');
  await read(clerk, 'p1');
  await school.inTurn(school.living, 6);
  expect([...clerk.device.said.values()]).toContainEqual({
    kind: 'log-forked',
    writer,
    seq: 1,
    member: copy.members.at(-1),
  });
  expect(school.mustComeAgain(clerk)).toBe(true);
  for (const seat of [clerk, copy]) await school.again(seat, true);
  await school.inTurn(school.living, 10);
  for (const seat of school.living) expect(numberOne(seat)).toHaveLength(2);
  expect([...differences(school), ...lost(school)]).toEqual([]);
});

test('who puts the name of another under a part of a log that it made up makes no copy of that one', async () => {
  await read(clerk, 'p0');
  await school.inTurn(school.living, 4);
  const real = clerk.device.kept.logs.find(({ member }) => member === clerk.members[0])!;
  const { state } = director.device;
  const number = state.last.number + 1;
  const key = state.scopeKeys.findLast(({ scope, year }) => scope === 'school' && year === 'circle')!;
  const { bytes, hash } = await sealedBatch(await importKeys(state.keys), {
    circle: school.circle,
    number,
    prev: state.last.hash,
    left: [],
    grants: [],
    parts: [{ key, content: { statements: [], logs: [{ ...real, from: 900_000 }], announcement: null, keys: [] } }],
  });
  director.device.kept.state = { ...state, last: { number, hash } };
  school.store.put(director.members[0]!, number, bytes);
  await school.exchange(clerk);
  expect(clerk.device.state.read[director.members[0]!]).toEqual([[1, number]]);
  expect(clerk.device.state.copied).toBe(false);
});

test('what a carrier finds under its own number makes a copy of it: it says so, and publishes nothing more', async () => {
  await read(clerk, 'p0');
  const carrier = {
    ...school.store.seenBy('clerk'),
    write: async () => {
      throw new CarrierFork(1);
    },
  };
  const result = await clerk.device.exchange(carrier, school.at(clerk));
  expect(result).toMatchObject({ isReached: true });
  expect(clerk.device.state).toMatchObject({ copied: true, outbox: [] });
  expect([...clerk.device.said.values()].map(({ kind }) => kind)).toContain('member-forked');
});

test('what a carrier lists that cannot be is not kept: what a device knows stays readable', async () => {
  const seen = school.store.seenBy('clerk');
  const odd = [
    { member: 'x', numbers: [1] },
    { member: 'b'.repeat(32), numbers: [0, 2 ** 60] },
  ];
  await clerk.device.exchange({ ...seen, list: async () => [...odd, ...(await seen.list())] }, school.at(clerk));
  expect(readState(structuredClone(clerk.device.state))).not.toBeNull();
});
