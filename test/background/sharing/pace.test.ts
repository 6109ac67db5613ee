import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Pace, type Paced } from '../../../src/background/sharing/pace';

/* When a device exchanges by itself, by a clock that the test moves. */

let exchanges: number;
let closed: number;
let isOpen: boolean;
let isWatched: boolean;
let waits: boolean;
let carrier: 'relay' | 'folder' | 'by-hand';
let pace: Pace;
const at = Date.UTC(2026, 10, 24, 8);

beforeEach(() => {
  vi.useFakeTimers({ now: at });
  [exchanges, closed, isOpen, isWatched, waits, carrier] = [0, 0, true, true, false, 'relay'];
  const of: Paced = {
    isOpen: async () => isOpen,
    kept: async () => ({ carrier, state: {} as never, joining: null }),
    exchange: async () => {
      exchanges += 1;
      pace.begins(carrier);
      return 'done';
    },
    isBusy: () => false,
    waitsItsTurn: async () => waits,
    relay: {
      isWatched: async () => isWatched,
      close: async () => {
        closed += 1;
      },
    },
    everyMinute: () => undefined,
    failed: (error) => {
      throw error as Error;
    },
    now: () => Date.now(),
  };
  pace = new Pace(of);
  pace.begins(carrier);
});
afterEach(() => {
  vi.useRealTimers();
});
const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('what was written', () => {
  test('goes out at once over a relay', async () => {
    pace.soon();
    await passes(0);
    expect(exchanges).toBe(1);
  });

  test('waits in a folder until nothing more comes', async () => {
    carrier = 'folder';
    pace.begins('folder');
    pace.soon();
    await passes(299);
    pace.soon();
    await passes(299);
    expect(exchanges).toBe(0);
    await passes(1);
    expect(exchanges).toBe(1);
  });

  test('goes by hand when somebody carries it, and not by itself', async () => {
    carrier = 'by-hand';
    pace.soon();
    await passes(1000);
    expect(exchanges).toBe(0);
  });

  test('waits until somebody unlocks', async () => {
    isOpen = false;
    pace.soon();
    await passes(1000);
    expect([exchanges, closed]).toEqual([0, 1]);
  });
});

describe('news', () => {
  test('is followed at once after a silence, four times', async () => {
    for (let i = 1; i <= 4; i += 1) {
      pace.news();
      await passes(0);
      expect(exchanges).toBe(i);
    }
    pace.news();
    await passes(99);
    expect(exchanges).toBe(4);
    await passes(1);
    expect(exchanges).toBe(5);
  });

  test('without end is followed ten times a second', async () => {
    for (let i = 0; i < 2000; i += 1) {
      pace.news();
      await passes(1);
    }
    expect(exchanges).toBeGreaterThanOrEqual(20);
    expect(exchanges).toBeLessThanOrEqual(25);
  });

  test('of a clock that was set back by hours is followed all the same', async () => {
    for (let i = 0; i < 10; i += 1) pace.news();
    await passes(1000);
    const before = exchanges;
    vi.setSystemTime(at - 4 * 3_600_000);
    pace.news();
    await passes(100);
    expect(exchanges).toBe(before + 1);
  });
});

describe('a page that is opened', () => {
  test('looks where nobody looked for ten seconds', async () => {
    pace.look();
    await passes(0);
    expect(exchanges).toBe(0);
    await passes(10_001);
    pace.look();
    await passes(0);
    expect(exchanges).toBe(1);
  });

  test('looks at once where nothing was connected any more', async () => {
    await pace.cut();
    pace.look();
    await passes(0);
    expect(exchanges).toBe(1);
  });
});

describe('after an exchange', () => {
  test('nothing is connected where nobody looks', async () => {
    isWatched = false;
    await pace.now();
    expect(closed).toBe(1);
  });

  test('who waits its turn looks again after two seconds while somebody looks', async () => {
    waits = true;
    await pace.now();
    await passes(1999);
    expect(exchanges).toBe(1);
    await passes(1);
    expect(exchanges).toBe(2);
  });
});
