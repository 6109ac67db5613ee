import type { ChosenDocument, NewVersion, SettingValue } from '../../domain/chosen';
import { type Day, isDay } from '../../domain/day';
import type { Protocol } from '../../rules/protocol';
import { AGREEMENTS, OWN, PRESETS } from '../../rules/protocols';
import { settingOf, withSettings } from '../../rules/settings';

/* What somebody is filling in about the protocol; what is typed stays as it was typed, right or wrong. */

/** One document as it is being changed. */
export interface DocumentState {
  readonly preset: string;
  /** What was typed or chosen, by setting, where somebody touched it. */
  readonly typed: Readonly<Record<string, SettingValue>>;
  readonly without: readonly string[];
}

export interface ProtocolState {
  readonly validFrom: string;
  /** Id of the school's own document. */
  readonly own: string;
  /** Ids of the agreements beside it. */
  readonly beside: readonly string[];
  /** Every document that was looked at, so that going back to one finds it as it was. */
  readonly documents: Readonly<Record<string, DocumentState>>;
}

const asFound = (preset: string): DocumentState => ({ preset, typed: {}, without: [] });

/** The state in which a version is the beginning. */
export function stateOf(documents: readonly ChosenDocument[], validFrom: Day): ProtocolState {
  const [own, ...beside] = documents;
  return {
    validFrom,
    own: own?.preset ?? OWN[0]!.id,
    beside: beside.map(({ preset }) => preset),
    documents: Object.fromEntries(
      documents.map(({ preset, settings, without }) => [preset, { preset, typed: settings, without }]),
    ),
  };
}

export const documentOf = ({ documents }: ProtocolState, preset: string): DocumentState =>
  documents[preset] ?? asFound(preset);

export const changed = (state: ProtocolState, document: DocumentState): ProtocolState => ({
  ...state,
  documents: { ...state.documents, [document.preset]: document },
});

/** `6` typed is the number; anything else stays what it is, and is refused where a number is asked. */
function meantBy(typed: SettingValue): SettingValue {
  return typeof typed === 'string' && /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : typed;
}

/** Can this setting of the document have this value? */
export function isPossible({ settings }: Protocol, name: string, typed: SettingValue): boolean {
  try {
    withSettings(settings, { [name]: meantBy(typed) });
    return true;
  } catch {
    return false;
  }
}

/** The document with what was typed, as far as it is possible: what a person reads while typing. */
export function asTyped({ preset, typed }: DocumentState): Protocol {
  const document = PRESETS[preset]!;
  const possible = Object.entries(typed).filter(([name, value]) => isPossible(document, name, value));
  const settings = withSettings(
    document.settings,
    Object.fromEntries(possible.map(([name, value]) => [name, meantBy(value)])),
  );
  return { ...document, settings };
}

/** What a setting shows: what was typed, or what the document has. */
export const shownOf = ({ preset, typed }: DocumentState, name: string): SettingValue =>
  typed[name] ?? settingOf(PRESETS[preset]!.settings, name);

const chosenOf = ({ preset, typed, without }: DocumentState): ChosenDocument => {
  const { settings } = PRESETS[preset]!;
  const values = Object.entries(typed).map(([name, value]) => [name, meantBy(value)] as const);
  return {
    preset,
    settings: Object.fromEntries(values.filter(([name, value]) => value !== settingOf(settings, name))),
    without: [...without],
  };
};

/** The version that was filled in; `null` while something is not possible. */
export function versionOf(state: ProtocolState): NewVersion | null {
  const { validFrom, own, beside } = state;
  const documents = [own, ...beside].map((preset) => documentOf(state, preset));
  const isRight = documents.every(({ preset, typed }) =>
    Object.entries(typed).every(([name, value]) => isPossible(PRESETS[preset]!, name, value)),
  );
  return isRight && isDay(validFrom) ? { kind: 'protocol', validFrom, documents: documents.map(chosenOf) } : null;
}

/** Documents as a person chooses among them. */
export const CHOICES = { own: OWN, beside: AGREEMENTS };

/** `Bavokring; MAZL`, with how many things differ from each document. */
export const documentsText = (documents: readonly ChosenDocument[], differs: (count: number) => string): string =>
  documents
    .map(({ preset, settings, without }) => {
      const count = Object.keys(settings).length + without.length;
      const title = PRESETS[preset]?.title ?? preset;
      return count === 0 ? title : `${title} (${differs(count)})`;
    })
    .join('; ');
