import { describe, expect, test } from 'vitest';
import type { Action } from '../../src/domain/action';
import type { Day } from '../../src/domain/day';
import { type LasFacts, noteTexts, reportTexts } from '../../src/letters/las-text';

/* What is copied into the LAS: never who, never an illness, never what was authorised. */

const day = (text: string) => text as Day;
const did = (kind: string, at: string, more: object = {}): Action =>
  ({ kind, id: `${kind}${at}`, at: `${at}T09:00`, ...more }) as unknown as Action;
const facts = (more: Partial<LasFacts> = {}): LasFacts => ({
  today: day('2026-11-24'),
  report: '16-hours-4-weeks',
  isWorrying: false,
  from: day('2026-11-16'),
  until: day('2026-11-18'),
  missed: [
    { day: day('2026-11-16'), minutes: 330, whole: true },
    { day: day('2026-11-17'), minutes: 330, whole: true },
    { day: day('2026-11-18'), minutes: 300, whole: true },
  ],
  lates: null,
  done: [],
  reporter: { name: 'Mohamed Aydin', role: 'director', phone: '010 123 45 67' },
  location: 'De Zandloper',
  ...more,
});
const report = (more: Partial<LasFacts> = {}) =>
  Object.fromEntries(reportTexts(facts(more)).map(({ field, text }) => [field, text]));
const note = (more: Partial<LasFacts> = {}) => noteTexts(facts(more))[0]!.text;

describe('the fields of a report', () => {
  test('as the register asks them', () => {
    expect(report()).toEqual({
      kind: '16 uur in 4 weken',
      begin: '16-11-2026',
      end: '18-11-2026',
      reason: 'Afwezig zonder geldige reden',
      'all-missed': 'Ja',
      days: '3',
      hours: '16 uur',
      specification: '16-11-2026: 5 uur en 30 minuten\n17-11-2026: 5 uur en 30 minuten\n18-11-2026: 5 uur',
      reporter: 'Mohamed Aydin',
      function: 'directeur',
      phone: '010 123 45 67',
      location: 'De Zandloper',
    });
  });

  test.each([
    ['holiday', 'Luxeverzuim', 'Vakantie buiten de schoolvakanties, zonder verlof'],
    ['long', 'Langdurig relatief verzuim', 'Afwezig zonder geldige reden'],
    ['other', 'Overig verzuim', 'Afwezig zonder geldige reden'],
    [null, 'Overig verzuim', 'Afwezig zonder geldige reden'],
  ] as const)('%s', (kind, name, reason) => {
    expect(report({ report: kind })).toMatchObject({ kind: name, reason });
  });

  test('out of worry tell no reason, and of absence only what was unauthorised', () => {
    const worry = { report: 'other', isWorrying: true } as const;
    const { kind, reason, days } = report(worry);
    expect([kind, reason, days]).toEqual(['Overig verzuim', 'Zorgwekkend verzuim', '3']);
    const told = { begin: '16-11-2026', end: '18-11-2026', kind: 'Overig verzuim', reason: 'Zorgwekkend verzuim' };
    const reporter = {
      reporter: 'Mohamed Aydin',
      function: 'directeur',
      phone: '010 123 45 67',
      location: 'De Zandloper',
    };
    const referred = did('letter-sent', '2026-11-17', { letter: 'absence-notice', rule: 'sick.long' });
    expect(report({ ...worry, missed: [], done: [referred] })).toEqual({ ...told, ...reporter });
  });

  test('of lates say how many, and that not all lessons were missed', () => {
    const missed = [{ day: day('2026-11-16'), minutes: 1, whole: false }];
    expect(report({ report: 'other', lates: 15, missed })).toMatchObject({
      reason: 'Te laat komen: 15 keer dit schooljaar',
      'all-missed': 'Nee',
      hours: '1 minuut',
    });
    expect(report({ lates: 15, missed: [] })['all-missed']).toBe('Nee');
  });

  test('what is not known has no field', () => {
    const nobody = report({ missed: [], reporter: { name: '', role: null, phone: '' }, location: '' });
    for (const field of ['hours', 'reporter', 'function', 'phone', 'location'])
      expect(nobody).not.toHaveProperty(field);
  });

  test('say what the school did, and nothing about health, worries or leave', () => {
    const done = [
      did('call', '2026-11-16', { outcome: 'unreachable', rule: 'daily.unreported' }),
      did('call', '2026-11-16', { outcome: 'reached' }),
      did('call', '2026-11-16', { outcome: 'reached', rule: 'sick.overdue' }),
      did('letter-sent', '2026-11-17', { letter: 'absence-notice' }),
      did('letter-sent', '2026-11-17', { letter: 'leave-refused', rule: 'leave.answer' }),
      did('letter-sent', '2026-11-17', { letter: 'absence-talk' }),
      did('letter-sent', '2026-11-17', { letter: 'leave-received' }),
      did('home-visit', '2026-11-18'),
      did('meeting-invited', '2026-11-19'),
      did('meeting-held', '2026-11-20', { agreements: 'geheim' }),
      did('officer-reported', '2026-11-21'),
      did('referral', '2026-11-22', { rule: 'unauthorised.notice' }),
      did('concern', '2026-11-22', { text: 'geheim' }),
      did('explained', '2026-11-22', { absence: 'sick' }),
    ];
    expect(report({ done })['done']?.split('\n')).toEqual([
      '16-11-2026: ouders gebeld, niet bereikt',
      '16-11-2026: ouders gebeld en gesproken',
      '17-11-2026: brief aan ouders gestuurd',
      '18-11-2026: huisbezoek gedaan',
      '19-11-2026: ouders uitgenodigd voor een gesprek',
      '20-11-2026: gesprek met ouders gevoerd',
      '21-11-2026: gemeld bij de leerplichtambtenaar',
    ]);
  });
});

describe('the note of a step', () => {
  test('of lates', () => {
    expect(note({ lates: 6, until: day('2026-11-18') })).toBe(
      '24-11-2026. 6 keer ongeoorloofd te laat in dit schooljaar, de laatste keer op 18 november 2026.',
    );
  });

  test('of absence, with what was done', () => {
    expect(note({ done: [did('letter-sent', '2026-11-17', { letter: 'absence-notice' })] })).toBe(
      '24-11-2026. Ongeoorloofd verzuim van 16 november 2026 tot en met 18 november 2026: 3 schooldagen, samen 16 uur.\nGedaan:\n17-11-2026: brief aan ouders gestuurd',
    );
    expect(note({ missed: [] })).toContain('0 schooldagen.');
  });
});
