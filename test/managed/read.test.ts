import { describe, expect, test } from 'vitest';
import { readManaged } from '../../src/managed/read';
import { NAMES, type Name, TABLE } from '../../src/managed/table';

/* Each setting by itself: what is met, what is just out of bounds, and that no bad one takes another along. */

const WEEK = {
  mon: ['08:30-12:00', '12:30-14:30'],
  tue: ['08:30-12:00'],
  wed: [],
  thu: ['08:30-12:00'],
  fri: ['08:30-12:00'],
};
const long = (letters: number) => 'a'.repeat(letters);
const tenAddresses = Array.from({ length: 10 }, (_one, index) => `https://school${index}.example`);
const YES_NO = { good: [true, false], bad: ['true', 0, null] };
const TIME = { good: ['00:00', '17:00', '23:59'], bad: ['24:00', '7:00', 17] };
const ADDRESSES = {
  good: [['https://start.parnassys.net'], tenAddresses],
  bad: [
    [],
    [...tenAddresses, 'https://elf.example'],
    ['http://school.example'],
    ['https://school.example/pad'],
    ['https://x.ouderportaal.nl'],
    'https://a.example',
  ],
};
const words = (most: number) => ({ good: ['a', long(most)], bad: ['', '  ', long(most + 1), 7] });
const whole = (least: number, most: number) => ({
  good: [least, most],
  bad: [least - 1, most + 1, least + 0.5, String(least)],
});

/** Of every setting: values that hold, the first and the last that can be among them, and those just beyond. */
const EXAMPLES: { readonly [N in Name]: { readonly good: readonly unknown[]; readonly bad: readonly unknown[] } } = {
  schoolName: words(80),
  schoolPlace: words(80),
  schoolAddress: words(120),
  schoolPhone: words(40),
  schoolBrin: { good: ['12AB', '12AB00'], bad: ['1AB', '12ab', '12AB0'] },
  letterSignedBy: words(80),
  region: { good: ['noord', 'midden', 'zuid'], bad: ['oost', 'Noord'] },
  lessonTimes: {
    good: [WEEK],
    bad: [
      { ...WEEK, mon: ['12:00-08:30'] },
      { ...WEEK, mon: ['08:30-12:30', '12:00-14:00'] },
      { mon: [], tue: [], wed: [], thu: [], fri: [] },
      { mon: ['08:30-12:00'] },
    ],
  },
  lasAddresses: ADDRESSES,
  portalAddresses: ADDRESSES,
  websiteAddresses: ADDRESSES,
  lockMinutes: whole(2, 120),
  lockWithScreen: YES_NO,
  passphraseLength: whole(12, 64),
  passphraseStrength: whole(11, 18),
  passphraseTries: whole(1, 3),
  passphraseWaitMinutes: whole(5, 60),
  passkeyAllowed: YES_NO,
  sharedDevice: YES_NO,
  seatIdleSeconds: whole(30, 120),
  codeLength: whole(4, 8),
  codeTries: whole(1, 5),
  roles: { good: [['teacher'], ['teacher', 'concierge', 'director']], bad: [[], ['janitor']] },
  digests: { good: [[], ['morning', 'afternoon']], bad: [['evening'], 'morning'] },
  notificationsAllowed: YES_NO,
  morningDigestMinutes: whole(5, 60),
  afternoonDigestMinutes: whole(5, 120),
  protocol: { good: ['bavokring', 'de-vos'], bad: ['law', 'onze-school'] },
  protocolNumbers: {
    good: [{}, { 'late.warning.count': 1, 'hours.threshold': 100_000 }],
    bad: [{ 'late.warning.count': 0 }, { 'hours.threshold': 100_001 }, { 'no.such': 3 }],
  },
  lateWindow: { good: ['school-year', 'weeks:4'], bad: ['weeks', 'school-year:2', 'weeks:0'] },
  sickWindow: { good: ['school-year', 'months:3'], bad: ['quarter', 'months:1000'] },
  lateCountsForHours: YES_NO,
  sickDayUnit: { good: ['school', 'calendar'], bad: ['lesson'] },
  roundTime: TIME,
  reportBy: TIME,
  houseRulesOff: { good: [[], ['photos']], bad: [['no-such-rule']] },
  quietFrom: TIME,
  quietUntil: TIME,
  quietInWeekend: YES_NO,
  quietInVacation: YES_NO,
  heldUntil: TIME,
  portalAdministrator: words(200),
  portalPupilsAddedBy: words(200),
  portalLasLink: YES_NO,
  letterLanguages: { good: [[], ['en', 'ar', 'tr', 'pl', 'uk']], bad: [['fr']] },
  ownWordingsAllowed: YES_NO,
  wordLetterAllowed: YES_NO,
  exportCsv: YES_NO,
  exportXlsx: YES_NO,
  exportDocx: YES_NO,
  exportPng: YES_NO,
  exportIcs: YES_NO,
  importAllowed: YES_NO,
  relayAddresses: {
    good: [['wss://relais.bestuur.example'], ['wss://a.example:8443', 'wss://b.example', 'wss://c.example']],
    bad: [
      [],
      ['https://relais.bestuur.example'],
      ['ws://relais.bestuur.example'],
      ['wss://relais.bestuur.example/pad'],
      ['wss://iemand@relais.bestuur.example'],
      ['wss://a.example', 'wss://b.example', 'wss://c.example', 'wss://d.example'],
    ],
  },
  savedPageAllowed: YES_NO,
  ownProfilesAllowed: YES_NO,
  retentionYears: whole(1, 5),
  retentionAnnounced: whole(0, 90),
  retentionAfterLeaving: whole(1, 5),
  backupReminderDays: whole(1, 90),
  diagnosisAllowed: YES_NO,
  itContact: words(120),
  firstRunText: words(500),
};

describe.each(NAMES)('%s', (name) => {
  test.each(EXAMPLES[name].good.map((value) => [JSON.stringify(value).slice(0, 60), value]))(
    '%s holds',
    (_said, value) => {
      expect(readManaged({ [name]: value })).toMatchObject({ values: { [name]: value }, ignored: [] });
    },
  );
  test.each(EXAMPLES[name].bad.map((value) => [JSON.stringify(value).slice(0, 60), value]))(
    '%s is told, and nothing else is lost by it',
    (_said, value) => {
      const other = name === 'lockMinutes' ? { region: 'zuid' } : { lockMinutes: 10 };
      expect(readManaged({ ...other, [name]: value })).toEqual({
        values: other,
        fixed: [],
        ignored: [{ name, why: 'bad-value' }],
      });
    },
  );
  test('is fixed where IT says so, as far as it can be', () => {
    const [value] = EXAMPLES[name].good;
    const isFirst = TABLE[name].level === 'first';
    expect(readManaged({ [name]: value, fixed: [name] })).toMatchObject({
      fixed: isFirst ? [] : [name],
      ignored: isFirst ? [{ name, why: 'not-fixed' }] : [],
    });
    expect(readManaged({ [name]: value }).fixed).toEqual(TABLE[name].level === 'always' ? [name] : []);
  });
});

test('there are more than thirty', () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(30);
});

test('a name that does not exist is told, and so is one that nothing can be fixed of', () => {
  expect(readManaged({ slotMinuten: 3, lockMinutes: 999, fixed: ['lockMinutes', 'slot'] })).toEqual({
    values: {},
    fixed: [],
    ignored: [
      { name: 'slotMinuten', why: 'unknown' },
      { name: 'lockMinutes', why: 'bad-value' },
      { name: 'lockMinutes', why: 'nothing-to-fix' },
      { name: 'slot', why: 'unknown' },
    ],
  });
});

test.each([undefined, null, 'text', 3, []])('%s from the browser is nothing', (found) => {
  expect(readManaged(found)).toMatchObject({ values: {}, fixed: [] });
});

test.each(['lockMinutes', [3], { lockMinutes: true }])(
  'fixed as %j is told, and the values hold as a beginning',
  (fixed) => {
    expect(readManaged({ lockMinutes: 10, fixed })).toEqual({
      values: { lockMinutes: 10 },
      fixed: [],
      ignored: [{ name: 'fixed', why: 'bad-value' }],
    });
  },
);

test('what is told is names, never what stood there', () => {
  const told = JSON.stringify(readManaged({ region: 'Kanarievogel', onbekend: 'Kanarievogel' }));
  expect(told).not.toContain('Kanarievogel');
});
