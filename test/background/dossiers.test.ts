import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Handlers } from '../../src/messages/server';
import type { DossierPageView } from '../../src/messages/views';
import { PASSPHRASE } from '../storage/school';
import { fullDisk } from './around';
import { awake, firstRun, inTab, OWN } from './awake';
import { late, line, page } from './pages';

/* The whole dossier of a pupil: by a number, with who saw it, and what leaves the school of it; on the real vault and dossiers. */

const { clock } = vi.hoisted(() => ({ clock: { now: '' } }));
vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));

let count = 0;
let answers: Handlers;
let pupil: string;
let number: string;

const become = async (
  name: string,
  role: 'director' | 'clerk' | 'teacher' | 'board' | 'concierge',
  groups: string[] = [],
) => expect(await answers['own>worker:change-settings']({ me: { name, role, groups } }, OWN)).toBe('done');
const open = async (): Promise<string> => {
  const opened = await answers['own>worker:open-dossier']({ pupil }, OWN);
  if (typeof opened === 'string') throw new Error(opened);
  return opened.page;
};
const look = async (): Promise<DossierPageView> => {
  const found = await answers['own>worker:dossier-page']({ page: number }, OWN);
  if (typeof found === 'string') throw new Error(found);
  return found;
};
const whoLooked = async () => (await look()).consulted.map(({ by, for: why, at }) => [by.name, why, at.slice(0, 10)]);
const wanted = (purpose: 'parents' | 'transfer', withNotes = false) => ({ page: number, purpose, withNotes });
const record = async (occasion: 'agreed' | 'concern', text: string): Promise<string> => {
  const answer = await answers['own>worker:record']({ pupil, occasion, text }, OWN);
  if (typeof answer === 'string') throw new Error(answer);
  return answer.entry;
};

beforeEach(async () => {
  clock.now = '2026-11-20T08:00';
  ({ answers } = await awake(`dossiers-${count++}`));
  await answers['own>worker:setup'](firstRun({ name: 'Mohamed Aydin', role: 'director', groups: [] }), OWN);
  clock.now = '2026-11-24T08:50';
  const reading = page(
    [
      late('Sam Bakker', '1', '2026-11-23'),
      line('Sam Bakker', '1', '2026-11-20', { kind: 'absent', reported: 'none' }),
      late('Noor van den Berg', '2', '2026-11-23'),
    ],
    ['2026-11-16', '2026-11-23'],
  );
  await answers['page>worker:reading']({ reading: reading as never, age: 0 }, inTab(7));
  const day = await answers['own>worker:day']({}, OWN);
  if (day === 'locked') throw new Error('locked');
  pupil = day.tasks.find((task) => task.pupil?.name === 'Sam Bakker')!.pupil!.id;
  number = await open();
});

describe('the address', () => {
  test.each(['toString', 'constructor', '__proto__'])(
    '%s is the number of nothing, and nothing is written there',
    async (word) => {
      const before = await answers['own>worker:dossier-page']({ page: number }, OWN);
      expect(await answers['own>worker:dossier-page']({ page: word }, OWN)).toBe('unknown-dossier');
      expect(await answers['own>worker:take-extract']({ ...wanted('parents'), page: word }, OWN)).toBe(
        'unknown-dossier',
      );
      expect(await answers['own>worker:letter']({ letter: word }, OWN)).toBe('unknown-letter');
      expect(await answers['own>worker:sent-letter']({ letter: word, text: 'Geachte ouders' }, OWN)).toBe(
        'unknown-letter',
      );
      expect(await answers['own>worker:keep-draft']({ letter: word, draft: null }, OWN)).toBe('unknown-letter');
      expect(await answers['own>worker:dossier-page']({ page: number }, OWN)).toEqual(before);
    },
  );

  test('is a number that is no part of the pupil’s key, and stays the same', async () => {
    expect(number).toMatch(/^[0-9a-f]{32}$/);
    expect(number).not.toBe(pupil);
    expect(await open()).toBe(number);
  });

  test('of a dossier opens no letter, and nobody else’s number opens a dossier', async () => {
    expect(await answers['own>worker:letter']({ letter: number }, OWN)).toBe('unknown-letter');
    expect(await answers['own>worker:dossier-page']({ page: 'nothing' }, OWN)).toBe('unknown-dossier');
    expect(await answers['own>worker:extract']({ ...wanted('parents'), page: 'nothing' }, OWN)).toBe('unknown-dossier');
    expect(await answers['own>worker:open-dossier']({ pupil: 'nobody' }, OWN)).toBe('unknown-pupil');
  });

  test('opens nothing for whom the dossier is not open', async () => {
    const other = { name: 'Piet', role: 'teacher' as const, groups: ['7B'] };
    expect(await answers['own>worker:change-settings']({ me: other }, OWN)).toBe('done');
    expect(await answers['own>worker:open-dossier']({ pupil }, OWN)).toBe('unknown-pupil');
    expect(await answers['own>worker:dossier-page']({ page: number }, OWN)).toBe('unknown-dossier');
    for (const purpose of ['parents', 'transfer'] as const) {
      expect(await answers['own>worker:extract'](wanted(purpose), OWN)).toBe('unknown-dossier');
      expect(await answers['own>worker:take-extract'](wanted(purpose), OWN)).toBe('unknown-dossier');
    }
  });

  test('tells nothing while it is locked, and all after it was unlocked', async () => {
    await answers['own>worker:lock']({}, OWN);
    expect(await answers['own>worker:dossier-page']({ page: number }, OWN)).toBe('locked');
    expect(await answers['own>worker:take-extract'](wanted('parents'), OWN)).toBe('locked');
    expect(await answers['own>worker:unlock']({ passphrase: PASSPHRASE }, OWN)).toBe('unlocked');
    expect((await look()).pupil.name).toBe('Sam Bakker');
  });
});

describe('what it shows', () => {
  test('rows newest first, each with how it counts, where it was read and by whom', async () => {
    const { rows } = await look();
    expect(rows.map(({ absence }) => absence.date)).toEqual(['2026-11-23', '2026-11-20']);
    expect(rows[1]).toMatchObject({
      kind: 'absent',
      authorised: false,
      minutes: 330,
      profile: 'parnassys/group-day',
      readAt: '2026-11-24T08:50',
      by: { name: 'Mohamed Aydin', role: 'director' },
    });
    expect(rows[1]!.countsFor).toContain('Ongeoorloofd afwezig: brief aan de ouders');
  });

  test('totals of the last four weeks, of the school year, and of that with the one before', async () => {
    const { periods, windows } = await look();
    expect(periods.map(({ of, from, until }) => [of, from, until])).toEqual([
      ['weeks', '2026-10-28', '2026-11-24'],
      ['year', '2026-08-01', '2027-07-31'],
      ['years', '2025-08-01', '2027-07-31'],
    ]);
    expect(periods[0]!.totals).toMatchObject({ unauthorised: 341 });
    expect(periods[0]!.totals.unseenDays).toBeGreaterThan(0);
    expect(windows.lates).toMatchObject({ from: '2026-08-01', until: '2026-11-24' });
  });

  test('an action that was taken back, with who did so', async () => {
    const entry = await record('agreed', 'Elke ochtend bellen');
    expect(await answers['own>worker:undo']({ entry }, OWN)).toBe('done');
    const [action] = (await look()).actions;
    expect(action).toMatchObject({ text: 'Elke ochtend bellen', withdrawn: { by: { name: 'Mohamed Aydin' } } });
  });
});

describe('a letter that no step asks for', () => {
  test('may be written by who sees the dossier and records in it, and by nobody else', async () => {
    expect(await look()).toMatchObject({ mayWrite: true });
    await become('Bea Bestuur', 'board');
    expect(await look()).toMatchObject({ mayWrite: false });
    const letter = await answers['own>worker:write-letter']({ pupil, letter: 'late-overview' }, OWN);
    expect(letter).toBe('not-allowed');
  });
});

describe('who saw it', () => {
  test('is recorded once a day for each person', async () => {
    expect(await whoLooked()).toEqual([['Mohamed Aydin', 'reading', '2026-11-24']]);
    await look();
    await become('Joke de Boer', 'teacher');
    clock.now = '2026-11-24T10:00';
    await look();
    clock.now = '2026-11-25T08:00';
    await look();
    expect(await whoLooked()).toEqual([
      ['Joke de Boer', 'reading', '2026-11-25'],
      ['Joke de Boer', 'reading', '2026-11-24'],
      ['Mohamed Aydin', 'reading', '2026-11-24'],
    ]);
  });

  test('is not recorded of looking at what an extract would be', async () => {
    await answers['own>worker:extract'](wanted('parents'), OWN);
    expect(await whoLooked()).toHaveLength(1);
  });

  const glance = () => answers['own>worker:dossier']({ pupil }, OWN);

  test('is recorded of a glance in the panel, once a day, and what is read after it too', async () => {
    await glance();
    await glance();
    clock.now = '2026-11-25T08:50';
    await glance();
    expect(await whoLooked()).toEqual([
      ['Mohamed Aydin', 'reading', '2026-11-25'],
      ['Mohamed Aydin', 'glance', '2026-11-25'],
      ['Mohamed Aydin', 'glance', '2026-11-24'],
    ]);
  });

  test('is not recorded of a glance by whoever read it that day', async () => {
    await look();
    await glance();
    expect(await whoLooked()).toHaveLength(1);
  });

  test('is not recorded of a glance by the teacher of the group, and is of a teacher of no group', async () => {
    await become('Joke de Boer', 'teacher', ['6A']);
    await glance();
    await become('Joke de Boer', 'teacher');
    await glance();
    await become('Mohamed Aydin', 'director');
    expect((await whoLooked()).filter(([name]) => name === 'Joke de Boer')).toHaveLength(1);
  });

  test('is not recorded where the dossier stays closed', async () => {
    await become('Piet Post', 'concierge');
    expect(await glance()).toMatchObject({ closed: true });
    await become('Mohamed Aydin', 'director');
    expect((await whoLooked()).map(([name]) => name)).toEqual(['Mohamed Aydin']);
  });

  test('is recorded of every extract that is taken along, which says so itself', async () => {
    await answers['own>worker:take-extract'](wanted('transfer'), OWN);
    const taken = await answers['own>worker:take-extract'](wanted('parents'), OWN);
    expect(JSON.stringify(taken)).toContain('overzicht voor de ouders gemaakt');
    expect((await whoLooked()).map(([, why]) => why).sort()).toEqual(['parents', 'reading', 'transfer']);
  });

  test('comes before what is seen: where it cannot be kept, nothing is shown and nothing leaves', async () => {
    const disk = fullDisk();
    expect(await answers['own>worker:dossier-page']({ page: number }, OWN)).toBe('not-saved');
    expect(await answers['own>worker:dossier']({ pupil }, OWN)).toBe('not-saved');
    expect(await answers['own>worker:take-extract'](wanted('parents'), OWN)).toBe('not-saved');
    disk.mockRestore();
    expect(await whoLooked()).toHaveLength(1);
  });

  test('stands in no list of what was done, and nobody takes it back', async () => {
    const { consulted, actions } = await look();
    expect(actions).toEqual([]);
    expect(await answers['own>worker:undo']({ entry: consulted[0]!.id }, OWN)).toBe('not-allowed');
    expect(await whoLooked()).toHaveLength(1);
  });
});

describe('what leaves the school', () => {
  const extract = async (purpose: 'parents' | 'transfer', withNotes = false) =>
    JSON.stringify(await answers['own>worker:extract'](wanted(purpose, withNotes), OWN));

  beforeEach(async () => {
    await record('agreed', 'Sam loopt met Noor mee');
    await record('concern', 'vaak moe');
  });

  test('has the own child’s rows and agreements, and names no other child nor staff', async () => {
    const parents = await extract('parents');
    expect(parents).toContain('Sam loopt met [ander kind] mee');
    expect(parents).toContain('2026-11-20');
    expect(parents).not.toContain('Aydin');
    expect(parents).not.toContain('vaak moe');
    expect(await extract('parents', true)).toContain('vaak moe');
    expect(await extract('transfer', true)).not.toContain('vaak moe');
  });

  test('leaves out what was taken back', async () => {
    const entry = await record('agreed', 'Dit was een vergissing');
    expect(await extract('parents')).toContain('vergissing');
    await answers['own>worker:undo']({ entry }, OWN);
    expect(await extract('parents')).not.toContain('vergissing');
  });
});
