import path from 'node:path';
import { expect, test } from 'vitest';
import { built, type Weakening } from './built';

/* Without one of its lines the engine goes wrong somewhere: the simulation can fail. */

const WEAKENED: Readonly<Record<string, Weakening>> = {
  'batches are not verified': {
    'opening.ts': [['isItsOwn && (await isBatchSigned(batch, sign))', 'isItsOwn']],
  },
  'nothing that others lack is offered again': {
    'composing.ts': [['if (scopes.length > 0) again.push({ written, scopes });', '']],
  },
  'logs are not given again': { 'answering.ts': [['parts.add(part);', '{}']] },
  'keys go on after somebody left': {
    'publishing.ts': [['(id) => id === me || may(id, scope),', '() => true,']],
  },
  'keys are given once and never again': {
    'answering.ts': [['(holders.has(to.id) && !says && !isWithStatements)', 'holders.has(to.id)']],
  },
  'entries come in whoever may hold them': {
    'verifying.ts': [['!standing.mayAny(standing.me, scopes)', 'false']],
  },
  'places go on before entries are taken': {
    'reading.ts': [
      [
        'const entries = await verifyEntries(found, standing, logs);',
        'const entries = (await verifyEntries(found, standing, logs)).slice(1);',
      ],
    ],
  },
  'nobody is told of gaps': { 'withheld.ts': [['state.exchanges - since < PATIENCE', 'true']] },
};

test.each(Object.entries(WEAKENED))('%s', { timeout: 300_000 }, async (name, weakening) => {
  const { play } = await built(path.join('.cache', 'simulation', name.replaceAll(' ', '-')), weakening);
  let isFound = false;
  for (let seed = 1; seed <= 400 && !isFound; seed += 1) isFound = (await play(seed)).wrong.length > 0;
  expect(isFound).toBe(true);
});
