import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { portalProfileOf } from '../../src/sites/portal/pointing';
import { everyWay, type Finding, findings } from '../axe';
import { openPanel, showDay, until } from './people';
import { putAside, readLasPupils, readPortal } from './portal-lists';

/* Every screen of ours, in light and dark and at twice the size: nobody is kept out, and nothing runs off the side. */

let day: DemoDay;
const ways: { step: number; findings: readonly Finding[] }[] = [];

/** Somebody is worried about a child: without it the numbers of care are empty. */
async function raiseConcern(): Promise<void> {
  const work = (await day.ask('own>worker:day', {})) as { value: { tasks: { pupil: { id: string } | null }[] } };
  const pupil = work.value.tasks.find((task) => task.pupil)!.pupil!.id;
  await day.ask('own>worker:record', { pupil, occasion: 'concern', text: 'vaak alleen' });
}

/** The portal is linked, its lists and the LAS' pupils were read, and a text was put aside. */
async function showPortal(): Promise<void> {
  const { now } = day.las.school;
  await day.linkPortal();
  await readLasPupils(day);
  await readPortal(day, '/absenties?groep=Alle', ({ todos }) => todos.some(({ step }) => step === 'handle-reports'));
  await readPortal(day, '/beheer/leerlingen', ({ todos }) => todos.some(({ step }) => step === 'remove-pupils'));
  await readPortal(day, '/beheer/ouders', ({ todos }) => todos.some(({ step }) => step === 'remove-parents'));
  await putAside(day, 'Gymtas', 'Morgen hebben we gym.');
  await day.setClock(now);
}

/** Parents told why a child was away, and the LAS does not say so: that is to be put there. */
async function explainOne(): Promise<void> {
  const work = (await day.ask('own>worker:day', {})) as { value: { tasks: { id: string; ways: string[] }[] } };
  const task = work.value.tasks.find(({ ways }) => ways.includes('reason-told'))!;
  await day.ask('own>worker:did', { task: task.id, way: 'reason-told', choice: 'medical' });
}

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  const run = await day.firstRun({ name: 'Anneke de Wit-van Oosterwijk', role: 'clerk' }, async (page, step) => {
    ways.push({ step, findings: await findings(page) });
  });
  await run.close();
  await day.fillYear(['6A']);
  await raiseConcern();
  await showPortal();
  await explainOne();
});
afterAll(() => day?.close());

test('the checker finds a fault that is planted', async () => {
  const page = await day.extension.own('src/options/options.html');
  await page.waitForSelector('.settings');
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect((await findings(page)).map(({ id }) => id)).toContain('button-name');
  await page.close();
});

test('the settings begin with a list of their parts, by which the keyboard comes to each', async () => {
  const page = await day.extension.own('src/options/options.html', { width: 1280, height: 700 });
  await page.waitForSelector('.settings .filling li');
  const listed = () => page.$$eval('.jump-list button', (all) => all.map((one) => one.textContent));
  const headed = () =>
    page.$$eval('main .card', (cards) => cards.flatMap((card) => card.querySelector('h1, h2')?.textContent ?? []));
  await until(async () => JSON.stringify(await listed()) === JSON.stringify(await headed()));
  const last = (await listed()).at(-1);
  expect((await listed()).length).toBeGreaterThan(15);
  await page.focus('.jump-list li:last-child button');
  await page.keyboard.press('Enter');
  const [text, isSeen] = await page.evaluate(() => {
    const { top, bottom } = document.activeElement!.getBoundingClientRect();
    return [document.activeElement!.textContent, top >= 0 && bottom <= innerHeight] as const;
  });
  expect([text, isSeen]).toEqual([last, true]);
  await page.close();
});

test('the first run', () => {
  expect(ways.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5]);
  expect(ways.flatMap((way) => way.findings)).toEqual([]);
});

describe('screens', () => {
  test.each([
    ['settings', 'src/options/options.html', '.settings .filling li', 1000],
    ['protocol', 'src/options/options.html#protocol', '.trial', 1000],
    ['calendar', 'src/options/options.html#calendar', '.trial', 1000],
    ['texts of the letters', 'src/options/options.html#letters', '.wordings .sheet', 1280],
    ['diagnosis', 'src/options/options.html#diagnosis', '.report', 1000],
    ['translations', 'src/options/options.html#translations', '.pair', 1000],
    ['backups', 'src/options/options.html#backup', 'input[type=file]', 900],
    ['people', 'src/options/options.html#people', '.facts-list li', 1000],
    ['keeping, for who is no director', 'src/options/options.html#keeping', '.notice', 1000],
    ['import', 'src/options/options.html#import', 'input[type=file]', 1000],
    ['own words in the categories of the law', 'src/options/options.html#law-words', '.law-words li', 1000],
    ['popup', 'src/popup/popup.html', '.glance li', 760],
    ['desk', 'src/desk/desk.html', 'table tbody tr', 1280],
    ['round', 'src/desk/desk.html#round', '.round li', 1280],
    ['paper of the round', 'src/desk/desk.html#paper', '.typed .code', 1280],
    ['care per month', 'src/desk/desk.html#care', '.wide td button', 1280],
    ['overview of the month', 'src/desk/desk.html#month', '.number-table td', 1280],
    ['report cards', 'src/desk/desk.html#report-card', '.number-table td button', 1280],
    ['totals in the categories of the law', 'src/desk/desk.html#law-totals', '.number-table td button', 1280],
    ['the numbers at a glance', 'src/desk/desk.html#insight', '.glance .chart', 1280],
    ['long lines', 'src/desk/desk.html#lines', '.lines .effects .nothing', 1280],
    ['the trail', 'src/desk/desk.html#trail', '.trail .check-numbers', 1280],
    ['letters of today', 'src/desk/desk.html#letters', '.batch .sheet', 1280],
    ['texts of the portal that wait', 'src/desk/desk.html#drafts', '.drafts .draft', 1100],
    ['pupils of the LAS and the portal', 'src/desk/desk.html#pupils-portal', '.pupils .doubt', 1100],
  ] as const)('%s', async (_name, file, ready, width) => {
    const page = await day.extension.own(file, { width, height: 900 });
    await page.waitForSelector(ready);
    await everyWay(page, width);
    await page.close();
  });

  test('a portal that was pointed out, and one that is kept', async () => {
    const words = { module: 'praatje', send: 'op de post', text: 'uw verhaal', parents: 'thuisfront' };
    const profile = portalProfileOf(words, 'eigen/portaal.school.nl', 'portaal.school.nl');
    await day.ask('own>worker:keep-portal-profile', { profile: profile as never });
    const page = await day.extension.own('src/options/options.html#portal-profiles', { width: 1000, height: 900 });
    const file = await page.waitForSelector('input[type=file]');
    await writeFile('.cache/portaalprofiel.json', JSON.stringify(profile));
    await file!.uploadFile('.cache/portaalprofiel.json');
    await page.waitForSelector('.notice');
    await everyWay(page, 1000);
    await page.close();
  });

  test('the house rules of the portal with everything unfolded, and one that cannot be so', async () => {
    const page = await day.extension.own('src/options/options.html#house-rules', { width: 1000, height: 900 });
    await page.waitForSelector('.house-rules');
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const text = document.querySelector<HTMLTextAreaElement>('.house-rules textarea')!;
      text.value = '';
      text.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.waitForSelector('.house-rules .wrong');
    await everyWay(page, 1000);
    await page.close();
  });

  test('a pupil’s whole dossier with everything unfolded, and what leaves the school of it', async () => {
    const asked = (await day.ask('own>worker:day', {})) as {
      value: { tasks: { id: string; pupil: { id: string } | null; ways: string[]; mine: boolean }[] };
    };
    const { id, pupil } = asked.value.tasks.find((task) => task.mine && task.ways.includes('letter-sent'))!;
    await day.ask('own>worker:did', { task: id, way: 'letter-sent', text: 'Geachte ouders' });
    const opened = (await day.ask('own>worker:open-dossier', { pupil: pupil!.id })) as { value: { page: string } };
    const dossier = `src/desk/desk.html#dossier/${opened.value.page}`;
    const page = await day.extension.own(dossier, { width: 1280, height: 900 });
    await page.waitForSelector('.timeline li');
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const withdraw = [...document.querySelectorAll('.acts button')];
      (withdraw.find((button) => button.textContent?.startsWith('Intrekken')) as HTMLElement).click();
    });
    await page.waitForSelector('.confirm');
    await everyWay(page, 1280);
    await page.close();
    for (const purpose of ['parents', 'transfer']) {
      const extract = await day.extension.own(`${dossier}/${purpose}`, { width: 1280, height: 900 });
      await extract.waitForSelector('.extract');
      await everyWay(extract, 1280);
      await extract.close();
    }
  });

  test('a recovery sheet in three parts, and its lines typed wrongly where it is locked', async () => {
    const page = await day.extension.own('src/options/options.html#recovery', { width: 900, height: 900 });
    await page.waitForSelector('input[name=split]');
    await everyWay(page, 900);
    await (await page.$$('input[name=split]'))[1]!.click();
    await (await page.$('input[type=password]'))!.type(PASSPHRASE);
    await page.click('form.card button.main');
    await page.waitForSelector('.recovery-sheet');
    await everyWay(page, 900);
    await day.ask('own>worker:lock', {});
    await page.waitForSelector('form.unlock');
    await (await page.$('form.unlock button.quiet'))!.click();
    await (await page.waitForSelector('.sheet-form input'))!.type('ABCDE');
    await page.click('.sheet-form button.main');
    await page.waitForSelector('.sheet-form .wrong');
    await everyWay(page, 900);
    await page.close();
    await day.ask('own>worker:unlock', { passphrase: PASSPHRASE });
  });

  test('side panel: a pupil, the day’s work with everything unfolded, a letter, locked', async () => {
    const panel = await openPanel(day, await day.groupList('6A'));
    await panel.waitForSelector('.dossier h1');
    await everyWay(panel, 640);
    await showDay(panel);
    await panel.waitForSelector('[data-do=record-in-las]');
    await panel.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await everyWay(panel, 640);

    await panel.$eval('.task button.main', (button) => (button as HTMLElement).click());
    const target = await day.extension.browser.waitForTarget((one) => one.url().includes('desk.html#'));
    const letter = (await target.page())!;
    await letter.waitForSelector('.sheet');
    await letter.select('.letter-page > .field select', 'ar');
    await letter.waitForSelector('.translation');
    await everyWay(letter, 1000);
    await letter.click('.addresses button');
    await letter.waitForSelector('.addresses input');
    await everyWay(letter, 1000);
    await letter.close();

    await panel.click('.head button[title="Vergrendelen"]');
    await panel.waitForSelector('.unlock');
    await everyWay(panel, 640);
  });
});
