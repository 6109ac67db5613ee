import { fixedValue, isFixed, type Managed } from './managed';
import type { Name } from './table';

/** The settings of a protocol that have a name of their own with IT, and how the protocol calls them. */
export const PROTOCOL_SETTINGS = {
  lateWindow: 'late.window',
  sickWindow: 'sick.window',
  lateCountsForHours: 'late.countsForHours',
  sickDayUnit: 'sick.dayUnit',
  roundTime: 'round',
  reportBy: 'reportBy',
} as const satisfies Partial<Record<Name, string>>;

/** Which settings of the school's own protocol nobody here may change, as the protocol calls them. */
export const fixedSettings = (managed: Managed): readonly string[] => [
  ...Object.keys(fixedValue(managed, 'protocolNumbers') ?? {}),
  ...(Object.keys(PROTOCOL_SETTINGS) as (keyof typeof PROTOCOL_SETTINGS)[]).flatMap((name) =>
    isFixed(managed, name) ? [PROTOCOL_SETTINGS[name]] : [],
  ),
];
