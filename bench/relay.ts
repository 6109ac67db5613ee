import { cost } from './relay/cost';
import { latency } from './relay/latency';
import { memory } from './relay/memory';
import type { Row } from './row';

/** Devices that share over a relay. */
export async function relay(): Promise<readonly Row[]> {
  return [...(await latency()), ...(await memory()), ...(await cost())];
}
