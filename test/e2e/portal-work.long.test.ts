import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import type { Moment } from '../../src/domain/day';
import type { PortalWorkView } from '../../src/messages/portal-views';
import { clickButton, textsOf, until } from './people';
import { at, choose, isSilent, lines, openIn, portalDay, question } from './portal';
import { portalWork, putAside, readLasPupils, readPortal } from './portal-lists';

/* What a portal's lists show becomes work in our own pages: a report is called about, a question answered, a text put back, two lists compared. */

let day: DemoDay;
let panel: Page;
beforeAll(async () => {
  day = await portalDay();
  panel = await day.extension.own('src/panel/panel.html', { width: 420, height: 900 });
});
afterAll(() => day?.close());

const work = () => portalWork(day);
const read = (path: string, isRead: (work: PortalWorkView) => boolean) => readPortal(day, path, isRead);
const card = (step: string) => `.todo[data-step=${step}]`;
const itemsOf = (step: string) => textsOf(panel, `${card(step)} .items li > span`);
const has = (step: string) => (view: PortalWorkView) => view.todos.some((todo) => todo.step === step);

test('a report after eight: the page says it beside the list and the panel asks; once recorded both are gone, and it can be taken back', async () => {
  await at(day, '08:50');
  const list = await openIn(day, '/absenties');
  const isSaid = async () => (await lines(list)).some((line) => line.includes('horen ook te bellen'));
  await until(isSaid);
  await panel.bringToFront();
  await panel.waitForSelector(card('call-parents'));
  const [pupil] = await itemsOf('call-parents');
  expect(pupil).toMatch(/, 5A$/);
  expect(await textsOf(panel, `${card('call-parents')} .help`)).toEqual(['Afsprakenkaart: Absentie en verlof']);
  await panel.click(`${card('call-parents')} .items button`);
  await until(async () => !has('call-parents')(await work()));
  await panel.waitForFunction((selector) => !document.querySelector(selector), {}, card('call-parents'));
  await list.bringToFront();
  await until(async () => !(await isSaid()));
  await list.close();
  await panel.bringToFront();
  await clickButton(panel, '.portal .recorded', 'Ongedaan maken');
  await panel.waitForSelector(card('call-parents'));
  expect(await itemsOf('call-parents')).toEqual([pupil]);
});

test('questions of parents that waited two workdays, and a conference round with its term', async () => {
  await read('/berichten', has('answer'));
  await read('/gesprekkenplanner', has('check-times'));
  await panel.waitForSelector(card('check-times'));
  expect((await itemsOf('answer')).join()).toContain('Gymtas');
  expect((await itemsOf('answer')).join()).not.toContain('Huiswerk rekenen');
  expect(await textsOf(panel, `${card('check-times')} .due`)).toEqual(['uiterlijk do 26 nov, 16.00 uur']);
});

test('a report that the LAS does not have stands there with what both lists say', async () => {
  const list = await day.groupList('5A');
  await day.wasRead(list);
  await panel.bringToFront();
  await panel.waitForSelector(card('enter-in-las'));
  expect(await textsOf(panel, `${card('enter-in-las')} .sides`)).toContain('Portaalziek, vanaf di 24 novLASniets');
  await list.close();
});

test('an absence of which nobody can tell whose it is stands in the panel, in the popup and among the steps', async () => {
  const reports = await openIn(day, '/absenties?groep=Alle');
  await reports.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) texts.currentNode.nodeValue = texts.currentNode.nodeValue!.replace('Pim', 'Tim');
  });
  await until(async () => has('tell-apart')(await work()));
  await panel.bringToFront();
  await panel.waitForSelector(card('tell-apart'));
  const told = 'Bij 1 afwezige weten we niet of het portaal en het LAS hetzelfde kind bedoelen';
  expect(await textsOf(panel, `${card('tell-apart')} h3`)).toEqual([told]);
  expect(await textsOf(panel, `${card('tell-apart')} .sides`)).toEqual([
    'PortaalTim van den Heuvel: ziek, vanaf di 24 novLASPim van den Heuvel: ziek',
  ]);
  // A teacher is told who decides.
  expect(await textsOf(panel, `${card('tell-apart')} .facts`)).toEqual([
    expect.stringContaining('absentiefunctionaris'),
  ]);
  const popup = await day.extension.own('src/popup/popup.html', { width: 400, height: 600 });
  await until(async () => (await textsOf(popup, '.glance span')).includes(told));
  await popup.close();
  const desk = await day.extension.own('src/desk/desk.html', { width: 1000, height: 800 });
  await until(async () => (await textsOf(desk, '.portal-lines li')).includes(told));
  await desk.close();
  await reports.bringToFront();
  await reports.reload();
  await until(async () => !has('tell-apart')(await work()));
  await reports.close();
});

test('a box for parents at two addresses: the page asks, and what was agreed is recorded here', async () => {
  const page = await openIn(day, '/gesprekkenplanner/plannen');
  const box = 'input[name=gescheiden]';
  await page.click(box);
  const asked = await question(page);
  expect(asked.text).toContain('Gescheiden ouders');
  expect(asked.text).toContain('Leg dat vast in het zijpaneel');
  await choose(page, 'Terug');
  await panel.bringToFront();
  await panel.waitForSelector('.couple');
  await clickButton(panel, '.couple', 'Ja, dat is afgesproken');
  await until(async () => (await portalWork(day)).couples.length === 1);
  await page.bringToFront();
  await page.reload();
  await new Promise((resolve) => setTimeout(resolve, 800));
  await page.click(box);
  expect(await isSilent(page)).toBe(true);
  await page.close();
});

test('they are counted in the popup', async () => {
  const popup = await day.extension.own('src/popup/popup.html', { width: 400, height: 600 });
  await until(async () => (await textsOf(popup, '.glance b')).includes('Ouderportaal'));
  await popup.close();
});

test('a text that was put aside waits through a lock, is told of on the next workday at eight, and is put back once', async () => {
  const TEXT = 'Morgen hebben we gym. Neemt uw kind de gymtas mee?';
  const before = day.portal.sent.length;
  await putAside(day, 'Gymtas', TEXT);

  await day.ask('own>worker:lock', {});
  await day.setClock('2026-11-25T08:00' as Moment);
  await day.ask('own>worker:unlock', { passphrase: PASSPHRASE });
  await panel.bringToFront();
  await panel.waitForSelector('.draft');
  expect(await textsOf(panel, '.draft .due')).toEqual(['kan nu verstuurd worden']);

  await clickButton(panel, '.draft', 'Zet terug in het portaal');
  const target = await day.extension.browser.waitForTarget((one) => one.url().endsWith('/berichten/nieuw'));
  const again = (await target.page())!;
  await again.bringToFront();
  const written = () => again.$eval('main textarea', ({ value }) => value);
  await until(async () => (await written()) === TEXT);
  await until(async () => (await work()).drafts[0]?.filledOn === '2026-11-25');
  await again.reload();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await written()).toBe('');
  expect(day.portal.sent.length).toBe(before);
  await again.close();
});

test('kept texts are read, changed, and thrown away with a way back', async () => {
  const desk = await day.extension.own('src/desk/desk.html#drafts', { width: 1000, height: 800 });
  await desk.waitForSelector('.drafts .draft');
  await clickButton(desk, '.draft', 'Wijzigen');
  await desk.waitForSelector('.draft textarea');
  await desk.type('.draft textarea', ' Tot morgen.');
  await clickButton(desk, '.draft', 'Opslaan');
  await until(async () => (await textsOf(desk, '.written')).join().endsWith('Tot morgen.'));
  await clickButton(desk, '.draft', 'Verwijderen');
  await desk.waitForSelector('.drafts > .nothing');
  await clickButton(desk, '.recorded', 'Ongedaan maken');
  await desk.waitForSelector('.drafts .draft');
  await desk.close();
});

test('the pupils of the LAS and of the portal side by side: nothing is decided silently', async () => {
  await day.ask('own>worker:keep-person', {
    id: null,
    person: { name: 'Anneke de Wit', role: 'administrator', groups: [] },
  });
  const people = (await day.ask('own>worker:people', {})) as { value: { people: { id: string; name: string }[] } };
  const anneke = people.value.people.find(({ name }) => name === 'Anneke de Wit')!.id;
  await day.ask('own>worker:sit', { person: anneke, code: '' });
  const desk = await day.extension.own('src/desk/desk.html#pupils-portal', { width: 1100, height: 900 });
  await desk.waitForSelector('.pupils .lists-read');
  expect((await textsOf(desk, '.lists-read li')).every((text) => text.endsWith('nog niet gelezen'))).toBe(true);

  await readLasPupils(day);
  await read('/beheer/leerlingen', ({ todos }) => todos.some(({ step }) => step === 'remove-pupils'));
  await read('/beheer/ouders', has('remove-parents'));
  await desk.bringToFront();
  await desk.waitForSelector('.pupils section');
  await until(async () => !(await desk.$('.pupils .notice.warning')));
  const sections = (await textsOf(desk, '.pupils section')).join('\n');
  expect(sections).toMatch(/Alleen in het portaal.*Casper Wolters/);
  expect(sections).toMatch(/Ouders zonder kind op school.*Marleen Hofman/);
  expect((await textsOf(desk, '.pupils summary')).join()).toMatch(/Staan in allebei \(1\d\d\)/);

  const doubts = () => desk.$$eval('.doubt', (found) => found.length);
  const before = await doubts();
  expect(before).toBeGreaterThan(0);
  await clickButton(desk, '.doubt', 'Dit is dezelfde leerling');
  await until(async () => (await doubts()) < before);
  await clickButton(desk, '.recorded', 'Ongedaan maken');
  await until(async () => (await doubts()) === before);
  await desk.close();
});
