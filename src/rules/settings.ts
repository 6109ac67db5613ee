import type { SettingValue } from '../domain/chosen';
import { isTime, type Time } from '../domain/day';
import type { Window } from './protocol';
import type { Amount } from './step';

/** Numbers that a school may change, by their names; each protocol has its own besides those that every protocol counts with. */
export type Numbers = Readonly<Record<string, number>> & {
  /** Over how many lesson weeks unauthorised minutes are counted. */
  readonly 'hours.weeks': number;
  /** School days to wait for a reply, and to take a step. */
  readonly answerDays: number;
  readonly taskDays: number;
};

/** The numbers and terms of a protocol, as they are in force. */
export interface Settings {
  readonly numbers: Numbers;
  readonly lateWindow: Window;
  readonly sickWindow: Window;
  readonly lateCountsForHours: boolean;
  readonly threeDaysEnabled: boolean;
  readonly sickDayUnit: 'school' | 'calendar';
  /** The concierge's round. */
  readonly round: Time;
  /** By when parents report; shown only. */
  readonly reportBy: Time;
}

/** @throws RangeError when the protocol has no number of this name, which its own test rules out */
export function amount(value: Amount, { numbers }: Settings): number {
  if (typeof value === 'number') return value;
  const found = numbers[value];
  if (found === undefined) throw new RangeError(`the protocol has no number ${value}`);
  return found;
}

/** A setting that does not exist, or a value that it cannot have. `setting` is its name; the value is not repeated. */
export class BadSetting extends Error {
  override name = 'BadSetting';
  readonly setting: string;
  constructor(setting: string, why: string) {
    super(`${setting}: ${why}`);
    this.setting = setting;
  }
}

/** Over which time lates, and reports of illness, may be counted, by name; `months:3` are three months. */
export const LATE_WINDOWS = ['school-year', 'quarter', 'month', 'report-card', 'weeks', 'school-weeks'];
export const SICK_WINDOWS = ['school-year', 'months', 'school-weeks'];

/** A window by its name: `months:3`. */
export const windowName = (window: Window): string =>
  'count' in window ? `${window.unit}:${window.count}` : window.unit;

function windowOf(name: string, value: unknown, units: readonly string[]): Window {
  const [, unit, count] = typeof value === 'string' ? (/^([a-z-]+)(?::([1-9]\d{0,2}))?$/.exec(value) ?? []) : [];
  const counted = unit === 'months' || unit === 'weeks' || unit === 'school-weeks';
  if (!unit || !units.includes(unit) || counted !== (count !== undefined)) throw new BadSetting(name, 'not a window');
  return (counted ? { unit, count: Number(count) } : { unit }) as Window;
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

/** The value of a setting, as somebody would write it. @throws BadSetting */
export function settingOf(settings: Settings, name: string): SettingValue {
  if (Object.hasOwn(settings.numbers, name)) return settings.numbers[name]!;
  switch (name) {
    case 'late.window':
      return windowName(settings.lateWindow);
    case 'sick.window':
      return windowName(settings.sickWindow);
    case 'late.countsForHours':
      return settings.lateCountsForHours;
    case 'threeDays.enabled':
      return settings.threeDaysEnabled;
    case 'sick.dayUnit':
      return settings.sickDayUnit;
    case 'round':
      return settings.round;
    case 'reportBy':
      return settings.reportBy;
    default:
      throw new BadSetting(name, 'no such setting');
  }
}

/** The settings with one of them changed. */
function changed(settings: Settings, name: string, value: unknown): Settings {
  if (Object.hasOwn(settings.numbers, name))
    return { ...settings, numbers: { ...settings.numbers, [name]: numberOf(name, value) } };
  switch (name) {
    case 'late.window':
      return { ...settings, lateWindow: windowOf(name, value, LATE_WINDOWS) };
    case 'sick.window':
      return { ...settings, sickWindow: windowOf(name, value, SICK_WINDOWS) };
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
