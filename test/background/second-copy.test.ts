import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Handlers } from '../../src/messages/server';
import { recordIn } from '../../src/storage/copy/record-file';
import { openDatabase } from '../../src/storage/schema';
import { emptied, flipped } from '../storage/copy/disasters';
import { filesOf, localOf, Memory, PASSPHRASE } from '../storage/school';
import { awake, firstRun, inTab, OWN } from './awake';
import { late, page } from './pages';

/* What people find after a disk did something to what is kept. */

const { clock } = vi.hoisted(() => ({ clock: { now: '' } }));
vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));

const DAYS = ['2026-11-16', '2026-11-23'] as const;
const SETUP = firstRun({ name: 'Mohamed Aydin', role: 'director', groups: [] });

let count = 0;
let name = '';
let session: Memory;
let answers: Handlers;
let office: Awaited<ReturnType<typeof awake>>['office'];

const start = async () => {
  ({ answers, office } = await awake(name, session));
};
/** The browser was closed. */
const restart = async () => {
  session = new Memory();
  await start();
  return answers['own>worker:unlock']({ passphrase: PASSPHRASE }, OWN);
};
const state = () => answers['own>worker:state']({}, OWN);
const pupils = async () => {
  const found = await answers['own>worker:find-pupils']({ typed: 'a' }, OWN);
  if (typeof found === 'string') throw new Error(found);
  return JSON.stringify(found);
};
const show = (...lates: [string, string][]) =>
  answers['page>worker:reading'](
    {
      reading: page(
        lates.map(([who, number]) => late(who, number, DAYS[1])),
        DAYS,
      ) as never,
      age: 0,
    },
    inTab(7),
  );

beforeEach(async () => {
  name = `second-copy-${count++}`;
  session = new Memory();
  clock.now = '2026-11-20T08:00';
  await start();
  await answers['own>worker:setup'](SETUP, OWN);
  clock.now = '2026-11-24T08:50';
  await show(['Sam Bakker', '1'], ['Noa Vaart', '2']);
  await office.copies.settled();
});

describe('the database is gone', () => {
  test('and nobody need notice: everything is there again after unlocking', async () => {
    const before = await pupils();
    await emptied(name);
    expect(await restart()).toBe('unlocked');
    expect(await state()).toMatchObject({ lock: 'unlocked', lost: null, school: { name: 'De Zandloper' } });
    expect(await pupils()).toBe(before);
  });

  test('with many dossiers: it is told how far they are, and nobody is shown a part of them', async () => {
    await show(
      ...Array.from({ length: 50 }, (_, index): [string, string] => [`Leerling ${index}`, String(100 + index)]),
    );
    await office.copies.settled();
    await emptied(name);
    await restart();
    expect(await state()).toMatchObject({ lock: 'restoring', restoring: { of: 54 } });
    await vi.waitFor(async () => expect((await state()).lock).toBe('unlocked'), 10_000);
    const found = await answers['own>worker:find-pupils']({ typed: 'Leerling 49' }, OWN);
    expect(JSON.stringify(found)).toContain('Leerling 49');
  });

  test('and the copy too: it is said, also after the browser was closed, and a first run begins only when somebody wants it', async () => {
    await emptied(name);
    filesOf(name).all.clear();
    expect(await restart()).toBe('not-set-up');
    expect((await state()).lock).toBe('lost');
    await restart();
    expect((await state()).lock).toBe('lost');
    expect(await answers['own>worker:setup'](SETUP, OWN)).toBe('done');
    expect((await state()).lock).toBe('unlocked');
  });

  test('where there never was a vault it is a first run', async () => {
    name = `second-copy-${count++}`;
    session = new Memory();
    await start();
    expect((await state()).lock).toBe('not-set-up');
  });

  test('a vault that is made anew is not mixed with what the copy still had of the one before', async () => {
    await emptied(name);
    const files = filesOf(name).all;
    for (const path of [...files.keys()]) if (path.startsWith('locks/')) files.delete(path);
    await restart();
    expect(await answers['own>worker:setup'](SETUP, OWN)).toBe('done');
    expect(await restart()).toBe('unlocked');
    expect(await state()).toMatchObject({ lock: 'unlocked', lost: null, anythingRead: false });
  });
});

test('what stands in the open says that there was a vault, by a number that means nothing', async () => {
  await state();
  expect(await localOf(name).get('vault')).toMatch(/^[0-9a-f]{32}$/);
});

test('the former passphrase opens nothing any more, the copy neither', async () => {
  const to = 'nog vier andere woorden';
  expect(await answers['own>worker:change-passphrase']({ from: PASSPHRASE, to }, OWN)).toBe('done');
  await emptied(name);
  expect(await restart()).toBe('wrong-passphrase');
  expect(await answers['own>worker:unlock']({ passphrase: to }, OWN)).toBe('unlocked');
  expect(await pupils()).toContain('Sam Bakker');
});

describe('damage in a dossier', () => {
  const damage = async () => {
    const database = await openDatabase(name);
    for (const record of await database.getAll('dossiers'))
      if (record.year === '2026-2027') await database.put('dossiers', { ...record, sealed: flipped(record.sealed) });
    database.close();
  };

  test('is mended silently', async () => {
    const before = await pupils();
    await damage();
    await restart();
    expect((await state()).lost).toBeNull();
    expect(await pupils()).toBe(before);
  });

  test('that the copy has too is told: of whom where that is known, how many entries and of which days', async () => {
    await damage();
    filesOf(name).all.clear();
    await restart();
    await show(['Sam Bakker', '1']);
    await restart();
    const { lost } = await state();
    expect(lost?.dossiers).toContainEqual({ of: 'pupil', name: 'Sam Bakker', year: '2026-2027' });
    expect(lost?.dossiers).toContainEqual({ of: 'unknown', name: null, year: '2026-2027' });
    expect(lost?.missing).toEqual([{ entries: 4, from: null, until: '2026-11-24' }]);
  });

  describe('that was put away by who decides for the school', () => {
    const putAway = () => answers['own>worker:put-loss-away']({}, OWN);
    const lose = async () => {
      await office.copies.settled();
      await damage();
      filesOf(name).all.clear();
      await restart();
    };
    const noted = async () => {
      const all = { year: null, person: null, kind: 'device', pupil: '', from: null, until: null, page: 0 } as const;
      const trail = await answers['own>worker:trail'](all, OWN);
      if (typeof trail === 'string') throw new Error(trail);
      return trail.lines.flatMap(({ by, what }) =>
        what.of === 'noted' && what.what.of === 'loss-put-away' ? [{ by: by.name, loss: what.what.loss }] : [],
      );
    };

    test('is told no more, also at the next start, and stands in the trail as it was told', async () => {
      await lose();
      await show(['Sam Bakker', '1']);
      await restart();
      const { lost } = await state();
      expect(await putAway()).toBe('done');
      expect((await state()).lost).toBeNull();
      expect(await putAway()).toBe('gone');
      await restart();
      expect((await state()).lost).toBeNull();
      const [line, ...more] = await noted();
      expect(more).toEqual([]);
      expect(line?.by).toBe('Mohamed Aydin');
      expect(line?.loss.missing).toEqual(lost?.missing);
      expect(line?.loss.dossiers).toHaveLength(lost!.dossiers.length);
      expect(line?.loss.dossiers).toContainEqual({ of: 'pupil', whose: 'Sam Bakker', year: '2026-2027' });
    });

    test('also where nothing took its place since', async () => {
      await lose();
      expect((await state()).lost?.dossiers.length).toBeGreaterThan(2);
      expect(await putAway()).toBe('done');
      expect((await state()).lost).toBeNull();
      await restart();
      expect((await state()).lost).toBeNull();
    });

    test('is told again once more of it is lost, and that alone', async () => {
      await lose();
      await putAway();
      await show(['Sam Bakker', '1']);
      expect((await state()).lost).toBeNull();
      await lose();
      const { lost } = await state();
      expect(lost?.dossiers.length).toBeGreaterThan(0);
      await putAway();
      expect(await noted()).toHaveLength(1);
      expect((await state()).lost).toBeNull();
    });

    test('that is not for who does not decide, and does not name whose dossier is closed to who looks', async () => {
      await lose();
      await show(['Sam Bakker', '1']);
      await restart();
      await putAway();
      const me = { name: 'Mohamed Aydin', groups: [] };
      await answers['own>worker:change-settings']({ me: { ...me, role: 'administrator' } }, OWN);
      const [line] = await noted();
      expect(line?.loss.dossiers).toContainEqual({ of: 'pupil', whose: null, year: '2026-2027' });
      await answers['own>worker:change-settings']({ me: { ...me, role: 'teacher' } }, OWN);
      expect(await putAway()).toBe('not-allowed');
    });
  });
});

test('a browser that stays open holds the contents side by side once a day: what turned in the copy is there again the next', async () => {
  const { all } = filesOf(name);
  const whole = async () => !(await Promise.all([...all.values()].map(recordIn))).includes(null);
  /** The worker is started anew, and somebody is there. */
  const begin = async () => {
    await start();
    await pupils();
    await vi.waitFor(async () => expect(await session.get('verified')).toBe(clock.now.slice(0, 10)));
    await office.copies.settled();
  };
  await begin();
  for (const [path, bytes] of all) if (path.startsWith('dossiers/')) bytes[bytes.length - 9]! ^= 1;
  await begin();
  expect(await whole()).toBe(false);
  clock.now = '2026-11-25T08:30';
  await begin();
  expect(await whole()).toBe(true);
});

describe('room', () => {
  test('that runs out is told before it is gone, and when a write was refused', async () => {
    const { Room } = await import('../../src/background/room');
    const estimate = { usage: 70, quota: 100 };
    const room = new Room(() => Promise.resolve(estimate));
    expect(await room.state()).toBe('enough');
    estimate.usage = 80;
    expect(await room.state()).toBe('nearly-full');
    room.failed(new DOMException('full', 'QuotaExceededError'));
    expect(await room.state()).toBe('full');
    room.wrote();
    expect(await room.state()).toBe('nearly-full');
    expect(await new Room(() => Promise.reject(new Error('unknown'))).state()).toBe('enough');
  });

  test('of which there is none is said in the state, until something is written again', async () => {
    const disk = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const nameSchool = () => answers['own>worker:change-settings']({ school: { name: 'De Zon', place: 'Delft' } }, OWN);
    expect(await nameSchool()).toBe('not-saved');
    expect((await state()).room).toBe('full');
    disk.mockRestore();
    expect(await nameSchool()).toBe('done');
    expect((await state()).room).toBe('enough');
  });
});
