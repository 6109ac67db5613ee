import { readFileSync } from 'node:fs';
import { ensureRelay } from '../../scripts/prepare.mjs';
import type { Relay } from '../../src/sync/relay/relay';
import { memberOf, RelaySchool } from '../../test/sync/relay/school';
import { Authority, type Server } from '../../test/sync/relay/server';
import type { Row } from '../row';

const FEW = 5;
const MANY = 500;
/**
 * All of them are one program here, in which each takes some 20 ms of the processor to come in (TLS, and a signature in JavaScript). So of
 * 700 at once none came in within the 10 s that both sides wait for a connection (tried); the server itself needs far less.
 */
const AT_ONCE = 20;
const KIB_PER_MIB = 1024;

/** What a process holds in memory. */
const residentMib = ({ pid }: Server): number =>
  Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmRSS:\s*(\d+) kB$/m)![1]) / KIB_PER_MIB;

const TICKS_PER_MS = 0.1;
/** Milliseconds of the processor that a process took. */
function processorMs({ pid }: Server): number {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 13);
  return (Number(user) + Number(system)) / TICKS_PER_MS;
}

const connectionsOf = async ({ monitor }: Server): Promise<number> =>
  ((await (await fetch(`http://127.0.0.1:${monitor}/varz`)).json()) as { connections: number }).connections;

/** Connects devices until there are so many; each asks what lies there, and listens from then on. */
async function connect(school: RelaySchool, server: Server, devices: Relay[], until: number): Promise<number> {
  while (devices.length < until) {
    const from = devices.length;
    for (let i = from; i < Math.min(until, from + AT_ONCE); i += 1)
      devices.push(await school.member(memberOf(i + 1), [server.address], { news: () => undefined }));
    await Promise.all(devices.slice(from).map((device) => device.list()));
  }
  if ((await connectionsOf(server)) !== until) throw new Error('not all of them are connected');
  return residentMib(server);
}

/** What the server takes for devices that are connected and listen. */
export async function memory(): Promise<readonly Row[]> {
  ensureRelay();
  const authority = new Authority();
  const school = await RelaySchool.with(authority);
  const server = await school.server();
  try {
    const devices: Relay[] = [];
    const few = await connect(school, server, devices, FEW);
    const before = processorMs(server);
    const many = await connect(school, server, devices, MANY);
    const each = (processorMs(server) - before) / (MANY - FEW);
    return [
      {
        what: `memory of the relay, ${MANY} devices connected and listening`,
        against: `the same with ${FEW}`,
        value: `${many.toFixed(0)} MiB`,
        goal: null,
        kept: null,
        more: `against ${few.toFixed(0)} MiB; resident memory of the process; each that comes in takes it ${each.toFixed(1)} ms of the processor`,
      },
    ];
  } finally {
    await school.close();
    await server.remove();
    authority.remove();
  }
}
