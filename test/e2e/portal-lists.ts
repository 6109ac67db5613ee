import { GROUPS } from '../../demo/school';
import type { DemoDay } from '../../scripts/demo-day';
import { groupName } from '../../src/domain/group';
import type { PortalPupilsView, PortalWorkView } from '../../src/messages/portal-views';
import { until } from './people';
import { at, choose, openIn, question } from './portal';

/* Pages of the portal and of the LAS that are opened so that their lists are read, and a text that is put aside. */

export const portalWork = async (day: DemoDay): Promise<PortalWorkView> =>
  ((await day.ask('own>worker:portal', {})) as { value: PortalWorkView }).value;

/** Shows a page of the portal until something of it was read. */
export async function readPortal(
  day: DemoDay,
  path: string,
  isRead: (work: PortalWorkView) => boolean | Promise<boolean>,
): Promise<void> {
  const page = await openIn(day, path);
  await until(async () => isRead(await portalWork(day)));
  await page.close();
}

const pupilsOf = async (day: DemoDay): Promise<PortalPupilsView> =>
  ((await day.ask('own>worker:portal-pupils', {})) as { value: { pupils: PortalPupilsView } }).value.pupils;

/** Shows the portal's pupils and the LAS' of every group, to somebody who may compare them. */
export async function readLasPupils(day: DemoDay): Promise<void> {
  // The portal's own list says which groups there are.
  await readPortal(day, '/beheer/leerlingen', async () => (await pupilsOf(day)).portal.at !== null);
  for (const group of GROUPS) {
    const list = await day.open(`/bao/groep/samenstelling?groep=${encodeURIComponent(group)}`);
    await until(async () => (await pupilsOf(day)).las.unread?.includes(groupName(group)) === false);
    await list.close();
  }
}

/** Writes to parents after school hours, and keeps the text instead of sending it. */
export async function putAside(day: DemoDay, subject: string, text: string): Promise<void> {
  await at(day, '17:30');
  const page = await openIn(day, '/berichten/nieuw');
  await page.click('main [data-ontvanger]');
  await page.type('main input[type=text]', subject);
  await page.type('main textarea', text);
  const before = (await portalWork(day)).drafts.length;
  const send = await page.evaluateHandle(
    () => [...document.querySelectorAll('main button')].find(({ textContent }) => textContent === 'Versturen')!,
  );
  await send.click();
  await question(page);
  await choose(page, 'Klaarzetten');
  await until(async () => (await portalWork(day)).drafts.length > before);
  await page.close();
}
