import { beforeEach, describe, expect, test } from 'vitest';
import { CarrierFull, CarrierUnreachable } from '../../../src/sync/carrier';
import { FolderCarrier } from '../../../src/sync/folder/folder-carrier';
import { LARGEST, TOGETHER } from '../../../src/sync/folder/pack';
import { MemoryFolder } from './memory-folder';

/* The school's shared drive as a carrier: what lies there is read, what is not ours is left, and what cannot be is said. */

const CIRCLE = 'c'.repeat(64);
const ANNE = 'a'.repeat(32);
const BOB = 'b'.repeat(32);

const batch = (number: number, length = 40) => new Uint8Array(length).fill(number % 251);

let drive: MemoryFolder;
const carrier = () => new FolderCarrier(drive.handle, CIRCLE);

async function write(member: string, from: number, to: number, length?: number): Promise<void> {
  const own = carrier();
  for (let number = from; number <= to; number++) await own.write(member, number, batch(number, length));
}

const inMember = (member: string) => drive.files().filter((path) => path.startsWith(`${CIRCLE}/${member}/`));

beforeEach(() => {
  drive = new MemoryFolder();
});

test('an empty folder holds nothing', async () => {
  expect(await carrier().list()).toEqual([]);
  expect(await carrier().read(ANNE, 1)).toBeNull();
});

test('what one writes the others list and read', async () => {
  await write(ANNE, 1, 3);
  await write(BOB, 1, 1);
  const reader = carrier();
  expect(await reader.list()).toEqual([
    { member: ANNE, numbers: [1, 2, 3] },
    { member: BOB, numbers: [1] },
  ]);
  expect(await reader.read(ANNE, 2)).toEqual(batch(2));
  expect(await reader.read(ANNE, 4)).toBeNull();
  expect(drive.files()).toContain(`${CIRCLE}/${ANNE}/000003.vzw`);
});

test('the same number twice holds the same bytes', async () => {
  await write(ANNE, 1, 1);
  await write(ANNE, 1, 1);
  expect(await carrier().list()).toEqual([{ member: ANNE, numbers: [1] }]);
});

test('two who read while one writes see every batch whole or not at all', async () => {
  const readers = [carrier(), carrier()];
  const seen = [0, 0];
  const writing = write(ANNE, 1, 40, 500);
  const reading = readers.map(async (reader, index) => {
    for (let numbers: readonly number[] = []; numbers.length < 40; ) {
      await new Promise(setImmediate);
      numbers = (await reader.list())[0]?.numbers ?? [];
      for (const number of numbers) {
        const found = await reader.read(ANNE, number);
        if (found) expect(found).toEqual(batch(number, 500));
        seen[index]!++;
      }
    }
  });
  await Promise.all([writing, ...reading]);
  expect(Math.min(...seen)).toBeGreaterThanOrEqual(40);
});

test('another circle in the same folder is not seen', async () => {
  await new FolderCarrier(drive.handle, 'd'.repeat(64)).write(ANNE, 1, batch(1));
  expect(await carrier().list()).toEqual([]);
});

describe('what is not ours', () => {
  test.each([
    `${CIRCLE}/${ANNE}/000002 (1).vzw`,
    `${CIRCLE}/${ANNE}/000002-PC-van-Anne.vzw`,
    `${CIRCLE}/${ANNE}/2.vzw`,
    `${CIRCLE}/${ANNE}/0000002.vzw`,
    `${CIRCLE}/${ANNE}/000000.vzw`,
    `${CIRCLE}/${ANNE}/000009-000002.vzw`,
    `${CIRCLE}/${ANNE}/000002.vzw.crswap`,
    `${CIRCLE}/${ANNE}/desktop.ini`,
    `${CIRCLE}/Nieuwe map/000002.vzw`,
    `${CIRCLE}/${ANNE.toUpperCase()}/000002.vzw`,
    `${CIRCLE}/${BOB}`,
    'notulen.docx',
  ])('%s is passed over, and stays', async (path) => {
    await write(ANNE, 1, 1);
    drive.put(path, batch(2));
    expect(await carrier().list()).toEqual([{ member: ANNE, numbers: [1] }]);
    await write(ANNE, 3, TOGETHER * 2);
    expect(drive.files()).toContain(path);
  });

  test('a folder that bears the name of a batch is none', async () => {
    await write(ANNE, 1, 1);
    drive.put(`${CIRCLE}/${ANNE}/000002.vzw/foto.jpg`, batch(2));
    expect(await carrier().read(ANNE, 2)).toBeNull();
  });
});

describe('many small files', () => {
  test('are put together by who wrote them, and what they were made of goes the next time', async () => {
    await write(ANNE, 1, TOGETHER - 1);
    expect(inMember(ANNE)).toHaveLength(TOGETHER - 1);
    await write(ANNE, TOGETHER, TOGETHER);
    expect(inMember(ANNE)).toHaveLength(TOGETHER + 1);
    await write(ANNE, TOGETHER + 1, TOGETHER * 2);
    expect(inMember(ANNE)).toHaveLength(TOGETHER + 2);
    expect(inMember(ANNE)).toContain(`${CIRCLE}/${ANNE}/000001-000032.vzw`);
    expect(inMember(ANNE)).not.toContain(`${CIRCLE}/${ANNE}/000001.vzw`);
  });

  test('are read as before', async () => {
    await write(ANNE, 1, 70);
    const reader = carrier();
    expect((await reader.list())[0]!.numbers).toEqual(Array.from({ length: 70 }, (_, index) => index + 1));
    for (let number = 1; number <= 70; number++) expect(await reader.read(ANNE, number)).toEqual(batch(number));
  });

  test('of a year stay at some hundreds', async () => {
    await write(ANNE, 1, 4000);
    expect(inMember(ANNE).length).toBeLessThan(4 * TOGETHER + 4000 / TOGETHER ** 2);
    const reader = carrier();
    expect((await reader.list())[0]!.numbers).toHaveLength(4000);
    for (const number of [1, 1024, 1025, 3999, 4000]) expect(await reader.read(ANNE, number)).toEqual(batch(number));
  });

  test('that are large together stay apart', async () => {
    const large = Math.ceil(LARGEST / TOGETHER) + 1;
    await write(ANNE, 1, TOGETHER * 2, large);
    expect(inMember(ANNE)).toHaveLength(TOGETHER * 2);
  });

  test('of which one is empty or gone are not put together, and those after it are', async () => {
    await write(ANNE, 1, TOGETHER - 1);
    drive.remove(`${CIRCLE}/${ANNE}/000007.vzw`);
    await write(ANNE, TOGETHER, TOGETHER * 2);
    expect(inMember(ANNE)).toContain(`${CIRCLE}/${ANNE}/000008-000039.vzw`);
    const reader = carrier();
    await reader.list();
    expect(await reader.read(ANNE, 7)).toBeNull();
    expect(await reader.read(ANNE, 6)).toEqual(batch(6));
  });

  test('one that was put together and is cut short does not make what it was made of go', async () => {
    await write(ANNE, 1, TOGETHER);
    const path = `${CIRCLE}/${ANNE}/000001-000032.vzw`;
    drive.put(path, drive.read(path).slice(0, -1));
    await write(ANNE, TOGETHER + 1, TOGETHER * 2);
    expect(inMember(ANNE)).toContain(`${CIRCLE}/${ANNE}/000001.vzw`);
    const reader = carrier();
    await reader.list();
    expect(await reader.read(ANNE, 1)).toEqual(batch(1));
  });

  test.each([0, 5, 11, 12, 100])(
    'one that is cut after %i bytes holds nothing, and nothing else is lost',
    async (length) => {
      await write(ANNE, 1, TOGETHER * 2);
      const path = `${CIRCLE}/${ANNE}/000001-000032.vzw`;
      drive.put(path, drive.read(path).slice(0, length));
      const reader = carrier();
      await reader.list();
      expect(await reader.read(ANNE, 5)).toBeNull();
      expect(await reader.read(ANNE, 40)).toEqual(batch(40));
    },
  );
});

test('a batch that is cut short is given as it lies there: who asked verifies it', async () => {
  await write(ANNE, 1, 1);
  drive.put(`${CIRCLE}/${ANNE}/000001.vzw`, batch(1).slice(0, 7));
  expect(await carrier().read(ANNE, 1)).toHaveLength(7);
});

test('papers of joining lie beside the circles', async () => {
  const own = carrier();
  expect(await own.papers('invitation')).toEqual([]);
  await own.writePaper('invitation', 'kk12', batch(1));
  await own.writePaper('request', 'kk12', batch(2));
  expect(await own.papers('invitation')).toEqual(['kk12']);
  expect(await own.readPaper('request', 'kk12')).toEqual(batch(2));
  await own.removePaper('request', 'kk12');
  await own.removePaper('request', 'kk12');
  expect(await own.readPaper('request', 'kk12')).toBeNull();
  expect(drive.files()).toEqual(['join/invitation-kk12.vzw']);
});

describe('what cannot be is said', () => {
  const doing = {
    list: () => carrier().list(),
    read: () => carrier().read(ANNE, 1),
    write: () => carrier().write(ANNE, 2, batch(2)),
    papers: () => carrier().papers('request'),
    'read a paper': () => carrier().readPaper('request', 'x'),
    'write a paper': () => carrier().writePaper('request', 'x', batch(1)),
    'remove a paper': () => carrier().removePaper('request', 'x'),
  };
  beforeEach(() => write(ANNE, 1, 1));

  test.each(Object.entries(doing))('%s without permission', async (_, what) => {
    drive.weather.permission = 'prompt';
    await expect(what()).rejects.toMatchObject({ reason: 'permission' });
    await expect(what()).rejects.toBeInstanceOf(CarrierUnreachable);
  });

  test.each(['list', 'write', 'papers', 'write a paper'] as const)('%s in a folder that is gone', async (name) => {
    drive.weather.gone = true;
    await expect(doing[name]()).rejects.toMatchObject({ reason: 'away' });
  });

  test('a disk that is full, and nothing of it stands there', async () => {
    drive.weather.room = 60;
    await expect(doing.write()).rejects.toBeInstanceOf(CarrierFull);
    drive.weather.room = Number.POSITIVE_INFINITY;
    expect(await carrier().read(ANNE, 2)).toBeNull();
  });

  test('a disk that is too full to put files together still holds each', async () => {
    await write(ANNE, 2, TOGETHER - 1);
    drive.weather.room = TOGETHER * 40;
    await write(ANNE, TOGETHER, TOGETHER);
    expect(await carrier().read(ANNE, TOGETHER)).toEqual(batch(TOGETHER));
  });
});
