import { decode, encodeUser } from '@nats-io/jwt';
import { nkeys } from '@nats-io/nats-core';
import { describe, expect, test } from 'vitest';
import { readClaims, signedClaims } from '../../../src/sync/relay/claims';
import { isSignedBy, newSeed, publicOf, signWith } from '../../../src/sync/relay/nkey';
import { bytes } from './school';

/* What we write down of keys and papers of NATS, beside what the libraries of its makers do. */

const pairOf = (seed: string) => nkeys.fromSeed(new TextEncoder().encode(seed));

describe.each([
  ['operator', 'O'],
  ['account', 'A'],
  ['user', 'U'],
] as const)('a key of an %s', (kind, letter) => {
  test('is read by the library, which knows the same public half', async () => {
    const seed = await newSeed(kind);
    expect(seed).toMatch(new RegExp(`^S${letter}[A-Z2-7]{56}$`));
    expect(await publicOf(seed)).toBe(pairOf(seed).getPublicKey());
    expect((await publicOf(seed))[0]).toBe(letter);
  });

  test('signs as the library does, and each verifies the other', async () => {
    const seed = await newSeed(kind);
    const pair = pairOf(seed);
    const signature = await signWith(seed, bytes('woorden'));
    expect(signature).toEqual(new Uint8Array(pair.sign(bytes('woorden'))));
    expect(pair.verify(bytes('woorden'), signature)).toBe(true);
    expect(await isSignedBy(pair.getPublicKey(), signature, bytes('woorden'))).toBe(true);
    expect(await isSignedBy(pair.getPublicKey(), signature, bytes('andere'))).toBe(false);
  });
});

describe('a paper', () => {
  const NOW = Date.UTC(2026, 10, 29, 8);
  const about = { type: 'user', name: 'groep5', exp: NOW / 1000 + 60 } as const;

  test('is read by the library, and says what the library would write', async () => {
    const [account, user] = [await newSeed('account'), await newSeed('user')];
    const sub = await publicOf(user);
    const mine = decode(await signedClaims({ ...about, sub }, { subs: 3, data: -1, payload: 9 }, account, NOW));
    const limits = { subs: 3, data: -1, payload: 9 };
    const theirs = decode(await encodeUser('groep5', sub, pairOf(account), limits, { exp: about.exp }));
    const bare = ({ iat, jti, ...claims }: ReturnType<typeof decode>) => ({ iat: typeof iat, jti: typeof jti, claims });
    expect(bare(mine)).toMatchObject({ ...bare(theirs), claims: { ...bare(theirs).claims, nats: limits } });
  });

  test('is read when it was signed by who it says, and else is none', async () => {
    const account = await newSeed('account');
    const jwt = await signedClaims({ ...about, sub: 'U' }, {}, account, NOW);
    expect(await readClaims(jwt)).toEqual({ sub: 'U', iss: await publicOf(account), exp: about.exp });
    const [head, body, signature] = jwt.split('.');
    const other = (await signedClaims({ ...about, sub: 'V' }, {}, account, NOW)).split('.')[1];
    for (const wrong of [`${head}.${other}.${signature}`, `${head}.${body}`, '', 'a.b.c']) {
      expect(await readClaims(wrong)).toBeNull();
    }
  });
});
