import type { Page } from 'puppeteer-core';
import type { ReasonCode } from '../../demo/entry';
import type { DemoDay } from '../../scripts/demo-day';
import { badgesWhen } from '../../scripts/extension-browser';

/* What a teacher does in the demo school's LAS, in its own forms; and the badges that stand in it. */

const GROUP_DAY = '/bao/groep/absentie';

const rowOf = (name: string): string => `//a[.="${name}"]/ancestor::tr[1]`;

const pathOf = (group: string, on?: string): string =>
  `${GROUP_DAY}?${new URLSearchParams({ groep: group, ...(on !== undefined && { dag: on }) })}`;

/** Saves what was typed; the list is opened anew, since only a tab that was never read says for certain that it is read now. */
async function save(day: DemoDay, list: Page, path: string): Promise<void> {
  await Promise.all([list.waitForNavigation(), list.click('form.invoer button')]);
  await list.close();
  const read = await day.open(path);
  await day.wasRead(read);
  await read.close();
}

/** Enters that somebody is absent today, the whole day, and nobody reported it. */
export async function enterAbsence(day: DemoDay, group: string, name: string): Promise<void> {
  const list = await day.open(pathOf(group));
  const pupil = await list.$$eval(
    'select[name=leerling] option',
    (options, who) => options.find(({ textContent }) => textContent === who)!.getAttribute('value')!,
    name,
  );
  await list.select('form.invoer select[name=leerling]', pupil);
  await list.select('form.invoer select[name=reden]', 'A' satisfies ReasonCode);
  await list.select('form.invoer select[name=gemeld]', 'nee');
  await save(day, list, pathOf(group));
}

/** Changes the reason of the absence of a day. */
export async function changeReason(
  day: DemoDay,
  { group, name, on, reason }: { group: string; name: string; on: string; reason: ReasonCode },
): Promise<void> {
  const list = await day.open(pathOf(group, on));
  const link = await list.waitForSelector(`::-p-xpath(${rowOf(name)}//a[.="Wijzigen"])`);
  await Promise.all([list.waitForNavigation(), link!.click()]);
  await list.select('form.invoer select[name=reden]', reason);
  await save(day, list, pathOf(group, on));
}

/** Clicks the badge in the row of a pupil, and gives the side panel that opens. */
export async function clickBadge(day: DemoDay, list: Page, name: string): Promise<Page> {
  await list.bringToFront();
  const row = await list.waitForSelector(`::-p-xpath(${rowOf(name)})`);
  const { y, height } = (await row!.boundingBox())!;
  const isInRow = (badge: { y: number }) => y <= badge.y && badge.y <= y + height;
  const badge = (await badgesWhen(list, (shown) => shown.some(isInRow))).find(isInRow)!;
  await list.mouse.click(badge.x, badge.y);
  const target = await day.extension.browser.waitForTarget((one) => one.url().endsWith('panel.html'));
  const panel = await target.asPage();
  await panel.waitForSelector('.dossier h1');
  return panel;
}
