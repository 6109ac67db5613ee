import type { Connection } from '../../../src/background/sharing/relay/connection';
import { RelayUnreachable } from '../../../src/sync/relay/port/relay-errors';

/** A browser that could reach a relay, and reaches none. */
export const NO_PAGE: Connection = {
  port: () => Promise.reject(new RelayUnreachable('away')),
  isWatched: () => Promise.resolve(false),
  close: () => Promise.resolve(),
};
