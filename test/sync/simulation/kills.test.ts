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
