import { describe, expect, test } from 'vitest';
import { type Day, dayNumber } from '../../src/domain/day';
import { adjustableIn } from '../../src/rules/adjustable';
import { AGREEMENTS, OWN, PRESETS } from '../../src/rules/protocols';
import { type Choice, chosenProtocols, UnknownPreset } from '../../src/rules/protocols/chosen';
import { law } from '../../src/rules/protocols/law';
import { BadSetting, settingOf, withSettings } from '../../src/rules/settings';

/* What a school chose, as protocols in force. */

const document = (
  preset: string,
  settings: Record<string, number | string | boolean> = {},
  without: string[] = [],
) => ({
  preset,
  settings,
  without,
});
const from = (validFrom: string, ...documents: Choice['documents']): Choice => ({
  validFrom: validFrom as Day,
  documents,
});
const on = (day: string) => dayNumber(day as Day);

describe('a school that chose nothing', () => {
  test('keeps to the protocol of Bavokring, with the law beside it', () => {
    const ids = chosenProtocols([])
      .on(on('2026-11-24'))
      .map(({ id }) => id);
    expect(ids).toEqual(['bavokring', 'law']);
  });
});

describe('a version', () => {
  const inForce = chosenProtocols([
    from('2026-11-02', document('bavokring', { 'late.warning.count': 4 }, ['sick.long'])),
    from('2027-01-04', document('de-vos'), document('mazl')),
    from('2027-02-01', document('de-vos', { 'late.letter.count': 2 })),
  ]);
  const needed = (day: string) => inForce.version('late.warning', on(day))?.settings.numbers['late.warning.count'];

  test('holds from its first day to the day before the next', () => {
    expect(['2026-11-01', '2026-11-02', '2027-01-03'].map(needed)).toEqual([6, 4, 4]);
    expect(inForce.on(on('2027-01-04')).map(({ id }) => id)).toEqual(['de-vos', 'mazl', 'law']);
  });

  test('leaves a rule out, and an agreement ends where the next version has it no more', () => {
    expect(inForce.version('sick.long', on('2026-11-01'))?.protocol.id).toBe('bavokring');
    expect(inForce.version('sick.long', on('2026-11-02'))).toBeUndefined();
    expect(inForce.version('sick.long', on('2027-01-31'))?.protocol.id).toBe('mazl');
    expect(inForce.version('sick.long', on('2027-02-01'))).toBeUndefined();
  });

  test('never changes the law', () => {
    for (const day of ['2026-11-01', '2027-02-01']) expect(inForce.on(on(day)).at(-1)).toBe(law);
  });

  test('is refused where its document is not known, is the law, or a setting cannot be', () => {
    expect(() => chosenProtocols([from('2026-11-02', document('een-andere-school'))])).toThrow(UnknownPreset);
    expect(() => chosenProtocols([from('2026-11-02', document('law'))])).toThrow(UnknownPreset);
    for (const settings of [
      { 'late.warning.count': 0 },
      { 'late.warning.count': '6' },
      { 'late.window': 'eeuw' },
      { x: 1 },
    ])
      expect(() => chosenProtocols([from('2026-11-02', document('bavokring', settings as never))])).toThrow(BadSetting);
  });
});

describe('what may be chosen in a document', () => {
  test.each([...OWN, ...AGREEMENTS].map((protocol) => [protocol.id, protocol] as const))(
    '%s: each setting once, with a value that it can have',
    (_id, protocol) => {
      const { shared, byRule } = adjustableIn(protocol);
      const names = [...shared, ...[...byRule.values()].flat()].map(({ name }) => name);
      expect(names.length).toBeGreaterThan(0);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) {
        const value = settingOf(protocol.settings, name);
        expect(withSettings(protocol.settings, { [name]: value })).toEqual(protocol.settings);
      }
    },
  );

  test('Bavokring: every number of the text, where a person looks for it', () => {
    const { shared, byRule } = adjustableIn(PRESETS['bavokring']!);
    expect(shared.map(({ name }) => name)).toEqual([
      'round',
      'answerDays',
      'taskDays',
      'hours.threshold',
      'late.window',
    ]);
    expect(byRule.get('late.warning')).toEqual([{ name: 'late.warning.count', kind: 'count' }]);
    expect(byRule.get('sick.frequent')).toEqual([
      { name: 'sick.reports', kind: 'count' },
      { name: 'sick.window', kind: 'sick-window' },
    ]);
    expect(byRule.get('leave.decide')).toEqual([{ name: 'leave.maxDays', kind: 'days' }]);
    const all = [...shared, ...[...byRule.values()].flat()].map(({ name }) => name);
    expect(Object.keys(PRESETS['bavokring']!.settings.numbers).filter((name) => !all.includes(name))).toEqual([]);
  });
});
