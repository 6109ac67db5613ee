import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chanceOf } from '../../../demo/random';
import { ensureRelay } from '../../../scripts/prepare.mjs';
import { isBatchSigned, readBatch } from '../../../src/sync/batch';
import { newUser } from '../../../src/sync/relay/owner';
import { admit } from '../../../src/sync/relay/passes';
import { Relay } from '../../../src/sync/relay/relay';
import { School, type Seat, YEAR } from '../simulation/school';
import { RelaySchool, until } from './school';
import { Authority, type Server } from './server';

/* Two members over a real server: what one writes, the other takes in, and the server never had its words. */

ensureRelay();
const CANARY = 'kanarie-7f3a';
const PUPIL = { of: 'pupil', pupil: 'leerling-3c9e' } as const;
const authority = new Authority();
const relays = new Map<Seat, Relay>();
const circle = new School(chanceOf(1));
let school: RelaySchool;
let server: Server;
beforeAll(async () => {
  school = await RelaySchool.with(authority);
  server = await school.server();
});
afterAll(async () => {
  await Promise.all([...relays.values()].map((relay) => relay.close()));
  await server.remove();
  authority.remove();
});

/** The relay of a device, with the circle's own check of what is a member's batch. */
async function relayOf(seat: Seat): Promise<Relay> {
  const { seed, user } = await newUser();
  const admitted = await admit(school.owner, circle.circle, seat.members.at(-1)!, user, Date.now());
  school.owner = admitted.owner;
  const relay = new Relay({
    address: { servers: [server.address], copies: 1 },
    circle: circle.circle,
    pass: { seed, jwt: admitted.jwt },
    socketOf: authority.socketOf,
    isOf: async (member, number, bytes) => {
      const batch = readBatch(bytes);
      const known = circle.standing(seat).roster.members.get(member);
      if (typeof batch === 'string' || batch.member !== member || batch.number !== number) return false;
      return known ? isBatchSigned(batch, known.sign) : true;
    },
  });
  relays.set(seat, relay);
  return relay;
}

/** So many exchanges of everybody, each once the relay can be reached. */
async function exchanges(rounds: number, seats: readonly Seat[]): Promise<void> {
  for (let round = 0; round < rounds; round += 1)
    for (const seat of seats)
      await until(async () => {
        circle.now += 60_000;
        const result = await seat.device.exchange(relays.get(seat)!, circle.at(seat));
        return result !== 'killed' && result.isReached;
      });
}

const held = ({ device }: Seat): readonly string[] => [...device.ledger.all().map(({ hash }) => hash)].sort();
const write = (seat: Seat) =>
  circle.write(seat, PUPIL, YEAR, circle.action({ kind: 'call', pupil: PUPIL.pupil, outcome: CANARY }));

test('what one member writes the other takes in, also after the server lost everything, and the server has none of its words', async () => {
  const director = await circle.found({ role: 'director', groups: [] });
  const teacher = await circle.letIn(director, { role: 'teacher', groups: ['5'] });
  await relayOf(director);
  await relayOf(teacher);
  await circle.write(director, PUPIL, YEAR, circle.reading(director, '5'));
  await write(director);
  await exchanges(3, [director, teacher]);
  expect(held(director)).toHaveLength(2);
  expect(held(teacher)).toEqual(held(director));
  expect(JSON.stringify(teacher.device.ledger.all())).toContain(CANARY);

  await server.end();
  const files = readdirSync(server.folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const stored = files.map((file) => readFileSync(path.join(file.parentPath, file.name)));
  expect(stored.some((bytes) => bytes.includes(director.members[0]!))).toBe(true);
  for (const words of [CANARY, PUPIL.pupil, 'Noor de Wit'])
    expect(
      stored.some((bytes) => bytes.includes(words)),
      words,
    ).toBe(false);

  rmSync(server.store, { recursive: true });
  await server.start();
  await write(teacher);
  const late = await circle.letIn(director, { role: 'teacher', groups: ['5'] });
  await relayOf(late);
  await exchanges(12, [director, teacher, late]);
  expect(held(teacher)).toHaveLength(3);
  expect(held(director)).toEqual(held(teacher));
  expect(held(late)).toEqual(held(teacher));
}, 300_000);
