import { expect, test } from 'vitest';
import { begun, readState } from '../../src/sync/state';
import { device, SALT, says } from './devices';

test('what a device begins with is what it reads again; anything else is nothing', async () => {
  const director = await device('Directeur', 'director');
  const founded = await says(director, 1, { kind: 'founded', member: director.member, salt: SALT });
  const { kept: keys } = director;
  const state = begun({
    circle: founded.id,
    keys,
    pupils: keys.boxPublic,
    statements: [founded],
    unsent: [founded.id],
  });
  expect(readState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  const { last, ...without } = state;
  expect(last).toEqual({ number: 0, hash: null });
  for (const other of [
    null,
    'state',
    without,
    { ...state, v: 2 },
    { ...state, more: 1 },
    { ...state, circle: 'x' },
    { ...state, published: -1 },
    { ...state, scopeKeys: [{}] },
  ])
    expect(readState(other)).toBeNull();
});
