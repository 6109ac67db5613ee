import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { RestoredView } from '../../../src/messages/backup';
import type { Setup } from '../../../src/messages/contract';
import type { Handlers } from '../../../src/messages/server';
import type { DossierView } from '../../../src/messages/views';
import { openDatabase } from '../../../src/storage/schema';
import { placesOf } from '../../storage/backup/memory-place';
import { emptied } from '../../storage/copy/disasters';
import { filesOf, Memory, PASSPHRASE } from '../../storage/school';
import { awake, firstRun, inTab, OWN } from '../awake';
import { late, page } from '../pages';

/* A school with its backups, as its people find it. */

const { clock } = vi.hoisted(() => ({ clock: { now: '' } }));
vi.mock('hash-wasm', () => import('../../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));

const ANEW = 'nog vier andere woorden';
const DIRECTOR = { name: 'Mohamed Aydin', role: 'director', groups: [] } as const satisfies Setup['me'];
const TEACHER = { name: 'Juf Bijl', role: 'teacher', groups: ['6A'] } as const;

let count = 0;
let name = '';
let session: Memory;
let answers: Handlers;
let office: Awaited<ReturnType<typeof awake>>['office'];

const start = async () => {
  ({ answers, office } = await awake(name, session));
};
const restart = async () => {
  session = new Memory();
  await start();
};
const state = () => answers['own>worker:state']({}, OWN);
const show = async (day: string, ...lates: [string, string | null][]) => {
  clock.now = `${day}T08:50`;
  await answers['page>worker:reading'](
    {
      reading: page(
        lates.map(([who, number]) => late(who, number, day)),
        [day, day],
      ) as never,
      age: 0,
    },
    inTab(7),
  );
};
const made = async () => {
  expect(await answers['own>worker:make-backup']({}, OWN)).toBe('done');
  const { bytes } = placesOf(name).made;
  expect(await answers['own>worker:backup-taken']({}, OWN)).toBe('done');
  expect(placesOf(name).made.bytes).toBeNull();
  return bytes!;
};
const give = (bytes: Uint8Array<ArrayBuffer>) => {
  placesOf(name).given.bytes = bytes;
};
const restore = (passphrase: string | null) =>
  answers['own>worker:restore-backup']({ secret: passphrase === null ? null : { passphrase } }, OWN);
const tryIt = (passphrase: string | null) =>
  answers['own>worker:try-backup']({ secret: passphrase === null ? null : { passphrase } }, OWN);
const restored = (answer: Awaited<ReturnType<typeof restore>>): RestoredView => {
  if (typeof answer !== 'object' || !('restored' in answer)) throw new Error(JSON.stringify(answer));
  return answer.restored;
};
/** Both stores are gone, and what stood in the open too. */
const wiped = async () => {
  await office.copies.settled();
  await emptied(name);
  filesOf(name).all.clear();
};
/** What the dossier of a pupil shows, by name: absences and counts. */
const shown = async (who: string): Promise<string> => {
  const found = await answers['own>worker:find-pupils']({ typed: who }, OWN);
  if (typeof found === 'string') throw new Error(found);
  expect(found.found.map(({ pupil }) => pupil.name)).toEqual([who]);
  const dossier = (await answers['own>worker:dossier']({ pupil: found.found[0]!.pupil.id }, OWN)) as DossierView;
  return JSON.stringify([
    dossier.absences.map(({ absence: { date, kind, authorised } }) => [date, kind, authorised]),
    dossier.counters,
  ]);
};
const anew = async (setup: Setup = firstRun(DIRECTOR)) => {
  name = `backup-${count++}`;
  await restart();
  await answers['own>worker:setup'](setup, OWN);
};

beforeEach(async () => {
  clock.now = '2026-11-16T08:00';
  await anew();
  await show('2026-11-17', ['Sam Bakker', '1'], ['Noa Vaart', null]);
  await show('2026-11-24', ['Sam Bakker', '1'], ['Noa Vaart', null]);
});

describe('a backup', () => {
  test('is written down once the person has it, with who and when', async () => {
    await made();
    expect(await answers['own>worker:backup']({}, OWN)).toEqual({
      made: [{ on: '2026-11-24', by: DIRECTOR.name }],
      every: 7,
      mayDecide: true,
    });
  });

  test('is asked for when one is due and something was written since; whoever may make it is told', async () => {
    clock.now = '2026-11-22T08:00';
    expect((await state()).backupDue).toBeNull();
    clock.now = '2026-11-24T09:00';
    expect((await state()).backupDue).toEqual({ last: null });
    await made();
    expect((await state()).backupDue).toBeNull();
    clock.now = '2026-12-03T09:00';
    expect((await state()).backupDue).toBeNull();
    await show('2026-12-03', ['Sam Bakker', '1']);
    expect((await state()).backupDue).toEqual({ last: '2026-11-24' });
    expect(await answers['own>worker:remind-backup']({ every: 14 }, OWN)).toBe('done');
    expect((await state()).backupDue).toBeNull();
    clock.now = '2026-12-09T09:00';
    expect((await state()).backupDue).toEqual({ last: '2026-11-24' });
    expect(await answers['own>worker:remind-backup']({ every: null }, OWN)).toBe('done');
    expect((await state()).backupDue).toBeNull();
  });

  test('is not for who does not decide for the school', async () => {
    await answers['own>worker:keep-person']({ id: null, person: { ...TEACHER, groups: ['6A'] } }, OWN);
    const { people } = await state();
    await answers['own>worker:sit']({ person: people.find((one) => one.name === TEACHER.name)!.id, code: '' }, OWN);
    expect((await state()).backupDue).toBeNull();
    expect(await answers['own>worker:make-backup']({}, OWN)).toBe('not-allowed');
    expect(await tryIt(null)).toBe('not-allowed');
    expect(await restore(null)).toBe('not-allowed');
  });

  test('of what is no backup is refused, and so is a locked device', async () => {
    give(new TextEncoder().encode('geen reservekopie, maar een brief'));
    expect(await tryIt(null)).toBe('not-a-backup');
    give(await made());
    await answers['own>worker:lock']({}, OWN);
    expect(await tryIt(PASSPHRASE)).toBe('locked');
  });
});

test('a day’s work is there again where everything was gone, also after another start', async () => {
  const before = [await shown('Sam Bakker'), await shown('Noa Vaart')];
  const bytes = await made();
  await wiped();
  await restart();
  expect((await state()).lock).toBe('lost');
  give(bytes);
  expect(await tryIt(null)).toBe('needs-secret');
  expect(await tryIt(PASSPHRASE)).toMatchObject({
    trial: { origin: 'none', made: '2026-11-24', school: 'De Zandloper', isWhole: true, brings: true },
  });
  expect((await state()).lock).toBe('lost');
  expect(restored(await restore(PASSPHRASE)).entries.new).toBeGreaterThan(4);
  expect((await state()).lock).toBe('unlocked');
  expect([await shown('Sam Bakker'), await shown('Noa Vaart')]).toEqual(before);
  await office.copies.settled();
  await restart();
  expect(await answers['own>worker:unlock']({ passphrase: PASSPHRASE }, OWN)).toBe('unlocked');
  expect(await state()).toMatchObject({ lock: 'unlocked', lost: null });
  expect([await shown('Sam Bakker'), await shown('Noa Vaart')]).toEqual(before);
});

test('who lost the passphrase brings it back with the recovery sheet, and then chooses a new one', async () => {
  const sheet = await answers['own>worker:make-recovery']({ passphrase: PASSPHRASE, split: false }, OWN);
  if (typeof sheet !== 'object' || !('made' in sheet)) throw new Error('no sheet');
  const secret = { recovery: sheet.made.key };
  const before = await shown('Sam Bakker');
  const bytes = await made();
  await wiped();
  await restart();
  give(bytes);
  const wrong = { recovery: Buffer.alloc(16, 7).toString('base64') };
  expect(await answers['own>worker:try-backup']({ secret: wrong }, OWN)).toBe('wrong-recovery');
  expect(await answers['own>worker:try-backup']({ secret }, OWN)).toMatchObject({ trial: { brings: true } });
  restored(await answers['own>worker:restore-backup']({ secret }, OWN));
  expect(await shown('Sam Bakker')).toBe(before);

  await answers['own>worker:lock']({}, OWN);
  expect(await answers['own>worker:recover']({ key: secret.recovery, passphrase: ANEW }, OWN)).toBe('unlocked');
  await answers['own>worker:lock']({}, OWN);
  expect(await answers['own>worker:unlock']({ passphrase: PASSPHRASE }, OWN)).toBe('wrong-passphrase');
});

test('who types a wrong passphrase for it again and again waits longer each time', async () => {
  const bytes = await made();
  name = `backup-${count++}`;
  await restart();
  give(bytes);
  for (let tries = 0; tries < 3; tries++) expect(await tryIt('iets heel anders')).toBe('wrong-passphrase');
  expect(await tryIt(PASSPHRASE)).toMatchObject({ wait: expect.any(Number) as number });
});

describe('who began anew with another passphrase', () => {
  /** As one device that had seen everything shows it. */
  const together = async () => {
    await show('2026-11-26', ['Sam Bakker', '1'], ['Noa Vaart', null]);
    return [await shown('Sam Bakker'), await shown('Noa Vaart')];
  };

  test('has the history of both, of each pupil once', async () => {
    const bytes = await made();
    const expected = await together();
    await anew({ ...firstRun(DIRECTOR), passphrase: ANEW });
    await show('2026-11-26', ['Sam Bakker', '1'], ['Noa Vaart', null]);
    give(bytes);
    expect(await tryIt(ANEW)).toBe('wrong-passphrase');
    const view = restored(await restore(PASSPHRASE));
    expect(view).toMatchObject({ origin: 'other', school: 'De Zandloper' });
    expect([await shown('Sam Bakker'), await shown('Noa Vaart')]).toEqual(expected);
    await restart();
    await answers['own>worker:unlock']({ passphrase: ANEW }, OWN);
    expect([await shown('Sam Bakker'), await shown('Noa Vaart')]).toEqual(expected);
    give(bytes);
    expect(restored(await restore(PASSPHRASE))).toMatchObject({ brings: false, entries: { new: 0 } });
  });

  test('also of pupils whom no page has shown since: they are one when one does', async () => {
    const bytes = await made();
    const expected = await together();
    await anew({ ...firstRun(DIRECTOR), passphrase: ANEW });
    give(bytes);
    restored(await restore(PASSPHRASE));
    expect(await shown('Sam Bakker')).toContain('2026-11-17');
    expect(await together()).toEqual(expected);
  });

  test('and a pupil who had no number then and has one now is one pupil', async () => {
    const bytes = await made();
    await anew({ ...firstRun(DIRECTOR), passphrase: ANEW });
    await show('2026-11-26', ['Noa Vaart', '2']);
    give(bytes);
    restored(await restore(PASSPHRASE));
    await show('2026-11-27', ['Noa Vaart', '2']);
    const dossier = await shown('Noa Vaart');
    for (const day of ['2026-11-17', '2026-11-24', '2026-11-26', '2026-11-27']) expect(dossier).toContain(day);
  });

  test('a backup of that, restored on the first device, makes no ring of keys', async () => {
    const first = await made();
    const old = name;
    await anew({ ...firstRun(DIRECTOR), passphrase: ANEW });
    give(first);
    restored(await restore(PASSPHRASE));
    await show('2026-11-26', ['Sam Bakker', '1']);
    const second = await made();
    name = old;
    await restart();
    await answers['own>worker:unlock']({ passphrase: PASSPHRASE }, OWN);
    give(second);
    restored(await restore(ANEW));
    await show('2026-11-27', ['Sam Bakker', '1']);
    const dossier = await shown('Sam Bakker');
    for (const day of ['2026-11-17', '2026-11-24', '2026-11-26', '2026-11-27']) expect(dossier).toContain(day);
  });
});

describe('on a device that shares', () => {
  /** By which pupils are called in the circle that it joined. */
  const PUPILS = Buffer.alloc(32, 3).toString('base64');
  const joins = () => office.kept.changeSharing(() => ({ pupils: PUPILS }));

  test('a backup from before it did brings back the same pupils', async () => {
    const before = await shown('Sam Bakker');
    const bytes = await made();
    await office.copies.settled();
    const database = await openDatabase(name);
    await database.clear('dossiers');
    database.close();
    for (const path of [...filesOf(name).all.keys()]) if (path.startsWith('dossiers/')) filesOf(name).all.delete(path);
    await joins();
    await answers['own>worker:lock']({}, OWN);
    await restart();
    await answers['own>worker:unlock']({ passphrase: PASSPHRASE }, OWN);
    await show('2026-11-24', ['Sam Bakker', '1'], ['Noa Vaart', null]);
    give(bytes);
    restored(await restore(null));
    // One of each name, with what both knew.
    expect(await shown('Sam Bakker')).toBe(before);
    await shown('Noa Vaart');
  });

  test('a backup of another vault does so too', async () => {
    const before = await shown('Sam Bakker');
    const bytes = await made();
    await anew({ ...firstRun(DIRECTOR), passphrase: ANEW });
    await joins();
    await show('2026-11-24', ['Sam Bakker', '1'], ['Noa Vaart', null]);
    give(bytes);
    restored(await restore(PASSPHRASE));
    expect(await shown('Sam Bakker')).toBe(before);
  });
});
