import path from 'node:path';
import { parseArgs } from 'node:util';
import { built } from './built';
import type { Outcome } from './play';
import { playedInThreads } from './threads';

/*
 * `npm run simulate -- --minutes 10`: plays schools one after the other and says how many it did; `--seed 42` plays one again. Ends with
 * 1 when something went wrong.
 */

/** So many between two looks at the clock. */
const AT_ONCE = 200;

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } } });
const { play, file } = await built(path.join('.cache', 'simulation', 'whole'));
let runs = 0;
let exchanges = 0;

function seen(outcome: Outcome): void {
  runs += 1;
  exchanges += outcome.exchanges;
  for (const line of outcome.wrong) console.log(`seed ${outcome.seed}: ${line}`);
  if (outcome.wrong.length > 0) process.exitCode = 1;
}

const first = Number(values.seed ?? Date.now() % 1_000_000_000);
if (values.seed === undefined) {
  const end = performance.now() + Number(values.minutes) * 60_000;
  do await playedInThreads(file, [first + runs, first + runs + AT_ONCE - 1], seen);
  while (performance.now() < end);
} else {
  const outcome = await play(first);
  seen(outcome);
  console.log(outcome);
}
console.log(`${runs} schools, ${exchanges} exchanges, from seed ${first}`);
