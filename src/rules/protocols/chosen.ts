import type { ChosenDocument } from '../../domain/chosen';
import { addDays, type Day } from '../../domain/day';
import { Protocols } from '../in-force';
import type { Protocol } from '../protocol';
import { withSettings } from '../settings';
import { bavokring } from './bavokring';
import { PRESETS } from './index';
import { law } from './law';

/** What a school asks from a day on: its own document first, then agreements beside it. */
export interface Choice {
  readonly validFrom: Day;
  /** At least one. */
  readonly documents: readonly ChosenDocument[];
}

/** What is asked before anybody chose. */
export const FIRST_CHOICE: Choice = {
  validFrom: bavokring.validFrom,
  documents: [{ preset: bavokring.id, settings: {}, without: [] }],
};

/** A document that does not come with this version of the program. */
export class UnknownPreset extends Error {
  override name = 'UnknownPreset';
}

/**
 * A document as the school keeps to it, from a day on.
 * @throws UnknownPreset, BadSetting
 */
export function chosenProtocol(
  { preset, settings, without }: ChosenDocument,
  validFrom: Day,
  validUntil?: Day,
): Protocol {
  const document = Object.hasOwn(PRESETS, preset) ? PRESETS[preset]! : null;
  if (!document || document === law) throw new UnknownPreset('no such document');
  return {
    ...document,
    validFrom,
    ...(validUntil && { validUntil }),
    settings: withSettings(document.settings, settings),
    rules: document.rules.filter(({ id }) => !without.includes(id)),
  };
}

/** The choices that follow on each other, oldest first, with the last day of each where another follows. */
const inTurn = (choices: readonly Choice[], first: Choice): readonly (Choice & { readonly validUntil?: Day })[] =>
  [first, ...choices.filter(({ validFrom }) => validFrom > first.validFrom)]
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .map((choice, index, all) => {
      const next = all[index + 1];
      return next ? { ...choice, validUntil: addDays(next.validFrom, -1) } : choice;
    });

/**
 * Wat geldt at a school that made these choices: its own document through all its versions, each agreement through its own, and the law.
 * @param first what holds before the first of them
 * @throws UnknownPreset, BadSetting
 */
export function chosenProtocols(choices: readonly Choice[], first = FIRST_CHOICE): Protocols {
  const versions = inTurn(choices, first);
  const own: Protocol[] = [];
  const beside = new Map<string, Protocol[]>();
  for (const { documents, validFrom, validUntil } of versions) {
    const [first, ...others] = documents;
    if (first) own.push(chosenProtocol(first, validFrom, validUntil));
    for (const other of others) {
      const before = beside.get(other.preset) ?? [];
      beside.set(other.preset, [...before, chosenProtocol(other, validFrom, validUntil)]);
    }
  }
  return new Protocols([own, ...beside.values(), [law]]);
}
