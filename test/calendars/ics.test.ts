import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NotAnAgenda, readIcs } from '../../src/calendars/ics';
import { type Day, isDay } from '../../src/domain/day';
import { runs } from '../runs';

/* An agenda as a school would export it: what may be days off, and what could not be used. */

const YEAR = { from: '2026-08-01' as Day, until: '2027-07-31' as Day };
const agenda = (...events: readonly string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//school//agenda//NL',
    ...events.map((lines, index) => `BEGIN:VEVENT\nUID:${index}\n${lines}\nEND:VEVENT`),
    'END:VCALENDAR',
  ]
    .join('\n')
    .replaceAll('\n', '\r\n');
const days = (...events: readonly string[]) =>
  readIcs(agenda(...events), YEAR).days.map(({ name, from, to }) => `${from} ${to} ${name}`);
const unused = (...events: readonly string[]) =>
  readIcs(agenda(...events), YEAR).unused.map(({ name, day, why }) => `${day} ${why} ${name}`);

describe('whole days', () => {
  test.each([
    [
      'a vacation; its end does not belong to it',
      'DTSTART;VALUE=DATE:20261017\nDTEND;VALUE=DATE:20261026\nSUMMARY:Herfstvakantie',
      '2026-10-17 2026-10-25 Herfstvakantie',
    ],
    [
      'one day',
      'DTSTART;VALUE=DATE:20261204\nDTEND;VALUE=DATE:20261205\nSUMMARY:Studiedag',
      '2026-12-04 2026-12-04 Studiedag',
    ],
    ['without an end', 'DTSTART;VALUE=DATE:20261204\nSUMMARY:Studiedag', '2026-12-04 2026-12-04 Studiedag'],
    [
      'an end that is the start',
      'DTSTART;VALUE=DATE:20261204\nDTEND;VALUE=DATE:20261204\nSUMMARY:Studiedag',
      '2026-12-04 2026-12-04 Studiedag',
    ],
    [
      'a length',
      'DTSTART;VALUE=DATE:20261204\nDURATION:P3D\nSUMMARY:Lang weekend',
      '2026-12-04 2026-12-06 Lang weekend',
    ],
    [
      'from midnight to midnight',
      'DTSTART:20261204T000000\nDTEND:20261205T000000\nSUMMARY:Studiedag',
      '2026-12-04 2026-12-04 Studiedag',
    ],
    [
      'from midnight to midnight in summer, written in UTC',
      'DTSTART:20260913T220000Z\nDTEND:20260914T220000Z\nSUMMARY:Studiedag',
      '2026-09-14 2026-09-14 Studiedag',
    ],
    [
      'a name over two lines, with spaces',
      'DTSTART;VALUE=DATE:20261204\nSUMMARY:Studie  \n dag\\, groep 1',
      '2026-12-04 2026-12-04 Studie dag, groep 1',
    ],
    ['without a name', 'DTSTART;VALUE=DATE:20261204', '2026-12-04 2026-12-04 '],
    [
      'that began before the period',
      'DTSTART;VALUE=DATE:20260718\nDTEND;VALUE=DATE:20260831\nSUMMARY:Zomer',
      '2026-07-18 2026-08-30 Zomer',
    ],
  ])('%s', (_name, event, expected) => expect(days(event)).toEqual([expected]));

  test('outside the period are left out', () => {
    expect(days('DTSTART;VALUE=DATE:20260731\nSUMMARY:x', 'DTSTART;VALUE=DATE:20270801\nSUMMARY:y')).toEqual([]);
  });
  test('stand oldest first', () => {
    const found = days('DTSTART;VALUE=DATE:20261204\nSUMMARY:later', 'DTSTART;VALUE=DATE:20260914\nSUMMARY:eerder');
    expect(found).toEqual(['2026-09-14 2026-09-14 eerder', '2026-12-04 2026-12-04 later']);
  });
});

describe('days that come back', () => {
  test('every year', () => {
    expect(days('DTSTART;VALUE=DATE:20200427\nRRULE:FREQ=YEARLY\nSUMMARY:Koningsdag')).toEqual([
      '2027-04-27 2027-04-27 Koningsdag',
    ]);
  });
  test('every week, until a day, one left out', () => {
    const event =
      'DTSTART;VALUE=DATE:20261002\nRRULE:FREQ=WEEKLY;UNTIL=20261023\nEXDATE;VALUE=DATE:20261009\nSUMMARY:Vrijdag vrij';
    expect(days(event)).toEqual([
      '2026-10-02 2026-10-02 Vrijdag vrij',
      '2026-10-16 2026-10-16 Vrijdag vrij',
      '2026-10-23 2026-10-23 Vrijdag vrij',
    ]);
  });
  test('as often as is said', () => {
    const event =
      'DTSTART;VALUE=DATE:20261002\nDTEND;VALUE=DATE:20261004\nRRULE:FREQ=MONTHLY;COUNT=2\nSUMMARY:Twee dagen';
    expect(days(event)).toEqual(['2026-10-02 2026-10-03 Twee dagen', '2026-11-02 2026-11-03 Twee dagen']);
  });
  test('every day for years are no days off', () => {
    const event = 'DTSTART;VALUE=DATE:20200101\nRRULE:FREQ=DAILY\nSUMMARY:Elke dag';
    expect([days(event), unused(event)]).toEqual([[], ['2020-01-01 endless Elke dag']]);
    const recent = 'DTSTART;VALUE=DATE:20260801\nRRULE:FREQ=DAILY;COUNT=700\nSUMMARY:Elke dag';
    expect(days(recent)).toHaveLength(365);
  });
  test('and were changed here and there are left to a person', () => {
    const series = 'DTSTART;VALUE=DATE:20261002\nRRULE:FREQ=WEEKLY;COUNT=4\nSUMMARY:Vrijdag vrij';
    const moved = 'RECURRENCE-ID;VALUE=DATE:20261009\nDTSTART;VALUE=DATE:20261008\nSUMMARY:Donderdag vrij';
    const text = agenda(series, moved).replace('UID:1', 'UID:0');
    expect(readIcs(text, YEAR)).toEqual({
      days: [],
      unused: [
        { name: 'Vrijdag vrij', day: '2026-10-02', why: 'changed-series' },
        { name: 'Donderdag vrij', day: '2026-10-08', why: 'changed-series' },
      ],
    });
  });
});

describe('what could not be used', () => {
  test.each([
    [
      'a part of a day',
      'DTSTART:20261204T130000\nDTEND:20261204T150000\nSUMMARY:Rapportgesprek',
      '2026-12-04 timed Rapportgesprek',
    ],
    [
      'a part of a day, written in UTC',
      'DTSTART:20261203T233000Z\nDTEND:20261204T030000Z\nSUMMARY:Nacht',
      '2026-12-04 timed Nacht',
    ],
    [
      'from midnight to noon',
      'DTSTART:20261204T000000\nDTEND:20261204T120000\nSUMMARY:Ochtend',
      '2026-12-04 timed Ochtend',
    ],
    ['a moment', 'DTSTART:20261204T000000\nSUMMARY:Deadline', '2026-12-04 timed Deadline'],
    [
      'a talk that comes back',
      'DTSTART:20261204T090000\nDTEND:20261204T100000\nRRULE:FREQ=WEEKLY\nSUMMARY:Overleg',
      '2026-12-04 timed Overleg',
    ],
    ['cancelled', 'DTSTART;VALUE=DATE:20261204\nSTATUS:CANCELLED\nSUMMARY:Studiedag', '2026-12-04 cancelled Studiedag'],
    ['without a date', 'SUMMARY:Ooit', 'null unreadable Ooit'],
    ['a date that is none', 'DTSTART;VALUE=DATE:2026\nSUMMARY:Kapot', 'null unreadable Kapot'],
  ])('%s', (_name, event, expected) => {
    expect(unused(event)).toEqual([expected]);
    expect(days(event)).toEqual([]);
  });

  test('outside the period is left out', () => {
    expect(unused('DTSTART:20250904T130000\nDTEND:20250904T150000\nSUMMARY:Vorig jaar')).toEqual([]);
  });
});

describe('a text that is no agenda', () => {
  test.each(['', 'hallo', 'BEGIN:VCALENDAR', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Sam\r\nEND:VCARD', '<html></html>'])(
    '%j',
    (text) => expect(() => readIcs(text, YEAR)).toThrow(NotAnAgenda),
  );
  test('is not the same as an agenda without events', () => {
    expect(readIcs(agenda(), YEAR)).toEqual({ days: [], unused: [] });
  });
  test('two agendas in one file are read both', () => {
    const two = [
      agenda('DTSTART;VALUE=DATE:20261204\nSUMMARY:een'),
      agenda('DTSTART;VALUE=DATE:20261207\nSUMMARY:twee'),
    ].join('\r\n');
    expect(readIcs(two, YEAR).days.map(({ name }) => name)).toEqual(['een', 'twee']);
  });
});

test('whatever a file holds, it is read or it is no agenda', () => {
  const text = agenda(
    'DTSTART;VALUE=DATE:20261017\nDTEND;VALUE=DATE:20261026\nSUMMARY:Herfstvakantie',
    'DTSTART;VALUE=DATE:20261002\nRRULE:FREQ=WEEKLY;UNTIL=20261023\nSUMMARY:Vrijdag vrij',
    'DTSTART:20261204T130000Z\nDTEND:20261204T150000Z\nSUMMARY:Rapportgesprek',
  );
  const place = fc.nat({ max: text.length });
  fc.assert(
    fc.property(place, place, fc.string({ maxLength: 6 }), (from, length, put) => {
      const damaged = text.slice(0, from) + put + text.slice(from + (length % 12));
      try {
        for (const { from: first, to } of readIcs(damaged, YEAR).days)
          expect(isDay(first) && isDay(to) && first <= to).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(NotAnAgenda);
      }
    }),
    { numRuns: runs(300) },
  );
});
