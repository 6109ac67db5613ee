import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Absence } from '../../src/domain/absence';
import { type Day, isDay, moment } from '../../src/domain/day';
import { evaluatePupil } from '../../src/rules/evaluate';
import { Protocols } from '../../src/rules/in-force';
import type { Protocol, Rule } from '../../src/rules/protocol';
import { PRESETS } from '../../src/rules/protocols';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { withSettings } from '../../src/rules/settings';
import type { Step } from '../../src/rules/step';
import { withWords } from '../../src/rules/wording';
import { CALENDARS } from './calendars';

/* The house rules of a protocol, and that a protocol is data: another school writes other rules with the same words. */

const OF_ALL = Object.values(PRESETS).flatMap(({ rules }) => rules);

/** The numbers that a rule needs, by the names that its protocol gives them. */
function numbersIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    AMOUNTS.has(name) && typeof part === 'string' ? [part] : numbersIn(part),
  );
}
const AMOUNTS = new Set(['count', 'minutes', 'days', 'weeks', 'norm', 'from', 'every']);

test('each protocol has a name of its own', () => {
  expect(new Set(Object.values(PRESETS).map(({ title }) => title)).size).toBe(Object.keys(PRESETS).length);
});

test('a school can read what each protocol asks', () => {
  const page = readFileSync('docs/school/protocollen.md', 'utf8');
  expect(Object.values(PRESETS).filter(({ title }) => !page.includes(`| ${title} |`))).toEqual([]);
});

describe.each(Object.values(PRESETS))('$title', ({ id, rules, document, checkedOn, validFrom, settings }) => {
  const ids = rules.map(({ id }) => id);
  const named = rules.flatMap((rule) => [
    ...('reminder' in rule.detect ? [rule.detect.reminder] : []),
    ...('talk' in rule.detect ? [rule.detect.talk] : []),
    ...('after' in rule.detect && rule.detect.by === 'lates-after-step' ? [rule.detect.after] : []),
    ...(rule.detect.by === 'unanswered-letter' ? [rule.detect.about] : []),
  ]);

  test('names each rule once, and only rules that it has', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('says where it stands, since when, and when somebody last laid it beside the document', () => {
    expect(id).toMatch(/^[a-z-]+$/);
    expect(document.length).toBeGreaterThan(10);
    expect(isDay(validFrom) && isDay(checkedOn) && validFrom <= checkedOn).toBe(true);
  });

  test('has every number that its rules name', () => {
    const needed = new Set(rules.flatMap(({ detect, steps }) => [...numbersIn(detect), ...numbersIn(steps)]));
    expect([...needed].filter((name) => !Object.hasOwn(settings.numbers, name))).toEqual([]);
    const shared = ['hours.weeks', 'answerDays', 'taskDays'];
    expect(Object.keys(settings.numbers).filter((name) => !needed.has(name) && !shared.includes(name))).toEqual([]);
  });

  test.each(rules)('$id says where it comes from, how it is read, and what settles each step', (rule) => {
    expect(rule.source.place).not.toBe('');
    const { title, readings } = withWords(rule, settings);
    for (const sentence of [rule.source.says, ...readings]) expect(sentence).toMatch(/^[A-Z][^{}]*\.$/s);
    expect(title).toMatch(/^[A-ZÉ\d][^{}]*[^.{}]$/);
    expect(rule.readings.length).toBeGreaterThan(0);
    expect(rule.steps.length).toBeGreaterThan(0);
    for (const { settledBy } of rule.steps) expect(settledBy.length).toBeGreaterThan(0);
  });

  test('what counts as one does so both ways', () => {
    for (const { id, countsAsOneWith = [] } of rules) {
      for (const name of countsAsOneWith) {
        const others = OF_ALL.filter((rule) => rule.id === name);
        expect(others.length, name).toBeGreaterThan(0);
        for (const other of others) expect(other.countsAsOneWith).toContain(id);
      }
    }
  });
});

describe('a rule names the numbers that are in force', () => {
  const titled = (id: string, set: Record<string, unknown>) => {
    const settings = withSettings(bavokring.settings, set);
    const { title, readings, source } = withWords(bavokring.rules.find((rule) => rule.id === id)!, settings);
    return [title, ...readings, source.says].join(' ');
  };

  test.each([
    ['late.warning', {}, /^Zes keer te laat: waarschuwing .*per schooljaar/],
    ['late.warning', { 'late.warning.count': 5, 'late.window': 'weeks:4' }, /^Vijf keer .*per vier weken.*Na zes keer/],
    ['late.warning', { 'late.warning.count': 24, 'late.window': 'report-card' }, /^24 keer .*per rapportperiode/],
    ['unauthorised.sixteen-hours', {}, /^Zestien uur ongeoorloofd in vier lesweken .*laat tellen mee\./],
    [
      'unauthorised.sixteen-hours',
      { 'hours.threshold': 750, 'late.countsForHours': false },
      /^12,5 uur .*laat tellen niet mee\./,
    ],
    ['sick.frequent', { 'sick.window': 'school-weeks:12' }, /^Vier ziekmeldingen in twaalf schoolweken/],
    ['sick.long', { 'sick.dayUnit': 'calendar' }, /^Zeven dagen .*kalenderdagen/],
    ['daily.list', { round: '09:15' }, /9\.15 uur/],
  ] as const)('%s %j', (id, set, text) => expect(titled(id, set)).toMatch(text));

  test('and leads back to the rule in those words', () => {
    const protocols = new Protocols([
      [{ ...bavokring, settings: withSettings(bavokring.settings, { 'late.warning.count': 5 }) }],
    ]);
    expect(protocols.version('late.warning', 20_700)?.rule.title).toBe('Vijf keer te laat: waarschuwing');
  });
});

describe('another school writes its ladder as data: three in a month, nine in the school year, and each report anew', () => {
  const send: Step = {
    role: 'director',
    do: 'send-letter',
    letter: 'late-warning',
    term: { unit: 'same-day' },
    settledBy: [{ kind: 'letter-sent', letter: 'late-warning' }],
  };
  const about = { title: '', source: { place: '', says: '' }, readings: [], about: 'pupil' } as const;
  const rules: readonly Rule[] = [
    { ...about, id: 'month', detect: { by: 'lates', count: 3, window: { unit: 'month' } }, steps: [send] },
    { ...about, id: 'year', detect: { by: 'lates', count: 4, window: { unit: 'school-year' } }, steps: [send] },
    {
      ...about,
      id: 'sick',
      detect: { by: 'spells-begun', kind: 'sick', count: 2, window: { unit: 'school-weeks', count: 12 } },
      steps: [send],
    },
    { ...about, id: 'days', detect: { by: 'long-spell', kind: 'sick', days: 2, unit: 'calendar' }, steps: [send] },
    { ...about, id: 'hours', detect: { by: 'minutes-in-weeks', minutes: 120, weeks: 2 }, steps: [send] },
  ];
  const protocol: Protocol = { ...bavokring, id: 'other', validFrom: '2026-08-01' as Day, rules };
  const pupil = { id: 'p1', name: 'Sam Bakker', group: '6A' };
  const late = (date: string, arrival = '08:41') => ({ id: date, pupil: 'p1', date, kind: 'late', arrival }) as Absence;
  const sick = (date: string) => ({ id: date, pupil: 'p1', date, kind: 'sick' }) as Absence;
  const inForce = new Protocols([[protocol]]);
  const met = (...absences: readonly Absence[]) =>
    evaluatePupil(inForce, CALENDARS['gelijke dagen']!, pupil, absences, [], moment('2026-11-20T16:00')).signals.map(
      ({ rule, since }) => `${rule} ${since}`,
    );

  test('lates', () => {
    expect(met(late('2026-09-01'), late('2026-09-08'), late('2026-10-06'))).toEqual([]);
    expect(met(late('2026-09-01'), late('2026-09-08'), late('2026-09-15'), late('2026-11-03'))).toEqual([
      'month 2026-09-15',
      'year 2026-11-03',
    ]);
  });
  test('sickness', () => {
    expect(met(sick('2026-09-01'), sick('2026-09-10'), sick('2026-09-11'))).toEqual([
      'sick 2026-09-10',
      'days 2026-09-10',
    ]);
    expect(met(sick('2026-08-31'), sick('2026-11-20'))).toEqual(['sick 2026-11-20']);
  });
  test('hours', () => {
    expect(met(late('2026-09-01', '09:30'), late('2026-09-11', '09:30'))).toEqual(['hours 2026-09-01']);
    expect(met(late('2026-09-01', '09:30'), late('2026-09-14', '09:30'))).toEqual([]);
  });
});
