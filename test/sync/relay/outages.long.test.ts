import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer, type Server as Listener, type Socket } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { ensureRelay } from '../../../scripts/prepare.mjs';
import type { Relay } from '../../../src/sync/relay/relay';
import { batch, memberOf, RelaySchool, until } from './school';
import { Authority, clusterOf, freePort, type Server } from './server';

/* What happens to a server and to the way there, as a carrier sees it: it says that it is away, and what is there afterwards is what it lists. */

ensureRelay();
const [ANNEKE, BILAL] = [1, 2].map(memberOf) as [string, string];
const authority = new Authority();
const servers: Server[] = [];
let school: RelaySchool;
afterEach(async () => {
  await school.close();
  await Promise.all(servers.splice(0).map((server) => server.remove()));
});
afterAll(() => authority.remove());

const begin = async (): Promise<Server> => {
  school = await RelaySchool.with(authority);
  const server = await school.server();
  servers.push(server);
  return server;
};
const away = expect.objectContaining({ reason: 'away' });
const lists = (relay: Relay) =>
  until(() =>
    relay.list().then(
      () => true,
      () => false,
    ),
  );

describe('a server', () => {
  test('killed with -9 is away, then there again, and what was given again under its number lies there once', async () => {
    const server = await begin();
    const anneke = await school.member(ANNEKE, [server.address]);
    const bilal = await school.member(BILAL, [server.address], { news: () => undefined });
    for (let number = 1; number <= 20; number += 1) await anneke.write(ANNEKE, number, batch(ANNEKE, number));
    await bilal.list();
    const writing = anneke.write(ANNEKE, 21, batch(ANNEKE, 21)).catch(() => null);
    await server.end('SIGKILL');
    await writing;
    await expect(bilal.list()).rejects.toEqual(away);
    await server.start();
    await lists(bilal);
    await lists(anneke);
    for (let number = 1; number <= 22; number += 1) await anneke.write(ANNEKE, number, batch(ANNEKE, number));
    const numbers = Array.from({ length: 22 }, (_, i) => i + 1);
    expect(await bilal.list()).toEqual([{ member: ANNEKE, numbers }]);
    for (const number of numbers) expect(await bilal.read(ANNEKE, number)).toEqual(batch(ANNEKE, number));
  });

  test('whose store was deleted lists nothing, takes everything again, and also what is new', async () => {
    const server = await begin();
    const anneke = await school.member(ANNEKE, [server.address]);
    const bilal = await school.member(BILAL, [server.address], { news: () => undefined });
    for (const number of [1, 2, 3]) await anneke.write(ANNEKE, number, batch(ANNEKE, number));
    expect(await bilal.list()).toEqual([{ member: ANNEKE, numbers: [1, 2, 3] }]);
    await server.end('SIGKILL');
    rmSync(server.store, { recursive: true });
    await server.start();
    await lists(bilal);
    expect(await bilal.list()).toEqual([]);
    expect(await bilal.read(ANNEKE, 1)).toBeNull();
    await lists(anneke);
    for (const number of [2, 1, 4]) await anneke.write(ANNEKE, number, batch(ANNEKE, number));
    expect(await bilal.list()).toEqual([{ member: ANNEKE, numbers: [1, 2, 4] }]);
    expect(await bilal.read(ANNEKE, 2)).toEqual(batch(ANNEKE, 2));
    expect(await bilal.read(ANNEKE, 3)).toBeNull();
  });

  test('that was set back to a copy of yesterday lists what was in the copy, also when as many came in since', async () => {
    const server = await begin();
    const anneke = await school.member(ANNEKE, [server.address]);
    const bilal = await school.member(BILAL, [server.address], { news: () => undefined });
    await anneke.write(ANNEKE, 1, batch(ANNEKE, 1));
    await server.end();
    const copy = path.join(server.folder, 'copy');
    execFileSync('cp', ['-a', server.store, copy]);
    await server.start();
    await lists(anneke);
    await anneke.write(ANNEKE, 2, batch(ANNEKE, 2));
    await lists(bilal);
    expect(await bilal.list()).toEqual([{ member: ANNEKE, numbers: [1, 2] }]);
    await server.end('SIGKILL');
    rmSync(server.store, { recursive: true });
    execFileSync('cp', ['-a', copy, server.store]);
    await server.start();
    await lists(anneke);
    await anneke.write(ANNEKE, 3, batch(ANNEKE, 3));
    await lists(bilal);
    expect(await bilal.list()).toEqual([{ member: ANNEKE, numbers: [1, 3] }]);
  });
});

describe('three servers', () => {
  test('go on when one is lost, and it has everything when it comes back', async () => {
    school = await RelaySchool.with(authority);
    servers.push(...(await clusterOf(school.owner, authority)));
    const addresses = servers.map(({ address }) => address);
    const anneke = await school.member(ANNEKE, addresses, { copies: 3 });
    const bilal = await school.member(BILAL, addresses, { copies: 3 });
    await until(
      () =>
        anneke.write(ANNEKE, 1, batch(ANNEKE, 1)).then(
          () => true,
          () => false,
        ),
      60_000,
    );
    const numbers = [1];
    const write = async (number: number) => {
      await until(
        () =>
          anneke.write(ANNEKE, number, batch(ANNEKE, number)).then(
            () => true,
            () => false,
          ),
        60_000,
      );
      numbers.push(number);
    };
    for (const number of [2, 3, 4, 5]) await write(number);
    const [lost] = servers;
    await lost!.end('SIGKILL');
    rmSync(lost!.store, { recursive: true });
    for (const number of [6, 7, 8, 9, 10]) await write(number);
    await until(async () => {
      const listed = await bilal.list().catch(() => []);
      return listed[0]?.numbers.length === numbers.length;
    }, 60_000);
    for (const number of numbers) expect(await bilal.read(ANNEKE, number)).toEqual(batch(ANNEKE, number));
    await lost!.start();
    const here = await school.member(BILAL, [lost!.address], { copies: 3 });
    await until(async () => (await here.list().catch(() => []))[0]?.numbers.length === numbers.length, 60_000);
  }, 240_000);
});

/** A way to the server that can be cut: whatever is under way then is gone, and nobody is told. */
class Way {
  readonly #sockets = new Set<Socket>();
  #listener: Listener | null = null;
  #isCut = false;
  port = 0;

  async open(to: number): Promise<void> {
    this.port = await freePort();
    this.#listener = createServer((near) => {
      const far = connect(to, '127.0.0.1');
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(socket);
        socket.on('data', (part) => !this.#isCut && other.write(part));
        socket.on('error', () => {});
        socket.on('close', () => !this.#isCut && other.destroy());
      }
    });
    await new Promise<void>((resolve) => this.#listener!.listen(this.port, '127.0.0.1', resolve));
  }

  cut(): void {
    this.#isCut = true;
  }

  heal(): void {
    this.#isCut = false;
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  async close(): Promise<void> {
    this.heal();
    await new Promise((resolve) => this.#listener?.close(resolve));
  }
}

describe('the network', () => {
  test('cut without a word: it is away in seconds, and after it healed everything goes on', async () => {
    const server = await begin();
    const way = new Way();
    await way.open(server.port);
    const anneke = await school.member(ANNEKE, [`wss://localhost:${way.port}`]);
    const bilal = await school.member(BILAL, [server.address], { news: () => undefined });
    await anneke.write(ANNEKE, 1, batch(ANNEKE, 1));
    way.cut();
    const cut = Date.now();
    await expect(anneke.write(ANNEKE, 2, batch(ANNEKE, 2))).rejects.toEqual(away);
    expect(Date.now() - cut).toBeLessThan(15_000);
    await bilal.write(BILAL, 1, batch(BILAL, 1));
    way.heal();
    await lists(anneke);
    await anneke.write(ANNEKE, 2, batch(ANNEKE, 2));
    const both = [
      { member: ANNEKE, numbers: [1, 2] },
      { member: BILAL, numbers: [1] },
    ];
    const sorted = async (relay: Relay) => [...(await relay.list())].sort((a, b) => a.member.localeCompare(b.member));
    expect(await sorted(anneke)).toEqual(both);
    expect(await sorted(bilal)).toEqual(both);
    await way.close();
  });

  test('an idle connection that was cut is noticed by its pings', async () => {
    const server = await begin();
    const way = new Way();
    await way.open(server.port);
    let up = true;
    const anneke = await school.member(ANNEKE, [`wss://localhost:${way.port}`], { connected: (now) => (up = now) });
    await anneke.list();
    way.cut();
    await until(() => !up, 120_000);
    way.heal();
    await until(() => up, 60_000);
    await anneke.list();
    await way.close();
  }, 180_000);
});

test('the store holds what was put down, and no secret of the administrator’s device', async () => {
  const server = await begin();
  const anneke = await school.member(ANNEKE, [server.address]);
  await anneke.write(ANNEKE, 1, batch(ANNEKE, 1, 'wat er ligt'));
  await server.end();
  const files = readdirSync(server.folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const holding = (words: string) =>
    files.filter((file) => readFileSync(path.join(file.parentPath, file.name)).includes(words)).map(({ name }) => name);
  expect(holding('wat er ligt').length).toBeGreaterThan(0);
  for (const secret of [school.owner.operator, school.owner.account, school.owner.system])
    expect(holding(secret)).toEqual([]);
});
