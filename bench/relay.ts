import { latency } from './relay/latency';
import type { Row } from './row';

/** Devices that share over a relay. */
export async function relay(): Promise<readonly Row[]> {
  return latency();
}
