import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Absence } from '../../src/domain/absence';
import type { Action } from '../../src/domain/action';
import type { Day, Moment } from '../../src/domain/day';
import type { Role } from '../../src/domain/role';
import { extractOf } from '../../src/extract';
import type { DossierExtract, ExtractFacts, Purpose } from '../../src/extract/extract';
import { letterText } from '../../src/letters/letter';
import type { AccountRow } from '../../src/rules/account';
import type { Task } from '../../src/rules/signal';

/* What leaves the school: what is in it, and what never is. */

const day = (text: string) => text as Day;
const row = (date: string, absence: Partial<Absence>, more: Partial<AccountRow> = {}): AccountRow => ({
  absence: { id: date, pupil: 'p', date: day(date), kind: 'absent', ...absence },
  kind: absence.kind ?? 'absent',
  authorised: false,
  schoolDays: 1,
  minutes: 330,
  ...more,
});
const did = (kind: string, date: string, more: object = {}, by: Role = 'director') => ({
  action: { kind, id: `${kind}${date}`, at: `${date}T09:00`, pupil: 'p', ...more } as unknown as Action,
  by,
});
const step = (rule: string, what: string, more: object = {}) => ({
  task: { rule, key: rule, role: 'director', do: what, due: '2026-11-30', status: 'open', ...more } as Task,
  source: 'Verzuimprotocol, stap 4',
});

/** A year in which everything happened. */
const FACTS: ExtractFacts = {
  purpose: 'parents',
  withNotes: false,
  school: { name: 'De Zandloper', place: 'Rotterdam' },
  pupil: { name: 'Sam Bakker', group: '6A' },
  now: '2026-11-24T10:00' as Moment,
  rows: [
    row('2026-09-01', { kind: 'late', arrival: '08:41' as never, reason: 'Te laat' }, { minutes: 11 }),
    row('2026-09-08', { kind: 'sick', reason: 'buikgriep', reported: 'with-reason' }, { authorised: true }),
    row('2026-10-05', { kind: 'religious', endDate: day('2026-10-06') }, { authorised: true, minutes: 660 }),
    row('2026-11-02', { reported: 'none' }),
  ],
  years: [
    {
      period: { from: day('2026-08-01'), until: day('2027-07-31') },
      totals: {
        kinds: [
          { kind: 'late', times: 1, schoolDays: 1, minutes: 11 },
          { kind: 'leave', times: 1, schoolDays: 1, minutes: 330 },
          { kind: 'religious', times: 1, schoolDays: 2, minutes: 660 },
        ],
        unauthorised: 341,
        unseenDays: 3,
      },
    },
  ],
  deeds: [
    did('consulted', '2026-09-02', { for: 'reading' }, 'counsellor'),
    did('call', '2026-11-02', { outcome: 'reached' }, 'concierge'),
    did('explained', '2026-11-02', { from: '2026-11-02', absence: 'religious' }),
    did('letter-sent', '2026-11-03', {
      letter: 'absence-notice',
      about: '2026-11-02',
      text: letterText(
        { name: 'De Zandloper', place: 'Rotterdam' },
        {
          dated: '',
          subject: 'verzuim',
          salutation: 'Aan de ouders van Sam Bakker',
          paragraphs: [],
          closing: [],
          slip: null,
        },
        ['de heer A. Bakker', 'mevrouw B. Smit'],
      ),
    }),
    did('letter-sent', '2026-11-04', { letter: 'leave-religious', text: 'Verlof voor het feest' }),
    did('letter-sent', '2026-11-04', { letter: 'absence-talk', text: 'Hoe gaat het?' }, 'counsellor'),
    did('letter-sent', '2026-11-04', { letter: 'school-doctor', language: 'ar' }, 'counsellor'),
    did('letter-sent', '2026-11-04', { letter: 'leave-received' }),
    did('leave-requested', '2026-11-05', { from: '2026-11-26', until: '2026-11-27', ground: 'religious' }),
    did('leave-decided', '2026-11-06', { request: 'leave-requested2026-11-05', granted: true }),
    did('agreed', '2026-11-09', { text: 'Sam loopt voortaan met Noor en haar moeder mee', until: '2026-12-18' }),
    did('meeting-held', '2026-11-10', { agreements: 'Elke ochtend om 8.20 uur op het plein' }),
    did('concern', '2026-11-11', { text: 'Komt vaak moe binnen' }, 'teacher'),
    did('concern-decided', '2026-11-12', { decision: 'counsellor', reason: 'IB praat met ouders' }),
    did('team-discussed', '2026-11-13', { text: 'In het team: rust thuis' }, 'counsellor'),
    did('note-recorded', '2026-11-13', { text: 'Moeder was boos' }),
    did('referral', '2026-11-16', { to: 'school-doctor' }, 'counsellor'),
    did('officer-reported', '2026-11-17', { report: 'other' }),
    did('officer-responded', '2026-11-18', { outcomes: ['veilig-thuis'] }),
    did('list-filled', '2026-11-19', { group: '6A', day: '2026-11-19' }),
    did('access-agreed', '2026-11-19', { person: 'Joke de Boer' }),
  ],
  open: [
    step('late.warning', 'send-letter', { letter: 'late-warning' }),
    step('concern.raised', 'discuss-in-team', { role: 'counsellor' }),
    step('las.explained', 'record-in-las'),
  ],
  others: ['Noor van den Berg', 'Sam de Vries', 'Bakker, Jip'],
};
const extract = (purpose: Purpose, more: Partial<ExtractFacts> = {}) => extractOf({ ...FACTS, purpose, ...more });
const titles = ({ parts }: DossierExtract) => parts.map(({ title }) => title);
const part = ({ parts }: DossierExtract, title: string) => parts.find((one) => one.title === title)?.rows ?? [];
const said = (one: DossierExtract, title: string) =>
  part(one, title).map(({ what, details }) => [what, details].filter(Boolean).join(': '));
const all = (one: DossierExtract) => JSON.stringify(one);

describe('for the parents', () => {
  const parents = extract('parents');

  test('has everything of their own child, part by part', () => {
    expect(titles(parents)).toEqual([
      'Totalen',
      'Verzuim',
      'Verlof',
      'Brieven en gesprekken',
      'Afspraken',
      'Leerplicht',
      'Zorg',
      'Wat de school nog moet doen, en uiterlijk wanneer',
      'Wie het dossier inzag',
    ]);
    expect(parents).toMatchObject({
      title: 'Verzuim van uw kind',
      who: 'Sam Bakker, groep 6A',
      dated: 'Rotterdam, 24 november 2026',
    });
  });

  test('has each row with its days, whether it was authorised, how long, and how the administration calls it', () => {
    expect(part(parents, 'Verzuim').slice(0, 2)).toEqual([
      {
        from: '2026-09-01',
        until: '2026-09-01',
        what: 'te laat',
        authorised: 'ongeoorloofd',
        minutes: 11,
        details: 'binnen om 8.41 uur',
        by: 'administratie (LAS)',
      },
      {
        from: '2026-09-08',
        until: '2026-09-08',
        what: 'ziek',
        authorised: 'geoorloofd',
        minutes: 330,
        details: 'gemeld met reden, in het LAS: buikgriep',
        by: 'administratie (LAS)',
      },
    ]);
  });

  test.each([
    [{ from: '10:00', to: '11:15' }, 'van 10.00 tot 11.15 uur'],
    [{ from: '10:00' }, 'vanaf 10.00 uur'],
    [{ to: '11:15' }, 'tot 11.15 uur'],
    [{ part: 'morning' }, 'ochtend'],
    [{ openEnded: true }, 'nog niet afgelopen'],
  ])('says which part of the day: %j', (times, text) => {
    const rows = [row('2026-09-01', { kind: 'medical', ...(times as Partial<Absence>) })];
    expect(part(extract('parents', { rows }), 'Verzuim')[0]!.details).toBe(text);
  });

  test('has the letters word for word, the decision with its days, and the steps that are open', () => {
    expect(parents.letters[0]).toEqual({
      title: 'Brief: ongeoorloofd verzuim, 3 november',
      text: 'De Zandloper\nRotterdam\n\nBetreft: verzuim\n\nAan de ouders van Sam Bakker',
    });
    expect(JSON.stringify(parents)).not.toMatch(/mevrouw B\. Smit|de heer A\. Bakker/);
    expect(said(parents, 'Verlof')).toEqual([
      'aangevraagd: donderdag 26 november 2026 tot en met vrijdag 27 november 2026, religieuze feestdag',
      'toegekend: donderdag 26 november 2026 tot en met vrijdag 27 november 2026',
    ]);
    expect(said(parents, 'Wat de school nog moet doen, en uiterlijk wanneer')).toEqual([
      'brief sturen, waarschuwing te laat komen: Verzuimprotocol, stap 4',
      'bespreken in het team: Verzuimprotocol, stap 4',
      'in de administratie zetten wat bekend is: Verzuimprotocol, stap 4',
    ]);
  });

  test('has the letters out of care', () => {
    expect(said(parents, 'Brieven en gesprekken')).toEqual(
      expect.arrayContaining(['brief: uitnodiging om samen te praten', 'brief: vraag aan de jeugdarts']),
    );
  });

  test('says who saw it by role, and names nobody of the staff', () => {
    expect(part(parents, 'Wie het dossier inzag')).toMatchObject([
      { what: 'gelezen op het scherm', by: 'intern begeleider' },
    ]);
    expect(all(parents)).not.toContain('Joke');
  });

  test('names no other child, and leaves who is called like the own child', () => {
    expect(said(parents, 'Afspraken')).toEqual([
      'afspraak tot en met 18 december: Sam loopt voortaan met [ander kind] en haar moeder mee',
    ]);
  });

  test('tells that there was a concern and what was decided, not what staff wrote about it, and says so', () => {
    expect(said(parents, 'Zorg')).toEqual([
      'zorg gemeld',
      'besluit over de zorg: intern begeleider',
      'besproken in het team',
      'aantekening gemaakt',
      'besproken met de schoolarts',
    ]);
    expect(parents.notes.join()).toContain(
      'De tekst van aantekeningen, zorgen en overleg in het team staat er niet in',
    );
  });

  test('has what staff wrote where the school chose so', () => {
    const whole = extract('parents', { withNotes: true });
    expect(said(whole, 'Zorg')).toContain('zorg gemeld: Komt vaak moe binnen');
    expect(said(whole, 'Zorg')).toContain('besluit over de zorg: intern begeleider: IB praat met ouders');
    expect(whole.notes.join()).not.toContain('staat er niet in. U kunt');
  });

  test('says over which days it is, that not all of them were seen, and what parents may ask', () => {
    expect(parents.notes[0]).toContain('1 augustus 2026 tot en met 31 juli 2027');
    expect(parents.notes[1]).toContain('Op 3 schooldagen is de absentielijst niet gelezen');
    expect(parents.notes.join()).toContain('Autoriteit Persoonsgegevens');
  });
});

describe('for another school', () => {
  const transfer = extract('transfer', { withNotes: true });

  test('has totals, rows, leave, letters, talks, agreements, reports and open steps', () => {
    expect(titles(transfer)).toEqual([
      'Totalen',
      'Verzuim',
      'Verlof',
      'Brieven en gesprekken',
      'Afspraken',
      'Leerplicht',
      'Wat de school nog moet doen, en uiterlijk wanneer',
    ]);
    expect(said(transfer, 'Brieven en gesprekken')).toEqual([
      'brief: ongeoorloofd verzuim over 2 november',
      'brief: verlof toegekend',
      'brief: ontvangst van de verlofaanvraag',
      'gesprek: Elke ochtend om 8.20 uur op het plein',
    ]);
    expect(said(transfer, 'Leerplicht')).toEqual(['gemeld: overig verzuim']);
    expect(said(transfer, 'Wat de school nog moet doen, en uiterlijk wanneer')).toHaveLength(1);
  });

  test('counts a day of faith as leave', () => {
    expect(part(transfer, 'Totalen').map(({ what, minutes, details }) => [what, minutes, details])).toEqual([
      ['te laat', 11, '1 keer, op 1 schooldag'],
      ['verlof', 990, '2 keer, op 3 schooldagen'],
      ['ongeoorloofd, alles samen', 341, ''],
    ]);
  });

  test.each([
    ['what somebody suffers from', 'buikgriep'],
    ['what a family believes', 'religieus'],
    ['a feast', 'feest'],
    ['a concern', 'moe binnen'],
    ['what the team said', 'rust thuis'],
    ['a note, whatever is asked', 'boos'],
    ['a referral', 'schoolarts'],
    ['a talk out of care', 'samen te praten'],
    ['a letter about the youth doctor', 'jeugdarts'],
    ['which language a family speaks', '"ar"'],
    ['what the officer did', 'Veilig Thuis'],
    ['another child', 'Noor'],
    ['who saw it', 'gelezen op het scherm'],
    ['the text of a letter', 'Aan de ouders van'],
  ])('never has %s', (_what, text) => expect(all(transfer)).not.toContain(text));
});

test('of a child of whom nothing is known there are no parts, and still the notes', () => {
  const empty = extract('parents', { rows: [], deeds: [], open: [], years: [] });
  expect(empty.parts).toEqual([]);
  expect(empty.notes.length).toBeGreaterThan(0);
});

test('the page for schools names the parts of both', () => {
  const page = readFileSync('docs/school/dossier.md', 'utf8');
  for (const purpose of ['parents', 'transfer'] as const)
    expect(page).toContain(`: ${titles(extract(purpose)).join(', ')}.`);
});
