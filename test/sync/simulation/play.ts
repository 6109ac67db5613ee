import { between, chanceOf, pick } from '../../../demo/random';
import { NO_FAULTS } from './chance-carrier';
import { differences, leaked, lost, taken, unnamed } from './checks';
import { faultsOf, happen, POSTS } from './events';
import { seedCrypto } from './quick-crypto';
import { type Image, School } from './school';

/** How large a school is, and how much happens at it. */
export interface Size {
  readonly devices: number;
  readonly events: number;
}

/** What came of one run. */
export interface Outcome {
  readonly seed: number;
  readonly devices: number;
  readonly exchanges: number;
  readonly kills: number;
  readonly entries: number;
  readonly rounds: number;
  /** What is not as it must be, each in a line. None: all is well. */
  readonly wrong: readonly string[];
}

/** So many rounds of quiet exchanges are enough for everything to be healed, or it never is. */
const PATIENCE = 100;

const sizeOf = (seed: number): Size => {
  const chance = chanceOf(seed ^ 0x5eed);
  return { devices: pick(chance, [2, 2, 3, 3, 3, 4, 4, 5, 6, 8]), events: between(chance, 10, 40) };
};

/** Plays one school from its seed: the same seed gives the same run. */
export async function play(seed: number, { devices, events }: Size = sizeOf(seed)): Promise<Outcome> {
  const chance = chanceOf(seed);
  seedCrypto(chanceOf(seed ^ 0xc0de));
  const school = new School(chance);
  const founder = await school.found(POSTS[0]!);
  for (let i = 1; i < devices; i += 1) {
    school.passes(1);
    await school.letIn(founder, POSTS[i % POSTS.length]!);
  }
  school.store.faults = chance() < 0.8 ? faultsOf(school) : NO_FAULTS;
  const images: Image[] = [];
  for (let i = 0; i < events; i += 1) {
    school.passes();
    await happen(school, images);
    while (chance() < 0.6) {
      const seat = chance() < 0.1 ? pick(chance, school.seats) : school.anyone();
      await school.exchange(seat, chance() < 0.15 ? between(chance, 1, 60) : undefined);
    }
  }

  school.store.faults = NO_FAULTS;
  let rounds = 0;
  let wrong: readonly string[] = [];
  for (; rounds < PATIENCE; rounds += 1) {
    school.passes(1);
    if (rounds >= PATIENCE / 2 && !school.isAnybodyDeciding()) await school.beginAnew();
    for (const seat of school.living) {
      const isForgotten = rounds >= PATIENCE / 2 && school.isForgotten(seat);
      if (isForgotten || school.mustComeAgain(seat)) await school.again(seat, true);
      else if (rounds >= PATIENCE / 2 && school.erasedWrongly(seat)) await school.again(seat, false);
      await school.exchange(seat);
    }
    if (rounds < 4) continue;
    wrong = [...differences(school), ...lost(school)];
    if (wrong.length === 0) break;
  }
  for (const seat of school.seats) if (seat.isOut) await school.exchange(seat);
  return {
    seed,
    devices,
    exchanges: school.exchanges,
    kills: school.kills,
    entries: school.origins.size,
    rounds,
    wrong: [...wrong, ...taken(school), ...unnamed(school), ...(await leaked(school))],
  };
}
