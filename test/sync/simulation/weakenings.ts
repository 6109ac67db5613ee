import type { Weakening } from './built';

/** The engine without one of its lines, by what it does not do then. */
export const WEAKENED: Readonly<Record<string, Weakening>> = {
  'batches are not verified': {
    'opening.ts': [['isItsOwn && (await isBatchSigned(batch, sign))', 'isItsOwn']],
  },
  'nothing that others lack is offered again': {
    'composing.ts': [['if (isFor) again.push({ written, scopes });', '']],
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
  'what is lacked is not worked out again after a kill': { 'exchange.ts': [[' || state.lacksOf !== facts', '']] },
  'nobody is told of gaps': { 'withheld.ts': [['state.exchanges - since < PATIENCE', 'true']] },
};
