import { beforeAll, expect, test, vi } from 'vitest';
import { chanceOf } from '../../../demo/random';
import { differences, lost } from './checks';
import { POSTS } from './events';
import { installQuickCrypto, seedCrypto } from './quick-crypto';
import { School, YEAR } from './school';

/* A worker is stopped at every place of an exchange: whatever it was doing, nothing is lost and all come to hold the same. */

vi.mock('../../../src/sync/deflate', () => import('./quick-deflate'));

beforeAll(installQuickCrypto);

/** A school in which a device has something to send, to read, to answer and to grant. */
async function busy(): Promise<School> {
  seedCrypto(chanceOf(1));
  const school = new School(chanceOf(2));
  const director = await school.found(POSTS[0]!);
  const teacher = await school.letIn(director, POSTS[1]!);
  await school.inTurn(school.living, 3);
  const pupil = { of: 'pupil', pupil: 'p0' } as const;
  await school.write(director, pupil, YEAR, school.reading(director, '5'));
  await school.write(teacher, pupil, YEAR, school.action({ kind: 'call', pupil: 'p0', outcome: 'reached' }));
  await school.letIn(director, POSTS[2]!);
  await school.exchange(teacher);
  return school;
}

/** One in which a device has nothing to do but to read what another one wrote. */
async function reading(): Promise<School> {
  seedCrypto(chanceOf(1));
  const school = new School(chanceOf(2));
  const director = await school.found(POSTS[0]!);
  const teacher = await school.letIn(director, POSTS[1]!);
  await school.inTurn(school.living, 3);
  await school.write(teacher, { of: 'pupil', pupil: 'p0' }, YEAR, school.reading(teacher, '5'));
  await school.exchange(teacher);
  return school;
}

test.each([
  { of: 'an exchange', played: busy, isLost: false },
  { of: 'an exchange, after which the carrier loses all', played: busy, isLost: true },
  // Nothing but what it kept says what it lacks.
  { of: 'reading, after which the carrier loses all', played: reading, isLost: true },
])('stopped at every place of $of', { timeout: 600_000 }, async ({ played, isLost }) => {
  let places = 0;
  for (let killAt = 1; ; killAt += 1) {
    const school = await played();
    const result = await school.exchange(school.seats[0]!, killAt);
    if (result !== 'killed') break;
    places = killAt;
    if (isLost) school.store.loseAll();
    // Who lacks nothing and has nothing to say speaks every sixty exchanges.
    await school.inTurn(school.living, isLost ? 70 : 5);
    expect([...differences(school), ...lost(school)], `stopped at ${killAt}`).toEqual([]);
  }
  console.log(`stopped at ${places} places`);
  expect(places).toBeGreaterThan(20);
});

test('what was read is kept, whatever goes wrong after it', async () => {
  const school = await busy();
  const [director, teacher] = school.seats;
  await school.exchange(director!);
  const { ledger } = teacher!.device;
  const { statements } = teacher!.device.state;
  ledger.own = () => Promise.reject(new Error('it does not open'));
  await expect(school.exchange(teacher!)).rejects.toThrow('it does not open');
  expect(teacher!.device.state.statements.length).toBeGreaterThan(statements.length);
});

test('a fork that was read before a worker was stopped is told after it', async () => {
  const school = await reading();
  const [director, teacher] = school.seats;
  const of = { of: 'pupil', pupil: 'p1' } as const;
  await school.inTurn(school.living, 2);
  const image = school.image(teacher!);
  await school.write(teacher!, of, YEAR, school.reading(teacher!, '5'));
  await school.inTurn(school.living, 2);
  school.restore(image, true);
  const copy = school.seats.at(-1)!;
  await school.write(copy, of, YEAR, school.reading(copy, '5'));
  await copy.device.exchange({ ...school.store.seenBy('copy'), list: async () => [] }, school.at(copy));
  const { device } = director!;
  const parts = copy.device.kept.logs.filter((part) => !device.kept.logs.includes(part));
  // As a worker leaves it that was stopped after it kept the log.
  device.becomes({ ...device.kept, logs: [...device.kept.logs, ...parts] });
  await school.exchange(director!);
  expect(device.state.troubles.map(({ kind }) => kind)).toContain('log-forked');
});
