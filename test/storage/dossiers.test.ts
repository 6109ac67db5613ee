import { beforeEach, expect, test, vi } from 'vitest';
import { type Entry, inOrder } from '../../src/domain/dossier';
import { flipped } from './copy/disasters';
import { draft, filesOf, Memory, PASSPHRASE, pupil, worker, write, YEAR } from './school';

let count = 0;
let name = '';
beforeEach(() => {
  name = `dossiers-${count++}`;
});

const readingsOf = (entries: readonly Entry[]) =>
  entries.map((entry) => (entry.kind === 'reading' ? entry.reading : entry.kind));

/** The second copy is lost too. */
async function withoutCopy({ copies }: Awaited<ReturnType<typeof school>>) {
  await copies.settled();
  filesOf(name).all.clear();
}

async function school(session = new Memory()) {
  const made = await worker(name, session);
  if ((await made.vault.state()) === 'not-set-up') await made.vault.setUp(PASSPHRASE);
  return made;
}

test('what was appended is there after a restart, and the chain goes on', async () => {
  const first = await school();
  await first.dossiers.append([write('a', 'r1', 'r2'), write('b', 'r1')]);
  const again = await worker(name, first.session);
  await again.vault.state();
  await again.dossiers.append([write('a', 'r3')]);
  const { dossiers, damaged } = await again.dossiers.load(YEAR);
  expect(damaged.size).toBe(0);
  const a = dossiers.find(({ subject }) => subject.of === 'pupil' && subject.pupil === 'a')!;
  expect(readingsOf(a.entries)).toEqual(['r1', 'r2', 'r3']);
  const all = dossiers.flatMap(({ entries }) => entries).sort(inOrder);
  expect(all.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect(new Set(all.map(({ device }) => device)).size).toBe(1);
  expect(all.map(({ prev }) => prev !== null)).toEqual([false, true, true, true]);
});

test('the clock never goes back, whatever the device does', async () => {
  let now = 1_764_000_000_000;
  const { vault, dossiers } = await worker(name, new Memory(), () => now);
  await vault.setUp(PASSPHRASE);
  const [first] = await dossiers.append([write('a', 'r1')]);
  now -= 86_400_000;
  const [second] = await dossiers.append([write('a', 'r2')]);
  expect(second!.clock > first!.clock).toBe(true);
});

test('another school year is another dossier with an unrelated name', async () => {
  const { database, dossiers } = await school();
  await dossiers.append([write('a', 'r1'), { ...write('a', 'r2'), year: '2027-2028' }]);
  expect(new Set(await database.getAllKeys('dossiers')).size).toBe(2);
  expect((await dossiers.load(YEAR)).dossiers).toHaveLength(1);
});

test('a damaged dossier does not stop the others, and an append keeps it as it was found', async () => {
  const first = await school();
  const { database, dossiers, session } = first;
  await dossiers.append([write('a', 'r1'), write('b', 'r1')]);
  await withoutCopy(first);
  const [victim] = await database.getAll('dossiers');
  const sealed = flipped(victim!.sealed);
  await database.put('dossiers', { ...victim!, sealed });
  const again = await worker(name, session);
  await again.vault.state();
  const { dossiers: whole, damaged } = await again.dossiers.load(YEAR);
  expect(whole).toHaveLength(1);
  expect(damaged.size).toBe(1);
  await again.dossiers.append([write('a', 'r2'), write('b', 'r2')]);
  expect(new Uint8Array((await database.getAll('damaged'))[0]!.sealed.data)).toEqual(new Uint8Array(sealed.data));
  // What was put aside stays told, and what came after it is used.
  const after = await again.dossiers.load(YEAR);
  expect(after.damaged.size).toBe(1);
  expect(after.dossiers.map(({ entries, setAside }) => [readingsOf(entries).at(-1), setAside]).sort()).toEqual([
    ['r2', false],
    ['r2', true],
  ]);
});

test('two records that change places are both refused', async () => {
  const first = await school();
  const { database, dossiers, session } = first;
  await dossiers.append([write('a', 'r1'), write('b', 'r1')]);
  await withoutCopy(first);
  const [one, other] = await database.getAll('dossiers');
  await database.put('dossiers', { ...one!, key: other!.key, sealed: other!.sealed });
  await database.put('dossiers', { ...other!, key: one!.key, sealed: one!.sealed });
  const again = await worker(name, session);
  await again.vault.state();
  expect((await again.dossiers.load(YEAR)).damaged.size).toBe(2);
});

test('two windows at once lose nothing', async () => {
  const first = await school();
  const second = await worker(name, first.session);
  await second.vault.state();
  await Promise.all(
    Array.from({ length: 6 }, (_, index) => (index % 2 ? second : first).dossiers.append([write('a', `r${index}`)])),
  );
  const third = await worker(name, first.session);
  await third.vault.state();
  const { dossiers } = await third.dossiers.load(YEAR);
  expect(readingsOf(dossiers[0]!.entries).sort()).toEqual(['r0', 'r1', 'r2', 'r3', 'r4', 'r5']);
  expect(new Set(dossiers[0]!.entries.map(({ seq }) => seq)).size).toBe(6);
});

test('an entry of a later version is kept, though nobody here understands it', async () => {
  const first = await school();
  const later = { ...draft('r1'), body: { kind: 'from-the-future', what: 'x' } as never };
  await first.dossiers.append([{ subject: pupil('a'), year: YEAR, drafts: [later] }, write('b', 'r1')]);
  await first.dossiers.append([write('a', 'r2')]);
  const { dossiers } = await first.dossiers.load(YEAR);
  const a = dossiers.find(({ subject }) => subject.of === 'pupil' && subject.pupil === 'a')!;
  expect(readingsOf(a.entries)).toEqual(['r2']);
  expect(a.entries[0]!.seq).toBe(3);
});

test('an append that fails at any point leaves nothing half, and the next one works', async () => {
  const points = [
    [IDBObjectStore.prototype, 'put'],
    [IDBObjectStore.prototype, 'add'],
    [IDBObjectStore.prototype, 'get'],
    [IDBDatabase.prototype, 'transaction'],
    [crypto.subtle, 'encrypt'],
    [crypto.subtle, 'decrypt'],
    [crypto.subtle, 'importKey'],
    [crypto.subtle, 'digest'],
    [crypto.subtle, 'sign'],
  ] as const;
  let hit = 0;
  for (let at = 1; at < 200; at++) {
    const { dossiers, session } = await (async () => {
      name = `fault-${at}-${count++}`;
      const made = await school();
      await made.dossiers.append([write('a', 'before')]);
      return made;
    })();
    let calls = 0;
    const spies = points.map(([owner, method]) => {
      const real = (owner as never as Record<string, (...args: unknown[]) => unknown>)[method]!;
      return vi.spyOn(owner as unknown as Record<string, () => unknown>, method).mockImplementation(function (
        this: unknown,
        ...args: unknown[]
      ) {
        calls += 1;
        if (calls === at) throw new DOMException('out of room', 'QuotaExceededError');
        return real.apply(this, args);
      } as never);
    });
    const done = await dossiers.append([write('a', 'new'), write('b', 'new')]).then(
      () => true,
      () => false,
    );
    for (const spy of spies) spy.mockRestore();
    const again = await worker(name, session);
    await again.vault.state();
    const found = (await again.dossiers.load(YEAR)).dossiers.flatMap(({ entries }) => readingsOf(entries)).sort();
    expect([at, found]).toEqual([at, done ? ['before', 'new', 'new'] : ['before']]);
    await dossiers.append([write('c', 'after')]);
    if (calls < at) break;
    hit += 1;
  }
  expect(hit).toBeGreaterThan(15);
});

test('nothing personal can be read from the disk', async () => {
  const { database, dossiers, kept } = await school();
  await kept.changeSettings((settings) => ({
    ...settings,
    people: [
      { id: '1', name: 'Juf Kanarie', role: 'teacher', groups: ['6A'], year: '2026-2027', digests: [], told: {} },
    ],
  }));
  await dossiers.append([{ subject: pupil('sleutel-kanarie'), year: YEAR, drafts: [draft('r1', 40)] }]);
  const canaries = ['Kanarie', 'kanarie', '998877', 'Zonnestraal', 'Te laat', PASSPHRASE];
  const dump: string[] = [];
  const collect = (value: unknown): void => {
    if (value instanceof ArrayBuffer) collect(new Uint8Array(value));
    else if (ArrayBuffer.isView(value)) {
      const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      dump.push(
        bytes.toString('latin1'),
        bytes.toString('utf16le'),
        Buffer.from(bytes.toString('latin1'), 'base64').toString('latin1'),
      );
    } else if (value && typeof value === 'object') {
      for (const one of Object.entries(value).flat()) collect(one);
    } else {
      dump.push(String(value));
    }
  };
  const stores = [...database.objectStoreNames];
  for (const store of stores) for (const record of await database.getAll(store)) collect(record);
  expect(canaries.filter((canary) => dump.some((text) => text.includes(canary)))).toEqual([]);
  collect({ planted: new TextEncoder().encode('Kanarie') });
  expect(dump.some((text) => text.includes('Kanarie'))).toBe(true);
});
