/** What is measured side by side: each does the same amount of work in its own way. */
export type Contestants<Name extends string> = Readonly<Record<Name, () => unknown>>;

export interface Measured {
  /** Milliseconds of one run: the median of the rounds. */
  readonly ms: number;
  /** Against the first contestant: the median of the ratios, round by round. */
  readonly ratio: number;
  readonly lowest: number;
  readonly highest: number;
}

export interface Effort {
  /** The least time of a batch, in milliseconds. */
  readonly batchMs: number;
  readonly rounds: number;
}

export const FULL: Effort = { batchMs: 200, rounds: 15 };

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

async function batch(run: () => unknown, times: number): Promise<number> {
  const start = performance.now();
  for (let left = times; left > 0; left--) {
    const done = run();
    if (done instanceof Promise) await done;
  }
  return (performance.now() - start) / times;
}

/** How often a contestant must run for one batch to last long enough; warms it up on the way. */
async function timesFor(run: () => unknown, batchMs: number): Promise<number> {
  let times = 1;
  for (;;) {
    const each = await batch(run, times);
    if (each * times >= batchMs) return times;
    times = Math.max(times + 1, Math.min(times * 8, Math.ceil((batchMs * 1.2) / Math.max(each, 0.0005))));
  }
}

/**
 * Times contestants in turns, batch by batch, so that a machine that slows down slows all of them. The first one is what the others
 * are held against.
 */
export async function sideBySide<Name extends string>(
  contestants: Contestants<Name>,
  { batchMs, rounds }: Effort = FULL,
): Promise<Readonly<Record<Name, Measured>>> {
  const names = Object.keys(contestants) as Name[];
  const times = new Map<Name, number>();
  for (const name of names) times.set(name, await timesFor(contestants[name], batchMs));
  const taken = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length]!;
      taken.get(name)!.push(await batch(contestants[name], times.get(name)!));
    }
  }
  const floor = taken.get(names[0]!)!;
  return Object.fromEntries(
    names.map((name) => {
      const ratios = taken.get(name)!.map((value, round) => value / floor[round]!);
      const measured: Measured = {
        ms: median(taken.get(name)!),
        ratio: median(ratios),
        lowest: Math.min(...ratios),
        highest: Math.max(...ratios),
      };
      return [name, measured];
    }),
  ) as unknown as Readonly<Record<Name, Measured>>;
}
