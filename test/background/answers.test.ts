import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Office } from '../../src/background/office';
import type { Day, Moment } from '../../src/domain/day';
import type { Letter } from '../../src/letters/letter';
import type { Handlers } from '../../src/messages/server';
import type { PageState } from '../../src/messages/views';
import { openDatabase } from '../../src/storage/schema';
import { flipped } from '../storage/copy/disasters';
import { filesOf, Memory, PASSPHRASE } from '../storage/school';
import { fullDisk } from './around';
import { awake, firstRun, inTab, LAS, OWN } from './awake';
import { late, line, page } from './pages';

/* What the worker answers to our own pages and to pages of the LAS, with the real vault and dossiers beneath it. */

const { clock } = vi.hoisted(() => ({ clock: { now: '2026-11-24T08:50' } }));
vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));

const SETUP = firstRun({ name: 'Anneke de Wit', role: 'clerk', groups: [] });
const DAYS = ['2026-09-01', '2026-09-08', '2026-09-15', '2026-09-22', '2026-09-29', '2026-11-24'];

let count = 0;
let name = '';
let session: Memory;
let office: Office;
let answers: Handlers;
let where: string | null;

async function start(): Promise<void> {
  ({ office, answers } = await awake(name, session, () => where));
}

beforeEach(async () => {
  [name, session, where, clock.now] = [`answers-${count++}`, new Memory(), LAS, '2026-11-24T08:50'];
  await start();
  const agreedBy = 'Mohamed Aydin';
  expect(await answers['own>worker:setup']({ ...SETUP, agreedBy }, OWN)).toBe('done');
});

const show = (reading: ReturnType<typeof page>, tab = 7) =>
  answers['page>worker:reading']({ reading: reading as never, age: 0 }, inTab(tab));
const pageOf = (tab: number): Promise<PageState> => answers['own>worker:page']({ tab }, OWN);
const day = async () => {
  const answer = await answers['own>worker:day']({}, OWN);
  if (answer === 'locked') throw new Error('locked');
  return answer;
};
const taskOf = async (who: string, letter: string) =>
  (await day()).tasks.find((task) => task.pupil?.name === who && task.letter === letter)!;
const sixLates = async () => {
  for (const on of DAYS) await show(page([late('Noor', '1', on)], [on, on]));
};

describe('a page of the LAS', () => {
  test('two of the same at one moment are one', async () => {
    const list = page([late('Noor', '1', '2026-11-24')], ['2026-11-24', '2026-11-24']);
    await Promise.all([show(list, 7), show(list, 8)]);
    const dossiers = (await office.school(clock.now as Moment))!;
    expect(dossiers.filled(clock.now as Moment)).toMatchObject({ pupils: 1, absences: 1 });
  });

  test('says what may be concluded from it', async () => {
    await show(page([late('Noor', '1', '2026-11-24')], ['2026-11-24', '2026-11-24']));
    expect(await pageOf(7)).toMatchObject({ state: 'read', lines: 1, shows: 'everything' });
    await show(page([late('Noor', '1', '2026-11-24')]));
    expect(await pageOf(7)).toMatchObject({ shows: 'a-page' });
    await show(page([late('Noor', '1', '2026-11-24')], undefined, { filtered: true }));
    expect(await pageOf(7)).toMatchObject({ shows: 'a-filter' });
    await show(page([late('Noor', '1', '2026-11-24')], undefined, { complete: true }));
    expect(await pageOf(7)).toMatchObject({ shows: 'unclear' });
  });

  test('that cannot be kept says so, marks nobody, and is kept when there is room', async () => {
    const list = page([late('Noor', '1', '2026-11-24')], ['2026-11-24', '2026-11-24']);
    const disk = fullDisk();
    expect(await show(list)).toMatchObject({ kept: false, marks: [] });
    expect(await pageOf(7)).toEqual({ state: 'not-saved' });
    disk.mockRestore();
    expect(await show(list)).toMatchObject({ kept: true, marks: [{ step: 'slip' }] });
  });

  test('is said of a tab only while the tab is where it was', async () => {
    await show(page([late('Noor', '1', '2026-11-24')]));
    where = 'https://elders.nl';
    expect(await pageOf(7)).toEqual({ state: 'none' });
    where = null;
    expect(await pageOf(7)).toEqual({ state: 'none' });
  });

  test('shows nothing and keeps nothing while it is locked', async () => {
    await show(page([late('Noor', '1', '2026-11-24')]));
    await answers['own>worker:lock']({}, OWN);
    expect(await show(page([late('Sem', '2', '2026-11-24')]))).toEqual({ lock: 'locked', marks: [], kept: false });
    expect(await pageOf(7)).toEqual({ state: 'none' });
    await answers['own>worker:unlock']({ passphrase: PASSPHRASE }, OWN);
    expect((await day()).tasks.map(({ pupil }) => pupil?.name)).not.toContain('Sem');
  });
});

test('how pages were read is told without anybody in it, the same only once, and forgotten at a lock', async () => {
  const seen = () => answers['own>worker:seen']({}, OWN);
  await show(page([late('Noor', '1', '2026-11-24')]));
  clock.now = '2026-11-24T09:00';
  await show(page([late('Noor', '1', '2026-11-24')]));
  await show(
    page([late('Sem', '2', '2026-11-24')], undefined, { puzzles: [{ row: 2, why: 'bad-day', text: 'Noor 31-02' }] }),
  );
  expect(await seen()).toMatchObject([
    { origin: LAS, state: 'read', profile: 'parnassys/group-day', lines: 1, puzzles: { 'bad-day': 1 } },
    { origin: LAS, at: '2026-11-24T09:00', state: 'read', shows: 'a-page', puzzles: {} },
  ]);
  expect(JSON.stringify(await seen())).not.toMatch(/Noor|Sem/);
  await answers['own>worker:lock']({}, OWN);
  expect(await seen()).toEqual([]);
});

test('each window has its own pupil; a lock forgets them', async () => {
  const chosen = async (window: number) => (await answers['own>worker:chosen-pupil']({ window }, OWN)).pupil;
  await answers['own>worker:choose-pupil']({ window: 1, pupil: 'a' }, OWN);
  await answers['page>worker:open-pupil']({ pupil: 'b' }, inTab(7, 2));
  expect([await chosen(1), await chosen(2), await chosen(3)]).toEqual(['a', 'b', null]);
  await answers['own>worker:choose-pupil']({ window: 1, pupil: null }, OWN);
  expect([await chosen(1), await chosen(2)]).toEqual([null, 'b']);
  await answers['own>worker:lock']({}, OWN);
  expect(await chosen(2)).toBeNull();
});

describe('a word that nobody explained', () => {
  const list = page([line('Lina', '3', '2026-11-24', { kind: 'unknown', text: 'Buitengewoon' })], undefined, {
    puzzles: [{ row: 1, why: 'unknown-word', text: 'Buitengewoon' }],
  });

  test('is asked once, and counts where it was read before from then on', async () => {
    await show(list);
    const words = async () => (await answers['own>worker:state']({}, OWN)).unknownWords;
    expect(await words()).toEqual(['buitengewoon']);
    const sick = { kind: 'sick', authorised: true, reported: null, countsAs: 'absence' } as const;
    expect(await answers['own>worker:explain-words']({ words: [{ word: 'Buitengewoon', meaning: sick }] }, OWN)).toBe(
      'done',
    );
    expect(await words()).toEqual([]);
    expect(await pageOf(7)).toMatchObject({ state: 'read' });
    const [task] = (await day()).tasks.filter(({ pupil }) => pupil?.name === 'Lina');
    const dossier = await answers['own>worker:dossier']({ pupil: task?.pupil?.id ?? '' }, OWN);
    expect(dossier).toMatchObject({ absences: [{ absence: { kind: 'sick' } }] });
    expect(await answers['own>worker:settings']({}, OWN)).toMatchObject({
      explained: [{ word: 'buitengewoon', meaning: { kind: 'sick' } }],
    });
  });
});

describe('a step', () => {
  test('that was done is not done twice', async () => {
    await sixLates();
    const { id } = await taskOf('Noor', 'late-warning');
    const did = () => answers['own>worker:did']({ task: id, way: 'letter-sent', text: 'Geachte ouders' }, OWN);
    const [first, second] = await Promise.all([did(), did()]);
    expect(first).toMatchObject({ entry: expect.any(String) as string });
    expect(second).toBe('done-already');
  });

  test('of somebody else is not recorded, and not taken back', async () => {
    await sixLates();
    const { id } = await taskOf('Noor', 'late-warning');
    const done = await answers['own>worker:did']({ task: id, way: 'letter-sent' }, OWN);
    const concierge = { for: { role: 'concierge' as const }, group: null, agreedBy: 'Mohamed Aydin' };
    expect(await answers['own>worker:agree-access'](concierge, OWN)).toBe('done');
    await answers['own>worker:change-settings']({ me: { name: 'Piet', role: 'concierge', groups: [] } }, OWN);
    const slip = (await day()).tasks.find(({ letter }) => letter === 'late-slip')!;
    expect(await answers['own>worker:did']({ task: slip.id, way: 'letter-sent' }, OWN)).toBe('not-allowed');
    const { entry } = done as { entry: string };
    expect(await answers['own>worker:undo']({ entry }, OWN)).toBe('not-allowed');
    expect(await answers['own>worker:undo']({ entry: 'nobody' }, OWN)).toBe('unknown-entry');
    expect(await answers['own>worker:did']({ task: 'nobody', way: 'letter-sent' }, OWN)).toBe('unknown-task');
  });

  test('is not said to be done when it could not be kept, nor while it is locked', async () => {
    await sixLates();
    const { id } = await taskOf('Noor', 'late-warning');
    const disk = fullDisk();
    expect(await answers['own>worker:did']({ task: id, way: 'letter-sent' }, OWN)).toBe('not-saved');
    disk.mockRestore();
    expect(await taskOf('Noor', 'late-warning')).toMatchObject({ id });
    await answers['own>worker:lock']({}, OWN);
    expect(await answers['own>worker:did']({ task: id, way: 'letter-sent' }, OWN)).toBe('locked');
  });
});

describe('a letter', () => {
  const open = async () => {
    const { id } = await taskOf('Noor', 'late-warning');
    const opened = await answers['own>worker:open-letter']({ task: id }, OWN);
    return (opened as { letter: string }).letter;
  };
  const read = (letter: string) => answers['own>worker:letter']({ letter }, OWN);

  test('has a number that tells nothing, the same for the same step, after a restart too', async () => {
    await sixLates();
    const number = await open();
    expect(number).toMatch(/^[0-9a-f]{32}$/);
    expect(await open()).toBe(number);
    await start();
    expect(await read(number)).toMatchObject({ state: 'open', draft: null, mine: true, sender: SETUP.school });
    expect(await read('nobody')).toBe('unknown-letter');
  });

  test('keeps what somebody typed beside what it was filled in with, until that is taken away', async () => {
    await sixLates();
    const letter = await open();
    const { filled } = (await read(letter)) as { filled: Letter };
    const draft = { edited: { ...filled, subject: 'Te laat komen' }, from: filled };
    expect(await answers['own>worker:keep-draft']({ letter, draft }, OWN)).toBe('done');
    await start();
    expect(await read(letter)).toMatchObject({ filled, draft });
    clock.now = '2026-11-25T08:50';
    expect(await read(letter)).not.toMatchObject({ filled });
    expect(await answers['own>worker:keep-draft']({ letter, draft: null }, OWN)).toBe('done');
    expect(await read(letter)).toMatchObject({ draft: null });
    expect(await answers['own>worker:keep-draft']({ letter: 'nobody', draft }, OWN)).toBe('unknown-letter');
    const disk = fullDisk();
    expect(await answers['own>worker:keep-draft']({ letter, draft }, OWN)).toBe('not-saved');
    disk.mockRestore();
  });

  test('that was sent shows the text that was sent, whatever the facts say now; taken back it is open again', async () => {
    await sixLates();
    const letter = await open();
    const { id } = await taskOf('Noor', 'late-warning');
    const text = 'De Zandloper\n\nGeachte ouders';
    const done = await answers['own>worker:did']({ task: id, way: 'letter-sent', text }, OWN);
    const { entry } = done as { entry: string };
    expect(await read(letter)).toMatchObject({ state: 'sent', text });
    const sent = (await answers['own>worker:open-sent']({ entry }, OWN)) as { letter: string };
    await show(page([], [DAYS[0]!, DAYS[0]!]));
    expect(await read(sent.letter)).toMatchObject({ state: 'sent', text });
    expect(await answers['own>worker:undo']({ entry }, OWN)).toBe('done');
    expect(await read(sent.letter)).toBe('unknown-letter');
    expect(await answers['own>worker:open-sent']({ entry }, OWN)).toBe('unknown-entry');
  });

  test('of a step that is gone is not there any more', async () => {
    await sixLates();
    const letter = await open();
    await show(page([], [DAYS[0]!, DAYS[0]!]));
    expect(await read(letter)).toBe('unknown-letter');
  });
});

describe('settings that do not open', () => {
  const damage = async () => {
    const database = await openDatabase(name);
    filesOf(name).all.clear();
    const record = (await database.get('kept', 'settings'))!;
    const sealed = flipped(record.sealed);
    await database.put('kept', { ...record, sealed });
    await start();
    return new Uint8Array(sealed.data);
  };

  test('are said; begun anew they stand beside what was kept, and the damaged ones are put aside', async () => {
    await sixLates();
    expect(await answers['own>worker:renew-settings'](SETUP, OWN)).toBe('not-damaged');
    const bytes = await damage();
    expect((await answers['own>worker:state']({}, OWN)).lock).toBe('settings-damaged');
    expect(await answers['own>worker:renew-settings'](SETUP, OWN)).toBe('done');
    expect((await answers['own>worker:state']({}, OWN)).lock).toBe('unlocked');
    expect(await taskOf('Noor', 'late-warning')).toBeDefined();
    const aside = await (await openDatabase(name)).getAll('damaged');
    expect(aside.map(({ sealed }) => new Uint8Array(sealed.data))).toEqual([bytes]);
  });
});

describe('setting up', () => {
  test('is done once; where it was interrupted it can be done again', async () => {
    expect(await answers['own>worker:setup'](SETUP, OWN)).toBe('set-up-already');
    [name, session] = [`answers-${count++}`, new Memory()];
    await start();
    const disk = fullDisk();
    expect(await answers['own>worker:setup'](SETUP, OWN)).toBe('not-saved');
    disk.mockRestore();
    await start();
    expect((await answers['own>worker:state']({}, OWN)).lock).toBe('not-set-up');
    expect(await answers['own>worker:setup'](SETUP, OWN)).toBe('done');
  });

  test('the passphrase is changed: the old one opens nothing any more', async () => {
    const to = 'nog vier andere woorden';
    expect(await answers['own>worker:change-passphrase']({ from: 'fout', to }, OWN)).toBe('wrong-passphrase');
    expect(await answers['own>worker:change-passphrase']({ from: PASSPHRASE, to }, OWN)).toBe('done');
    await answers['own>worker:lock']({}, OWN);
    expect(await answers['own>worker:unlock']({ passphrase: PASSPHRASE }, OWN)).toBe('wrong-passphrase');
    expect(await answers['own>worker:unlock']({ passphrase: to }, OWN)).toBe('unlocked');
  });
});

describe('a version of what the school chose', () => {
  const four = {
    kind: 'protocol',
    validFrom: '2026-11-02' as Day,
    documents: [{ preset: 'bavokring', settings: { 'late.warning.count': 4 }, without: [] }],
  } as const;
  const lates = async (...days: readonly string[]) => {
    for (const on of days) await show(page([late('Noor', '1', on)], [on, on]));
  };

  test('is tried, kept from its day on, there after a restart, and taken back', async () => {
    await lates(...DAYS.slice(0, 3), '2026-11-24');
    expect(await answers['own>worker:try-version']({ version: four, allYear: false }, OWN)).toMatchObject({
      of: 1,
      pupils: [{ gained: [{ rule: 'late.warning', since: '2026-11-24' }], lost: [] }],
    });
    expect(await taskOf('Noor', 'late-warning')).toBeUndefined();
    const kept = (await answers['own>worker:keep-version']({ version: four }, OWN)) as { entry: string };
    expect(await taskOf('Noor', 'late-warning')).toBeDefined();
    await start();
    expect(await answers['own>worker:versions']({}, OWN)).toMatchObject({
      protocols: [{ entry: null }, { entry: kept.entry, version: { validFrom: '2026-11-02' } }],
    });
    expect(await answers['own>worker:withdraw-version'](kept, OWN)).toBe('done');
    expect(await taskOf('Noor', 'late-warning')).toBeUndefined();
    expect(await answers['own>worker:withdraw-version'](kept, OWN)).toBe('unknown-entry');
  });

  test('never gives a signal of before its day', async () => {
    await lates(...DAYS.slice(0, 5));
    await answers['own>worker:keep-version']({ version: four }, OWN);
    expect(await taskOf('Noor', 'late-warning')).toBeUndefined();
  });

  test.each([
    ['that is not written as one', { kind: 'protocol' }],
    [
      'with a number that cannot be',
      { ...four, documents: [{ ...four.documents[0], settings: { 'late.warning.count': 0 } }] },
    ],
    ['with a document that nobody has', { ...four, documents: [{ ...four.documents[0], preset: 'x' }] }],
    [
      'of a school without lessons',
      { kind: 'calendar', validFrom: '2026-11-02', calendar: { region: 'midden', timetable: {} } },
    ],
  ])('%s is refused, and nothing changes', async (_what, version) => {
    await lates('2026-11-24');
    expect(await answers['own>worker:try-version']({ version: version as never, allYear: false }, OWN)).toBe(
      'bad-version',
    );
    expect(await answers['own>worker:keep-version']({ version: version as never }, OWN)).toBe('bad-version');
    expect(await answers['own>worker:versions']({}, OWN)).toMatchObject({
      protocols: [{ entry: null }],
      calendars: [{ entry: null }],
    });
  });

  test('a study day takes the day out of the count of terms', async () => {
    await lates('2026-11-23');
    const calendar = {
      region: 'midden' as const,
      timetable: SETUP.times,
      ownDays: [{ from: '2026-11-25' as Day, to: '2026-11-25' as Day, name: 'studiedag' }],
    };
    const version = { kind: 'calendar' as const, validFrom: '2026-11-24' as Day, calendar };
    const filled = async () => {
      const answer = await answers['own>worker:filled']({}, OWN);
      return answer === 'locked' ? null : answer.groups[0]!.days;
    };
    clock.now = '2026-11-26T08:50';
    const before = (await filled())!;
    await answers['own>worker:keep-version']({ version }, OWN);
    expect(await filled()).toBe(before - 1);
  });

  test('is not kept by who may not decide', async () => {
    await answers['own>worker:change-settings']({ me: { name: 'Sanne', role: 'teacher', groups: ['6A'] } }, OWN);
    expect(await answers['own>worker:versions']({}, OWN)).toMatchObject({ mayChange: false });
    expect(await answers['own>worker:keep-version']({ version: four }, OWN)).toBe('not-allowed');
    expect(await answers['own>worker:withdraw-version']({ entry: 'x' }, OWN)).toBe('not-allowed');
  });
});

describe('a new school year', () => {
  test('who works with some groups says so once more', async () => {
    const asked = async () => (await answers['own>worker:state']({}, OWN)).confirmGroups;
    const me = { name: 'Sanne', role: 'teacher' as const, groups: ['6A'] };
    await answers['own>worker:change-settings']({ me }, OWN);
    expect(await asked()).toBe(false);
    clock.now = '2027-08-30T08:50';
    expect(await asked()).toBe(true);
    await answers['own>worker:change-settings']({ me: { ...me, groups: ['7A'] } }, OWN);
    expect(await asked()).toBe(false);
  });

  test('after the last day that the calendar knows nothing is said', async () => {
    await sixLates();
    clock.now = '2030-09-02T08:50';
    expect((await answers['own>worker:state']({}, OWN)).calendarEnded).toBe('2030-07-31');
    expect((await day()).tasks).toEqual([]);
    expect(await show(page([late('Noor', '1', '2030-09-02')]))).toMatchObject({ marks: [] });
  });
});
