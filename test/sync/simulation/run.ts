import path from 'node:path';
import { parseArgs } from 'node:util';
import { built } from './built';

/*
 * `npm run simulate -- --minutes 10`: plays schools one after the other and says how many it did; `--seed 42` plays one again. Ends with
 * 1 when something went wrong.
 */

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } } });
const { play } = await built(path.join('.cache', 'simulation', 'whole'));
const end = performance.now() + Number(values.minutes) * 60_000;
const first = Number(values.seed ?? Date.now() % 1_000_000_000);
let runs = 0;
let exchanges = 0;
do {
  const outcome = await play(first + runs);
  runs += 1;
  exchanges += outcome.exchanges;
  for (const line of outcome.wrong) console.log(`seed ${outcome.seed}: ${line}`);
  if (outcome.wrong.length > 0) process.exitCode = 1;
  if (values.seed !== undefined) console.table(outcome);
} while (values.seed === undefined && performance.now() < end);
console.log(`${runs} schools, ${exchanges} exchanges, from seed ${first}`);
