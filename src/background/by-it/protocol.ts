import type { ChosenDocument, NewVersion, SettingValue } from '../../domain/chosen';
import { dayOf, type Moment, schoolYearOf } from '../../domain/day';
import { fixedValue, isFixed, type Managed } from '../../managed/managed';
import { PROTOCOL_SETTINGS } from '../../managed/protocol-settings';
import type { Name } from '../../managed/table';
import { PRESETS } from '../../rules/protocols';
import { FIRST_CHOICE } from '../../rules/protocols/chosen';
import { settingOf, withSettings } from '../../rules/settings';

const NAMES: readonly Name[] = [
  'protocol',
  'protocolNumbers',
  ...(Object.keys(PROTOCOL_SETTINGS) as (keyof typeof PROTOCOL_SETTINGS)[]),
];

type Of = (name: Name) => unknown;

/** What IT says of the settings of a document; numbers that it does not have are left out. */
function settingsBy(of: Of, preset: string): Readonly<Record<string, SettingValue>> {
  const { numbers } = PRESETS[preset]!.settings;
  const given = Object.entries((of('protocolNumbers') ?? {}) as Readonly<Record<string, number>>);
  const named = Object.entries(PROTOCOL_SETTINGS).flatMap(([name, setting]) => {
    const value = of(name as Name) as SettingValue | undefined;
    return value === undefined ? [] : [[setting, value] as const];
  });
  return Object.fromEntries([...given.filter(([name]) => Object.hasOwn(numbers, name)), ...named]);
}

/** The school's own document as IT would have it. */
function documentBy(of: Of, own: ChosenDocument): ChosenDocument {
  const preset = (of('protocol') as string | undefined) ?? own.preset;
  // A document that this version does not have is for others to refuse.
  if (!Object.hasOwn(PRESETS, preset)) return own;
  const { settings, without } = preset === own.preset ? own : { settings: {}, without: [] };
  return { preset, without, settings: { ...settings, ...settingsBy(of, preset) } };
}

/** The documents of a school with what IT fixed of its own, which is the first of them. */
export const documentsBy = (
  managed: Managed,
  [own, ...beside]: readonly ChosenDocument[],
): readonly ChosenDocument[] => (own ? [documentBy((name) => fixedValue(managed, name), own), ...beside] : beside);

/** With which protocol the school begins, from the first day of this school year on; `null`: as everybody does. */
export function firstProtocolBy(managed: Managed, now: Moment): NewVersion | null {
  const isSaid = NAMES.some((name) => managed.values[name] !== undefined && !isFixed(managed, name));
  if (!isSaid) return null;
  const own = documentBy((name) => managed.values[name], FIRST_CHOICE.documents[0]!);
  return { kind: 'protocol', validFrom: schoolYearOf(dayOf(now)).from, documents: [own] };
}

/**
 * Would a version be something else than what IT fixed?
 * @throws BadSetting for a version that cannot hold
 */
export function isAgainst(managed: Managed, version: NewVersion): boolean {
  if (version.kind === 'calendar') {
    return isFixed(managed, 'region') && version.calendar.region !== managed.values.region;
  }
  const [own] = version.documents;
  const [wanted] = documentsBy(managed, version.documents);
  if (!own || !wanted || own.preset !== wanted.preset) return true;
  const settings = withSettings(PRESETS[own.preset]!.settings, own.settings);
  return Object.entries(wanted.settings).some(([name, value]) => settingOf(settings, name) !== value);
}
