import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saysMore } from '../../src/sync/announcement';
import type { LogPart } from '../../src/sync/log';
import { Logbook } from '../../src/sync/logbook';
import type { Scope } from '../../src/sync/scope';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
let parts = 0;
/** Of one writer, from a number on. */
const part = (member: string, from: number, ...entries: readonly (readonly [string, ...Scope[]])[]): LogPart => {
  parts += 1;
  const named = entries.map(([hash, ...scopes]) => ({ hash, scopes }));
  return { v: 1, member, writer: 'w', from, entries: named, signature: String(parts) };
};

describe('what is known', () => {
  test('is of a number, and of no other', () => {
    const logs = Logbook.of([part('m', 3, [A, 'school'], [B, 'group/5', 'lead'])]);
    expect(logs.at('w', 2)).toEqual([]);
    expect(logs.at('w', 4)).toEqual([{ hash: B, scopes: ['group/5', 'lead'] }]);
    expect(logs.scopesOf('w', 3, A)).toEqual(['school']);
    expect(logs.scopesOf('w', 3, B)).toBeNull();
    expect(logs.numbersIn('w', [[1, 1_000_000_000]], 10)).toEqual([3, 4]);
    expect(logs.numbersIn('w', [[1, 1_000_000_000]], 1)).toEqual([3]);
    expect(logs.isSigner('w', 'm')).toBe(true);
    expect(logs.isSigner('w', 'other')).toBe(false);
  });

  test('goes without a gap up to a number', () => {
    const logs = Logbook.of([part('m', 2, [B, 'school'])]);
    expect(logs.knownOf('w').until).toBe(0);
    logs.add(part('m', 1, [A, 'school']));
    expect(logs.knownOf('w').until).toBe(2);
  });

  test('tells what is new, and a fork', () => {
    const logs = Logbook.of([part('m', 1, [A, 'school'])]);
    expect(logs.add(part('m', 1, [A, 'school']))).toBe('known');
    expect(logs.add(part('m', 1, [A, 'lead']))).toBe('added');
    expect(logs.add(part('m', 1, [B, 'lead']))).toEqual({ fork: { writer: 'w', seq: 1 } });
    expect(logs.at('w', 1).map(({ hash }) => hash)).toEqual([A, B]);
  });

  test('is the same in any order', () => {
    const one = fc.record({
      member: fc.constantFrom('m', 'n', 'o'),
      from: fc.integer({ min: 1, max: 4 }),
      stays: fc.constantFrom(true as const, undefined),
      entry: fc.tuple(fc.constantFrom(A, B), fc.constantFrom<Scope>('school', 'lead', 'group/5')),
    });
    const said = (logs: Logbook) => [
      logs.facts,
      logs.knownOf('w'),
      [1, 2, 3, 4].map((seq) => [A, B].map((hash) => logs.scopesOf('w', seq, hash)?.toSorted())),
    ];
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (all) => {
        const made = all.map(({ member, from, stays, entry }) => ({ ...part(member, from, entry), stays }));
        expect(said(Logbook.of([...made.toReversed(), ...made]))).toEqual(said(Logbook.of(made)));
      }),
    );
  });
});

describe('how far it goes', () => {
  const known = (...all: readonly LogPart[]) => Logbook.of(all).knownOf('w');

  test('is more with every entry, scope and member', () => {
    const less = known(part('m', 1, [A, 'school']));
    for (const more of [part('m', 1, [A, 'school'], [B, 'school']), part('m', 1, [A, 'school', 'lead'])]) {
      expect(saysMore(known(more), less)).toBe(true);
      expect(saysMore(less, known(more))).toBe(false);
    }
    expect(saysMore(known(part('m', 1, [A, 'school']), part('n', 1, [A, 'school'])), less)).toBe(true);
    expect(saysMore(less, known(part('m', 1, [A, 'school'])))).toBe(false);
  });

  test('is other where a writer was copied and wrote as much: both have something for each other', () => {
    const [one, other] = [known(part('m', 1, [A, 'school'])), known(part('m', 1, [B, 'school']))];
    expect(one).toMatchObject({ until: 1, facts: other.facts });
    expect(saysMore(one, other)).toBe(true);
    expect(saysMore(other, one)).toBe(true);
  });
});

describe('what is said to be gone', () => {
  const gone = { w: [[1, 2]] } as const;

  test('is gone where one entry stood for the number', () => {
    expect(Logbook.of([part('m', 1, [A, 'school'], [B, 'school'])]).unforked(gone)).toEqual(gone);
  });

  test('is not where two did, or somebody says that the one that is named stays', () => {
    expect(Logbook.of([part('m', 1, [A, 'school']), part('m', 1, [B, 'school'])]).unforked(gone)).toEqual({
      w: [[2, 2]],
    });
    const stays = { ...part('n', 2, [B, 'school']), stays: true } as const;
    const logs = Logbook.of([part('m', 1, [A, 'school'], [B, 'school'])]);
    expect(logs.add(stays)).toBe('added');
    expect(logs.unforked(gone)).toEqual({ w: [[1, 1]] });
    expect(logs.add({ ...stays, signature: 'again' })).toBe('known');
    expect(logs.signersOf('w', 2)).toEqual(['m']);
    expect(logs.forked()).toEqual([]);
  });
});

test('of forks it is told who named the last of both', () => {
  const logs = Logbook.of([part('m', 1, [A, 'school']), part('n', 1, [B, 'school']), part('n', 2, [B, 'school'])]);
  expect(logs.forked()).toEqual([{ writer: 'w', seq: 1, member: 'n' }]);
});

test('a scope that is named twice says nothing more', () => {
  const [once, twice] = [part('m', 1, [A, 'lead']), part('m', 1, [A, 'lead', 'lead'])];
  expect(Logbook.of([twice, once]).knownOf('w')).toEqual(Logbook.of([once, twice]).knownOf('w'));
});

describe('what anybody claims', () => {
  test('hides no entry: whoever may hold one of the scopes asks', () => {
    const logs = Logbook.of([part('writer', 1, [A, 'group/5']), part('other', 1, [A, 'group/6'])]);
    expect(logs.scopesOf('w', 1, A)?.toSorted()).toEqual(['group/5', 'group/6']);
  });

  test('gives no entry: it counts where the entry is of that scope', () => {
    const logs = Logbook.of([part('writer', 1, [A, 'group/5']), part('other', 1, [A, 'group/6'])]);
    expect(logs.givenIn('w', 1, A, ['group/5'])).toEqual(['group/5']);
    expect(logs.givenIn('w', 1, A, ['lead'])).toEqual([]);
  });

  test('counts where only one said anything, and where who may hold everything said it', () => {
    const logs = Logbook.of([part('writer', 1, [A, 'group/5'])]);
    expect(logs.givenIn('w', 1, A, ['group/6'])).toEqual(['group/5']);
    logs.trusted = new Set(['director']);
    logs.add(part('director', 1, [A, 'group/6']));
    expect(logs.givenIn('w', 1, A, ['lead'])).toEqual(['group/6']);
    expect(logs.givenIn('w', 2, A, ['lead'])).toEqual([]);
  });
});
