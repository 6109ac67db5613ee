import { beforeAll, describe, expect, test } from 'vitest';
import { canonical } from '../../src/sync/canonical';
import {
  isSigned,
  MAX_SEEN,
  type Says,
  STATEMENT,
  type Statement,
  seenOf,
  statementId,
  verified,
} from '../../src/sync/statement';
import { clock, type Device, device, flipped, SALT, says } from './devices';

let founder: Device;
let teacher: Device;
let founded: Statement;
let joined: Statement;
beforeAll(async () => {
  founder = await device('Directeur', 'director');
  teacher = await device('Groep 5', 'teacher', ['5']);
  founded = (await says(founder, 1, { kind: 'founded', member: founder.member, salt: SALT })).statement;
  joined = (await says(founder, 2, { kind: 'joined', member: teacher.member })).statement;
});

test('the same value gives the same bytes, however its names are ordered', () => {
  const text = new TextDecoder().decode(canonical('log', { b: [{ d: 1, c: 'é' }], a: null }));
  expect(text).toBe('verzuimwijzer/log\n{"a":null,"b":[{"c":"é","d":1}]}');
  expect(canonical('log', { a: null, b: [{ c: 'é', d: 1 }] })).toEqual(
    canonical('log', { b: [{ d: 1, c: 'é' }], a: null }),
  );
  expect(canonical('log', [2, 1])).not.toEqual(canonical('log', [1, 2]));
});

describe('a signature', () => {
  test('is of the key of the member and of no other', async () => {
    expect(await isSigned(joined, founder.member.sign)).toBe(true);
    expect(await isSigned(joined, teacher.member.sign)).toBe(false);
    expect(await isSigned(joined, founder.member.box)).toBe(false);
    expect(await isSigned(joined, 'no key')).toBe(false);
  });

  test('is of every word of the statement', async () => {
    const { member } = joined.says as Extract<Says, { kind: 'joined' }>;
    const others: readonly Statement[] = [
      { ...joined, by: teacher.member.id },
      { ...joined, clock: clock(3) },
      { ...joined, says: { ...founded.says, kind: 'founded', member, salt: SALT } as Says },
      { ...joined, says: { kind: 'joined', member: { ...member, name: 'Groep 6' } } },
      { ...joined, says: { kind: 'joined', member: { ...member, role: 'director' } } },
      { ...joined, says: { kind: 'joined', member: { ...member, groups: ['5', '6'] } } },
      { ...joined, says: { kind: 'joined', member: { ...member, box: founder.member.box } } },
      { ...joined, signature: founded.signature },
    ];
    for (const other of others) expect(await isSigned(other, founder.member.sign)).toBe(false);
  });

  test('with another sign anywhere is none', async () => {
    for (let at = 0; at < 86; at++) {
      const other = { ...joined, signature: flipped(joined.signature, at) };
      expect(await isSigned(other, founder.member.sign), `sign ${at}`).toBe(false);
    }
  });
});

test('the id is of what is said, by whom and when, and not of the signature', async () => {
  const id = await statementId(joined);
  expect(id).toMatch(/^[0-9a-f]{64}$/);
  expect(await statementId({ ...joined, signature: founded.signature })).toBe(id);
  expect(await statementId({ ...joined, clock: clock(3) })).not.toBe(id);
  expect(await statementId({ ...joined, by: teacher.member.id })).not.toBe(id);
});

describe('statements that come in', () => {
  test('are verified in any order, each once', async () => {
    const rekeyed = (await says(teacher, 3, { kind: 'rekeyed', box: founder.member.box })).statement;
    const { known, waiting, forged } = await verified([rekeyed, joined, founded, joined], []);
    expect(known.map(({ statement }) => statement)).toEqual([rekeyed, joined, founded]);
    expect([waiting, forged]).toEqual([[], []]);
    expect((await verified([founded], known)).known).toEqual(known);
  });

  test('wait for the key of who signed them', async () => {
    expect(await verified([joined], [])).toEqual({ known: [], waiting: [joined], forged: [] });
    const { known } = await verified([founded], []);
    expect((await verified([joined], known)).known).toHaveLength(2);
  });

  test('are forged where another signed them', async () => {
    const { known } = await verified([founded], []);
    const forged = { ...joined, signature: flipped(joined.signature, 5) };
    expect(await verified([forged], known)).toEqual({ known, waiting: [], forged: [forged] });
  });

  test('that were forged do not stand in the way of the true one', async () => {
    const { known } = await verified(
      [{ ...joined, signature: founded.signature }, joined],
      (await verified([founded], [])).known,
    );
    expect(known.map(({ statement }) => statement)).toEqual([founded, joined]);
  });

  test('bring in nobody under the name of another', async () => {
    const stranger = await device('Vreemde', 'director');
    const as = { ...stranger.member, id: founder.member.id };
    const { statement } = await says({ ...stranger, keys: { ...stranger.keys, id: founder.member.id } }, 1, {
      kind: 'founded',
      member: as,
      salt: SALT,
    });
    expect((await verified([statement], [])).forged).toEqual([statement]);
    expect((await verified([statement, founded], [])).known.map((one) => one.statement)).toEqual([founded]);
    expect((await verified([founded, statement], [])).known.map((one) => one.statement)).toEqual([founded]);
  });
});

test('what somebody saw of a member', async () => {
  const { known } = await verified([founded, joined], []);
  const ids = known.map(({ id }) => id).toSorted();
  expect(seenOf(known, founder.member.id)).toEqual(ids);
  expect(seenOf(known, teacher.member.id)).toEqual([]);
});

test('the shape is that of each kind, and nothing else', async () => {
  const seen = [await statementId(joined)];
  const { id: member, name, role, groups } = teacher.member;
  const kinds: readonly Says[] = [
    founded.says,
    joined.says,
    { kind: 'changed', member, name, role, groups },
    { kind: 'left', member, upTo: 0, seen },
    { kind: 'rekeyed', box: teacher.member.box },
  ];
  for (const kind of kinds) {
    const { statement } = await says(founder, 4, kind);
    expect(STATEMENT.parse(JSON.parse(JSON.stringify(statement)))).toEqual(statement);
    expect(STATEMENT.safeParse({ ...statement, says: { ...kind, more: 1 } }).success).toBe(false);
  }
  const left = { kind: 'left', member, upTo: 0, seen };
  const refused = [
    { ...joined, v: 2 },
    { ...joined, more: 1 },
    { ...joined, clock: '1-0' },
    { ...joined, signature: joined.signature.slice(4) },
    { ...joined, says: { kind: 'crowned', member: teacher.member } },
    { ...joined, says: { ...left, upTo: -1 } },
    { ...joined, says: { ...left, upTo: 0.5 } },
    { ...joined, says: { ...left, seen: Array.from({ length: MAX_SEEN + 1 }, () => seen[0]) } },
    { ...joined, says: { kind: 'rekeyed', box: 'AAAA' } },
  ];
  for (const one of refused) expect(STATEMENT.safeParse(one).success).toBe(false);
  const full = { ...left, seen: Array.from({ length: MAX_SEEN }, () => seen[0]) };
  expect(STATEMENT.safeParse({ ...joined, says: full }).success).toBe(true);
});
