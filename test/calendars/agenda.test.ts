import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { agendaText, type Term } from '../../src/calendars/agenda';
import { readIcs } from '../../src/calendars/ics';
import type { Day, Moment } from '../../src/domain/day';

/* What is written is read back by an agenda as it was meant. */

const NOW = '2026-11-24T08:50' as Moment;
const term = (more: Partial<Term> = {}): Term => ({
  uid: 'a1b2',
  summary: 'Verzuim (groep 6A): Brief sturen',
  description: 'Om wie het gaat, staat in Verzuimwijzer.',
  when: '2026-11-24T12:00' as Moment,
  ...more,
});
const days = (from: string, until = from) => ({ from: from as Day, until: until as Day });
const calendar = (...terms: readonly Term[]) => new ICAL.Component(ICAL.parse(agendaText(terms, NOW)) as string);
const events = (...terms: readonly Term[]) =>
  calendar(...terms)
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
const textOf = (event: ICAL.Event, name: string) => event.component.getFirstPropertyValue(name)?.toString();

describe('a term with a time', () => {
  const [event] = events(term());

  test('stands at its time on the wall clock of the school, with a warning half an hour before', () => {
    expect(event!.startDate.toString()).toBe('2026-11-24T12:00:00');
    expect(event!.component.getFirstProperty('dtstart')!.getParameter('tzid')).toBe('Europe/Amsterdam');
    const [alarm] = event!.component.getAllSubcomponents('valarm');
    expect(alarm!.getFirstPropertyValue('trigger')?.toString()).toBe('-PT30M');
    expect(alarm!.getFirstPropertyValue('action')).toBe('DISPLAY');
  });

  test('says what it is, by a name that stays, made now', () => {
    expect([event!.uid, event!.summary]).toEqual(['a1b2', 'Verzuim (groep 6A): Brief sturen']);
    expect(textOf(event!, 'dtstamp')).toBe('2026-11-24T07:50:00Z');
    expect(textOf(event!, 'transp')).toBe('TRANSPARENT');
  });

  test.each([
    ['the last day of winter time', '2027-03-27T08:30', '2027-03-27T07:30:00Z'],
    ['the first of summer time', '2027-03-28T08:30', '2027-03-28T06:30:00Z'],
    ['the last of summer time', '2026-10-24T08:30', '2026-10-24T06:30:00Z'],
    ['the first of winter time', '2026-10-25T08:30', '2026-10-25T07:30:00Z'],
  ])('an agenda that knows no zones finds the hour in the file: %s', (_day, when, utc) => {
    const whole = calendar(term({ when: when as Moment }));
    const zone = new ICAL.Timezone(whole.getFirstSubcomponent('vtimezone')!);
    const { startDate } = new ICAL.Event(whole.getFirstSubcomponent('vevent')!);
    startDate.zone = zone;
    expect(startDate.convertToZone(ICAL.Timezone.utcTimezone).toString()).toBe(utc);
  });
});

describe('a term of whole days', () => {
  test('takes the day, or all of them, and wakes nobody', () => {
    const text = agendaText(
      [term({ when: days('2026-11-27') }), term({ when: days('2026-12-30', '2027-01-02') })],
      NOW,
    );
    expect(text).toContain('DTSTART;VALUE=DATE:20261127\r\nDTEND;VALUE=DATE:20261128\r\n');
    expect(text).not.toContain('VALARM');
    expect(readIcs(text, { from: '2026-08-01' as Day, until: '2027-07-31' as Day }).days).toEqual([
      { name: 'Verzuim (groep 6A): Brief sturen', ...{ from: '2026-11-27', to: '2026-11-27' } },
      { name: 'Verzuim (groep 6A): Brief sturen', ...{ from: '2026-12-30', to: '2027-01-02' } },
    ]);
  });
});

describe('the text of the file', () => {
  const long = `Oudergesprek; met ${'Žofié Müller-Şahin ☂ '.repeat(12)}, \\ en\nverder`;
  const text = agendaText([term({ summary: long, description: '😀'.repeat(60) })], NOW);

  test('has no line of more than 75 octets, and no character is cut', () => {
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length, line).toBeLessThanOrEqual(75);
    expect(text).not.toContain('�');
    expect(text).not.toMatch(/[^\r]\n/);
  });

  test('is read back as it was, with commas, semicolons, backslashes and new lines', () => {
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text) as string).getFirstSubcomponent('vevent')!);
    expect(event.summary).toBe(long);
    expect(event.description).toBe('😀'.repeat(60));
  });

  test('holds all that were given, each by its own name', () => {
    expect(events(term({ uid: 'a' }), term({ uid: 'b' })).map(({ uid }) => uid)).toEqual(['a', 'b']);
  });
});
