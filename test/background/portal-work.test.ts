import { beforeEach, describe, expect, test, vi } from 'vitest';
import { portalAddress } from '../../src/background/portal/address';
import { portalCount } from '../../src/background/portal/work';
import type { PortalWorkView, TodoView } from '../../src/messages/portal-views';
import { kindOf, type NamedHosts } from '../../src/sites/hosts';
import type { AnyListRead, ListCover, ReportRow } from '../../src/sites/portal/lists/rows';
import { line, page } from './pages';
import { LAS, OWN, PORTAL, type PortalSchool, pageAt, portalSchool } from './portal/school';

/* What is to be done about the portal follows from what its lists showed and from what the LAS shows beside it. */

const { clock } = vi.hoisted(() => ({ clock: { now: '' } }));
vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));

const opened: string[] = [];
let school: PortalSchool;
let hosts: readonly string[];
let named: NamedHosts;
beforeEach(async () => {
  clock.now = '2026-11-24T09:00';
  opened.length = 0;
  hosts = [`${PORTAL}/*`, `${LAS}/*`];
  named = {};
  school = await portalSchool(
    { name: 'Sanne Verbeek', role: 'teacher', groups: ['6A'] },
    {
      hosts: () => Promise.resolve(hosts),
      namedHosts: () => Promise.resolve(named),
      openPage: (url) => {
        opened.push(url);
        return Promise.resolve(1);
      },
    },
  );
});

const ALL: ListCover = { group: null, from: null, until: null };
const show = (list: AnyListRead['list'], rows: readonly object[], cover: ListCover | null = ALL, origin = PORTAL) =>
  school.answers['page>worker:portal-lists'](
    { lists: [{ list, rows, cover, lost: 0 }] as never, age: 0 },
    pageAt(origin),
  );
const report = (pupil: string, more: Partial<Record<keyof ReportRow, unknown>> = {}) => ({
  pupil,
  group: '6A',
  kind: 'sick',
  from: '2026-11-24',
  until: null,
  reportedAt: '2026-11-24T07:30',
  handled: true,
  ...more,
});
const showLas = (...lines: Parameters<typeof page>[0]) =>
  school.answers['page>worker:reading'](
    { reading: page(lines, ['2026-11-24', '2026-11-24']) as never, age: 0 },
    pageAt(LAS),
  );
const work = async (): Promise<PortalWorkView> => {
  const answer = await school.answers['own>worker:portal']({}, OWN);
  if (answer === 'locked') throw new Error('locked');
  return answer;
};
const todo = async (step: TodoView['step']): Promise<TodoView | undefined> =>
  (await work()).todos.find((one) => one.step === step);
const words = async (step: TodoView['step']) => (await todo(step))?.items.map((item) => item.words.join(', ')) ?? [];

describe('before anybody opened the portal', () => {
  const steps = async () => (await work()).todos.map(({ step }) => step);
  beforeEach(() => {
    clock.now = '2026-11-24T08:00';
  });

  test('a school that linked none has nothing to do in one', async () => {
    hosts = [`${LAS}/*`];
    expect(await work()).toMatchObject({ todos: [], drafts: [], reachable: false });
    await show('reports', []);
    expect(await steps()).toContain('look-in-portal');
  });

  test('a school that linked one is asked what needs no list, and nothing that a list would say', async () => {
    expect(await steps()).toEqual(['look-in-portal']);
    expect(await words('look-in-portal')).toEqual(['', '', '']);
  });

  test('an address of the school counts once somebody says that the portal is there', async () => {
    hosts = ['https://ouders.school.nl/*'];
    expect(await steps()).toEqual([]);
    named = { 'https://ouders.school.nl/*': 'portal' };
    expect(await steps()).toEqual(['look-in-portal']);
  });
});

describe('a report after eight', () => {
  const item = async () => (await todo('call-parents'))!.items[0]!;
  beforeEach(() => show('reports', [report('Noor', { reportedAt: '2026-11-24T08:12' })]));

  test('asks whether the parents were called; that is recorded, and taken back', async () => {
    expect(await words('call-parents')).toEqual(['Noor, 6A']);
    const asked = { rule: 'absence-by-phone', about: (await item()).id } as const;
    expect(await school.answers['own>worker:portal-did'](asked, OWN)).toBe('done');
    expect(await words('call-parents')).toEqual([]);
    expect((await school.office.kept.portal()).done).toMatchObject([{ by: 'Sanne Verbeek', at: clock.now }]);
    expect(await school.answers['own>worker:portal-undo'](asked, OWN)).toBe('done');
    expect(await words('call-parents')).toEqual(['Noor, 6A']);
  });

  test('the page is told how many, until it is recorded, and not of whom', async () => {
    const given = async () => school.answers['page>worker:guard']({}, pageAt(PORTAL));
    expect((await given())?.lateReports).toBe(1);
    expect(JSON.stringify(await given())).not.toContain('Noor');
    await school.answers['own>worker:portal-did']({ rule: 'absence-by-phone', about: (await item()).id }, OWN);
    expect((await given())?.lateReports).toBe(0);
  });

  test('is not the business of the teacher of another group, who cannot record it either', async () => {
    const asked = { rule: 'absence-by-phone', about: (await item()).id } as const;
    await school.become('Iris Bos', 'teacher', ['1/2A']);
    expect(await words('call-parents')).toEqual([]);
    expect(await school.answers['own>worker:portal-did'](asked, OWN)).toBe('gone');
  });

  test('what somebody else recorded nobody takes back', async () => {
    const asked = { rule: 'absence-by-phone', about: (await item()).id } as const;
    await school.answers['own>worker:portal-did'](asked, OWN);
    await school.become('Mohamed Aydin', 'director');
    expect(await school.answers['own>worker:portal-undo'](asked, OWN)).toBe('gone');
  });

  test('is counted on the icon', async () => {
    const now = clock.now as never;
    const around = { hosts: () => Promise.resolve([]), namedHosts: () => Promise.resolve({}) };
    expect(await portalCount(school.office, (await school.office.school(now))!, around, now)).toBe(1);
  });
});

test('a question of a parent waits two workdays, in the inbox of its own person', async () => {
  const asked = (askedAt: string) => ({ from: 'Wendy (ouder)', subject: 'Gymtas', askedAt, answered: false });
  await show('questions', [asked('2026-11-23T10:00')]);
  expect(await words('answer')).toEqual([]);
  await show('questions', [asked('2026-11-20T10:00')]);
  expect(await words('answer')).toEqual(['Wendy (ouder), Gymtas']);
  await school.become('Mohamed Aydin', 'director');
  expect(await words('answer')).toEqual([]);
});

describe('absences of the portal and of the LAS', () => {
  const sick = { kind: 'sick', reported: 'with-reason' } as const;

  test('what only one of them has, in both directions, with what both say', async () => {
    await showLas(line('Sem Jansen', '1', '2026-11-24', sick), line('Finn Bos', '2', '2026-11-24', sick));
    await show('reports', [report('Jansen, Sem'), report('Noor Smit')]);
    expect(await words('enter-in-las')).toEqual(['Noor Smit, 6A, 2026-11-24']);
    expect(await words('enter-in-portal')).toEqual(['Finn Bos, 6A, 2026-11-24']);
    expect((await todo('enter-in-las'))!.items[0]!.sides).toEqual({
      portal: { name: 'Noor Smit', kind: 'sick', from: '2026-11-24', until: null },
      las: null,
    });
    expect((await todo('enter-in-portal'))!.items[0]!.sides).toEqual({
      portal: null,
      las: { name: 'Finn Bos', kind: 'sick' },
    });
  });

  test('where one of the lists was not read wholly, nothing is said', async () => {
    await show('reports', [report('Noor Smit')]);
    expect(await words('enter-in-las')).toEqual([]);
    await showLas(line('Finn Bos', '2', '2026-11-24', sick));
    await show('reports', [report('Noor Smit')], null);
    expect(await words('enter-in-las')).toEqual(['Noor Smit, 6A, 2026-11-24']);
    clock.now = '2026-11-25T09:00';
    expect(await words('enter-in-las')).toEqual([]);
  });

  test('nobody says a parent reported what the LAS says was not reported, or a late', async () => {
    await showLas(
      line('Finn Bos', '2', '2026-11-24', { kind: 'absent', reported: 'none' }),
      line('Sem Jansen', '1', '2026-11-24', { to: '08:41' as never }),
    );
    await show('reports', []);
    expect(await words('enter-in-portal')).toEqual([]);
  });

  describe('in doubt who it is', () => {
    beforeEach(async () => {
      await showLas(line('Lisa Bakker', '1', '2026-11-24', sick));
      await show('reports', [report('Lise Bakker')]);
    });

    test('neither is said to be missing, and it is told that nobody can tell, with what both say', async () => {
      expect([await words('enter-in-las'), await words('enter-in-portal')]).toEqual([[], []]);
      expect(await words('tell-apart')).toEqual(['Lise Bakker / Lisa Bakker, 6A, 2026-11-24']);
      expect((await todo('tell-apart'))!.items[0]!.sides).toMatchObject({
        portal: { name: 'Lise Bakker', kind: 'sick' },
        las: { name: 'Lisa Bakker', kind: 'sick' },
      });
    });

    test('until somebody looked and said so, or the doubt is over', async () => {
      const about = (await todo('tell-apart'))!.items[0]!.id;
      await school.answers['own>worker:portal-did']({ rule: 'absence-to-las', about }, OWN);
      expect(await words('tell-apart')).toEqual([]);
      await school.answers['own>worker:portal-undo']({ rule: 'absence-to-las', about }, OWN);
      await show('reports', [report('Lisa Bakker')]);
      expect(await words('tell-apart')).toEqual([]);
    });

    test('nothing of a shut dossier', async () => {
      await school.become('Anneke de Wit', 'clerk');
      expect(await words('tell-apart')).toEqual([]);
    });
  });

  test('what a shut dossier says is not told; what the portal says is', async () => {
    await showLas(line('Finn Bos', '2', '2026-11-24', sick));
    await show('reports', [report('Noor Smit')]);
    await school.become('Anneke de Wit', 'clerk');
    expect([await words('enter-in-las'), await words('enter-in-portal')]).toEqual([['Noor Smit, 6A, 2026-11-24'], []]);
    await school.become('Mohamed Aydin', 'director');
    await school.answers['own>worker:agree-access']({ for: { role: 'clerk' }, group: null, agreedBy: null }, OWN);
    await school.become('Anneke de Wit', 'clerk');
    expect(await words('enter-in-portal')).toEqual(['Finn Bos, 6A, 2026-11-24']);
  });

  test('of a child whose dossier was erased nothing is said, whatever both still show', async () => {
    const pupil = (name: string, number: string) => ({ name, group: '6A', number });
    const lasList = () => show('las-pupils', [pupil('Smit, Noor', '2'), pupil('Finn Bos', '3')], ALL, LAS);
    const reports = () => show('reports', [report('Noor Smit'), report('Finn Bos')]);
    const showBoth = async () => {
      await lasList();
      await showLas(line('Noor Smit', '2', '2026-11-24', sick));
      await reports();
    };
    await showBoth();
    expect(await words('enter-in-las')).toEqual(['Finn Bos, 6A, 2026-11-24']);
    await school.become('Mohamed Aydin', 'director');
    const found = await school.answers['own>worker:find-pupils']({ typed: 'noor' }, OWN);
    const { id } = (found as Exclude<typeof found, 'locked'>).found[0]!.pupil;
    expect(await school.answers['own>worker:erase-pupil']({ pupil: id, why: 'request' }, OWN)).toBe('done');
    await school.become('Sanne Verbeek', 'teacher');
    await showBoth();
    expect(await words('enter-in-las')).toEqual(['Finn Bos, 6A, 2026-11-24']);
    expect(await words('tell-apart')).toEqual([]);
  });

  describe('of a child whom two lists of one side show otherwise', () => {
    const pupil = (name: string, number: string | null = null) => ({ name, group: '6A', number });
    const inYear = (name: string) => ({ ...pupil(name), group: '6' });
    const lasList = (...rows: readonly object[]) => show('las-pupils', rows, { ...ALL, group: '6A' }, LAS);

    test.each([
      ['the LAS: a number in one', () => lasList(pupil('Sem Jansen'), pupil('Noor Smit'))],
      ['the LAS: the surname first in one', () => lasList(pupil('Jansen, Sem'), pupil('Smit, Noor'))],
      ['the LAS: a year in one', () => lasList(inYear('Sem Jansen'), inYear('Noor Smit'))],
      ['the portal: a number in one', () => show('pupils', [pupil('Sem Jansen', '1'), pupil('Noor Smit', '2')])],
      ['the portal: the surname first in one', () => show('pupils', [pupil('Jansen, Sem'), pupil('Smit, Noor')])],
    ])('%s', async (_what, list) => {
      await list();
      await showLas(line('Sem Jansen', '1', '2026-11-23', sick), line('Noor Smit', '2', '2026-11-24', sick));
      await show('reports', [report('Sem Jansen'), report('Noor Smit')]);
      expect(await words('enter-in-las')).toEqual(['Sem Jansen, 6A, 2026-11-24']);
      await show('reports', []);
      expect(await words('enter-in-portal')).toEqual(['Noor Smit, 6A, 2026-11-24']);
    });

    test('what a person decided of the one row holds for the other', async () => {
      await lasList(pupil('Bakker, Lisa'));
      await showLas(line('Lisa Bakker', '1', '2026-11-24', sick));
      await show('reports', [report('Lise Bakker'), report('Noor Smit')]);
      expect(await words('enter-in-las')).toEqual(['Noor Smit, 6A, 2026-11-24']);
      await school.office.kept.changePortal((portal) => ({
        ...portal,
        decided: [
          {
            id: 'd',
            by: 'Sanne Verbeek',
            at: clock.now,
            las: pupil('Bakker, Lisa'),
            portal: pupil('Lise Bakker'),
            verdict: 'two',
          },
        ],
      }));
      expect(await words('enter-in-portal')).toEqual(['Lisa Bakker, 6A, 2026-11-24']);
    });

    test('a shut dossier stays shut by its row in the list', async () => {
      await lasList(pupil('Bos, Finn'));
      await showLas(line('Finn Bos', '2', '2026-11-24', sick));
      await show('reports', []);
      expect(await words('enter-in-portal')).toEqual(['Finn Bos, 6A, 2026-11-24']);
      await school.become('Anneke de Wit', 'clerk');
      expect(await words('enter-in-portal')).toEqual([]);
    });
  });

  test('that ticks one off leaves the other, of the same child and day', async () => {
    await showLas(line('Finn Bos', '2', '2026-11-24', sick));
    await show('reports', []);
    const about = (await todo('enter-in-portal'))!.items[0]!.id;
    await school.answers['own>worker:portal-did']({ rule: 'absence-to-las', about }, OWN);
    expect(await words('enter-in-portal')).toEqual([]);
    await showLas();
    await show('reports', [report('Finn Bos')]);
    expect(await words('enter-in-las')).toEqual(['Finn Bos, 6A, 2026-11-24']);
  });

  test('another group’s are not shown', async () => {
    await showLas(line('Finn Bos', '2', '2026-11-24', sick));
    await show('reports', [report('Noor Smit')]);
    await school.become('Iris Bos', 'teacher', ['1/2A']);
    expect(await words('enter-in-las')).toEqual([]);
  });
});

describe('pupils', () => {
  const pupil = (name: string, number: string | null = null) => ({ name, group: '6A', number });
  const las = (...rows: readonly object[]) => show('las-pupils', rows, { ...ALL, group: '6A' }, LAS);
  beforeEach(() => school.become('Anneke de Wit', 'administrator'));

  test('who is in the LAS for a day and not in the portal is looked for; not sooner, and not when the portal was not read', async () => {
    await las(pupil('Sem Jansen', '1'));
    clock.now = '2026-11-25T10:00';
    expect(await words('find-pupils')).toEqual([]);
    await show('pupils', []);
    expect(await words('find-pupils')).toEqual(['Sem Jansen, 6A']);
    await las(pupil('Sem Jansen', '1'), pupil('Noor Smit', '2'));
    expect(await words('find-pupils')).toEqual(['Sem Jansen, 6A']);
  });

  test('without a link somebody adds them at once', async () => {
    await school.office.kept.changePortal((portal) => ({ ...portal, lasLink: false }));
    await las(pupil('Sem Jansen', '1'));
    await show('pupils', []);
    expect(await words('add-pupils')).toEqual(['Sem Jansen, 6A']);
  });

  test('who is only in the portal goes out, once the LAS was read wholly; so do parents without a child', async () => {
    await show('pupils', [pupil('Casper Wolters')]);
    expect(await words('remove-pupils')).toEqual([]);
    await las();
    expect(await words('remove-pupils')).toEqual(['Casper Wolters, 6A']);
    await show('parents', [
      { name: 'Marleen Hofman', children: [] },
      { name: 'Wendy Jansen', children: ['Sem Jansen (6A)'] },
    ]);
    expect(await words('remove-parents')).toEqual(['Marleen Hofman']);
  });

  test('who came to one list since the other was read last is asked of nobody yet', async () => {
    await las();
    await show('pupils', []);
    clock.now = '2026-11-25T10:00';
    await show('pupils', [pupil('Casper Wolters')]);
    expect(await words('remove-pupils')).toEqual([]);
    clock.now = '2026-11-25T11:00';
    await las(pupil('Sem Jansen', '1'), pupil('Casper Wolters', '2'));
    clock.now = '2026-11-27T10:00';
    await show('pupils', [{ ...pupil('Noor Smit'), group: '7A' }], { ...ALL, group: '7A' });
    expect(await words('find-pupils')).toEqual([]);
    await show('pupils', [pupil('Casper Wolters')]);
    expect(await words('find-pupils')).toEqual(['Sem Jansen, 6A']);
  });

  test('in doubt nobody is missing', async () => {
    await las(pupil('Lisa Bakker', '1'));
    await show('pupils', [pupil('Lise Bakker')]);
    clock.now = '2026-11-26T10:00';
    expect([await words('find-pupils'), await words('remove-pupils')]).toEqual([[], []]);
  });

  test('who left is taken out once, by who adds pupils; their teacher hands it over', async () => {
    await show('pupils', [pupil('Jansen, Sem')]);
    await las(pupil('Sem Jansen', '1'));
    await las();
    expect((await work()).todos.filter(({ step }) => step.startsWith('remove-')).map(({ step }) => step)).toEqual([
      'remove-departed',
    ]);
    await school.become('Sanne Verbeek', 'teacher', ['6A']);
    expect(await words('hand-over')).toEqual(['Sem Jansen, 6A']);
    await school.become('Anneke de Wit', 'administrator');
    await show('pupils', []);
    expect(await words('remove-departed')).toEqual([]);
  });
});

describe('parents at two addresses', () => {
  const names = 'Ingrid Bos en Marco Demir';
  const asked = () => school.answers['page>worker:couple-asked']({ names }, pageAt(PORTAL));
  const remembered = async () => (await school.answers['page>worker:guard']({}, pageAt(PORTAL)))?.remembered.couples;

  test('a page only tells that it asked; what was agreed is recorded in our own page, and taken back', async () => {
    await asked();
    await asked();
    expect((await work()).askedCouples).toEqual([names]);
    expect(await remembered()).toEqual([]);
    expect(await school.answers['own>worker:agree-couple']({ names }, OWN)).toBe('done');
    expect(await work()).toMatchObject({ askedCouples: [], couples: [{ names, by: 'Sanne Verbeek' }] });
    expect(await remembered()).toEqual([names]);
    expect(await school.answers['own>worker:end-couple']({ names }, OWN)).toBe('done');
    expect(await remembered()).toEqual([]);
  });

  test('not agreed: it is asked no more here, and nothing is recorded', async () => {
    await asked();
    await school.answers['own>worker:drop-couple']({ names }, OWN);
    expect(await work()).toMatchObject({ askedCouples: [], couples: [] });
  });

  test('only who ticked the box is asked', async () => {
    await asked();
    await school.become('Mohamed Aydin', 'director');
    expect((await work()).askedCouples).toEqual([]);
  });
});

describe('the portal is opened', () => {
  test('where it was seen last', async () => {
    await show('reports', []);
    expect(await school.answers['own>worker:open-portal']({}, OWN)).toBe('opened');
    expect(opened).toEqual([`${PORTAL}/`]);
  });

  test.each([
    [PORTAL, [`${PORTAL}/*`], `${PORTAL}/`],
    ['https://ouders.school.nl', ['https://*.school.nl/*'], 'https://ouders.school.nl/'],
    ['https://ouders.school.nl', [`${PORTAL}/*`], `${PORTAL}/`],
    [null, ['https://*.rovictonline.nl/*', `${PORTAL}/*`], `${PORTAL}/`],
    [null, [`${LAS}/*`], null],
    ['https://ouders.school.nl', [`${LAS}/*`], null],
  ])('seen at %s, allowed %j: %s', (origin, hosts, address) => {
    expect(portalAddress(origin, hosts, kindOf)).toBe(address);
  });
});

describe('a list of the portal that does not fit any more', () => {
  const tell = (unfit: readonly object[], origin = PORTAL, tab = 7) =>
    school.answers['page>worker:unfit-lists']({ unfit: unfit as never }, pageAt(origin, tab));
  const shown = (tab = 7) => school.answers['own>worker:page']({ tab }, OWN);
  const REPORTS = { list: 'reports', missing: ['status', 'reportedAt'], twice: [] };

  test('is what the panel says of the page, with the words above the column, until the page says otherwise', async () => {
    await tell([REPORTS]);
    const page = { state: 'unfit-lists', lists: [{ list: 'reports', missing: ['status', 'gemeld op'], twice: [] }] };
    expect(await shown()).toEqual(page);
    expect(await shown(8)).toEqual({ state: 'none' });
    await tell([]);
    expect(await shown()).toEqual({ state: 'none' });
  });

  test('two columns that may be the same are named, if they are columns of that list', async () => {
    const both = { list: 'reports', missing: [], twice: ['soort', 'type'] };
    await tell([both]);
    expect(await shown()).toEqual({ state: 'unfit-lists', lists: [both] });
    await tell([{ ...both, twice: ['Sem Jansen is ziek', '06-12345678'] }]);
    expect(await shown()).toEqual({ state: 'none' });
  });

  test('stands among the pages that are not read', async () => {
    await tell([REPORTS]);
    await expect
      .poll(() => school.answers['own>worker:seen']({}, OWN))
      .toMatchObject([{ origin: PORTAL, state: 'unfit-lists', lists: [{ list: 'reports' }] }]);
  });

  test('is of the portal, and not of a page that shows no such list; nothing of it stays behind a lock', async () => {
    await tell([{ list: 'las-pupils', missing: ['number'], twice: [] }]);
    expect(await shown()).toEqual({ state: 'none' });
    await tell([REPORTS]);
    await school.answers['own>worker:lock']({}, OWN);
    await school.unlock();
    expect(await shown()).toEqual({ state: 'none' });
  });

  test('says nothing over an absence list that was read', async () => {
    await tell([REPORTS]);
    const reading = page([], ['2026-11-24', '2026-11-24']) as never;
    await school.answers['page>worker:reading']({ reading, age: 0 }, pageAt(PORTAL));
    expect(await shown()).toMatchObject({ state: 'read' });
  });
});
