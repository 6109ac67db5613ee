import { afterAll, expect, test } from 'vitest';
import { ensureRelay } from '../../../scripts/prepare.mjs';
import type { Relay } from '../../../src/sync/relay/relay';
import { batch, memberOf, RelaySchool, until } from './school';
import { Authority, type Server } from './server';

/* A hundred devices at one server of a school. */

ensureRelay();
const DEVICES = 100;
const AT_ONCE = 10;
const MOST_MEMORY = 512 * 1024 * 1024;

const authority = new Authority();
let school: RelaySchool;
let server: Server;
afterAll(async () => {
  await school.close();
  await server.remove();
  authority.remove();
});

/** Does something for all, some at a time. */
async function forAll<T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) await Promise.all(all.slice(from, from + AT_ONCE).map(act));
}

/** All of them live in one process here, so an answer may come too late for one; it asks again, as a device does. */
async function again<T>(ask: () => Promise<T>): Promise<T> {
  let answer: { readonly is: T } | null = null;
  await until(async () => {
    answer = await ask().then(
      (is) => ({ is }),
      () => null,
    );
    return answer !== null;
  }, 120_000);
  return answer!.is;
}

test('a hundred devices are connected, each writes, each hears of it and reads what another wrote', async () => {
  school = await RelaySchool.with(authority);
  server = await school.server();
  const heard = new Set<number>();
  const devices: { readonly id: string; readonly relay: Relay }[] = [];
  for (let i = 0; i < DEVICES; i += 1) {
    const id = memberOf(i + 1);
    devices.push({ id, relay: await school.member(id, [server.address], { news: () => heard.add(i) }) });
  }
  await forAll(devices, ({ relay }) => again(() => relay.list()));
  const varz = async () =>
    (await (await fetch(`http://127.0.0.1:${server.monitor}/varz`)).json()) as { connections: number; mem: number };
  expect((await varz()).connections).toBe(DEVICES);

  await forAll(devices, ({ id, relay }) => again(() => relay.write(id, 1, batch(id, 1))));
  await until(() => heard.size === DEVICES, 120_000);
  await forAll(devices, async ({ relay }) => expect(await again(() => relay.list())).toHaveLength(DEVICES));
  await forAll([...devices.keys()], async (i) => {
    const other = devices[(i + 1) % DEVICES]!.id;
    expect(await again(() => devices[i]!.relay.read(other, 1))).toEqual(batch(other, 1));
  });
  const { mem } = await varz();
  console.log(`${DEVICES} devices: the server takes ${Math.round(mem / 1024 / 1024)} MB`);
  expect(mem).toBeLessThan(MOST_MEMORY);
});
