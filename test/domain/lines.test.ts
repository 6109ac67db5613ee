import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../src/domain/calendar';
import type { Day, Time } from '../../src/domain/day';
import { linesOf, type ShownLine } from '../../src/domain/lines';

/* From a line on a page to lines of a dossier (protocol, From a line to an absence). */

const HOURS: readonly Lesson[] = [
  { start: 510, end: 570 },
  { start: 570, end: 630 },
  { start: 645, end: 720 },
];
const shown = (more: Partial<ShownLine>): ShownLine => ({
  date: '2026-11-24' as Day,
  endDate: null,
  from: null,
  to: null,
  part: null,
  lessonFrom: null,
  lessonTo: null,
  openEnded: false,
  kind: 'sick',
  authorised: null,
  reported: null,
  text: null,
  code: null,
  remark: null,
  ...more,
});
const said = (more: Partial<ShownLine>, hours = HOURS) =>
  linesOf(shown(more), hours).map(({ date, endDate, from, to, part, arrival, openEnded, unclear }) =>
    [
      date.slice(5),
      endDate && `t/m ${endDate.slice(5)}`,
      from && `van ${from}`,
      to && `tot ${to}`,
      part,
      arrival && `om ${arrival}`,
      openEnded && 'open',
      unclear && 'onduidelijk',
    ]
      .filter(Boolean)
      .join(' '),
  );
const at = (text: string) => text as Time;
const day = (text: string) => `2026-${text}` as Day;

describe('lesson hours', () => {
  test('are the times of the numbered hours', () => {
    expect(said({ lessonFrom: 1, lessonTo: 1 })).toEqual(['11-24 van 08:30 tot 09:30']);
    expect(said({ lessonFrom: 2, lessonTo: 3 })).toEqual(['11-24 van 09:30 tot 12:00']);
  });

  test('that the school has not are a part of unknown length', () => {
    expect(said({ lessonFrom: 2, lessonTo: 4 })).toEqual(['11-24 onduidelijk']);
    expect(said({ lessonFrom: 4, lessonTo: 4 })).toEqual(['11-24 onduidelijk']);
    expect(said({ lessonFrom: 1, lessonTo: 1 }, [])).toEqual(['11-24 onduidelijk']);
    expect(said({ lessonFrom: 2, lessonTo: null })).toEqual(['11-24 onduidelijk']);
  });

  test('beside a time leave the time as it is', () => {
    expect(said({ lessonFrom: 4, lessonTo: 4, from: at('10:00') })).toEqual(['11-24 van 10:00']);
    expect(said({ lessonFrom: 2, lessonTo: 2, from: at('09:40') })).toEqual(['11-24 van 09:40 tot 10:30']);
    expect(said({ lessonFrom: 2, lessonTo: 2, to: at('10:10') })).toEqual(['11-24 van 09:30 tot 10:10']);
  });

  test('of a late say nothing of the arrival', () => {
    expect(said({ kind: 'late', lessonFrom: 2, lessonTo: 2 })).toEqual(['11-24']);
    expect(said({ kind: 'late', lessonFrom: 9, lessonTo: 9 })).toEqual(['11-24 onduidelijk']);
  });
});

test('a late came at its last time, or at its only one', () => {
  expect(said({ kind: 'late', from: at('08:30'), to: at('08:42') })).toEqual(['11-24 om 08:42']);
  expect(said({ kind: 'late', from: at('08:42') })).toEqual(['11-24 om 08:42']);
  expect(said({ kind: 'late', to: at('08:42') })).toEqual(['11-24 om 08:42']);
  expect(said({ kind: 'late', from: at('08:42'), endDate: day('11-25'), openEnded: true })).toEqual(['11-24 om 08:42']);
});

describe('several days', () => {
  test('without a time are one line', () => {
    expect(said({ endDate: day('11-26') })).toEqual(['11-24 t/m 11-26']);
    expect(said({ endDate: day('11-26'), part: 'morning' })).toEqual(['11-24 t/m 11-26 morning']);
  });

  test('with times are the rest of the first, the days between, and the beginning of the last', () => {
    expect(said({ endDate: day('11-27'), from: at('10:00'), to: at('11:00') })).toEqual([
      '11-24 van 10:00',
      '11-25 t/m 11-26',
      '11-27 tot 11:00',
    ]);
    expect(said({ endDate: day('11-26'), from: at('10:00'), to: at('11:00') })).toEqual([
      '11-24 van 10:00',
      '11-25',
      '11-26 tot 11:00',
    ]);
    expect(said({ endDate: day('11-25'), from: at('10:00'), to: at('11:00') })).toEqual([
      '11-24 van 10:00',
      '11-25 tot 11:00',
    ]);
  });

  test('with one time are whole but for that end', () => {
    expect(said({ endDate: day('11-26'), from: at('10:00') })).toEqual(['11-24 van 10:00', '11-25 t/m 11-26']);
    expect(said({ endDate: day('11-26'), to: at('11:00') })).toEqual(['11-24 t/m 11-25', '11-26 tot 11:00']);
    expect(said({ endDate: day('11-25'), to: at('11:00') })).toEqual(['11-24', '11-25 tot 11:00']);
  });
});

test('one day keeps its times, its part and its open end', () => {
  expect(said({ from: at('10:00'), to: at('11:00') })).toEqual(['11-24 van 10:00 tot 11:00']);
  expect(said({ part: 'afternoon' })).toEqual(['11-24 afternoon']);
  expect(said({ openEnded: true })).toEqual(['11-24 open']);
});

test('the reason is the word, or else the code', () => {
  const reason = (more: Partial<ShownLine>) => linesOf(shown(more), HOURS)[0]?.reason;
  expect(reason({ text: 'ziek', code: 'Z' })).toBe('ziek');
  expect(reason({ code: 'Z' })).toBe('Z');
  expect(reason({})).toBeNull();
});
