import { vi } from 'vitest';
import type { Around } from '../../src/background/answers/context';
import { Patience } from '../../src/background/patience';
import { Room } from '../../src/background/room';

/** What the worker finds around it where nothing of a browser is there; pages are where `originOf` says. */
export const quietAround = (given: Pick<Around, 'session' | 'seen'>, originOf: () => string | null): Around => ({
  changed: () => undefined,
  changedHere: () => undefined,
  askPage: () => undefined,
  inject: () => Promise.resolve(true),
  openPage: () => Promise.resolve(null),
  openOwn: () => Promise.resolve(),
  pages: new Map(),
  unfit: new Map(),
  originOf: () => Promise.resolve(originOf()),
  isAllowed: () => Promise.resolve(true),
  hosts: () => Promise.resolve([]),
  namedHosts: () => Promise.resolve({}),
  nameHost: () => Promise.resolve(),
  patience: new Patience(given.session, () => Date.now()),
  room: new Room(() => Promise.resolve({})),
  ...given,
});

/** The disk is full, whatever is written. */
export const fullDisk = () =>
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
