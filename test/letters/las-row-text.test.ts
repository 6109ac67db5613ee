import { expect, test } from 'vitest';
import type { Action } from '../../src/domain/action';
import type { Day } from '../../src/domain/day';
import { type LasRowFacts, rowTexts } from '../../src/letters/las-row-text';

/* What the row of an absence is to say in the LAS: never who. */

const REQUEST = { kind: 'leave-requested', ground: 'weighty', from: '2026-11-23', until: '2026-11-24' };
const texts = (of: LasRowFacts['case'], action: object, request: object | null = null) =>
  Object.fromEntries(
    rowTexts({
      case: of,
      action: { id: 'a', at: '2026-11-24T08:50', ...action } as Action,
      request: request as LasRowFacts['request'],
      from: '2026-11-23' as Day,
      until: '2026-11-24' as Day,
    }).map(({ field, text }) => [field, text]),
  );

test.each([
  ['sick', null, 'Ziek'],
  ['medical', null, 'Medisch'],
  ['holiday', false, 'Luxeverzuim'],
  ['absent', true, 'Geoorloofd afwezig'],
  ['absent', false, 'Ongeoorloofd afwezig'],
  ['absent', null, 'Afwezig'],
])('an explanation: %s %s', (absence, authorised, reason) => {
  expect(texts('las-explained', { kind: 'explained', absence, authorised })).toEqual({
    begin: '23-11-2026',
    end: '24-11-2026',
    'reason-in-row': reason,
    note: '24-11-2026: uitleg van ouders.',
  });
});

test('nobody was reached', () => {
  expect(texts('las-unreachable', { kind: 'call', outcome: 'unreachable' })).toMatchObject({
    'reason-in-row': 'Ongeoorloofd afwezig',
    note: '24-11-2026: ouders gebeld, niet bereikt.',
  });
});

test('a message and an expected return leave the reason as it is', () => {
  expect(texts('las-reported', { kind: 'reported-checked', reported: 'with-reason' })).toEqual({
    begin: '23-11-2026',
    end: '24-11-2026',
    note: '24-11-2026: gemeld met reden.',
  });
  expect(texts('las-return', { kind: 'expected-return', date: '2026-11-30' })).toEqual({
    note: '24-11-2026: verwachte terugkeer 30-11-2026.',
  });
});

test('leave by its ground, and the days after it', () => {
  const decided = { kind: 'leave-decided', granted: true };
  expect(texts('las-leave', decided, REQUEST)).toMatchObject({
    'reason-in-row': 'Verlof',
    note: '24-11-2026: verlof gegeven.',
  });
  expect(texts('las-leave', decided, { ...REQUEST, ground: 'religious' })).toMatchObject({
    'reason-in-row': 'Religieuze feestdag',
  });
  expect(texts('las-overrun', decided, REQUEST)).toMatchObject({
    'reason-in-row': 'Ongeoorloofd afwezig',
    note: '24-11-2026: verlof tot en met 24-11-2026, nog niet terug.',
  });
});
