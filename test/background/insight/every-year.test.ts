import { beforeEach, expect, test } from 'vitest';
import { School } from '../../../src/background/school';
import type { Day, Moment } from '../../../src/domain/day';
import { clockAt } from '../../../src/domain/dossier';
import { kindIn, tallyOf } from '../../../src/overview/tally';
import { PASSPHRASE, worker } from '../../storage/school';
import { late, page } from '../pages';
import { DIRECTOR, SMALL_SCHOOL } from '../small-school';

/* Every pupil of every school year: the years by which the protocol counts, and those that are loaded when somebody asks. */

const NOW = '2026-11-24T16:00' as Moment;

let count = 0;
let looks = 0;
let device: Awaited<ReturnType<typeof worker>>;
let school: School;
const open = (now = NOW) => School.open(device.dossiers, device.vault, SMALL_SCHOOL, DIRECTOR, now);
const keyOf = (number: string) => device.vault.id(`pupil n:${number}`);
const takeIn = (reading: ReturnType<typeof page>, now = NOW) =>
  school.takeIn(reading, { at: now, clock: clockAt(++looks) }, now);
const lates = (pupil: string, from: string, until: string) =>
  kindIn(tallyOf(school.everyYear.counted(pupil, NOW), { from: from as Day, until: until as Day }), 'late').reports;

beforeEach(async () => {
  count += 1;
  device = await worker(`every-year-${count}`);
  await device.vault.setUp(PASSPHRASE);
  const then = '2024-11-26T16:00' as Moment;
  school = await open(then);
  await takeIn(page([late('Noor', '1', '2024-09-03')]), then);
  school = await open();
  await takeIn(page([late('Noor', '1', '2025-09-03'), late('Sami', '2', '2025-09-04')]));
  await takeIn(page([late('Noor', '1', '2026-09-03')]));
});

test('other years are loaded when somebody asks, and who asks hears how far it is', async () => {
  const [noor, sami] = [await keyOf('1'), await keyOf('2')];
  const told = new Set<string>();
  expect(school.everyYear.howFar).toEqual({ done: 0, of: 1 });
  expect(() => school.everyYear.keys()).toThrow();
  const loading = Promise.all([school.everyYear.load(), school.everyYear.load()]);
  for (let isDone = false; !isDone; ) {
    told.add(JSON.stringify(school.everyYear.howFar));
    isDone = await Promise.race([loading.then(() => true), new Promise<false>((later) => setTimeout(later, 0, false))]);
  }
  expect([...told]).toContain('{"done":0,"of":1}');
  expect(school.everyYear.howFar).toBeNull();
  expect([...school.everyYear.keys()].sort()).toEqual([noor, sami].sort());
  expect(lates(noor, '2024-08-01', '2026-11-30')).toBe(3);
  expect(lates(noor, '2024-08-01', '2025-07-31')).toBe(1);
});

test('a pupil is one of the school years that pages named them in', async () => {
  const [noor, sami] = [await keyOf('1'), await keyOf('2')];
  await school.everyYear.load();
  const years = (pupil: string) =>
    ['2023-2024', '2024-2025', '2025-2026', '2026-2027'].map((year) => school.everyYear.isOf(pupil, year));
  expect(years(noor)).toEqual([false, true, true, true]);
  expect(years(sami)).toEqual([false, false, true, false]);
});

test('what is read while other years are loaded, and after it, is there once', async () => {
  const noor = await keyOf('1');
  const loading = school.everyYear.load();
  await takeIn(page([late('Noor', '1', '2025-09-10')]));
  await loading;
  expect(lates(noor, '2025-08-01', '2026-07-31')).toBe(2);
  await takeIn(page([late('Noor', '1', '2025-09-17'), late('Noor', '1', '2026-11-24')]));
  expect(lates(noor, '2025-08-01', '2026-07-31')).toBe(3);
  expect(lates(noor, '2026-08-01', '2027-07-31')).toBe(2);
  expect(lates(noor, '2024-08-01', '2025-07-31')).toBe(1);
});

test('what was worked out is remembered until something changes', async () => {
  const noor = await keyOf('1');
  await school.everyYear.load();
  const counted = school.everyYear.counted(noor, NOW);
  expect(school.everyYear.counted(noor, '2026-11-24T16:30' as Moment)).toBe(counted);
  expect(school.everyYear.counted(noor, '2026-11-25T16:30' as Moment)).not.toBe(counted);
  await takeIn(page([late('Noor', '1', '2026-11-24')]));
  const today = school.everyYear.counted(noor, NOW);
  expect(today).not.toBe(counted);
  // A row of today can change with the minute.
  expect(school.everyYear.counted(noor, '2026-11-24T16:30' as Moment)).not.toBe(today);
});

test('while it is locked nothing is loaded', async () => {
  device.dossiers.forget();
  await device.vault.lock();
  await expect(school.everyYear.load()).rejects.toThrow();
  expect(school.everyYear.howFar).not.toBeNull();
});
