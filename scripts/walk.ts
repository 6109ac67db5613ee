import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { GROUPS } from '../demo/school';
import { type Day, wallClock } from '../src/domain/day';
import { DemoDay, PASSPHRASE } from './demo-day';
import { badgesWhen } from './extension-browser';
import { ensureBrowser, root, say } from './prepare.mjs';

/*
 * The walk of `npm start`: the first run, the year so far, today's list with badges, the panel, the popup and a letter. With a
 * display the browser stays open; without one it prints the work of the day, leaves pictures in out/ and ends.
 */

const { values } = parseArgs({
  options: { stay: { type: 'boolean', default: false }, headless: { type: 'boolean', default: false } },
});
const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const headless = values.headless || !hasDisplay;
const stay = values.stay || !headless;

const OUT = path.join(root, 'out');
const GROUP = '6A';
const PANEL = { width: 400, height: 900 };

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
let pictures = 0;
async function picture(page: Page, name: string): Promise<void> {
  pictures += 1;
  await page.screenshot({ path: path.join(OUT, `${pictures}-${name}.png`) });
}

const real = wallClock(Date.now(), 'Europe/Amsterdam').slice(0, 10) as Day;
const day = await DemoDay.open({ executablePath: ensureBrowser(), headless, real });
try {
  await walk();
  if (stay) {
    say(
      `\nDe demoschool staat op ${day.las.url}, haar ouderportaal op ${day.portal.url}, haar website op ${day.website.url}. Wachtzin: ${PASSPHRASE}. Sluit de browser om te stoppen.`,
    );
    await new Promise<void>((resolve) => day.extension.browser.once('disconnected', () => resolve()));
  }
} finally {
  await day.close().catch(() => undefined);
}

async function walk(): Promise<void> {
  say('Verzuimwijzer wordt ingericht …');
  const settings = await day.firstRun({ name: 'Anneke de Wit', role: 'clerk' }, (page, step) =>
    picture(page, `inrichten-${step}`),
  );
  say('Het schooljaar tot nu toe wordt gelezen …');
  await day.fillYear(GROUPS, (group) => say(`  groep ${group}`));
  await settings.bringToFront();
  await picture(settings, 'schooljaar');
  await settings.click('button.main');

  const list = await day.groupList(GROUP);
  const badges = await badgesWhen(list, (shown) => shown.length > 0);
  await picture(list, 'las');
  if (!headless) return void (await list.bringToFront());

  const [first] = badges;
  await list.mouse.click(first!.x, first!.y);
  const target = await day.extension.browser.waitForTarget((one) => one.url().endsWith('panel.html'));
  const panel = await target.asPage();
  await panel.setViewport(PANEL);
  await panel.waitForSelector('.dossier');
  await picture(panel, 'leerling');
  await panel.$$eval('.rule-far', ([, second]) => {
    (second as HTMLDetailsElement).open = true;
    second!.scrollIntoView();
  });
  await picture(panel, 'hoe-ver');
  await panel.click('.back');
  await panel.waitForSelector('.task-list section');
  await picture(panel, 'zijpaneel');
  process.stdout.write(await workOf(panel));

  const popup = await day.extension.own('src/popup/popup.html', { width: 400, height: 620 });
  await popup.waitForSelector('.glance');
  await picture(popup, 'popup');
  const desk = await day.extension.own('src/desk/desk.html', { width: 1280, height: 900 });
  await desk.waitForSelector('table');
  await picture(desk, 'overzicht');
  const protocol = await day.extension.own('src/options/options.html#protocol', { width: 900, height: 900 });
  await protocol.waitForSelector('.trial');
  await picture(protocol, 'protocol');
  await panel.bringToFront();
  await panel.click('.task button.main');
  const opened = await day.extension.browser.waitForTarget((one) => one.url().includes('desk.html#'));
  const letter = (await opened.page())!;
  await letter.setViewport({ width: 1000, height: 1300 });
  await letter.waitForSelector('.sheet');
  await picture(letter, 'brief');
  await letter.pdf({ path: path.join(OUT, 'brief.pdf'), preferCSSPageSize: true });
  say(`\nSchermafbeeldingen staan in ${path.relative(process.cwd(), OUT) || '.'}.`);
}

/** The work of the day as the panel shows it, as text. */
function workOf(panel: Page): Promise<string> {
  return panel.evaluate(() => {
    const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const lines = [...document.querySelectorAll('.task-list > section')].flatMap((section) => [
      '',
      text(section.querySelector('h2')),
      ...[...section.querySelectorAll('.task')].map((task) =>
        ['.due > span', '.name', '.group', '.step', '.facts']
          .map((part) => text(task.querySelector(part)))
          .filter(Boolean)
          .join(' | '),
      ),
    ]);
    return `${text(document.querySelector('.demo'))}\n${lines.join('\n')}\n`;
  });
}
