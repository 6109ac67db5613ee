import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { textsOf, until } from './people';

/* The concierge goes round at a quarter to nine: who is absent without a word, a tap for each, and what that starts. */

let day: DemoDay;
let round: Page;

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Henk Vos', role: 'concierge' })).close();
  const list = await day.groupList('6A');
  await until(async () => JSON.stringify(await day.ask('own>worker:day', {})).includes('daily.unreported'));
  await list.close();
  round = await day.extension.own('src/desk/desk.html#round', { width: 1100, height: 800 });
  await round.waitForSelector('.round li');
});
afterAll(() => day?.close());

const names = () => textsOf(round, '.round li b');
const tap = (name: string, label: string) =>
  round.evaluate(
    (wanted) => {
      const row = [...document.querySelectorAll('.round li')].find((one) => one.textContent?.includes(wanted.name));
      [...row!.querySelectorAll('button')].find(({ textContent }) => textContent === wanted.label)!.click();
    },
    { name, label },
  );
const dueOf = async (letter: string) => {
  const answer = (await day.ask('own>worker:day', {})) as {
    value: { tasks: { letter: string | null; due: string; pupil: { name: string } | null }[] };
  };
  return answer.value.tasks.filter((task) => task.letter === letter).map(({ due, pupil }) => [pupil?.name, due]);
};

test('the groups of which no list was read are named, and who is absent without a word stands there', async () => {
  expect(await names()).toContain('Yusuf Demir');
  expect(await textsOf(round, '.round h2')).toContain('groep 6A');
});

test('not reached: the director’s 24 hours run from there, and it can be taken back', async () => {
  await tap('Yusuf Demir', 'Niet bereikt');
  await until(async () => !(await names()).includes('Yusuf Demir'));
  expect((await textsOf(round, '.ended')).join()).toContain('Yusuf Demir');
  expect(await dueOf('absence-notice')).toContainEqual(['Yusuf Demir', '2026-11-25T08:50']);
  await round.click('.recorded button');
  await until(async () => (await names()).includes('Yusuf Demir'));
  expect(await dueOf('absence-notice')).not.toContainEqual(['Yusuf Demir', '2026-11-25T08:50']);
});

test('reached, with the reason in one tap: nothing more is asked of it', async () => {
  await tap('Yusuf Demir', 'ziek');
  await until(async () => !(await names()).includes('Yusuf Demir'));
  expect(JSON.stringify(await dueOf('absence-notice'))).not.toContain('Yusuf');
});

test('on paper there is a box for each thing that may come of a call', async () => {
  await round.click('.recorded button');
  await until(async () => (await names()).includes('Yusuf Demir'));
  await round.emulateMediaType('print');
  const shown = await round.$eval('.paper', (table) => getComputedStyle(table).display);
  expect(shown).toBe('table');
  expect(await round.$eval('.round section', (section) => getComputedStyle(section).display)).toBe('none');
  expect(await textsOf(round, '.paper th')).toEqual([
    'Nr.',
    'Groep',
    'Leerling',
    'A Is er toch',
    'N Niet bereikt',
    'B Gesproken',
    'B1 ziek',
    'B2 dokter, tandarts of therapie',
    'B3 religieuze feestdag',
    'B4 andere geldige reden',
    'B5 geen geldige reden',
  ]);
  expect(await textsOf(round, '.paper td:first-child')).toEqual(['1', '2', '3'].slice(0, (await names()).length));
  await round.emulateMediaType('screen');
});

test('there after all: nobody calls, and the round says what is to be corrected until the LAS says so too', async () => {
  await tap('Yusuf Demir', 'Is er toch');
  await until(async () => !(await names()).includes('Yusuf Demir'));
  await until(async () => (await textsOf(round, '.notice.warning')).join().includes('Yusuf Demir'));
  expect(JSON.stringify(await dueOf('absence-notice'))).not.toContain('Yusuf');
  await round.click('.recorded button');
  await until(async () => (await names()).includes('Yusuf Demir'));
});
