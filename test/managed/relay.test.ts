import { expect, test } from 'vitest';
import { readManaged } from '../../src/managed/read';
import { mayShareOver } from '../../src/managed/relay';

/* Over which relay a device may share, as IT set it. */

const OURS = 'wss://relais.bestuur.example';

test.each([
  ['nobody set one', {}, ['wss://elders.example'], true],
  ['one is proposed', { relayAddresses: [OURS] }, ['wss://elders.example'], true],
  ['it is the one that is fixed', { relayAddresses: [OURS], fixed: ['relayAddresses'] }, [`${OURS}/`], true],
  ['another one is fixed', { relayAddresses: [OURS], fixed: ['relayAddresses'] }, ['wss://elders.example'], false],
  [
    'one of its addresses is another',
    { relayAddresses: [OURS], fixed: ['relayAddresses'] },
    [OURS, 'wss://x.example'],
    false,
  ],
  ['another port is fixed', { relayAddresses: [`${OURS}:8443`], fixed: ['relayAddresses'] }, [OURS], false],
])('%s', (_, found, servers, may) => {
  expect(mayShareOver(readManaged(found), servers)).toBe(may);
});
