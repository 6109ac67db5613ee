import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { chanceOf } from '../../demo/random';
import { broughtAlong, knownAtLeaving } from '../../src/sync/coming-again';
import type { Statement } from '../../src/sync/statement';
import { differences, lost } from './simulation/checks';
import { POSTS } from './simulation/events';
import { storedOf } from './simulation/memory-ledger';
import { installQuickCrypto, seedCrypto } from './simulation/quick-crypto';
import { School, type Seat, YEAR } from './simulation/school';

vi.mock('../../src/sync/deflate', () => import('./simulation/quick-deflate'));

beforeAll(installQuickCrypto);

let school: School;
let director: Seat;
let teacher: Seat;
beforeEach(async () => {
  seedCrypto(chanceOf(1));
  school = new School(chanceOf(2));
  director = await school.found(POSTS[0]!);
  teacher = await school.letIn(director, POSTS[1]!);
  await school.inTurn(school.living, 4);
});
const me = ({ members }: Seat) => members.at(-1)!;

test('what it knew before goes along with what it is told', () => {
  const told = director.device.state.statements.slice(0, 1);
  const former = teacher.device.state;
  const all = broughtAlong(former, school.circle, told, me(teacher))!;
  expect(all.map(({ id }) => id).toSorted()).toEqual(former.statements.map(({ id }) => id).toSorted());
});

test('nothing of another circle, and nothing where there is nothing', () => {
  const { statements, circle } = director.device.state;
  expect(broughtAlong({ circle: 'f'.repeat(64), statements }, circle, statements, me(teacher))).toBeNull();
  expect(broughtAlong(null, circle, statements, me(teacher))).toBeNull();
});

test('nothing by which whoever let it in would be out: nobody would hear from it', async () => {
  const { statements } = director.device.state;
  school.passes(1);
  await (await director.device.circle()).remove(me(teacher), school.at(director));
  expect(broughtAlong(director.device.state, school.circle, statements, me(teacher))).toBeNull();
  expect(broughtAlong(director.device.state, school.circle, statements, me(director))).not.toBeNull();
});

/** Where it was copied, the other one would be given keys that are sealed to a box that nobody has. */
test('none of its own box keys, and those of others', async () => {
  for (const seat of [director, teacher]) {
    const { state } = seat.device;
    seat.device.kept.state = { ...state, erasures: [{ clock: '1-0', years: [], numbers: {} }] };
  }
  await school.inTurn(school.living, 3);
  const { statements } = await knownAtLeaving(teacher.device.state);
  const rekeyed = (of: readonly { readonly statement: Statement }[]) =>
    of.flatMap(({ statement: { says, by } }) => (says.kind === 'rekeyed' ? by : []));
  expect(rekeyed(teacher.device.state.statements).toSorted()).toEqual([me(director), me(teacher)].toSorted());
  expect(rekeyed(statements)).toEqual([me(director)]);
});

/** The director's disk is lost and so is what the carrier had: only the teacher, who comes in again, knows that the director erased it. */
test('who comes in again brings the proof of what others decided', async () => {
  await school.write(director, { of: 'pupil', pupil: 'p0' }, YEAR, school.reading(director, '5'));
  await school.inTurn(school.living, 4);
  await school.write(director, { of: 'school' }, 'erased', {
    kind: 'erased',
    years: [],
    dossiers: [{ subject: { of: 'pupil', pupil: 'p0' }, year: YEAR }],
    why: 'request',
    numbers: [{ device: director.device.kept.disk.device, from: 1, until: 1 }],
  });
  await school.inTurn(school.living, 4);
  const other = await school.letIn(director, POSTS[6]!);
  school.store.loseAll();
  director.isOut = true;
  await school.again(teacher, true);
  await school.inTurn(school.living, 12);
  expect(other.device.ledger.all().map((one) => storedOf(one).kind)).toContain('erased');
  expect([...differences(school), ...lost(school)]).toEqual([]);
});
