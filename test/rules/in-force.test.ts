import { describe, expect, test } from 'vitest';
import type { Absence } from '../../src/domain/absence';
import { type Day, dayNumber, moment } from '../../src/domain/day';
import { evaluatePupil } from '../../src/rules/evaluate';
import { Protocols } from '../../src/rules/in-force';
import type { Protocol } from '../../src/rules/protocol';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { law } from '../../src/rules/protocols/law';
import { withLaw } from '../../src/rules/protocols/with-law';
import { withSettings } from '../../src/rules/settings';
import { CALENDARS } from './calendars';

/* What is in force: which protocol asks a rule on a day, in which version. The examples of versies.txt say what comes of it. */

const at = (day: string) => dayNumber(day as Day);
const version = (from: string, changes: Partial<Protocol> = {}): Protocol => ({
  ...bavokring,
  ...changes,
  validFrom: from as Day,
});
const without = (id: string): Partial<Protocol> => ({ rules: bavokring.rules.filter((rule) => rule.id !== id) });
const HOURS = 'unauthorised.sixteen-hours';

describe('a rule', () => {
  const protocols = new Protocols([
    [version('2026-11-02', without(HOURS)), version('2017-09-01'), version('2027-01-04')],
    [law],
  ]);
  const askedBy = (day: string) => protocols.version(HOURS, at(day))?.protocol.id;

  test('is asked by the first protocol that has it on that day', () => {
    expect(['2017-08-31', '2026-11-01', '2026-11-02', '2027-01-03', '2027-01-04'].map(askedBy)).toEqual([
      'law',
      'bavokring',
      'law',
      'law',
      'bavokring',
    ]);
    expect(askedBy('2010-01-01')).toBeUndefined();
  });

  test('is one era as long as unit and window stay the same, whoever asks it', () => {
    const eras = protocols.about.pupil.filter(({ id }) => id === HOURS);
    expect(eras.map(({ versions }) => versions.map(({ protocol }) => protocol.validFrom))).toEqual([
      ['2017-04-01', '2017-09-01', '2017-04-01', '2027-01-04'],
    ]);
  });

  test('is a new era after a gap', () => {
    const gap = new Protocols([
      [version('2017-09-01'), version('2026-11-02', without('late.warning')), version('2027-01-04')],
    ]);
    const eras = gap.about.pupil.filter(({ id }) => id === 'late.warning');
    expect(eras.map(({ from, until }) => [from, until])).toEqual([
      [at('2017-09-01'), at('2026-11-01')],
      [at('2027-01-04'), Number.POSITIVE_INFINITY],
    ]);
  });

  test('that is switched off is known by name all the same', () => {
    const off = withLaw({ ...bavokring, settings: withSettings(bavokring.settings, { 'threeDays.enabled': false }) });
    expect(off.about.pupil.some(({ id }) => id === 'unauthorised.three-days')).toBe(false);
    expect(off.has('unauthorised.three-days')).toBe(true);
    expect(off.version('unauthorised.three-days', at('2026-11-02'))?.rule.id).toBe('unauthorised.three-days');
    expect([off.has('late.ladder'), off.version('late.ladder', at('2026-11-02'))]).toEqual([false, undefined]);
  });
});

test('rules stand in the order of the documents, the law after the school', () => {
  const ids = withLaw(bavokring).about.pupil.map(({ id }) => id);
  const own = bavokring.rules.filter(({ about }) => about === 'pupil').map(({ id }) => id);
  expect(ids).toEqual([...own, 'unauthorised.long', 'unauthorised.holiday']);
});

test('settings that belong to no rule are those of the first protocol in force', () => {
  const later = version('2026-11-02', { settings: withSettings(bavokring.settings, { 'hours.weeks': 8 }) });
  const protocols = new Protocols([[version('2026-08-01'), { ...later, validUntil: '2026-11-30' as Day }], [law]]);
  const weeks = (day: string) => protocols.settings(at(day)).numbers['hours.weeks'];
  expect(['2026-11-01', '2026-11-02', '2026-11-30', '2026-12-01'].map(weeks)).toEqual([4, 8, 8, 4]);
  expect(protocols.settings(at('2010-01-01'))).toBe(bavokring.settings);
});

test('two versions from the same day are refused', () => {
  expect(() => new Protocols([[version('2026-11-02'), version('2026-11-02')]])).toThrow(RangeError);
});

test('a signal leads back to the version that it arose under', () => {
  const protocols = new Protocols([[version('2017-09-01'), version('2026-11-02')], [law]]);
  const holiday = { id: 'a1', pupil: 'p1', date: '2026-11-03', kind: 'holiday' } as Absence;
  const late = { id: 'a2', pupil: 'p1', date: '2026-10-30', kind: 'late' } as Absence;
  const pupil = { id: 'p1', name: 'Sam Bakker', group: '6A' };
  const { signals } = evaluatePupil(
    protocols,
    CALENDARS['gelijke dagen']!,
    pupil,
    [holiday, late],
    [],
    moment('2026-11-03T16:00'),
  );
  expect(signals.map(({ rule, protocol, version: from }) => [rule, protocol, from])).toEqual([
    ['late.slip', 'bavokring', '2017-09-01'],
    ['unauthorised.holiday', 'law', '2017-04-01'],
  ]);
  expect(signals.map((signal) => protocols.of(signal)?.rule.title)).toEqual([
    'Te laat: briefje mee',
    'Op vakantie zonder verlof: melding',
  ]);
});
