import { chanceOf } from '../../demo/random';
import { lost } from '../../test/sync/simulation/checks';
import { POSTS } from '../../test/sync/simulation/events';
import { GROUPS, School, type Seat, YEAR } from '../../test/sync/simulation/school';
import type { Row } from '../row';

/** The last one takes some ten minutes: each of them reads what each of the others says. */
const SIZES = [5, 50, 250, 500];
const PUPIL = { of: 'pupil', pupil: 'p0' } as const;
const US_PER_MS = 1_000;
const KIB = 1024;

/** What a school took for something. */
interface Taken {
  readonly batches: number;
  readonly bytes: number;
  readonly exchanges: number;
  readonly cpuMs: number;
}

const lying = ({ store }: School) => ({
  batches: store.ever.length,
  bytes: store.ever.reduce((sum, { bytes }) => sum + bytes.length, 0),
});

/** Everybody exchanges in turn, until everybody has told the others what it holds since then. */
async function told(school: School): Promise<Taken> {
  const before = lying(school);
  const announced = new Map(school.seats.map(({ device }) => [device, device.state.announcements]));
  const isSilent = ({ device }: Seat) => device.state.announcements === announced.get(device);
  let exchanges = 0;
  const begun = process.cpuUsage();
  while (school.seats.some(isSilent)) {
    school.passes(1);
    for (const seat of school.seats) {
      const { device } = seat;
      await device.exchange(school.store.seenBy(device.name), school.at(seat));
      exchanges += 1;
    }
  }
  const { user, system } = process.cpuUsage(begun);
  const after = lying(school);
  return {
    batches: after.batches - before.batches,
    bytes: after.bytes - before.bytes,
    exchanges,
    cpuMs: (user + system) / US_PER_MS,
  };
}

/** A school in which all heard of all, and hold the keys: coming to that takes longer than everything that is measured. */
async function schoolOf(devices: number): Promise<{ readonly school: School; readonly writer: Seat }> {
  const school = new School(chanceOf(devices));
  const writer = await school.found(POSTS[0]!);
  for (let i = 1; i < devices; i += 1) await school.letIn(writer, POSTS[i % POSTS.length]!);
  const { statements } = writer.device.state;
  for (const { device } of school.seats) device.kept.state = { ...device.state, statements, unsent: [] };
  await write(school, writer);
  await told(school);
  return { school, writer };
}

const write = (school: School, seat: Seat): Promise<void> =>
  school.write(seat, PUPIL, YEAR, school.reading(seat, GROUPS[0]!));

async function entryIn(devices: number): Promise<Row> {
  const { school, writer } = await schoolOf(devices);
  await write(school, writer);
  const { batches, bytes, exchanges, cpuMs } = await told(school);
  const wrong = lost(school);
  if (wrong.length > 0) throw new Error(wrong[0]);
  return {
    what: `what an entry costs a school of ${devices} devices, until each told that it knows of it`,
    against: 'bytes published in all',
    value: `${(bytes / KIB).toFixed(0)} KiB`,
    goal: null,
    kept: null,
    more: `${batches} batches in ${exchanges / devices} exchanges of each; of the processor ${(cpuMs / devices).toFixed(0)} ms a device, ${(cpuMs / exchanges).toFixed(1)} ms an exchange; a carrier in memory, real cryptography`,
  };
}

/** What sharing takes by the number of devices; all do everything in one program, in turn. */
export async function cost(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const devices of SIZES) rows.push(await entryIn(devices));
  return rows;
}
