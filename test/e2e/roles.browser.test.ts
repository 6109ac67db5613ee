import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import type { Name } from '../../src/messages/contract';
import { textsOf, until } from './people';
import { addPerson, openPeople, type Person, sitDown } from './seats';
import { letterOf, ownSteps, press, sendLetter, stepCard, stepsBecome, stepsShown } from './steps';

/* A day at the demo school as each role has it, one after the other at one device: what is theirs, and that nothing else is. */

const GROUPS = ['6A', '6B', '4A'];
const TEACHER = 'Sanne de Boer';
const DIRECTOR = 'Mohamed Aydin';
const STAFF: readonly Person[] = [
  { name: TEACHER, role: 'teacher', groups: '6A' },
  { name: 'Henk Vos', role: 'concierge' },
  { name: 'Ina Kok', role: 'counsellor' },
  { name: 'Anneke de Wit', role: 'clerk' },
  { name: 'Bas Prins', role: 'administrator' },
  { name: 'Loes Smit', role: 'board' },
];
const [, CONCIERGE, COUNSELLOR, CLERK, ADMINISTRATOR, BOARD] = STAFF.map(({ name }) => name) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const NOOR = 'Noor van den Berg';
const YUSUF = 'Yusuf Demir';

let day: DemoDay;
let panel: Page;
let desk: Page;

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: DIRECTOR, role: 'director' })).close();
  await day.fillYear(GROUPS);
  const people = await openPeople(day);
  for (const person of STAFF) await addPerson(people, person);
  await people.close();
  for (const group of GROUPS) {
    const list = await day.groupList(group);
    await day.wasRead(list);
    await list.close();
  }
  panel = await day.extension.own('src/panel/panel.html', { width: 400, height: 900 });
  await panel.waitForSelector('.task-list');
  desk = await day.extension.own('src/desk/desk.html', { width: 1280, height: 900 });
});
afterAll(() => day?.close());

/** Somebody comes to the device. */
async function comes(name: string): Promise<void> {
  await panel.bringToFront();
  await sitDown(panel, name);
  await panel.waitForSelector('.task-list');
}
const openPupil = async (name: string) => {
  await panel.locator(`::-p-xpath(//button[@class="name" and .="${name}"])`).click();
  await panel.waitForSelector('.dossier');
};
const unfold = (title: string) => panel.locator(`::-p-xpath(//summary[starts-with(., "${title}")])`).click();
/** Shows a part of the desk. */
async function shows(part: string, ready: string): Promise<void> {
  await desk.bringToFront();
  await desk.evaluate((hash) => {
    location.hash = hash;
  }, part);
  await desk.waitForSelector(ready);
}

test('x', async () => {
  for (const name of [TEACHER, CONCIERGE, DIRECTOR, COUNSELLOR, CLERK, ADMINISTRATOR, BOARD]) {
    if (name !== DIRECTOR || true) await comes(name);
    console.log(name, await ownSteps(panel), await textsOf(panel, '.task-list > details > summary'));
  }
  void [
    openPupil,
    unfold,
    shows,
    letterOf,
    press,
    sendLetter,
    stepCard,
    stepsBecome,
    stepsShown,
    until,
    NOOR,
    YUSUF,
    expect,
    describe,
  ];
  type X = Name;
  const x: X | null = null;
  void x;
});
