import { headers } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ensureRelay } from '../../../scripts/prepare.mjs';
import { CarrierFork, CarrierUnreachable } from '../../../src/sync/carrier';
import { askPass, entranceText, givePass, readEntrance, settingsAt, takePass } from '../../../src/sync/relay/joining';
import { type Line, openLine } from '../../../src/sync/relay/line';
import { newUser, serverText, withoutPass } from '../../../src/sync/relay/owner';
import { paperPass } from '../../../src/sync/relay/passes';
import { batchesOf, batchSubject, hashOf } from '../../../src/sync/relay/places';
import { tellRelay } from '../../../src/sync/relay/tell-relay';
import { tellingOf } from '../../../src/sync/relay/telling';
import { batch, bytes, CIRCLE, memberOf, RelaySchool, until } from './school';
import { Authority, documented, type Server, withoutNewer } from './server';

/* The relay against a real nats-server: what a carrier does, and who may do what. */

ensureRelay();
const [ANNEKE, BILAL, CHANTAL, DAAN, ELIF] = [1, 2, 3, 4, 5].map(memberOf) as [string, string, string, string, string];
const authority = new Authority();
const school = await RelaySchool.with(authority);
let server: Server;
const open: Line[] = [];
beforeAll(async () => {
  server = await school.server();
});
afterAll(async () => {
  await Promise.all(open.map(({ connection }) => connection.close()));
  await school.close();
  await server.remove();
  authority.remove();
});
const addresses = () => [server.address];
const refused = expect.objectContaining({ reason: 'refused' });

describe('a carrier', () => {
  test('has what was written, for all members', async () => {
    const anneke = await school.member(ANNEKE, addresses());
    const bilal = await school.member(BILAL, addresses());
    expect(await bilal.list()).toEqual([]);
    await anneke.write(ANNEKE, 1, batch(ANNEKE, 1));
    await anneke.write(ANNEKE, 2, batch(ANNEKE, 2));
    await bilal.write(BILAL, 1, batch(BILAL, 1));
    const both = [
      { member: ANNEKE, numbers: [1, 2] },
      { member: BILAL, numbers: [1] },
    ];
    expect(await bilal.list()).toEqual(both);
    expect(await anneke.list()).toEqual(both);
    expect(await bilal.read(ANNEKE, 2)).toEqual(batch(ANNEKE, 2));
    expect(await bilal.read(ANNEKE, 2)).toEqual(batch(ANNEKE, 2));
    expect(await anneke.read(BILAL, 1)).toEqual(batch(BILAL, 1));
    expect(await anneke.read(BILAL, 2)).toBeNull();
  });

  test('the largest batch goes through', async () => {
    const anneke = await school.member(ANNEKE, addresses());
    const large = new Uint8Array([...batch(ANNEKE, 3), ...new Uint8Array(512 * 1024)]);
    await anneke.write(ANNEKE, 3, large);
    const read = await (await school.member(BILAL, addresses())).read(ANNEKE, 3);
    expect(Buffer.from(read!).equals(large)).toBe(true);
  });

  test('the same batch twice lies there once, and another one under its number is a fork', async () => {
    const anneke = await school.member(ANNEKE, addresses());
    const copied = await school.member(ANNEKE, addresses());
    await anneke.write(ANNEKE, 4, batch(ANNEKE, 4));
    await anneke.write(ANNEKE, 4, batch(ANNEKE, 4));
    await copied.write(ANNEKE, 4, batch(ANNEKE, 4));
    expect((await copied.list()).find(({ member }) => member === ANNEKE)!.numbers).toEqual([1, 2, 3, 4]);
    await expect(copied.write(ANNEKE, 4, batch(ANNEKE, 4, 'anders'))).rejects.toBeInstanceOf(CarrierFork);
    expect(await anneke.read(ANNEKE, 4)).toEqual(batch(ANNEKE, 4));
  });

  test('of two that write another batch at the same moment at least one is told', async () => {
    const devices = [await school.member(ANNEKE, addresses()), await school.member(ANNEKE, addresses())];
    await Promise.all(devices.map((one) => one.list()));
    const written = await Promise.allSettled(devices.map((one, i) => one.write(ANNEKE, 5, batch(ANNEKE, 5, `${i}`))));
    expect(written.some((one) => one.status === 'rejected' && one.reason instanceof CarrierFork)).toBe(true);
  });

  test('who lists for the first time, after a little and after much gets the same', async () => {
    const chantal = await school.member(CHANTAL, addresses());
    const [often, once] = [await school.member(BILAL, addresses()), await school.member(BILAL, addresses())];
    for (let number = 1; number <= 5; number += 1) {
      await chantal.write(CHANTAL, number, batch(CHANTAL, number));
      await often.list();
    }
    for (let number = 6; number <= 75; number += 1) await chantal.write(CHANTAL, number, batch(CHANTAL, number));
    const listed = await often.list();
    expect(await once.list()).toEqual(listed);
    expect(listed.find(({ member }) => member === CHANTAL)!.numbers).toHaveLength(75);
  });

  test('tells the others that there is something', async () => {
    let news = 0;
    const bilal = await school.member(BILAL, addresses(), { news: () => (news += 1) });
    await bilal.list();
    await (await school.member(DAAN, addresses())).write(DAAN, 1, batch(DAAN, 1));
    await until(() => news > 0, 5000);
    expect(await bilal.read(DAAN, 1)).toEqual(batch(DAAN, 1));
  });

  test('what a device published itself is no news to it', async () => {
    const news: string[] = [];
    const [farid, gaby] = [memberOf(70), memberOf(71)];
    const own = await school.member(farid, addresses(), { news: () => news.push('to itself') });
    const other = await school.member(gaby, addresses(), { news: () => news.push('to another') });
    await Promise.all([own.list(), other.list()]);
    await own.write(farid, 1, batch(farid, 1));
    await until(() => news.length > 0, 5000);
    // Whatever the server sent it before this answer has come.
    await own.papers('request');
    expect(news).toEqual(['to another']);
  });

  test('who listens is not asked again, and has what came since', async () => {
    const asked = async () => {
      const seen = await fetch(`http://127.0.0.1:${server.monitor}/varz`);
      return ((await seen.json()) as { in_msgs: number }).in_msgs;
    };
    let news = 0;
    const [hanna, ilyas] = [memberOf(72), memberOf(73)];
    const listens = await school.member(hanna, addresses(), { news: () => (news += 1) });
    const [writes, deaf] = [await school.member(ilyas, addresses()), await school.member(hanna, addresses())];
    await Promise.all([listens.list(), deaf.list()]);
    await writes.write(ilyas, 1, batch(ilyas, 1));
    await until(() => news === 1, 5000);
    const before = await asked();
    expect((await listens.list()).find(({ member }) => member === ilyas)?.numbers).toEqual([1]);
    expect(await listens.read(ilyas, 1)).toEqual(batch(ilyas, 1));
    expect(await asked()).toBe(before);
    await deaf.list();
    expect(await asked()).toBeGreaterThan(before);
  });

  test('papers of joining are put down, listed, read and taken away', async () => {
    const anneke = await school.member(ANNEKE, addresses());
    expect(await anneke.papers('invitation')).toEqual([]);
    await anneke.writePaper('invitation', 'een', bytes('1'));
    await anneke.writePaper('invitation', 'twee', bytes('2'));
    await anneke.writePaper('request', 'een', bytes('3'));
    expect([...(await anneke.papers('invitation'))].sort()).toEqual(['een', 'twee']);
    expect(await anneke.papers('request')).toEqual(['een']);
    expect(await anneke.readPaper('invitation', 'een')).toEqual(bytes('1'));
    await anneke.removePaper('invitation', 'een');
    expect(await anneke.papers('invitation')).toEqual(['twee']);
    expect(await anneke.readPaper('invitation', 'een')).toBeNull();
    expect(await anneke.readPaper('invitation', 'drie')).toBeNull();
  });
});

describe('who may do what', () => {
  /** A connection with a member's pass, without our manners. */
  const rudely = async (member: string): Promise<Line> => {
    const address = { servers: addresses(), copies: 1 } as const;
    const line = await openLine(address, await school.passOf(member), () => {}, authority.socketOf);
    open.push(line);
    return line;
  };

  test('a member publishes under its own name and nobody else’s', async () => {
    const bilal = await school.member(BILAL, addresses());
    const before = await bilal.list();
    await expect(bilal.write(ANNEKE, 90, batch(ANNEKE, 90))).rejects.toEqual(refused);
    expect(await bilal.list()).toEqual(before);
  });

  test('what JetStream answers under another’s name is none of its batches and keeps no place of one', async () => {
    const anneke = await school.member(ANNEKE, addresses());
    const bilal = await school.member(BILAL, addresses());
    const { connection } = await rudely(BILAL);
    // The server publishes its answer where the asker says; so a member can put there what it published itself.
    const false90 = batch(BILAL, 90, 'als van een ander');
    await bilal.write(BILAL, 90, false90);
    const named = (await bilal.list()).find(({ member }) => member === BILAL)!;
    expect(named.numbers).toContain(90);
    const { streams } = await rudely(BILAL);
    const { state } = await streams.streams.info(batchesOf(CIRCLE));
    const place = (hash: string) => `vzw.${CIRCLE}.${ANNEKE}.91.${hash}`;
    const hash = (await streams.direct.getMessage(batchesOf(CIRCLE), { seq: state.last_seq }))!.subject.split('.')[4]!;
    connection.publish(`$JS.API.STREAM.INFO.${batchesOf(CIRCLE)}`, '', { reply: place('0'.repeat(32)) });
    connection.publish(`vzw.${CIRCLE}.${BILAL}.91.${hash}`, false90, { reply: place(hash) });
    await connection.flush();
    await until(async () =>
      (await anneke.list()).some(({ member, numbers }) => member === ANNEKE && numbers.includes(91)),
    );
    expect(await anneke.read(ANNEKE, 91)).toBeNull();
    await anneke.write(ANNEKE, 91, batch(ANNEKE, 91));
    expect(await bilal.read(ANNEKE, 91)).toEqual(batch(ANNEKE, 91));
  });

  test('what is heard under a subject that holds something else is not taken for what lies there', async () => {
    const anneke = await school.member(ANNEKE, addresses());
    await anneke.write(ANNEKE, 93, batch(ANNEKE, 93));
    let news = 0;
    const listens = await school.member(CHANTAL, addresses(), { news: () => (news += 1) });
    // It is connected and has looked for no batch yet.
    await listens.papers('request');
    const { connection } = await rudely(BILAL);
    const subject = batchSubject(CIRCLE, { member: ANNEKE, number: 93, hash: await hashOf(batch(ANNEKE, 93)) });
    connection.publish(`$JS.API.STREAM.INFO.${batchesOf(CIRCLE)}`, '', { reply: subject });
    await until(() => news > 0, 5000);
    expect(await listens.read(ANNEKE, 93)).toEqual(batch(ANNEKE, 93));
  });

  test('of much that is told not more is taken than one look takes in', async () => {
    let news = 0;
    const listens = await school.member(CHANTAL, addresses(), { news: () => (news += 1) });
    await listens.list();
    const { connection } = await rudely(BILAL);
    const hash = '0'.repeat(32);
    // The stream refuses them: it expects another one last.
    const refused = headers();
    refused.set('Nats-Expected-Last-Sequence', '999999');
    for (let number = 1; number <= 200; number += 1)
      connection.publish(`vzw.${CIRCLE}.${BILAL}.${1000 + number}.${hash}`, 'niets', { headers: refused });
    await until(() => news >= 200, 5000);
    const listed = (await listens.list()).find(({ member }) => member === BILAL)?.numbers ?? [];
    expect(listed.filter((number) => number > 1000).length).toBeLessThanOrEqual(64);
  });

  test.each([
    ['to change how the stream is kept', `$JS.API.STREAM.UPDATE.${batchesOf(CIRCLE)}`],
    ['to throw the stream away', `$JS.API.STREAM.DELETE.${batchesOf(CIRCLE)}`],
    ['to empty it', `$JS.API.STREAM.PURGE.${batchesOf(CIRCLE)}`],
    ['to take one out', `$JS.API.STREAM.MSG.DELETE.${batchesOf(CIRCLE)}`],
    ['to make another stream', '$JS.API.STREAM.CREATE.ANDERS'],
    ['to have it sent elsewhere', `$JS.API.CONSUMER.CREATE.${batchesOf(CIRCLE)}`],
    ['to see what streams there are', '$JS.API.STREAM.NAMES'],
    ['to publish in another circle', `vzw.${'d2'.repeat(32)}.${BILAL}.1.${'0'.repeat(32)}`],
  ])('a member is refused %s', async (_, subject) => {
    const { connection } = await rudely(BILAL);
    await expect(connection.request(subject, '{}', { timeout: 3000 })).rejects.toThrow(/[Pp]ermissions [Vv]iolation/);
  });

  test('a member listens to its circle and its own answers, and to nothing else', async () => {
    const { connection } = await rudely(BILAL);
    const heard = (subject: string) =>
      new Promise<string>((resolve) => {
        const subscription = connection.subscribe(subject, {
          callback: (error) => (error ? resolve('refused') : undefined),
        });
        void subscription.closed.then((error) => resolve(error ? 'refused' : 'closed'));
        void connection.flush().then(() => setTimeout(() => resolve('allowed'), 300));
      });
    expect(await heard(`vzw.${CIRCLE}.*.*.*`)).toBe('allowed');
    for (const subject of ['>', '_INBOX.>', '$SYS.>', `vzw.${'d2'.repeat(32)}.>`])
      expect(await heard(subject), subject).toBe('refused');
  });

  test('a stream that is there is not changed by making it anew', async () => {
    const { streams } = await rudely(BILAL);
    const name = batchesOf(CIRCLE);
    await expect(streams.streams.add({ name, subjects: [`vzw.${CIRCLE}.*.*.*`], max_msgs: 1 })).rejects.toThrow();
    expect((await streams.streams.info(name)).config).toMatchObject({
      max_msgs: -1,
      deny_delete: true,
      deny_purge: true,
    });
  });

  test.each([
    ['without a pass', async () => ({ jwt: '', seed: (await school.passOf(ELIF)).seed })],
    [
      'with another’s pass',
      async () => ({ jwt: (await school.passOf(ELIF)).jwt, seed: (await school.passOf(DAAN)).seed }),
    ],
    ['with a pass of another administrator', async () => (await RelaySchool.with(authority)).passOf(ELIF)],
    ['with a pass of yesterday', () => paperPass(school.owner, CIRCLE, 'gisteren', Date.now() - 2 * 86_400_000)],
  ])('nobody comes in %s', async (_, pass) => {
    const relay = school.at({ address: { servers: addresses(), copies: 1 }, pass: await pass() });
    await expect(relay.list()).rejects.toEqual(refused);
  });
});

describe('the way there', () => {
  test('who does not know the authority does not connect', async () => {
    const socketOf = async (url: string) => ({
      socket: new WebSocket(url) as unknown as globalThis.WebSocket,
      encrypted: true,
    });
    const relay = await school.member(ELIF, addresses(), { socketOf });
    await expect(relay.list()).rejects.toEqual(expect.objectContaining({ reason: 'away' }));
  });

  test('an address without TLS is not connected to', async () => {
    const relay = await school.member(ELIF, [server.address.replace('wss:', 'ws:')]);
    await expect(relay.list()).rejects.toEqual(refused);
  });

  test('where no server is, it is away', async () => {
    const relay = await school.member(ELIF, ['wss://localhost:1']);
    await expect(relay.list()).rejects.toBeInstanceOf(CarrierUnreachable);
    await expect(relay.list()).rejects.toEqual(expect.objectContaining({ reason: 'away' }));
  });
});

describe('joining', () => {
  test('by the text of an invitation: papers, then a pass, then batches', async () => {
    const now = Date.now();
    const anneke = await school.member(ANNEKE, addresses());
    await anneke.writePaper('invitation', 'groep5', bytes('verzegeld'));
    const text = await entranceText(school.owner, { servers: addresses(), copies: 1 }, CIRCLE, 'groep5', now);
    const entrance = readEntrance(text.replace(/(.{70})/g, '$1\r\n'))!;
    const there = school.at(settingsAt(entrance));
    expect(await there.papers('invitation')).toEqual(['groep5']);
    expect(await there.readPaper('invitation', 'groep5')).toEqual(bytes('verzegeld'));
    await there.writePaper('request', 'groep5', bytes('verzoek'));
    const keys = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    const sign = Buffer.from(await crypto.subtle.exportKey('raw', keys.publicKey)).toString('base64');
    const { seed } = await newUser();
    await askPass(there, CIRCLE, 'groep5', seed, keys.privateKey);
    expect(await takePass(there, 'groep5', seed, entrance.jwt)).toBeNull();

    expect(await anneke.readPaper('request', 'groep5')).toEqual(bytes('verzoek'));
    const stranger = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    const strange = Buffer.from(await crypto.subtle.exportKey('raw', stranger.publicKey)).toString('base64');
    expect(await givePass(anneke, school.owner, CIRCLE, 'groep5', { id: ELIF, sign: strange }, now)).toBeNull();
    school.owner = (await givePass(anneke, school.owner, CIRCLE, 'groep5', { id: ELIF, sign }, now))!;

    const other = await newUser();
    expect(await takePass(there, 'groep5', other.seed, entrance.jwt)).toBeNull();
    const pass = (await takePass(there, 'groep5', seed, entrance.jwt))!;
    await there.close();
    const elif = school.at({ address: { servers: addresses(), copies: 1 }, pass });
    await elif.write(ELIF, 1, batch(ELIF, 1));
    expect(await anneke.read(ELIF, 1)).toEqual(batch(ELIF, 1));
  });

  test('the text of an invitation does papers of that one, and nothing else', async () => {
    const anneke = await school.member(ANNEKE, addresses());
    for (const name of ['hier', 'daar']) await anneke.writePaper('invitation', name, bytes(name));
    const text = await entranceText(school.owner, { servers: addresses(), copies: 1 }, CIRCLE, 'hier', Date.now());
    const entrance = readEntrance(text)!;
    const there = school.at(settingsAt(entrance));
    expect(await there.readPaper('invitation', 'hier')).toEqual(bytes('hier'));
    await expect(there.readPaper('invitation', 'daar')).rejects.toEqual(refused);
    await expect(there.writePaper('request', 'daar', bytes('x'))).rejects.toEqual(refused);
    await expect(there.writePaper('invitation', 'hier', bytes('x'))).rejects.toEqual(refused);
    await expect(there.list()).rejects.toEqual(refused);
    await expect(there.write(ANNEKE, 200, batch(ANNEKE, 200))).rejects.toEqual(refused);
    await expect(there.write(ELIF, 200, batch(ELIF, 200))).rejects.toEqual(refused);
    await there.close();
  });
});

describe('leaving', () => {
  test('whoever leaves is disconnected at once and comes in no more, also after the server began anew', async () => {
    let up = true;
    const settings = { connected: (now: boolean) => (up = now) };
    const leaving = await school.member(CHANTAL, addresses(), settings);
    const staying = await school.member(DAAN, addresses());
    await leaving.list();
    await staying.list();
    school.owner = withoutPass(school.owner, CHANTAL, Date.now());
    await tellRelay({ servers: addresses(), copies: 1 }, await tellingOf(school.owner, Date.now()), authority.socketOf);
    await until(() => !up, 5000);
    await until(async () => {
      const answer = await leaving.list().catch((error: unknown) => error);
      return answer instanceof CarrierUnreachable && answer.reason === 'refused';
    });
    await staying.list();

    await server.end();
    await server.start();
    await expect(leaving.list()).rejects.toEqual(refused);
    await until(() =>
      staying.list().then(
        () => true,
        () => false,
      ),
    );
  });

  test('what another administrator says of the account is not taken', async () => {
    const other = await RelaySchool.with(authority);
    const { account, system } = school.owner;
    const owner = { ...other.owner, account, system, revoked: { '*': Math.floor(Date.now() / 1000) + 3600 } };
    const staying = await school.member(DAAN, addresses());
    await staying.list();
    await tellRelay({ servers: addresses(), copies: 1 }, await tellingOf(owner, Date.now()), authority.socketOf).catch(
      () => null,
    );
    await staying.list();
    await (await school.member(DAAN, addresses())).list();
  });

  test('a server that keeps its accounts in its configuration forgets what it was told, until it stands there', async () => {
    const here = await RelaySchool.with(authority);
    const config = withoutNewer(documented('nats-server.conf')).replace(/resolver: \{[^}]*\}/, 'resolver: MEMORY');
    const memory = await here.server({}, config);
    const address = { servers: [memory.address], copies: 1 } as const;
    const pass = await here.passOf(CHANTAL);
    const isRefused = async (): Promise<boolean> => {
      const relay = here.at({ address, pass });
      const answer = await relay.list().catch((error: unknown) => error);
      await relay.close();
      return answer instanceof CarrierUnreachable && answer.reason === 'refused';
    };
    expect(await isRefused()).toBe(false);
    here.owner = withoutPass(here.owner, CHANTAL, Date.now());
    await tellRelay(address, await tellingOf(here.owner, Date.now()), authority.socketOf);
    expect(await isRefused()).toBe(true);

    await memory.end();
    await memory.start();
    expect(await isRefused()).toBe(false);
    memory.setSchool(await serverText(here.owner, Date.now()));
    memory.reload();
    await until(isRefused, 10_000);
    await memory.end();
    await memory.start();
    expect(await isRefused()).toBe(true);
    await here.close();
    await memory.remove();
  });
});
