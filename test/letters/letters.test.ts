import { describe, expect, test } from 'vitest';
import type { Absence } from '../../src/domain/absence';
import { LETTERS as LETTER_KINDS, type LetterKind } from '../../src/domain/action';
import type { Time } from '../../src/domain/day';
import { LETTERS } from '../../src/letters';
import { blanksIn, type LeaveFacts, type Letter, type LetterFacts, letterText } from '../../src/letters/letter';
import { wordsIn } from '../../src/letters/own-wording';
import { written } from '../../src/letters/wording';
import { bavokring } from '../../src/rules/protocols/bavokring';
import type { Numbers } from '../../src/rules/settings';
import { away, day, facts } from './facts';

/** The letters in their standard wording; the numbers are those of the protocol unless they are given. */
const writes =
  (kind: LetterKind) =>
  (facts: LetterFacts, numbers: Readonly<Record<string, number | undefined>> = {}): Letter => {
    const { settings } = bavokring;
    const changed = { ...settings, numbers: { ...settings.numbers, ...numbers } as Numbers };
    return written(LETTERS[kind], facts, changed, LETTERS[kind].wording);
  };
const absenceInvitation = writes('absence-invitation');
const absenceNotice = writes('absence-notice');
const absenceReminder = writes('absence-reminder');
const lateInvitation = writes('late-invitation');
const lateSlip = writes('late-slip');
const lateWarning = writes('late-warning');
const leaveForwarded = writes('leave-forwarded');
const leaveGranted = writes('leave-granted');
const leaveOverrun = writes('leave-overrun');
const leavePartly = writes('leave-partly');
const leaveRefused = writes('leave-refused');
const leaveReligious = writes('leave-religious');
const officerNotice = writes('officer-notice');
const absenceTalk = writes('absence-talk');
const schoolDoctor = writes('school-doctor');
const lateOverview = writes('late-overview');
const leaveReceived = writes('leave-received');
const underSix = writes('under-six');

const lates = (count: number): LetterFacts =>
  facts({
    absences: Array.from({ length: count }, (_, index) =>
      away({ kind: 'late', date: day(`2026-11-${String(index + 1).padStart(2, '0')}`), arrival: '08:41' as Time }),
    ),
  });

const body = ({ subject, salutation, paragraphs, closing }: Letter): string =>
  [subject, salutation, ...paragraphs, ...closing].join('\n');

describe('ongeoorloofd verzuim', () => {
  test('says who, which day, and that nobody reported it', () => {
    const { dated, subject, salutation, paragraphs, slip } = absenceNotice(facts());
    expect(dated).toBe('Rotterdam, 24 november 2026');
    expect(subject).toBe('ongeoorloofd verzuim');
    expect(salutation).toBe('Aan de ouders of verzorgers van Noor van den Berg,');
    expect(paragraphs[0]).toBe(
      'Uw kind Noor van den Berg uit groep 6A was niet op school. Het gaat om maandag 23 november 2026 (de hele dag).',
    );
    expect(paragraphs[1]).toBe('Wij hebben hierover geen bericht van u gekregen.');
    expect(slip?.fields.map(({ label }) => label)).toEqual([
      'Naam van het kind',
      'Groep',
      'Handtekening ouder of verzorger',
    ]);
    expect(slip?.lines).toBe(3);
  });

  test.each([
    [{ part: 'morning' } as const, '(de ochtend)'],
    [{ part: 'afternoon' } as const, '(de middag)'],
    [{ from: '10:00' as Time, to: '11:15' as Time }, '(van 10.00 tot 11.15 uur)'],
    [{ from: '13:00' as Time }, '(vanaf 13.00 uur)'],
    [{ to: '10:30' as Time }, '(tot 10.30 uur)'],
  ])('a part of the day: %o', (part, text) => {
    expect(absenceNotice(facts({ absences: [away(part)] })).paragraphs[0]).toContain(text);
  });

  test('rows that say different parts of a day name none', () => {
    const absences = [away({ part: 'morning' }), away({ part: 'afternoon' })];
    expect(absenceNotice(facts({ absences })).paragraphs[0]).toContain('maandag 23 november 2026.');
  });

  test('several days are a period', () => {
    expect(absenceNotice(facts({ until: day('2026-11-24') })).paragraphs[0]).toContain(
      'maandag 23 november 2026 tot en met dinsdag 24 november 2026',
    );
  });

  test('never says that the school called when nobody did, or that nobody reported it when the page does not say', () => {
    expect(body(absenceNotice(facts({ absences: [away()] })))).not.toMatch(/gebeld|geen bericht/);
    expect(body(absenceNotice(facts({ absences: [away()], called: true })))).toContain('Wij hebben u gebeld');
  });

  test('reported without a reason: the absence is known, the reason not', () => {
    const letter = absenceNotice(facts({ absences: [away({ reported: 'without-reason' })] }));
    expect(letter.paragraphs[1]).toContain('De reden kennen wij nog niet.');
    expect(body(letter)).not.toContain('geen bericht');
  });

  test('a pupil of whom no group is known', () => {
    const pupil = { name: 'Noor van den Berg', group: null };
    expect(absenceNotice(facts({ pupil })).paragraphs[0]).toContain('Noor van den Berg was niet');
  });
});

describe('waarschuwing te laat', () => {
  test('names every day and what follows', () => {
    const letter = lateWarning(lates(6), { 'late.meeting.count': 9 });
    expect(letter.subject).toBe('waarschuwing: 6 keer te laat');
    expect(letter.paragraphs[1]?.split('\n')).toHaveLength(6);
    expect(letter.paragraphs[1]).toContain('• 2 november, 8.41 uur');
    expect(letter.paragraphs.at(-1)).toContain('Bij 9 keer te laat');
  });

  test('announces no step that is reached already', () => {
    expect(lateWarning(lates(8), { 'late.meeting.count': 9 }).paragraphs.at(-1)).toContain('Bij 9 keer');
    expect(body(lateWarning(lates(9), { 'late.meeting.count': 9 }))).not.toContain('Bij 9 keer');
  });
});

describe('herinnering', () => {
  test('names the days that the first letter was about, asks once, and says what follows', () => {
    const letter = absenceReminder(facts({ since: day('2026-11-30'), until: day('2026-11-30') }));
    expect(letter.paragraphs[0]).toContain('maandag 23 november 2026.');
    expect(letter.paragraphs.at(-1)).toContain('gesprek op school');
    expect(letter.slip?.title).toBe('Reden van het verzuim');
    const several = absenceReminder(facts({ absences: [away({ endDate: day('2026-11-25') })] }));
    expect(several.paragraphs[0]).toContain('maandag 23 november 2026 tot en met woensdag 25 november 2026');
    expect(absenceReminder(facts({ absences: [] })).paragraphs[0]).toContain('maandag 23 november 2026.');
  });
});

describe('uitnodigingen', () => {
  test('for absence: every day, two moments to fill in, and what may follow', () => {
    const letter = absenceInvitation(facts({ absences: [away(), away({ date: day('2026-11-30') })] }));
    expect(letter.paragraphs[1]).toBe('• maandag 23 november 2026\n• maandag 30 november 2026');
    expect(blanksIn(letter)).toEqual(['[dag en tijd]', '[andere dag en tijd]']);
    expect(body(letter)).toContain('leerplichtambtenaar');
    expect(absenceInvitation(facts({ absences: [] })).paragraphs[1]).toBe('• maandag 23 november 2026');
  });

  test('for lates: every day, two moments, and after how many more a report follows', () => {
    const letter = lateInvitation(lates(9), { 'late.officer.count': 15 });
    expect(letter.subject).toBe('uitnodiging voor een gesprek: 9 keer te laat');
    expect(letter.paragraphs[1]?.split('\n')).toHaveLength(9);
    expect(blanksIn(letter)).toHaveLength(2);
    expect(letter.paragraphs.at(-1)).toContain('nog 6 keer te laat');
    expect(body(lateInvitation(lates(14), { 'late.officer.count': 15 }))).toContain('nog 1 keer');
    expect(body(lateInvitation(lates(15), { 'late.officer.count': 15 }))).not.toContain('melden');
    expect(body(lateInvitation(lates(9), { 'late.officer.count': undefined }))).not.toContain('melden');
  });
});

describe('strook bij te laat komen', () => {
  const one = (more: Partial<Absence>, minutesLate: number | null = null) =>
    lateSlip(facts({ absences: [away({ kind: 'late', ...more })], minutesLate })).paragraphs[0];

  test('says the day, the time and how long after the beginning', () => {
    expect(one({ arrival: '08:41' as Time }, 11)).toContain(
      'op maandag 23 november 2026 te laat op school. Uw kind kwam om 8.41 uur. Dat is 11 minuten na',
    );
    expect(one({ arrival: '08:31' as Time }, 1)).toContain('om 8.31 uur. Dat is 1 minuut na');
    expect(one({ arrival: '08:41' as Time })).toMatch(/om 8\.41 uur\.$/);
    expect(one({})).toMatch(/te laat op school\.$/);
  });

  test('is from the teacher, and comes back signed', () => {
    const { closing, slip } = lateSlip(lates(1));
    expect(closing.at(-1)).toBe('De leerkracht van groep 6A');
    expect(slip?.fields.at(-1)?.label).toBe('Handtekening ouder of verzorger');
    expect(lateSlip(facts({ pupil: { name: 'Noor', group: null } })).closing.at(-1)).toBe('De leerkracht');
  });
});

describe('kennisgeving van een melding', () => {
  const says = (more: Partial<LetterFacts>) => officerNotice(facts(more)).paragraphs[1];

  test('says what was reported, by the kind of report', () => {
    expect(says({ report: '16-hours-4-weeks', minutes: 960 })).toContain('samen 16 uur. Het gaat om maandag 23');
    expect(says({ report: '16-hours-4-weeks', minutes: 975 })).toContain('samen 16 uur en 15 minuten.');
    expect(says({ report: '16-hours-4-weeks' })).toContain('zonder geldige reden. Het gaat om');
    expect(says({ report: 'holiday' })).toContain('buiten de schoolvakanties');
    expect(says({ report: 'long' })).toContain('langer dan vier weken');
    expect(says({ ...lates(15), report: 'other', count: 15 })).toBe('Uw kind kwam dit schooljaar 15 keer te laat.');
    expect(says({ report: 'other', count: 2 })).toContain('geen geldige reden');
    expect(says({})).toContain('geen geldige reden');
  });

  test('says who will get in touch, and that parents may see the report', () => {
    expect(body(officerNotice(facts()))).toMatch(
      /leerplichtambtenaar neemt contact met u op[\s\S]*U mag zien wat wij hebben gemeld/,
    );
  });
});

describe('antwoord op een aanvraag van verlof', () => {
  const leave = (more: Partial<LeaveFacts> = {}): LetterFacts =>
    facts({
      leave: {
        askedOn: day('2026-11-16'),
        ground: 'weighty',
        asked: { from: day('2026-11-26'), until: day('2026-11-27'), schoolDays: 2 },
        granted: { from: day('2026-11-26'), until: day('2026-11-27'), schoolDays: 2 },
        givenThisYear: 3,
        awaits: null,
        ...more,
      },
    });

  test('names the request: when, which days, how many, and the ground', () => {
    const [first] = leaveRefused(leave({ granted: null })).paragraphs;
    expect(first).toContain('Op 16 november 2026 vroeg u verlof');
    expect(first).toContain('26 november 2026 tot en met 27 november 2026 (2 schooldagen)');
    expect(first).toContain('vanwege gewichtige omstandigheden');
  });

  test.each([
    ['weighty', 'artikel 11 onder g en artikel 14'],
    ['profession', 'artikel 11 onder f en artikel 13a'],
  ] as const)('says by which article: %s', (ground, article) => {
    for (const write of [leaveGranted, leavePartly, leaveRefused])
      expect(body(write(leave({ ground })))).toContain(`${article} van de Leerplichtwet`);
  });

  test('a decision says within which time, with whom and how to object, and what haste allows', () => {
    for (const write of [leaveGranted, leavePartly, leaveRefused]) {
      const text = body(write(leave()));
      for (const part of [
        'binnen zes weken',
        'schriftelijk bezwaar bij de directie van De Zandloper',
        'uw naam en adres, de datum',
        'handtekening',
        'voorlopige voorziening',
      ])
        expect(text).toContain(part);
    }
    expect(body(leaveForwarded(leave()))).not.toContain('binnen zes weken');
    expect(body(leaveReligious(leave({ ground: 'religious' })))).not.toContain('bezwaar');
  });

  test('gives the days that are left to reckon with', () => {
    expect(body(leaveGranted(leave()))).toContain('dit schooljaar 3 schooldagen.');
    expect(body(leaveGranted(leave({ givenThisYear: 1 })))).toContain('dit schooljaar 1 schooldag.');
  });

  test('a refusal, and a part, wait for the reason', () => {
    expect(blanksIn(leaveRefused(leave()))).toEqual(['[reden]']);
    expect(blanksIn(leavePartly(leave()))).toEqual(['[reden]']);
    expect(blanksIn(leavePartly(leave({ granted: null })))).toEqual(['[dagen]', '[reden]']);
    expect(blanksIn(leaveGranted(leave()))).toEqual([]);
  });

  test('leave without a decision is no leave', () => {
    expect(body(leaveForwarded(leave({ granted: null })))).toContain('heeft uw kind geen verlof');
  });

  test('a religious day is a notice, and nobody gives permission', () => {
    const text = body(leaveReligious(leave({ ground: 'religious' })));
    expect(text).toContain('artikel 11 onder e en artikel 13');
    expect(text).not.toMatch(/geven (dit )?verlof|toestemming/);
  });

  test('what is over is said when the pupil comes back later', () => {
    const letter = leaveOverrun(facts({ days: 1 }));
    expect(letter.paragraphs[1]).toBe('Het gaat om maandag 23 november 2026: 1 schooldag.');
    expect(leaveOverrun(facts()).paragraphs[1]).toBe('Het gaat om maandag 23 november 2026.');
    expect(body(letter)).toContain('ongeoorloofd');
  });

  test('of a request that is not known any more everything is to be filled in', () => {
    expect(blanksIn(leaveGranted(facts()))).toEqual(['[datum]', '[dagen]', '[reden van de aanvraag]', '[artikel]']);
    expect(blanksIn(leaveReligious(facts()))).toEqual(['[datum]', '[dagen]']);
  });

  test('that was asked is confirmed with who decides, and by when', () => {
    const awaits = (who: 'school' | 'officer') => ({ who, until: day('2026-11-30') });
    const school = body(leaveReceived(leave({ granted: null, awaits: awaits('school') })));
    expect(school).toContain('Op 16 november 2026 vroeg u verlof');
    expect(school).toContain('De directie van de school beslist');
    expect(school).toContain('uiterlijk op maandag 30 november 2026');
    expect(school).toContain('Zolang er geen besluit is, heeft uw kind geen verlof.');
    const officer = body(leaveReceived(leave({ granted: null, awaits: awaits('officer') })));
    expect(officer).toContain('beslist de leerplichtambtenaar');
    expect(officer).not.toContain('directie van de school');
    const religious = body(leaveReceived(leave({ ground: 'religious', granted: null, awaits: awaits('school') })));
    expect(religious).toContain('Laten weten is genoeg.');
    expect(religious).not.toContain('geen besluit');
  });

  test('that was asked, and of which nobody can say who decides, waits for who knows', () => {
    expect(blanksIn(leaveReceived(leave({ granted: null })))).toEqual([
      '[De directie of de leerplichtambtenaar]',
      '[dag]',
    ]);
  });

  describe('every letter', () => {
    const longest = { from: day('2026-11-26'), until: day('2026-12-04'), schoolDays: 7 };
    const full: LetterFacts = {
      ...lates(9),
      pupil: { name: 'Maximiliaan Alexander van der Bergh-Hooijmakers', group: '7/8B' },
      ...{ count: 9, minutes: 975, days: 4, minutesLate: 11, report: '16-hours-4-weeks', called: true },
      ...{ lateBy: { a: 11 }, begins: '08:30' as Time, periods: [longest, longest, longest, longest] },
      leave: {
        ...leave().leave!,
        ...{ asked: longest, granted: longest, awaits: { who: 'officer', until: day('2026-12-04') } },
      },
    };
    const all = LETTER_KINDS.map((kind) => [kind, writes(kind)(full)] as const);

    test.each(all)('%s is at most 150 words, without shouting and without a medical word', (_kind, letter) => {
      expect(wordsIn(letter)).toBeLessThanOrEqual(150);
      // Who is asked for advice has to be named; nothing else may be said of it.
      expect(body(letter).replaceAll('jeugdarts', '')).not.toMatch(/!|ziek|arts|dokter|medisch|huisarts|diagnose/i);
    });

    test.each(all)(
      '%s is plain: no sentence of more than twenty words, and on average at most twelve',
      (_kind, letter) => {
        const lengths = letter.paragraphs
          .flatMap((paragraph) => paragraph.split('\n'))
          .filter((line) => !/^(•|\d\.)/.test(line))
          .flatMap((line) => line.split(/(?<=[.:?])\s+/))
          .filter((sentence) => !sentence.includes('schooldagen)') && !sentence.includes('tot en met'))
          .map((sentence) => ({ sentence, length: sentence.split(/\s+/).length }));
        for (const { sentence, length } of lengths) expect(length, sentence).toBeLessThanOrEqual(20);
        expect(lengths.reduce((sum, { length }) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(12);
      },
    );

    test.each(all)('%s is addressed, dated and signed', (_kind, letter) => {
      expect(letter.dated).toBe('Rotterdam, 24 november 2026');
      expect(letter.salutation).toContain('Aan de ouders of verzorgers van Maximiliaan');
      expect(letter.closing.at(-1)).toMatch(
        /^(Directie De Zandloper|De leerkracht van groep 7\/8B|De intern begeleider)$/,
      );
    });
  });
});

describe('brieven uit zorg', () => {
  const periods = [
    { from: day('2026-09-07'), until: day('2026-09-09'), schoolDays: 3 },
    { from: day('2026-11-16'), until: day('2026-11-16'), schoolDays: 1 },
  ];

  test('the talk: when the pupil was away, two moments, and nobody is asked for more', () => {
    const letter = absenceTalk(facts({ periods }));
    expect(letter.paragraphs[1]).toBe(
      '• 7 september 2026 tot en met 9 september 2026 (3 schooldagen)\n• maandag 16 november 2026 (1 schooldag)',
    );
    expect(blanksIn(letter)).toEqual(['[dag en tijd]', '[andere dag en tijd]']);
    expect(body(letter)).toContain('Het gesprek is geen straf.');
    expect(body(letter)).not.toMatch(/leerplicht|melden|ongeoorloofd/);
    expect(blanksIn(absenceTalk(facts()))).toContain('[dagen]');
  });

  test('the question to the school doctor: why, what is shared, and that it needs consent', () => {
    const letter = schoolDoctor(facts({ periods }));
    expect(letter.paragraphs[0]).toContain('samen 4 schooldagen');
    expect(blanksIn(letter)).toEqual(['[datum]']);
    expect(body(letter)).toContain('Wij geven alleen door');
    expect(body(letter)).toContain('Wij doen dit alleen als u het goedvindt.');
    expect(letter.slip?.fields.at(-1)?.label).toBe('Handtekening ouder of verzorger');
    expect(blanksIn(schoolDoctor(facts()))).toContain('[aantal schooldagen]');
  });
});

test('te laat: every day with its minutes, when school begins, and one request', () => {
  const late = (id: string, date: string, arrival?: string) =>
    away({ id, kind: 'late', date: day(date), ...(arrival && { arrival: arrival as Time }) });
  const absences = [late('a', '2026-11-02', '08:41'), late('b', '2026-11-03', '08:31'), late('c', '2026-11-04')];
  const letter = lateOverview(facts({ absences, lateBy: { a: 11, b: 1 }, begins: '08:30' as Time }));
  expect(letter.subject).toBe('3 keer te laat op school');
  expect(letter.paragraphs[1]).toBe(
    '• 2 november, 8.41 uur (11 minuten)\n• 3 november, 8.31 uur (1 minuut)\n• 4 november',
  );
  expect(letter.paragraphs[2]).toContain('De les begint om 8.30 uur.');
  expect(blanksIn(letter)).toEqual([]);
  expect(blanksIn(lateOverview(facts({ absences: [] })))).toEqual(['[aantal keer]', '[dag en tijd]', '[tijd]']);
});

test('nog geen zes: the hours by notice and by leave, and until when', () => {
  const letter = underSix(facts());
  expect(body(letter)).toContain('artikel 11a van de Leerplichtwet');
  expect(body(letter)).toContain('tot de dag waarop uw kind zes jaar wordt');
  expect(blanksIn(letter)).toEqual(['[aantal]', '[ja of nee, en hoeveel uur]', '[dagen en tijden]']);
});

test('what is to be filled in is found anywhere in the letter, each once', () => {
  const letter = absenceNotice(facts());
  expect(blanksIn(letter)).toEqual([]);
  expect(
    blanksIn({ ...letter, dated: '[plaats]', subject: '[iets]', paragraphs: ['[iets] en [x]'], closing: ['[naam]'] }),
  ).toEqual(['[plaats]', '[iets]', '[x]', '[naam]']);
  expect(blanksIn({ ...letter, paragraphs: ['[]', '[a\nb]', 'x] ['] })).toEqual([]);
});

test('the school says at the head where it is, and at the foot who signs', () => {
  const school = {
    name: 'De Zandloper',
    place: 'Rotterdam',
    address: 'Schoolstraat 1, 3011 AB Rotterdam',
    phone: '010 000 00 00',
    brin: '12AB',
    signedBy: 'M. Aydin',
  };
  const letter = absenceNotice(facts({ school }));
  expect(letter.closing).toEqual(['Met vriendelijke groet,', '', '', 'M. Aydin', 'directie De Zandloper']);
  expect(letterText(school, letter).split('\n').slice(0, 4)).toEqual([
    'De Zandloper',
    'Schoolstraat 1, 3011 AB Rotterdam',
    'Telefoon 010 000 00 00',
    'BRIN 12AB',
  ]);
});

test('what is kept of a letter is what stands on the paper, the slip below the line', () => {
  const letter: Letter = {
    dated: 'Rotterdam, 24 november 2026',
    subject: 'Ongeoorloofd verzuim',
    salutation: 'Beste ouders,',
    paragraphs: ['Noor was er niet.', ''],
    closing: ['Met vriendelijke groet,', '', 'De Zandloper'],
    slip: {
      title: 'Antwoordstrook',
      intro: 'Mijn kind was er niet omdat:',
      lines: 3,
      fields: [
        { label: 'Naam', value: 'Noor van den Berg' },
        { label: 'Handtekening', value: '' },
      ],
    },
  };
  expect(letterText({ name: 'De Zandloper', place: 'Rotterdam' }, letter)).toBe(
    `De Zandloper
Rotterdam

Rotterdam, 24 november 2026

Betreft: Ongeoorloofd verzuim

Beste ouders,

Noor was er niet.

Met vriendelijke groet,
De Zandloper

--- hier afknippen ---

Antwoordstrook

Mijn kind was er niet omdat:

Naam: Noor van den Berg
Handtekening:`,
  );
  expect(letterText({ name: 'De Zandloper', place: '' }, { ...letter, slip: null })).not.toContain('afknippen');
});
