import { beforeEach, expect, test } from 'vitest';
import { AnotherCircle, Draft } from '../../src/sync/draft';
import type { Shelf } from '../../src/sync/ledger';
import { begun, type State } from '../../src/sync/state';

let kept: State;
let writes: number;
let shelf: Shelf;
beforeEach(() => {
  kept = begun({
    circle: 'a'.repeat(64),
    keys: { sign: '', signPublic: '', box: '', boxPublic: '' },
    pupils: '',
    statements: [],
    unsent: [],
  });
  writes = 0;
  shelf = {
    state: async () => kept,
    change: async (next) => {
      kept = next(kept);
      writes += 1;
      return kept;
    },
    logs: async () => [],
    keepLogs: async () => undefined,
  };
});

const more = (state: State): State => ({ ...state, exchanges: state.exchanges + 1 });
const decided = (state: State): State => ({ ...state, unsent: [...state.unsent, 'said'] });

test('changes are seen at once and kept at once', async () => {
  const draft = new Draft(shelf);
  await draft.change(more);
  await draft.change(more);
  expect((await draft.state()).exchanges).toBe(2);
  expect(kept.exchanges).toBe(0);
  await draft.keep();
  await draft.keep();
  expect(kept.exchanges).toBe(2);
  expect(writes).toBe(1);
});

test('what somebody decides meanwhile is seen at once, and stays', async () => {
  const draft = new Draft(shelf);
  await draft.change(more);
  await shelf.change(decided);
  expect(await draft.state()).toMatchObject({ exchanges: 1, unsent: ['said'] });
  await draft.keep();
  expect(kept).toMatchObject({ exchanges: 1, unsent: ['said'] });
});

test('what is decided between looking and keeping stays as well', async () => {
  const draft = new Draft(shelf);
  await draft.change(more);
  const { change } = shelf;
  shelf.change = async (next) => {
    await change(decided);
    return change(next);
  };
  await draft.keep();
  expect(kept).toMatchObject({ exchanges: 1, unsent: ['said'] });
});

test('nothing of one circle comes into another', async () => {
  const draft = new Draft(shelf);
  await draft.change(more);
  kept = { ...kept, circle: 'b'.repeat(64) };
  await expect(draft.state()).rejects.toThrow(AnotherCircle);
  await expect(draft.keep()).rejects.toThrow(AnotherCircle);
  expect(kept.exchanges).toBe(0);
});
