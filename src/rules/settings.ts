import { isTime, type Time } from '../domain/day';
import type { Settings, Window } from './protocol';

/** Settings that are a whole number, by their names in the protocol. */
export const NUMBER_SETTINGS = [
  'late.warning.count',
  'late.meeting.count',
  'late.officer.count',
  'hours.threshold',
  'hours.weeks',
  'threeDays.days',
  'sick.reports',
  'sick.days',
  'answerDays',
  'taskDays',
  'leave.maxDays',
] as const;
export type NumberSetting = (typeof NUMBER_SETTINGS)[number];

/** A setting that does not exist, or a value that it cannot have. `setting` is its name; the value is not repeated. */
export class BadSetting extends Error {
  override name = 'BadSetting';
  readonly setting: string;
  constructor(setting: string, why: string) {
    super(`${setting}: ${why}`);
    this.setting = setting;
  }
}

const isNumberSetting = (name: string): name is NumberSetting => (NUMBER_SETTINGS as readonly string[]).includes(name);

function windowOf(name: string, value: unknown, units: readonly string[]): Window {
  const [, unit, count] = typeof value === 'string' ? (/^([a-z-]+)(?::([1-9]\d{0,2}))?$/.exec(value) ?? []) : [];
  const counted = unit === 'months' || unit === 'weeks' || unit === 'school-weeks';
  if (!unit || !units.includes(unit) || counted !== (count !== undefined)) throw new BadSetting(name, 'not a window');
  if (unit === 'school-year' || unit === 'month') return { unit };
  return { unit: unit as 'months' | 'weeks' | 'school-weeks', count: Number(count) };
}

function booleanOf(name: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw new BadSetting(name, 'not true or false');
  return value;
}

function timeOf(name: string, value: unknown): Time {
  if (typeof value !== 'string' || !isTime(value)) throw new BadSetting(name, 'not a time');
  return value;
}

function numberOf(name: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 100_000) {
    throw new BadSetting(name, 'not a whole number from 1');
  }
  return value;
}

function dayUnitOf(name: string, value: unknown): 'school' | 'calendar' {
  if (value !== 'school' && value !== 'calendar') throw new BadSetting(name, 'not school or calendar');
  return value;
}

/** The settings with one of them changed. */
function changed(settings: Settings, name: string, value: unknown): Settings {
  if (isNumberSetting(name)) return { ...settings, numbers: { ...settings.numbers, [name]: numberOf(name, value) } };
  switch (name) {
    case 'late.window':
      return { ...settings, lateWindow: windowOf(name, value, ['school-year', 'month', 'weeks', 'school-weeks']) };
    case 'sick.window':
      return { ...settings, sickWindow: windowOf(name, value, ['school-year', 'months', 'school-weeks']) };
    case 'late.countsForHours':
      return { ...settings, lateCountsForHours: booleanOf(name, value) };
    case 'threeDays.enabled':
      return { ...settings, threeDaysEnabled: booleanOf(name, value) };
    case 'sick.dayUnit':
      return { ...settings, sickDayUnit: dayUnitOf(name, value) };
    case 'round':
      return { ...settings, round: timeOf(name, value) };
    case 'reportBy':
      return { ...settings, reportBy: timeOf(name, value) };
    default:
      throw new BadSetting(name, 'no such setting');
  }
}

/**
 * The settings with some of them changed, by their names in the protocol (`late.window`, `hours.weeks`, …).
 * @throws BadSetting for an unknown name or an impossible value
 */
export const withSettings = (settings: Settings, changes: Readonly<Record<string, unknown>>): Settings =>
  Object.entries(changes).reduce((now, [name, value]) => changed(now, name, value), settings);
