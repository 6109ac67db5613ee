import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Office } from '../../../src/background/office';
import type { Request } from '../../../src/messages/contract';
import type { Handlers } from '../../../src/messages/server';
import type { ChainView, TrailLineView, TrailPageView } from '../../../src/messages/trail-views';
import type { DayView } from '../../../src/messages/views';
import { groupDay } from '../../../src/sites/parnassys/group-day';
import { PASSPHRASE } from '../../storage/school';
import { awake, firstRun, inTab, OWN } from '../awake';
import { late, line, page } from '../pages';
import { tamper } from './tampered';

/* A day at a school: everything that people do stands in the trail once, with who and when; and what somebody changes afterwards is told. */

const { clock } = vi.hoisted(() => ({ clock: { now: '' } }));
vi.mock('hash-wasm', () => import('../../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));

let count = 0;
let name = '';
let office: Office;
let answers: Handlers;
let pupil: string;

const ANY: Request<'own>worker:trail'> = {
  year: null,
  person: null,
  kind: null,
  pupil: '',
  from: null,
  until: null,
  page: 0,
};
const trail = async (wanted: Partial<typeof ANY> = {}): Promise<TrailPageView> => {
  const found = await answers['own>worker:trail']({ ...ANY, ...wanted }, OWN);
  if (typeof found === 'string') throw new Error(found);
  return found;
};
const saidOf = ({ what }: TrailLineView): string => {
  if (what.of === 'action') return what.kind;
  if (what.of !== 'noted') return what.of;
  return what.what.of === 'settings-changed' ? `changed ${what.what.part}` : what.what.of;
};
/** What the trail says more than before, oldest first. */
async function added(what: () => Promise<unknown>): Promise<readonly string[]> {
  const before = new Set((await trail()).lines.map(({ id }) => id));
  await what();
  const { lines } = await trail();
  return lines
    .filter(({ id }) => !before.has(id))
    .map(saidOf)
    .reverse();
}
async function chain(): Promise<Extract<ChainView, { state: 'looked' }>> {
  await answers['own>worker:trail-chain']({ again: true }, OWN);
  return vi.waitFor(async () => {
    const found = await answers['own>worker:trail-chain']({ again: false }, OWN);
    if (typeof found === 'string' || found.chain.state !== 'looked') throw new Error('not yet');
    return found.chain;
  });
}
const become = (role: 'clerk' | 'administrator') =>
  answers['own>worker:change-settings']({ me: { name: 'Anneke de Wit', role, groups: [] } }, OWN);

beforeEach(async () => {
  name = `trail-${count++}`;
  clock.now = '2026-11-20T08:00';
  ({ office, answers } = await awake(name));
  await answers['own>worker:setup'](firstRun({ name: 'Anneke de Wit', role: 'director', groups: [] }), OWN);
  clock.now = '2026-11-24T08:50';
  const list = page(
    [line('Noor Vos', '1', '2026-11-24', { kind: 'absent', reported: 'none' }), late('Sam Bos', '2', '2026-11-24')],
    ['2026-11-24', '2026-11-24'],
  );
  await answers['page>worker:reading']({ reading: list as never, age: 0 }, inTab(7));
  const found = await answers['own>worker:find-pupils']({ typed: 'noor' }, OWN);
  pupil = found === 'locked' ? '' : found.found[0]!.pupil.id;
});

test('it begins with the first run, and a list that was read is one line, whoever stood on it', async () => {
  const { lines, found, pages } = await trail();
  expect(lines.map(saidOf)).toEqual(['reading', 'set-up']);
  expect(lines[0]).toMatchObject({
    at: '2026-11-24T08:50',
    by: { name: 'Anneke de Wit', role: 'director' },
    what: { profile: 'parnassys/group-day', pupils: 2, cover: { group: '6A' } },
    pupil: null,
  });
  expect([found, pages]).toEqual([2, 1]);
});

describe('stands in the trail once', () => {
  const BYTES = Buffer.alloc(32).toString('base64');
  const school = { name: 'De Zandloper', place: 'Utrecht' };
  const meaning = { kind: 'sick', authorised: true, reported: null, countsAs: 'absence' } as const;
  const version = {
    kind: 'protocol',
    validFrom: '2026-12-01' as never,
    documents: [{ preset: 'bavokring', settings: { 'late.warning.count': 4 }, without: [] }],
  } as const;
  const acts: Record<string, [readonly string[], () => Promise<unknown>]> = {
    'a glance': [['looked'], () => answers['own>worker:dossier']({ pupil }, OWN)],
    'something recorded': [
      ['concern'],
      () => answers['own>worker:record']({ pupil, occasion: 'concern', text: 'moe' }, OWN),
    ],
    'a step': [
      ['person-changed', 'call'],
      async () => {
        await become('clerk');
        const { tasks } = (await answers['own>worker:day']({}, OWN)) as DayView;
        const task = tasks.find(({ ways }) => ways.includes('call-reached'))!.id;
        await answers['own>worker:did']({ task, way: 'call-reached' }, OWN);
      },
    ],
    'something taken back': [
      ['concern', 'taken-back'],
      async () => {
        const made = await answers['own>worker:record']({ pupil, occasion: 'concern', text: 'moe' }, OWN);
        await answers['own>worker:undo']({ entry: (made as { entry: string }).entry }, OWN);
      },
    ],
    'the same list again': [
      [],
      async () => {
        const list = page([late('Sam Bos', '2', '2026-11-24')]);
        await answers['page>worker:reading']({ reading: list as never, age: 0 }, inTab(7));
      },
    ],
    'a file, and the taking back of it': [
      ['file', 'file-taken-back'],
      async () => {
        const part = (day: string) => page([late('Noor Vos', '1', day), late('Sam Bos', '2', day)]) as never;
        await answers['own>worker:take-file']({ file: 'een bestand', reading: part('2026-11-02') }, OWN);
        await answers['own>worker:take-file']({ file: 'een bestand', reading: part('2026-11-03') }, OWN);
        await answers['own>worker:undo-file']({ file: 'een bestand' }, OWN);
      },
    ],
    'a colleague who comes, changes and goes': [
      ['person-added', 'person-changed', 'person-removed'],
      async () => {
        const of = (role: 'teacher' | 'clerk') => ({ name: 'Sanne', role, groups: [] });
        await answers['own>worker:keep-person']({ id: null, person: of('teacher') }, OWN);
        const people = await answers['own>worker:people']({}, OWN);
        const { id } = people === 'locked' ? { id: '' } : people.people.find((one) => one.name === 'Sanne')!;
        await answers['own>worker:keep-person']({ id, person: of('clerk') }, OWN);
        await answers['own>worker:remove-person']({ id }, OWN);
      },
    ],
    'a name that is taken': [
      [],
      () =>
        answers['own>worker:keep-person'](
          { id: null, person: { name: 'Anneke de Wit', role: 'teacher', groups: [] } },
          OWN,
        ),
    ],
    'an agreement of the director': [
      ['access-agreed'],
      () => answers['own>worker:agree-access']({ for: { role: 'concierge' }, group: null, agreedBy: null }, OWN),
    ],
    'a version of the protocol, and taking it back': [
      ['version', 'taken-back'],
      async () => {
        const made = await answers['own>worker:keep-version']({ version }, OWN);
        await answers['own>worker:withdraw-version']({ entry: (made as { entry: string }).entry }, OWN);
      },
    ],
    'another passphrase': [
      ['passphrase-changed'],
      () => answers['own>worker:change-passphrase']({ from: PASSPHRASE, to: 'nog vier andere woorden' }, OWN),
    ],
    'a passphrase that was wrong': [
      [],
      () => answers['own>worker:change-passphrase']({ from: 'niet de goede zin', to: 'nog vier andere woorden' }, OWN),
    ],
    'a passkey that comes and goes': [
      ['passkey-added', 'passkey-removed'],
      async () => {
        const passkey = { credential: BYTES, salt: BYTES, secret: BYTES };
        await answers['own>worker:add-passkey']({ passphrase: PASSPHRASE, ...passkey }, OWN);
        await answers['own>worker:remove-passkey']({}, OWN);
      },
    ],
    'the school and when it locks': [
      ['changed school', 'changed lock'],
      () => answers['own>worker:change-settings']({ school, lock: { minutes: 5, withScreen: true } }, OWN),
    ],
    'one’s own message of the day': [[], () => answers['own>worker:change-settings']({ digests: ['morning'] }, OWN)],
    'a word that is explained': [
      ['changed words'],
      () => answers['own>worker:explain-words']({ words: [{ word: 'griep', meaning }] }, OWN),
    ],
    'a profile': [
      ['changed profiles', 'changed profiles'],
      async () => {
        await answers['own>worker:keep-profile']({ profile: { ...groupDay, id: 'eigen' } as never }, OWN);
        await answers['own>worker:remove-profile']({ id: 'eigen' }, OWN);
      },
    ],
    'an address that is allowed': [
      ['changed hosts'],
      () => answers['own>worker:name-host']({ origin: 'https://las.example/*', kind: 'las' }, OWN),
    ],
    'letters as the school wants them': [
      ['changed wordings', 'changed wordings', 'changed word-letter', 'changed translations'],
      async () => {
        await answers['own>worker:keep-wording']({ letter: 'late-warning', wording: null }, OWN);
        await answers['own>worker:keep-lines']({ lines: null }, OWN);
        await answers['own>worker:keep-word-letter']({ letter: null }, OWN);
        await answers['own>worker:check-translation']({ language: 'en', by: 'Sanne' }, OWN);
      },
    ],
    'the portal': [
      ['changed house-rules', 'changed portal-school', 'changed portal-couples', 'changed portal-pupils'],
      async () => {
        await answers['own>worker:keep-house-rule']({ rule: 'photos', as: null }, OWN);
        const school = { pupilsAddedBy: 'Sanne', administrator: null, lasLink: true };
        await answers['own>worker:keep-portal-school'](school, OWN);
        await answers['own>worker:agree-couple']({ names: 'Sanne de Wit en Mo Aydin' }, OWN);
        await answers['own>worker:withdraw-decision']({ decision: 'x' }, OWN);
      },
    ],
    'a text that is not sent': [
      [],
      async () => {
        const opened = await answers['own>worker:write-letter']({ pupil, letter: 'late-overview' }, OWN);
        const { letter } = opened as { letter: string };
        await answers['own>worker:choose-language']({ letter, language: 'en' }, OWN);
        await answers['own>worker:keep-draft']({ letter, draft: null }, OWN);
      },
    ],
    'the trail itself, taken along': [['trail-exported'], () => answers['own>worker:take-trail'](ANY, OWN)],
  };
  test.each(Object.entries(acts))('%s', async (_what, [expected, act]) => {
    expect(await added(act)).toEqual(expected);
    expect((await chain()).flaws).toEqual([]);
  });
});

describe('a line', () => {
  const record = () => answers['own>worker:record']({ pupil, occasion: 'concern', text: 'vaak moe' }, OWN);

  test('names the pupil and the way to the dossier, and not what somebody wrote', async () => {
    await record();
    const { lines } = await trail();
    expect(lines[0]).toMatchObject({ pupil: { id: pupil, name: 'Noor Vos' }, what: { of: 'action', kind: 'concern' } });
    expect(JSON.stringify(lines)).not.toContain('vaak moe');
  });

  test('names nobody whose dossier is not open to who sits here, and no name finds them', async () => {
    await record();
    await become('administrator');
    const { lines } = await trail({ kind: 'done' });
    expect(lines[0]).toMatchObject({ pupil: { id: null, name: null } });
    expect((await trail({ pupil: 'noor' })).found).toBe(0);
  });

  test('says by which version it was judged, as it was known then', async () => {
    const documents = [{ preset: 'schreuder', settings: {}, without: [] }];
    const version = { kind: 'protocol', validFrom: '2026-11-01' as never, documents } as const;
    await record();
    await answers['own>worker:keep-version']({ version }, OWN);
    await record();
    const { lines, versions } = await trail({ kind: 'done' });
    expect(lines.map(({ version }) => versions[version!]?.validFrom)).toEqual(['2026-11-01', null]);
  });

  test('is found by who, what, whom and when', async () => {
    await record();
    clock.now = '2026-11-25T09:00';
    await answers['own>worker:record']({ pupil, occasion: 'concern', text: 'weer' }, OWN);
    const of = async (wanted: Partial<typeof ANY>) => (await trail(wanted)).lines.map(saidOf);
    expect(await of({ kind: 'read' })).toEqual(['reading']);
    expect(await of({ pupil: 'vos' })).toEqual(['concern', 'concern']);
    expect(await of({ pupil: 'vos', from: '2026-11-25' as never })).toEqual(['concern']);
    expect(await of({ until: '2026-11-20' as never })).toEqual(['set-up']);
    expect(await of({ person: { name: 'Anneke de Wit', role: 'teacher' } })).toEqual([]);
    expect((await trail()).people).toEqual([{ name: 'Anneke de Wit', role: 'director' }]);
  });
});

test('a page holds a hundred lines, and one past the last is the last', async () => {
  for (let times = 0; times < 105; times++) await office.note({ of: 'backup-made' }, clock.now as never);
  const { found, pages, lines, page: shown } = await trail({ page: 9 });
  expect([found, pages, shown, lines.length]).toEqual([107, 2, 1, 7]);
});

describe('the chain', () => {
  test('is whole, over everything that was written', async () => {
    await answers['own>worker:record']({ pupil, occasion: 'concern', text: 'moe' }, OWN);
    expect(await chain()).toMatchObject({ entries: 5, flaws: [], devices: [{ isThis: true, entries: 5 }] });
  });

  test('tells of an entry that was changed and sealed again, with its number', async () => {
    await answers['own>worker:record']({ pupil, occasion: 'concern', text: 'moe' }, OWN);
    await tamper(name, office, (entry) => (entry['kind'] === 'action' ? { ...entry, at: '2026-11-23T08:00' } : entry));
    expect((await chain()).flaws).toMatchObject([{ of: 'changed', from: 5, until: 5 }]);
  });

  test('tells of one that was taken out', async () => {
    await answers['own>worker:record']({ pupil, occasion: 'concern', text: 'moe' }, OWN);
    await answers['own>worker:record']({ pupil, occasion: 'concern', text: 'weer' }, OWN);
    await tamper(name, office, (entry) => (entry['seq'] === 5 ? null : entry));
    expect((await chain()).flaws).toMatchObject([{ of: 'missing', from: 5, until: 5, after: '2026-11-24T08:50' }]);
  });
});
