import { describe, expect, test } from 'vitest';
import { ROLES } from '../../src/domain/role';
import { agreementsOf } from '../../src/etiquette/agreements';
import { remind } from '../../src/etiquette/remind';
import { moment, PART_TIME, says } from './moment';

/* What is said in the portal's page: each rule met, and just not. */

describe('Berichten: not to parents after hours', () => {
  const message = (now: string, more: Parameters<typeof says>[1] = {}) =>
    ({ module: 'messages', action: 'write', audience: 'parents', now, ...more }) as const;
  const asks = (now: string, more?: Parameters<typeof says>[1], numbers = {}) =>
    says('after-hours', message(now, more), { numbers }) !== undefined;

  test.each([
    ['2026-11-24T17:00', true],
    ['2026-11-24T16:59', false],
    ['2026-11-24T23:59', true],
    ['2026-11-25T00:00', true],
    ['2026-11-24T06:59', true],
    ['2026-11-24T07:00', false],
  ])('at %s: %s', (now, asked) => expect(asks(now)).toBe(asked));

  test('it asks once, and offers to keep the text', () => {
    expect(says('after-hours', message('2026-11-24T17:00'))).toMatchObject({
      level: 'ask',
      source: 'Berichten',
      offers: ['hold', 'go-on', 'back'],
      about: [],
    });
  });

  test('an answer is a message; looking is not', () => {
    expect(asks('2026-11-24T20:00', { action: 'reply' })).toBe(true);
    expect(asks('2026-11-24T20:00', { action: 'open' })).toBe(false);
    expect(asks('2026-11-24T20:00', { module: 'news', action: 'write' })).toBe(false);
  });

  test.each([
    ['parents-and-colleagues', true],
    ['colleagues', false],
    [null, false],
  ] as const)('to %s: %s', (audience, asked) => expect(asks('2026-11-24T20:00', { audience })).toBe(asked));

  test.each([
    ['weekend', '2026-11-28T10:00', '2026-11-27T10:00'],
    ['vacation', '2026-12-21T10:00', '2026-12-18T10:00'],
    ['dayOff', '2026-11-25T10:00', '2026-11-24T10:00'],
  ])('%s, only where the school wants it', (setting, now, before) => {
    const workdays = PART_TIME;
    expect(asks(now, { workdays })).toBe(false);
    expect(asks(now, { workdays }, { [setting]: true })).toBe(true);
    expect(asks(before, { workdays }, { [setting]: true })).toBe(false);
  });

  test('the school sets its own times', () => {
    expect(asks('2026-11-24T17:00', {}, { after: '18:00' })).toBe(false);
    expect(asks('2026-11-24T18:00', {}, { after: '18:00' })).toBe(true);
    expect(asks('2026-11-24T07:15', {}, { before: '07:30' })).toBe(true);
  });
});

test('Berichten: what the portal is for is said once', () => {
  expect(says('purpose', { module: 'messages' })?.level).toBe('notice');
  expect(says('purpose', { module: 'messages', action: 'write' })).toBeDefined();
  expect(says('purpose', { module: 'news' })).toBeUndefined();
  const spoken = { purpose: '2026-09-01' as never };
  expect(says('purpose', { module: 'messages', remembered: { spoken, couples: [] } })).toBeUndefined();
});

test('Absentie en verlof: reports that came in late are said beside the list, and nowhere else', () => {
  const late = { module: 'absences', lateReports: 1 } as const;
  expect(says('absence-by-phone', late)).toMatchObject({ level: 'notice', offers: [], about: [] });
  expect(says('absence-by-phone', { ...late, lateReports: 0 })).toBeUndefined();
  expect(says('absence-by-phone', { ...late, module: 'messages' })).toBeUndefined();
  expect(says('absence-by-phone', { ...late, action: 'save' })).toBeUndefined();
});

describe('Algemeen: to the whole school', () => {
  test.each(['messages', 'agenda', 'news'] as const)('in %s a teacher is asked', (module) => {
    expect(says('school-wide', { module, action: 'add', target: 'whole-school' })?.level).toBe('ask');
  });
  test.each(ROLES)('%s', (role) => {
    const isAsked = !['director', 'administrator', 'clerk'].includes(role);
    const said = says('school-wide', { module: 'messages', action: 'write', target: 'whole-school', role });
    expect(said !== undefined).toBe(isAsked);
  });
  test('not to groups, not where nobody knows, not in another module', () => {
    expect(says('school-wide', { module: 'messages', action: 'write', target: 'groups' })).toBeUndefined();
    expect(says('school-wide', { module: 'messages', action: 'write' })).toBeUndefined();
    expect(says('school-wide', { module: 'photos', action: 'add', target: 'whole-school' })).toBeUndefined();
    expect(says('school-wide', { module: 'news', action: 'open', target: 'whole-school' })).toBeUndefined();
  });
  test('says who sends it, where the school said so', () => {
    const given = { module: 'news', action: 'add', target: 'whole-school' } as const;
    expect(says('school-wide', given)?.about).toEqual([]);
    expect(says('school-wide', given, { numbers: { who: 'Yvonne Smit' } })?.about).toEqual(['Yvonne Smit']);
  });
});

test('Algemeen, Nieuws: the newsletter, once in a week from Monday', () => {
  const add = (now: string, last?: string) =>
    says('newsletter', {
      module: 'news',
      action: 'add',
      now,
      remembered: { spoken: last ? { newsletter: last as never } : {}, couples: [] },
    });
  expect(add('2026-11-24T10:00')).toMatchObject({ level: 'notice', source: 'Algemeen, Nieuws', offers: [] });
  expect(add('2026-11-29T10:00', '2026-11-23')).toBeUndefined();
  expect(add('2026-11-30T10:00', '2026-11-29')).toBeDefined();
  expect(says('newsletter', { module: 'news', action: 'open' })).toBeUndefined();
});

test('Algemeen: a new module, always, with where its information is', () => {
  const given = { module: 'management', action: 'switch-on', role: 'administrator' } as const;
  expect(says('new-module', given)).toMatchObject({ level: 'ask', about: ['https://support.basisonline.nl'] });
  expect(says('new-module', { ...given, action: 'save' })).toBeUndefined();
});

describe('Gesprekkenplanner', () => {
  test('a round of a teacher’s own', () => {
    expect(says('conference-round', { module: 'conferences', action: 'add' })?.level).toBe('ask');
    expect(says('conference-round', { module: 'conferences', action: 'add', role: 'director' })).toBeUndefined();
    expect(says('conference-round', { module: 'conferences', action: 'open' })).toBeUndefined();
  });

  const send = (role: 'teacher' | 'director', now: string, fields: object) =>
    says('conference-central', { module: 'conferences', action: 'send', role, now, fields });
  const round = { central: true, checkUntil: '2026-11-24T15:00' };
  test('the central round, when a teacher sends it, or anybody before teachers have looked', () => {
    expect(send('teacher', '2026-11-24T16:00', round)?.level).toBe('ask');
    expect(send('director', '2026-11-24T14:59', round)?.about).toEqual(['tot 24-11-2026, 15.00 uur']);
    expect(send('director', '2026-11-24T15:00', round)).toBeUndefined();
    expect(send('teacher', '2026-11-24T10:00', { ...round, central: false })).toBeUndefined();
  });
  test('of which less is known: only a teacher is asked, and only of a central one', () => {
    expect(send('director', '2026-11-24T10:00', { central: true })).toBeUndefined();
    expect(send('teacher', '2026-11-24T10:00', { central: true })).toBeDefined();
    expect(send('teacher', '2026-11-24T10:00', {})).toBeUndefined();
  });

  test('separated parents, until it was agreed for this couple', () => {
    const tick = (couple: string | undefined, couples: readonly string[] = []) =>
      says('separated-parents', {
        module: 'conferences',
        action: 'separated',
        fields: couple === undefined ? {} : { couple },
        remembered: { spoken: {}, couples },
      });
    expect(tick('Ouders van Noor Visser')).toMatchObject({
      level: 'ask',
      about: ['Ouders van Noor Visser'],
      offers: ['record-couple', 'go-on', 'back'],
    });
    expect(tick('Ouders van Noor Visser', ['ouders van  Noor Visser '])).toBeUndefined();
    expect(tick('Ouders van Noor Vissers', ['Ouders van Noor Visser'])).toBeDefined();
    expect(tick(undefined, ['Ouders van Noor Visser'])?.offers).toEqual(['go-on', 'back']);
  });
});

test('Foto’s: asked on the website, said in the portal', () => {
  expect(says('photos', { module: 'website', action: 'upload' })?.level).toBe('ask');
  expect(says('photos', { module: 'photos', action: 'upload' })?.level).toBe('notice');
  expect(says('photos', { module: 'photos', action: 'open' })).toBeUndefined();
  expect(says('photos', { module: 'messages', action: 'upload' })).toBeUndefined();
});

test.each(ROLES)('Beheer: deleting somebody, as %s', (role) => {
  const said = says('delete-person', { module: 'management', action: 'delete', role });
  expect(said?.level).toBe(role === 'administrator' ? undefined : 'ask');
});

test('Beheer: who the administrator is, where the school said so', () => {
  const school = { administrator: 'Mohamed Aydin', phone: null };
  const [said] = remind(agreementsOf({}, school), moment({ module: 'management', action: 'delete' }));
  expect(said).toMatchObject({ rule: 'delete-person', about: ['Mohamed Aydin'] });
});

test('Nieuws: another notification setting than the one advised, wherever it is shown', () => {
  const shown = (notification?: string) =>
    says('notification-default', { module: 'profiles', fields: notification === undefined ? {} : { notification } });
  expect(shown('Alles meteen')).toMatchObject({ level: 'notice', about: ['Alles meteen'] });
  expect(shown('dagoverzicht en  spoedberichten')).toBeUndefined();
  expect(shown()).toBeUndefined();
});

test('Nieuws: comments on an item', () => {
  const add = (commentsOn?: boolean) =>
    says('news-comments', { module: 'news', action: 'add', fields: commentsOn === undefined ? {} : { commentsOn } });
  expect(add(true)?.level).toBe('ask');
  expect(add(false)).toBeUndefined();
  expect(add()).toBeUndefined();
});

test('Profiel: a photo or workdays are missing', () => {
  const profile = (fields: object) => says('profile-complete', { module: 'profiles', fields });
  expect(profile({ hasPhoto: false, hasWorkdays: true })?.level).toBe('notice');
  expect(profile({ hasPhoto: true, hasWorkdays: false })).toBeDefined();
  expect(profile({ hasPhoto: true, hasWorkdays: true })).toBeUndefined();
  expect(profile({})).toBeUndefined();
});

describe('Profiel: private contact details', () => {
  const write = (text: string, more: Parameters<typeof says>[1] = {}) =>
    says('private-contact', { module: 'messages', action: 'write', audience: 'parents', fields: { text }, ...more });
  test('in a message to parents', () => {
    expect(write('Bel 06-12345678 of mail juf@live.nl')).toMatchObject({
      level: 'ask',
      about: ['06-12345678', 'juf@live.nl'],
    });
    expect(write('Bel tussen 8.30 en 9.00 uur')).toBeUndefined();
    expect(write('', { fields: { subject: 'bel 0612345678', text: '' } })?.about).toEqual(['0612345678']);
  });
  test('not among colleagues, not to nobody knows whom', () => {
    expect(write('06-12345678', { audience: 'colleagues' })).toBeUndefined();
    expect(write('06-12345678', { audience: null })).toBeUndefined();
  });
  test('in a field of the profile that parents see, when it is saved', () => {
    const fields = { shownToParents: ['juf@live.nl', '0612345678', 'juf@live.nl'] };
    expect(says('private-contact', { module: 'profiles', action: 'save', fields })?.about).toEqual([
      'juf@live.nl',
      '0612345678',
    ]);
    expect(says('private-contact', { module: 'profiles', action: 'open', fields })).toBeUndefined();
    expect(says('private-contact', { module: 'profiles', action: 'save' })).toBeUndefined();
  });
  test('not those of the school', () => {
    const agreements = agreementsOf(
      { 'private-contact': { numbers: { own: 'dezandloper.nl' } } },
      { administrator: null, phone: '010-1234567' },
    );
    const context = (text: string) =>
      moment({ module: 'messages', action: 'reply', audience: 'parents', fields: { text } });
    const asks = (text: string) => remind(agreements, context(text)).some(({ rule }) => rule === 'private-contact');
    expect(asks('Bel (010) 123 45 67 of mail info@dezandloper.nl')).toBe(false);
    expect(asks('Bel 06-12345678')).toBe(true);
  });
});

describe('Intekenen', () => {
  test('a form for the whole school', () => {
    const given = { module: 'sign-up', action: 'add', target: 'whole-school' } as const;
    expect(says('sign-up-scope', given)?.level).toBe('ask');
    expect(says('sign-up-scope', { ...given, role: 'clerk' })).toBeUndefined();
    expect(says('sign-up-scope', { ...given, target: 'groups' })).toBeUndefined();
    expect(says('sign-up-scope', { ...given, target: null })).toBeUndefined();
  });
  test('a reminder, with how many get it', () => {
    const given = { module: 'sign-up', action: 'remind', role: 'director' } as const;
    expect(says('sign-up-reminder', { ...given, fields: { recipients: 14 } })).toMatchObject({
      level: 'ask',
      about: ['14'],
    });
    expect(says('sign-up-reminder', given)?.about).toEqual([]);
    expect(says('sign-up-reminder', { ...given, action: 'send' })).toBeUndefined();
  });
});

test('Takenplanner: opened, or switched on for parents', () => {
  expect(says('task-planner', { module: 'tasks' })?.level).toBe('notice');
  expect(says('task-planner', { module: 'tasks', action: 'switch-on' })).toBeDefined();
  expect(says('task-planner', { module: 'tasks', action: 'add' })).toBeUndefined();
  expect(says('task-planner', { module: 'desktop' })).toBeUndefined();
});

describe('a rule is about its own module and what is done there', () => {
  const central = { central: true };
  test.each([
    ['conference-round', { module: 'sign-up', action: 'add' }],
    ['conference-central', { module: 'messages', action: 'send', fields: central }],
    ['conference-central', { module: 'conferences', action: 'open', fields: central }],
    ['newsletter', { module: 'messages', action: 'add' }],
    ['new-module', { module: 'tasks', action: 'switch-on' }],
    ['delete-person', { module: 'photos', action: 'delete' }],
    ['delete-person', { module: 'management', action: 'open' }],
    ['news-comments', { module: 'messages', action: 'add', fields: { commentsOn: true } }],
    ['profile-complete', { module: 'management', fields: { hasPhoto: false } }],
    ['sign-up-scope', { module: 'conferences', action: 'add', target: 'whole-school' }],
    ['sign-up-reminder', { module: 'conferences', action: 'remind' }],
  ] as const)('%s is silent at %j', (rule, given) => expect(says(rule, given)).toBeUndefined());
});

describe('every rule', () => {
  const evening = moment({
    module: 'messages',
    action: 'write',
    audience: 'parents',
    target: 'whole-school',
    now: '2026-11-24T20:00',
    fields: { text: '06-12345678' },
  });
  test('is silent when it is off, and then only it', () => {
    expect(
      remind(agreementsOf({}), evening)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(['after-hours', 'private-contact', 'purpose', 'school-wide']);
    const without = agreementsOf({ 'after-hours': { on: false }, purpose: { on: false } });
    expect(
      remind(without, evening)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(['private-contact', 'school-wide']);
  });
  test('says what the school says', () => {
    const own = agreementsOf({ purpose: { text: 'Wij schrijven hier aan ouders.' } });
    expect(remind(own, evening).find(({ rule }) => rule === 'purpose')?.text).toBe('Wij schrijven hier aan ouders.');
  });
  test('is silent where nothing was recognised', () => {
    expect(remind(agreementsOf({}), moment({ now: '2026-11-24T20:00' }))).toEqual([]);
  });
});
