import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayDecide, ROLES, type Role } from '../../src/domain/role';
import type { Member } from '../../src/sync/member';
import { inAgain, type Roster, rosterOf } from '../../src/sync/roster';
import { type Known, type Says, type Statement, seenOf } from '../../src/sync/statement';
import { runs } from '../runs';
import { clock, SALT } from './devices';

/** A member by name; the roster looks at no key. */
const someone = (id: string, role: Role = 'teacher', groups: readonly string[] = []): Member => ({
  id,
  name: id,
  role,
  groups,
  sign: `sign ${id}`,
  box: `box ${id}`,
});

function said(by: string, at: number, says: Says): Known {
  const statement: Statement = { v: 1, by, clock: clock(at), says, signature: '' };
  return { id: createHash('sha256').update(JSON.stringify(statement)).digest('hex'), statement };
}
const joined = (by: string, at: number, id: string, role: Role = 'teacher') =>
  said(by, at, { kind: 'joined', member: someone(id, role) });
const left = (by: string, at: number, member: string, seen: readonly Known[] = [], upTo = 0) =>
  said(by, at, { kind: 'left', member, upTo, seen: seenOf(seen, member) });
const changed = (by: string, at: number, member: string, role: Role) =>
  said(by, at, { kind: 'changed', member, name: member, role, groups: [] });
const rekeyed = (by: string, at: number) => said(by, at, { kind: 'rekeyed', box: `new box ${by}` });

const founded = said('anna', 1, { kind: 'founded', member: someone('anna', 'director'), salt: SALT });
const circle = founded.id;
const clerk = joined('anna', 2, 'bob', 'clerk');
const BEGIN = [founded, clerk];

const names = ({ members }: Roster) => [...members.keys()].toSorted().join(' ');
const who = (...statements: Known[]) => names(rosterOf(circle, [...BEGIN, ...statements]));
const why = (one: Known, ...others: Known[]) =>
  rosterOf(circle, [...BEGIN, ...others, one]).refused.find(({ statement }) => statement === one.statement)?.why ??
  null;

describe('who is in', () => {
  test('is first who founded it, and nobody can put another founder in', () => {
    expect(names(rosterOf(circle, [founded]))).toBe('anna');
    const other = said('mallory', 0, { kind: 'founded', member: someone('mallory', 'director'), salt: SALT });
    expect(names(rosterOf(circle, [other, founded]))).toBe('anna');
    expect(why(other)).toBe('another-circle');
    expect(names(rosterOf('0'.repeat(64), [founded]))).toBe('');
  });

  test.each(ROLES)('may be said by a %s only who may decide', (role) => {
    const one = joined('anna', 3, 'one', role);
    const two = joined('one', 4, 'two');
    expect(why(two, one)).toBe(mayDecide(role) ? null : 'may-not-decide');
    expect(who(one, two)).toBe(mayDecide(role) ? 'anna bob one two' : 'anna bob one');
  });

  test('is said after one came in, not before', () => {
    expect(why(joined('carl', 5, 'dora'), joined('anna', 4, 'carl', 'clerk'))).toBe(null);
    expect(why(joined('carl', 3, 'dora'), joined('anna', 4, 'carl', 'clerk'))).toBe('not-a-member');
    expect(why(joined('mallory', 5, 'dora'))).toBe('not-a-member');
  });

  test('is in once: the first that lets somebody in counts', () => {
    const [first, second] = [joined('anna', 3, 'carl'), joined('bob', 4, 'carl', 'director')];
    expect(why(second, first)).toBe('in-already');
    expect(rosterOf(circle, [...BEGIN, second, first]).members.get('carl')?.role).toBe('teacher');
  });

  test('of two at the same moment the order is that of their ids', () => {
    const [one, two] = [joined('anna', 3, 'carl'), joined('bob', 3, 'carl', 'director')];
    const first = (one.id < two.id ? one : two).statement.says as Extract<Says, { kind: 'joined' }>;
    expect(rosterOf(circle, [...BEGIN, one, two]).members.get('carl')).toEqual(first.member);
    expect(rosterOf(circle, [two, one, ...BEGIN]).members.get('carl')).toEqual(first.member);
  });
});

describe('a member', () => {
  const carl = joined('anna', 3, 'carl');

  test('is changed by who may decide, and says its own key', () => {
    const { members } = rosterOf(circle, [...BEGIN, carl, changed('bob', 4, 'carl', 'counsellor'), rekeyed('carl', 5)]);
    expect(members.get('carl')).toEqual({ ...someone('carl', 'counsellor'), box: 'new box carl' });
    expect(why(changed('carl', 4, 'carl', 'director'), carl)).toBe('may-not-decide');
    expect(why(changed('anna', 4, 'nobody', 'director'))).toBe('of-nobody');
    expect(why(rekeyed('mallory', 4))).toBe('not-a-member');
  });

  test('leaves by itself, and lets nobody else go', () => {
    expect(who(carl, left('carl', 4, 'carl'))).toBe('anna bob');
    expect(why(left('carl', 4, 'bob'), carl)).toBe('may-not-decide');
    expect(why(left('anna', 4, 'nobody'))).toBe('of-nobody');
  });

  test('who left stands there with the last batch that counts, and comes back under this name never', () => {
    const roster = rosterOf(circle, [...BEGIN, carl, left('bob', 4, 'carl', [], 17), joined('anna', 5, 'carl')]);
    expect(roster.left.get('carl')).toEqual({ member: someone('carl'), upTo: 17, clock: clock(4) });
    expect(names(roster)).toBe('anna bob');
    expect(roster.refused.map((one) => one.why)).toEqual(['left-already']);
  });

  test('that two let go at the same time is gone once', () => {
    const roster = rosterOf(circle, [...BEGIN, carl, left('bob', 5, 'carl', [], 3), left('anna', 4, 'carl', [], 2)]);
    expect(roster.left.get('carl')?.upTo).toBe(2);
    expect(names(roster)).toBe('anna bob');
  });
});

describe('who was sent away', () => {
  const carl = joined('bob', 3, 'carl');

  test('brought in whom the other one knew of, and nobody else, whatever clock it says', () => {
    expect(who(carl, left('anna', 9, 'bob', [carl]))).toBe('anna carl');
    for (const at of [2, 3, 8, 9, 10, 99]) {
      const late = joined('bob', at, 'mallory', 'director');
      expect(who(carl, left('anna', 9, 'bob', [carl]), late, joined('mallory', 100, 'eve'))).toBe('anna carl');
      expect(why(late, left('anna', 9, 'bob'))).toBe('not-seen');
    }
  });

  test('sent nobody away of whom the other one had not heard: that one is named as in again, until somebody says something of it', () => {
    const late = left('bob', 5, 'carl', [carl]);
    const all = [...BEGIN, carl, late, left('anna', 9, 'bob', [carl])];
    const again = (...more: Known[]) => inAgain([...all, ...more], rosterOf(circle, [...all, ...more]));
    expect(again()).toEqual(['carl']);
    expect(again(changed('anna', 5, 'carl', 'teacher'))).toEqual(['carl']);
    expect(again(changed('anna', 10, 'carl', 'teacher'))).toEqual([]);
    expect(again(changed('carl', 10, 'carl', 'teacher'))).toEqual(['carl']);
    expect(again(left('anna', 10, 'carl', [carl]))).toEqual([]);
    // Where it had been heard of it counts.
    const heard = [...BEGIN, carl, late, left('anna', 9, 'bob', [carl, late])];
    expect(inAgain(heard, rosterOf(circle, heard))).toEqual([]);
  });

  test('sends away nobody but who sent it away', () => {
    const dora = joined('anna', 4, 'dora', 'director');
    const [away, late] = [left('dora', 9, 'bob', [carl]), left('bob', 5, 'anna', [founded, clerk, dora])];
    expect(who(carl, dora, away, late)).toBe('anna carl dora');
    expect(why(late, carl, dora, away)).toBe('not-seen');
    // Of these two nobody can tell who was first.
    expect(who(carl, dora, left('anna', 9, 'bob', [carl]), late)).toBe('carl dora');
    // A third who was not part of it decides it.
    expect(who(carl, dora, left('anna', 9, 'bob', [carl]), away, late)).toBe('anna carl dora');
  });

  test('takes along whom only the other let in, where it says not to have seen it: never does anybody stay who should not', () => {
    const dora = joined('anna', 4, 'dora', 'director');
    expect(who(carl, dora, left('dora', 9, 'bob', [carl]), left('bob', 5, 'anna', [founded, clerk]))).toBe('carl');
  });

  test('cannot take the right from who sends it away: by another role, by joining it again, or through a friend', () => {
    const away = left('anna', 9, 'bob', [carl]);
    for (const at of [1, 2, 8, 9, 10]) {
      expect(who(carl, away, changed('bob', at, 'anna', 'teacher'))).not.toMatch(/bob/);
      const friend = joined('bob', at, 'mallory', 'director');
      expect(who(carl, away, friend, left('mallory', at, 'anna'), left('mallory', 11, 'anna'))).not.toMatch(
        /bob|mallory/,
      );
    }
    const again = joined('bob', 2, 'dora', 'teacher');
    const dora = joined('anna', 4, 'dora', 'director');
    expect(who(carl, dora, again, left('dora', 9, 'bob', [carl]))).toBe('anna carl dora');
  });

  test('brings nobody back whom the other one sent away', () => {
    const eve = joined('anna', 4, 'eve');
    const gone = [eve, left('anna', 5, 'eve'), left('anna', 9, 'bob')];
    expect(who(...gone)).toBe('anna');
    expect(who(...gone, left('bob', 3, 'anna'))).not.toMatch(/eve|bob/);
    expect(who(...gone, left('bob', 6, 'anna'))).not.toMatch(/eve|bob/);
  });
});

test('two who let each other go are both out, whatever their clocks', () => {
  for (const [one, two] of [
    [3, 4],
    [4, 3],
    [3, 3],
  ] as const) {
    const roster = rosterOf(circle, [
      ...BEGIN,
      joined('anna', 2, 'carl'),
      left('anna', one, 'bob'),
      left('bob', two, 'anna', BEGIN),
    ]);
    expect([...roster.left.keys()].toSorted()).toEqual(['anna', 'bob']);
  }
  const all = joined('anna', 2, 'carl');
  expect(who(all, left('anna', 3, 'bob'), left('bob', 4, 'anna', [...BEGIN, all]))).toBe('carl');
});

describe('the right to decide', () => {
  test('is given by a change and ends by leaving alone: a change would not say what of the past counts', () => {
    const carl = joined('anna', 3, 'carl');
    const up = changed('bob', 4, 'carl', 'clerk');
    expect(who(carl, up, joined('carl', 5, 'dora'))).toBe('anna bob carl dora');
    expect(why(joined('carl', 4, 'dora'), carl, changed('bob', 5, 'carl', 'clerk'))).toBe('may-not-decide');
    expect(why(changed('anna', 6, 'carl', 'teacher'), carl, up)).toBe('decides');
    expect(why(changed('carl', 6, 'carl', 'teacher'), carl, up)).toBe('decides');
    expect(why(changed('anna', 6, 'carl', 'administrator'), carl, up)).toBe(null);
  });
});

describe('always', () => {
  const NAMES = ['anna', 'bob', 'carl', 'dora', 'eve'];
  const name = fc.constantFrom(...NAMES);
  const role = fc.constantFrom<Role>('director', 'clerk', 'teacher');
  const at = fc.integer({ min: 1, max: 30 });
  const seen = fc.array(fc.nat(40), { maxLength: 6 });
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('joined' as const), by: name, at, of: name, role, seen }) },
    fc.record({ kind: fc.constantFrom('changed' as const, 'left' as const), by: name, at, of: name, role, seen }),
    fc.record({ kind: fc.constant('rekeyed' as const), by: name, at, of: name, role, seen }),
  );
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  /** Statements as they were made one after the other; what somebody saw is any of those before. */
  function made(steps: readonly Step[], before: readonly Known[] = BEGIN): readonly Known[] {
    const all = [...before];
    for (const { kind, by, at, of, role, seen } of steps) {
      const known = all.filter((_, index) => seen.includes(index));
      all.push(
        kind === 'joined'
          ? joined(by, at, of, role)
          : kind === 'changed'
            ? changed(by, at, of, role)
            : kind === 'left'
              ? left(by, at, of, known)
              : rekeyed(by, at),
      );
    }
    return all;
  }
  const plain = ({ members, left: gone, refused }: Roster) => ({
    members: [...members].toSorted(),
    gone: [...gone].toSorted(),
    refused: refused.map(({ statement, why }) => `${JSON.stringify(statement)} ${why}`).toSorted(),
  });

  test('any order of arrival, and any number of times, gives the same roster', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), fc.infiniteStream(fc.nat()), (steps, order) => {
        const all = made(steps);
        const places = [...order.take(all.length)];
        const shuffled = all.map((one, index) => [places[index]!, one] as const).toSorted((a, b) => a[0] - b[0]);
        const others = [...shuffled.map(([, one]) => one), ...all.slice(0, 3)];
        expect(plain(rosterOf(circle, others))).toEqual(plain(rosterOf(circle, all)));
      }),
      { numRuns: runs(1_000) },
    );
  });

  test('a member who was let go adds nobody, changes nobody and keeps nobody in', () => {
    let met = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), fc.array(step, { maxLength: 6 }), (steps, later) => {
        const all = made(steps);
        const before = rosterOf(circle, all);
        for (const gone of before.left.keys()) {
          const after = rosterOf(
            circle,
            made(
              later.map((one) => ({ ...one, by: gone })),
              all,
            ),
          );
          met += 1;
          for (const [id, member] of after.members) expect({ ...before.members.get(id) }).toEqual(member);
          expect(after.members.has(gone)).toBe(false);
        }
      }),
      { numRuns: runs(2_000) },
    );
    expect(met).toBeGreaterThan(100);
  });
});
