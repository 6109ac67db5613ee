import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day, Moment } from '../../src/domain/day';
import type { KeepingView } from '../../src/messages/keeping';
import { findings } from '../axe';
import { clickButton, textsOf, until } from './people';
import { scan } from './profile/scan';

/*
 * Two school years of work, and the clock on to 1 August two years on: the first year is announced, saved and erased. Nothing of it is
 * left in any store, and the next start tells of no loss.
 */

const profile = mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-bewaren-'));
afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

const CANARY = 'Kwikstaart Zonnestraal';
const YEAR = '2026-2027';

const open = () =>
  DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day, profile });
const answer = async <T>(day: DemoDay, ...asked: Parameters<DemoDay['ask']>) =>
  ((await day.ask(...asked)) as { value: T }).value;
const idOf = async (day: DemoDay, typed: string) =>
  (await answer<{ found: { pupil: { id: string } }[] }>(day, 'own>worker:find-pupils', { typed })).found[0]?.pupil.id;
/** Dossiers in the database, those of the first year among them, and those in the copy. */
const stores = (day: DemoDay) =>
  day.inOwnPage(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opened = indexedDB.open('verzuimwijzer');
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(opened.error);
    });
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const dossiers = () => database.transaction('dossiers').objectStore('dossiers');
    const ofYear = (await asked(dossiers().index('year').getAllKeys('2026-2027'))) as string[];
    const all = (await asked(dossiers().getAllKeys())) as string[];
    database.close();
    const copy = await (await navigator.storage.getDirectory()).getDirectoryHandle('copy');
    const files: string[] = [];
    for await (const name of (await copy.getDirectoryHandle('dossiers')).keys()) files.push(name.split('.')[0]!);
    return { ofYear, all: all.sort(), files: [...new Set(files)].sort() };
  });

test('a school year is announced, saved and erased, and nothing of it is left', async () => {
  const day = await open();
  const [first] = day.las.school.pupils.filter(({ group }) => group === '6A');
  Object.assign(first!, { first: 'Kwikstaart', surname: 'Zonnestraal' });
  await (await day.firstRun({ name: 'Anneke de Wit', role: 'director' })).close();
  await day.fillYear(['6A']);
  const pupil = (await idOf(day, 'zonnestraal'))!;
  await day.setClock('2027-11-23T09:00' as Moment);
  const other = (await answer<{ tasks: { pupil: { id: string } | null }[] }>(day, 'own>worker:day', {})).tasks.find(
    (task) => task.pupil && task.pupil.id !== pupil,
  )!.pupil!.id;
  await day.ask('own>worker:record', { pupil: other, occasion: 'agreed', text: 'belt elke ochtend' });
  const before = await stores(day);
  expect(before.ofYear.length).toBeGreaterThan(10);

  await day.setClock('2028-08-01T09:00' as Moment);
  const desk = await day.extension.own('src/desk/desk.html');
  await desk.waitForSelector('.portal-lines a');
  expect(await textsOf(desk, '.portal-lines a')).toEqual([
    'Schooljaar 2026-2027 mag weg: de termijn was maandag 31 juli 2028.',
  ]);
  await desk.close();

  const page = await day.extension.own('src/options/options.html#keeping');
  await page.waitForSelector('.kept-years li');
  await clickButton(page, '.kept-years', 'Sla 2026-2027 op als bestand');
  await until(async () => (await textsOf(page, '.said'))[0]!.startsWith('Het bestand is opgeslagen'));
  await clickButton(page, '.kept-years', 'Wis schooljaar 2026-2027');
  await page.waitForSelector('.erasing');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Terug');
  expect(await findings(page)).toEqual([]);
  const box = await page.$('.erasing input[type=checkbox]');
  if (box) await box.click();
  await clickButton(page, '.erasing', 'Wis voorgoed');
  await until(async () => (await textsOf(page, '.said'))[0] === 'Gewist.', 30_000);

  const after = await stores(day);
  expect(after.ofYear).toEqual([]);
  expect(after.files).toEqual(after.all);
  expect(before.ofYear.filter((id) => after.files.includes(id))).toEqual([]);
  expect(await idOf(day, 'zonnestraal')).toBeUndefined();
  await day.close();

  const next = await open();
  await next.setClock('2028-08-02T09:00' as Moment);
  await next.ask('own>worker:unlock', { passphrase: PASSPHRASE });
  const view = await answer<KeepingView>(next, 'own>worker:keeping', {});
  expect(view.years.map(({ year }) => year)).not.toContain(YEAR);
  expect(view.erased).toMatchObject([{ year: YEAR, why: 'term', by: 'Anneke de Wit' }]);
  const again = await next.extension.own('src/desk/desk.html');
  await again.waitForSelector('main h1');
  expect(await again.$$('.notice.error')).toEqual([]);
  expect((await stores(next)).ofYear).toEqual([]);
  await next.close();
  const ours = scan(profile, ['Kwikstaart', CANARY]).hits.filter(({ file }) =>
    /IndexedDB|File System|Local Storage|Extension/.test(file),
  );
  expect(ours).toEqual([]);
});
