import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Outcome } from './play';
import type { Share } from './quick-play';

/**
 * Plays the schools of these seeds, divided over as many threads as there are processors.
 * @param file what was built of the simulation (`built`)
 * @param seen is told of each; in no order
 */
export async function playedInThreads(
  file: string,
  seeds: Share['seeds'],
  seen: (outcome: Outcome) => void,
): Promise<void> {
  const every = availableParallelism();
  const thread = (first: number) =>
    new Promise<void>((done, failed) => {
      const share: Share = { seeds, every, first };
      const worker = new Worker(file, { workerData: { share } });
      worker.on('message', seen);
      worker.on('error', failed);
      worker.on('exit', (code) => (code === 0 ? done() : failed(new Error(`a thread ended with ${code}`))));
    });
  await Promise.all(Array.from({ length: every }, (_, first) => thread(first)));
}
