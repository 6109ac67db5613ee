import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { chanceOf } from '../../../demo/random';
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
