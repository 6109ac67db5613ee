import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Day, Moment } from '../../src/domain/day';
import { dayText, dueText, longDayText, minutesText, momentText } from '../../src/ui/when-text';
import type { Say } from '../../src/ui/words';

const messages = JSON.parse(readFileSync('public/_locales/nl/messages.json', 'utf8')) as Record<
  string,
  { message: string }
>;
const say: Say = (key, ...values) =>
  messages[key]!.message.replace(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1]));
const nl = { say, tag: 'nl' };
const now = '2026-11-23T08:50' as Moment;
const due = (text: string, status: 'open' | 'overdue' = 'open') => dueText({ due: text as Day, status }, now, nl);

describe('until when, as one says it', () => {
  test.each([
    ['2026-11-23T10:05', 'vandaag vóór 10.05 uur'],
    ['2026-11-23', 'vandaag'],
    ['2026-11-24', 'uiterlijk morgen'],
    ['2026-11-24T08:45', 'uiterlijk morgen 8.45 uur'],
    ['2026-11-27', 'uiterlijk vr 27 nov'],
    ['2026-11-27T08:45', 'uiterlijk vr 27 nov, 8.45 uur'],
    ['2027-01-04', 'uiterlijk ma 4 jan 2027'],
  ])('%s: %s', (moment, text) => expect(due(moment)).toBe(text));

  test.each([
    ['2026-11-23T08:45', 'moest vandaag vóór 8.45 uur'],
    ['2026-11-22', 'moest gisteren'],
    ['2026-11-22T08:45', 'moest gisteren'],
    ['2026-11-20', 'moest vr 20 nov'],
  ])('%s is past: %s', (moment, text) => expect(due(moment, 'overdue')).toBe(text));
});

test('days, moments and minutes', () => {
  expect(dayText('2026-11-23' as Day, nl)).toBe('ma 23 nov');
  expect(longDayText('2026-11-23' as Day, nl)).toBe('maandag 23 november 2026');
  expect(momentText(now, nl)).toBe('ma 23 nov, 8.50 uur');
  expect([minutesText(0, nl), minutesText(59, nl), minutesText(960, nl), minutesText(975, nl)]).toEqual([
    '0 minuten',
    '59 minuten',
    '16 uur',
    '16 uur en 15 minuten',
  ]);
});
