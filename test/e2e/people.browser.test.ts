import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { clickButton, openPanel, textsOf } from './people';
import { addPerson, chooseSeat, openPeople, sitDown } from './seats';

/* Three people on one device: the director names them, they sit down one after the other, and each sees what is theirs. */

let day: DemoDay;
let people: Page;
let panel: Page;

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Mohamed Aydin', role: 'director' })).close();
  const list = await day.groupList('6A');
  panel = await openPanel(day, list);
  await panel.waitForSelector('.dossier .counters');
  people = await openPeople(day);
});
afterAll(() => day?.close());

test('the director names a teacher with a code and a concierge', async () => {
  await addPerson(people, { name: 'Sanne de Boer', role: 'teacher', code: '4711' });
  await addPerson(people, { name: 'Henk Vos', role: 'concierge' });
  expect((await textsOf(people, '.facts-list li b')).slice(0, 3)).toEqual([
    'Mohamed Aydin',
    'Sanne de Boer',
    'Henk Vos',
  ]);
});

test('who sits here is visible, and everything closes while nobody does', async () => {
  expect(await textsOf(panel, '.head .me')).toEqual(['Mohamed Aydin, directeur Wisselen']);
  await clickButton(panel, '.head', 'Wisselen');
  await panel.waitForSelector('.seat li');
  await people.waitForSelector('.seat li');
  expect(await textsOf(panel, '.dossier, .task-list')).toEqual([]);
});

test('the concierge sits down with one click, and sees no dossier until the director agreed', async () => {
  await chooseSeat(panel, 'Henk Vos');
  await panel.waitForSelector('.task-list');
  expect(await textsOf(panel, '.head .me')).toEqual(['Henk Vos, conciërge Wisselen']);
  await panel.click('.task .name');
  await panel.waitForSelector('.dossier .notice');
  expect((await textsOf(panel, '.dossier .notice')).join()).toContain('niet voor u open');
  expect(await textsOf(panel, '.counters')).toEqual([]);

  await sitDown(panel, 'Mohamed Aydin');
  await people.waitForSelector('form select');
  await people.select('form select', 'person Henk Vos');
  await clickButton(people, 'form', 'Afspraak vastleggen');
  await people.waitForFunction(() => document.body.textContent?.includes('afgesproken door Mohamed Aydin'));
  await sitDown(panel, 'Henk Vos');
  await panel.waitForSelector('.task .name');
  await panel.click('.task .name');
  await panel.waitForSelector('.dossier .counters');
});

test('a code is asked of who has one, by keyboard alone', async () => {
  await clickButton(panel, '.head', 'Wisselen');
  await panel.waitForSelector('.seat li');
  await panel.bringToFront();
  await panel.keyboard.press('Tab');
  await panel.keyboard.press('Tab');
  await panel.keyboard.press('Enter');
  await panel.waitForSelector('.seat input[type=password]:focus');
  await panel.keyboard.type('1111');
  await panel.keyboard.press('Enter');
  await panel.waitForSelector('.seat .wrong');
  await panel.keyboard.type('4711');
  await panel.keyboard.press('Enter');
  await panel.waitForSelector('.head .me');
  expect(await textsOf(panel, '.head .me')).toEqual(['Sanne de Boer, leerkracht Wisselen']);
});
