import { decode } from '@nats-io/jwt';
import { describe, expect, test } from 'vitest';
import { toBase64 } from '../../../src/bytes/base64';
import { askPass, entranceText, givePass, readEntrance } from '../../../src/sync/relay/joining';
import { publicOf } from '../../../src/sync/relay/nkey';
import { newOwner, newUser, serverText, withoutPass } from '../../../src/sync/relay/owner';
import { admit } from '../../../src/sync/relay/passes';
import { tellingOf } from '../../../src/sync/relay/telling';

/* What the administrator's device makes, without a server; whether a server takes it is tried in relay.long.test.ts. */

const CIRCLE = 'c1'.repeat(32);
const MEMBER = 'a'.repeat(32);
const NOW = Date.UTC(2026, 10, 29, 8);
const owner = await newOwner(NOW);
const address = { servers: ['wss://relais.school.example'], copies: 1 } as const;
const secrets = [owner.operator, owner.account, owner.system];
const holdsSecret = (text: string): boolean => secrets.some((secret) => text.includes(secret));

test('no secret stands in what goes to the server, out with an invitation, or along with who tells the server', async () => {
  expect(holdsSecret(JSON.stringify(owner))).toBe(true);
  expect(holdsSecret(await serverText(owner, NOW))).toBe(false);
  const text = await entranceText(owner, address, CIRCLE, 'groep5', NOW);
  expect(holdsSecret(JSON.stringify(readEntrance(text)))).toBe(false);
  expect(holdsSecret(JSON.stringify(await tellingOf(owner, NOW)))).toBe(false);
});

/** Where papers lie. */
function laying() {
  const papers = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    lay: async (place: string, name: string, paper: Uint8Array<ArrayBuffer>) =>
      void papers.set(`${place}/${name}`, paper),
    laid: async (place: string, name: string) => papers.get(`${place}/${name}`) ?? null,
  };
}

describe('a pass', () => {
  test('is given for a user that no other member comes in as, and that was not taken away', async () => {
    const keys = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
    const sign = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey)));
    const asking = { id: 'b'.repeat(32), sign };
    const { seed, user } = await newUser();
    const given = async (of: typeof owner) => {
      const relay = laying();
      await askPass(relay, CIRCLE, asking.id, seed, keys.privateKey);
      return givePass(relay, of, CIRCLE, asking.id, asking, NOW);
    };
    expect((await given(owner))?.passes).toEqual({ [asking.id]: user });
    expect((await given({ ...owner, passes: { [asking.id]: user } }))?.passes).toEqual({ [asking.id]: user });
    expect(await given({ ...owner, passes: { [MEMBER]: user } })).toBeNull();
    expect(await given({ ...owner, revoked: { [user]: 1 } })).toBeNull();
  });

  test('is of the account, for the user that asked, and holds 400 days', async () => {
    const { user } = await newUser();
    const { jwt } = await admit(owner, CIRCLE, MEMBER, user, NOW);
    const { sub, iss, exp } = decode(jwt);
    expect({ sub, iss, exp }).toEqual({
      sub: user,
      iss: await publicOf(owner.account),
      exp: NOW / 1000 + 400 * 86_400,
    });
  });

  test('of before holds no more when a member comes in anew, and none when it leaves', async () => {
    const [first, second] = [(await newUser()).user, (await newUser()).user];
    const once = (await admit(owner, CIRCLE, MEMBER, first, NOW)).owner;
    expect((await admit(once, CIRCLE, MEMBER, first, NOW)).owner.revoked).toEqual({});
    const twice = (await admit(once, CIRCLE, MEMBER, second, NOW)).owner;
    expect([twice.passes, twice.revoked]).toEqual([{ [MEMBER]: second }, { [first]: NOW / 1000 }]);
    const left = withoutPass(twice, MEMBER, NOW + 1);
    expect([left.passes, left.revoked]).toEqual([{}, { [first]: NOW / 1000, [second]: NOW / 1000 + 1 }]);
    expect(withoutPass(left, MEMBER, NOW + 5000)).toEqual(left);
  });
});

describe('the text of an invitation', () => {
  test('says where to go, which papers, and holds a day', async () => {
    const entrance = readEntrance(await entranceText(owner, address, CIRCLE, 'groep5', NOW))!;
    expect(entrance).toMatchObject({ ...address, circle: CIRCLE, invitation: 'groep5' });
    expect(decode(entrance.jwt).exp).toBe(NOW / 1000 + 86_400);
  });

  test('is read when a mail program broke its lines', async () => {
    const text = await entranceText(owner, address, CIRCLE, 'groep5', NOW);
    expect(readEntrance(`  ${text.replace(/(.{70})/g, '$1\r\n')}\n`)).toEqual(readEntrance(text));
    expect(text.length).toBeLessThan(2200);
  });

  test.each(['', 'zeven woorden', 'verzuimwijzer-relais.', 'verzuimwijzer-relais.e30'])('%j leads nowhere', (text) => {
    expect(readEntrance(text)).toBeNull();
  });

  test('half of it leads nowhere, and neither does an address without TLS', async () => {
    const text = await entranceText(owner, address, CIRCLE, 'groep5', NOW);
    expect(readEntrance(text.slice(0, text.length / 2))).toBeNull();
    const open = { servers: ['ws://relais.school.example'], copies: 1 } as const;
    expect(readEntrance(await entranceText(owner, open, CIRCLE, 'groep5', NOW))).toBeNull();
  });
});
