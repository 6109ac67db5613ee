import { describe, expect, test } from 'vitest';
import { bavokring } from '../../src/rules/protocols/bavokring';
import {
  amount,
  BadSetting,
  LATE_WINDOWS,
  SICK_WINDOWS,
  settingOf,
  windowName,
  withSettings,
} from '../../src/rules/settings';

/* Numbers and terms of a protocol, by their names: what may be chosen, and what may not. */

const { settings } = bavokring;
const set = (name: string, value: unknown) => settingOf(withSettings(settings, { [name]: value }), name);
const refused = (name: string, value: unknown): string => {
  try {
    withSettings(settings, { [name]: value });
  } catch (error) {
    expect(error).toBeInstanceOf(BadSetting);
    expect((error as BadSetting).setting).toBe(name);
    return (error as BadSetting).message;
  }
  return 'taken';
};

describe('a value that a setting can have is read back as it was written', () => {
  test.each([
    ['late.warning.count', 1],
    ['late.warning.count', 100_000],
    ['late.countsForHours', !settings.lateCountsForHours],
    ['threeDays.enabled', !settings.threeDaysEnabled],
    ['sick.dayUnit', 'school'],
    ['sick.dayUnit', 'calendar'],
    ['round', '09:05'],
    ['reportBy', '08:10'],
    ['late.window', 'quarter'],
    ['late.window', 'weeks:12'],
    ['late.window', 'school-weeks:999'],
    ['sick.window', 'months:3'],
  ])('%s: %s', (name, value) => expect(set(name, value)).toBe(value));

  test('and changes nothing else', () => {
    const changed = withSettings(settings, { reportBy: '08:10', 'threeDays.enabled': !settings.threeDaysEnabled });
    expect(changed).toEqual({ ...settings, reportBy: '08:10', threeDaysEnabled: !settings.threeDaysEnabled });
  });
});

describe('a value that a setting cannot have is refused, with the name of the setting and not the value', () => {
  test.each([
    ['late.warning.count', 0, 'not a whole number from 1'],
    ['late.warning.count', 100_001, 'not a whole number from 1'],
    ['late.warning.count', 2.5, 'not a whole number from 1'],
    ['late.warning.count', '6', 'not a whole number from 1'],
    ['late.warning.count', true, 'not a whole number from 1'],
    ['late.warning.count', null, 'not a whole number from 1'],
    ['late.warning.count', [6], 'not a whole number from 1'],
    ['late.countsForHours', 'ja', 'not true or false'],
    ['threeDays.enabled', 1, 'not true or false'],
    ['sick.dayUnit', 'week', 'not school or calendar'],
    ['round', '24:00', 'not a time'],
    ['round', 845, 'not a time'],
    ['round', ['08:45'], 'not a time'],
    ['late.window', 'eeuw', 'not a window'],
    ['late.window', 'months:3', 'not a window'],
    ['late.window', 'weeks', 'not a window'],
    ['late.window', 'weeks:0', 'not a window'],
    ['late.window', 'weeks:1000', 'not a window'],
    ['late.window', 'month:2', 'not a window'],
    ['late.window', '!weeks:2', 'not a window'],
    ['late.window', 'weeks:2!', 'not a window'],
    ['late.window', ['quarter'], 'not a window'],
    ['late.window', '', 'not a window'],
    ['late.window', 3, 'not a window'],
    ['sick.window', 'quarter', 'not a window'],
    ['sick.window', 'months', 'not a window'],
    ['een-ander', 1, 'no such setting'],
    ['constructor', 1, 'no such setting'],
  ])('%s: %j', (name, value, why) => expect(refused(name, value)).toBe(`${name}: ${why}`));

  test('so is the reading of a name that no setting has', () => {
    expect(() => settingOf(settings, 'een-ander')).toThrow('een-ander: no such setting');
  });
});

test('every window has a name by which it is chosen', () => {
  for (const unit of LATE_WINDOWS) {
    const name = unit.endsWith('weeks') ? `${unit}:2` : unit;
    expect(windowName(withSettings(settings, { 'late.window': name }).lateWindow)).toBe(name);
  }
  for (const unit of SICK_WINDOWS) {
    const name = unit === 'school-year' ? unit : `${unit}:2`;
    expect(windowName(withSettings(settings, { 'sick.window': name }).sickWindow)).toBe(name);
  }
});

test('an amount is a number, or the number of that name', () => {
  expect(amount(4, settings)).toBe(4);
  expect(amount('taskDays', settings)).toBe(settings.numbers.taskDays);
  expect(() => amount('een-ander', settings)).toThrow('the protocol has no number een-ander');
});
