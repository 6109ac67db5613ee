import { parentPort, workerData } from 'node:worker_threads';
import { play } from './play';
import { installQuickCrypto } from './quick-crypto';

/* What is built of the simulation, to be played outside of the tests, over a weakened engine, or by several threads. */

export { play } from './play';
export { installQuickCrypto } from './quick-crypto';

/** A stretch of seeds, of which this thread plays one in so many. */
export interface Share {
  readonly seeds: readonly [from: number, until: number];
  readonly every: number;
  readonly first: number;
}

const { share } = (workerData ?? {}) as { readonly share?: Share };
if (share) {
  installQuickCrypto();
  const [from, until] = share.seeds;
  for (let seed = from + share.first; seed <= until; seed += share.every) parentPort!.postMessage(await play(seed));
  parentPort!.close();
}
