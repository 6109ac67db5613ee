import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Agreement } from '../../src/domain/access';
import type { Day, Moment } from '../../src/domain/day';
import { Damaged } from '../../src/storage/errors';
import { GRANT, type Grant, granted, newScopeKey, openGrant, type ScopeKey, usableKey } from '../../src/sync/keyring';
import { importKeys, type Member, withNewBox } from '../../src/sync/member';
import { mayHold, type Scope } from '../../src/sync/scope';
import { clock, type Device, device, flipped, signsIn } from './devices';

const PLACE = 'circle/member/7';
const YEAR = '2026-2027';
let teacher: Device;
let other: Device;
let keys: readonly ScopeKey[];
let grant: Grant;
beforeAll(async () => {
  [teacher, other] = await Promise.all([device('Groep 5', 'teacher', ['5']), device('Groep 6', 'teacher', ['6'])]);
  const by = teacher.keys.id;
  keys = [await newScopeKey('group/5', YEAR, clock(2), by), await newScopeKey('school', YEAR, clock(1), by)];
  grant = await granted(teacher.member, keys, PLACE);
});

/** RFC 9180, appendix A.1.1: the same KEM and KDF; the appendix has no vector for AES-256 with them. */
test('the library opens what the standard says', async () => {
  const bytes = (hex: string) => Uint8Array.from(hex.match(/../g)!, (byte) => Number.parseInt(byte, 16));
  const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });
  const opened = await suite.open(
    {
      recipientKey: await suite.kem.importKey(
        'raw',
        bytes('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8').buffer,
        false,
      ),
      enc: bytes('37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431').buffer,
      info: bytes('4f6465206f6e2061204772656369616e2055726e'),
    },
    bytes('f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a'),
    bytes('436f756e742d30'),
  );
  expect(new TextDecoder().decode(opened)).toBe('Beauty is truth, truth beauty');
});

describe('a grant', () => {
  const refused = (who: Device['keys'], of: Grant, place = PLACE) =>
    expect(openGrant(who, of, place)).rejects.toThrow(Damaged);

  test('is opened by whom it is for, where it was put', async () => {
    expect(await openGrant(teacher.keys, grant, PLACE)).toEqual(keys);
    expect(grant.keys).toEqual(keys.map(({ id }) => id));
    expect(GRANT.parse(grant)).toEqual(grant);
    await refused(other.keys, grant);
    await refused({ ...other.keys, id: teacher.keys.id }, grant);
    await refused(teacher.keys, grant, 'circle/member/8');
  });

  test('does not open with the box that came after it, and a new one does', async () => {
    const after = await importKeys(await withNewBox(teacher.kept));
    await refused(after, grant);
    const again = await granted({ id: after.id, box: after.boxPublic }, keys, PLACE);
    expect(await openGrant(after, again, PLACE)).toEqual(keys);
    await refused(teacher.keys, again);
  });

  test('opens as it was sealed alone', async () => {
    for (let at = 0; at < signsIn(grant.sealed); at += 5) {
      await refused(teacher.keys, { ...grant, sealed: flipped(grant.sealed, at) });
    }
    await refused(teacher.keys, { ...grant, sealed: 'AAAA' });
  });

  test('says in the open what is in it', async () => {
    const [a, b] = grant.keys as [string, string];
    for (const ids of [[b, a], [a], [a, b, a]]) await refused(teacher.keys, { ...grant, keys: ids });
  });

  test('gives no other key, scope or year under an id', async () => {
    const [key] = keys as [ScopeKey];
    const lies: readonly ScopeKey[] = [
      { ...key, raw: keys[1]!.raw },
      { ...key, scope: 'school' },
      { ...key, year: '2025-2026' },
      { ...key, made: clock(9) },
      { ...key, by: other.keys.id },
    ];
    for (const lie of lies) await refused(teacher.keys, await granted(teacher.member, [lie], PLACE));
  });
});

describe('what something is sealed with', () => {
  const scope = 'group/5' as Scope;
  const today = '2026-11-27' as Day;
  const counsellor: Member = { id: 'ib', name: 'Intern begeleider', role: 'counsellor', groups: [], sign: '', box: '' };
  const agreed: Agreement = { id: 'a', kind: 'access-agreed', at: '2026-09-01T12:00' as Moment, role: 'counsellor' };
  const key = (id: string, ms: number, of: Scope = scope, year = YEAR): ScopeKey => ({
    id,
    scope: of,
    year,
    raw: '',
    made: clock(ms),
    by: 'head',
  });
  const holders: Readonly<Record<string, readonly string[]>> = { old: ['five', 'head'], new: ['five', 'head', 'ib'] };
  const usable = (
    members: readonly Member[],
    agreements: readonly Agreement[] = [agreed],
    own = [key('old', 1), key('new', 2)],
  ) => {
    const may = (id: string) => members.some((one) => one.id === id && mayHold(one, scope, agreements, today));
    return usableKey(own, scope, YEAR, (id) => holders[id] ?? [], may)?.id ?? null;
  };
  const five: Member = { ...counsellor, id: 'five', role: 'teacher', groups: ['5'] };
  const head: Member = { ...counsellor, id: 'head', role: 'director' };

  test('is the newest key that only those have who may', () => {
    expect(usable([five, head, counsellor])).toBe('new');
    expect(usable([five, head, counsellor], [agreed], [key('new', 2), key('old', 1)])).toBe('new');
  });

  test('is another one after somebody left, got other groups, or an agreement was withdrawn', () => {
    expect(usable([five, head])).toBe('old');
    expect(usable([five, head, counsellor], [])).toBe('old');
    expect(usable([{ ...five, groups: ['6'] }, head, counsellor])).toBe(null);
    expect(usable([{ ...five, role: 'concierge' }, head, counsellor])).toBe(null);
    expect(usable([five, counsellor])).toBe(null);
  });

  test('is of its own scope and year', () => {
    expect(usable([five, head, counsellor], [agreed], [key('new', 2, 'group/6'), key('old', 1)])).toBe('old');
    expect(usable([five, head, counsellor], [agreed], [key('new', 2, scope, '2025-2026'), key('old', 1)])).toBe('old');
    expect(usable([five, head, counsellor], [agreed], [])).toBe(null);
  });

  test('of two that were made at once everybody takes the same', () => {
    const [a, b] = [key('old', 2), key('new', 2)];
    expect(usable([five, head, counsellor], [agreed], [a, b])).toBe(usable([five, head, counsellor], [agreed], [b, a]));
  });
});
