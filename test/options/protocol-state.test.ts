import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day';
import {
  asTyped,
  changed,
  documentOf,
  documentsText,
  isPossible,
  type ProtocolState,
  shownOf,
  stateOf,
  versionOf,
} from '../../src/options/protocol/protocol-state';
import { PRESETS } from '../../src/rules/protocols';

/* What somebody is filling in about the protocol. */

const BAVOKRING = { preset: 'bavokring', settings: {}, without: [] };
const begin = stateOf([BAVOKRING], '2026-11-24' as Day);
const typing = (state: ProtocolState, name: string, value: string | boolean) => {
  const document = documentOf(state, state.own);
  return changed(state, { ...document, typed: { ...document.typed, [name]: value } });
};

describe('a version', () => {
  test('of somebody who changed nothing is the one before it, from another day', () => {
    expect(versionOf(begin)).toEqual({ kind: 'protocol', validFrom: '2026-11-24', documents: [BAVOKRING] });
  });

  test('holds what differs from the document, and only that', () => {
    const state = typing(typing(begin, 'late.warning.count', ' 4 '), 'late.meeting.count', '9');
    expect(versionOf(state)).toMatchObject({ documents: [{ settings: { 'late.warning.count': 4 } }] });
  });

  test.each([
    ['late.warning.count', ''],
    ['late.warning.count', '0'],
    ['late.warning.count', 'zes'],
    ['late.warning.count', '4,5'],
    ['round', ''],
    ['late.window', 'weeks:'],
  ])('is none while %s is “%s”, and what was typed stays', (name, value) => {
    const state = typing(begin, name, value);
    expect(versionOf(state)).toBeNull();
    expect(isPossible(PRESETS['bavokring']!, name, value)).toBe(false);
    expect(shownOf(documentOf(state, 'bavokring'), name)).toBe(value);
    expect(asTyped(documentOf(state, 'bavokring')).settings).toEqual(PRESETS['bavokring']!.settings);
  });

  test('is none without a day', () => {
    expect(versionOf({ ...begin, validFrom: '' })).toBeNull();
    expect(versionOf({ ...begin, validFrom: '2026-02-30' })).toBeNull();
  });

  test('of another document, with an agreement beside it', () => {
    const state = { ...typing(begin, 'late.warning.count', '4'), own: 'de-vos', beside: ['mazl'] };
    expect(versionOf(state)).toMatchObject({ documents: [{ preset: 'de-vos', settings: {} }, { preset: 'mazl' }] });
    expect(versionOf({ ...state, own: 'bavokring' })).toMatchObject({
      documents: [{ preset: 'bavokring', settings: { 'late.warning.count': 4 } }, { preset: 'mazl' }],
    });
  });
});

test('in a few words: the documents, and how much differs', () => {
  const differs = (count: number) => `${count} anders`;
  expect(documentsText([BAVOKRING], differs)).toBe('Verzuimprotocol Bavokring');
  expect(
    documentsText(
      [
        { ...BAVOKRING, settings: { 'late.warning.count': 4 }, without: ['sick.long'] },
        { ...BAVOKRING, preset: 'assen' },
      ],
      differs,
    ),
  ).toBe('Verzuimprotocol Bavokring (2 anders); Gemeente Assen: meer dan negen keer te laat');
});
