import type { ElementHandle, Page } from 'puppeteer-core';
import { DemoDay, PASSPHRASE } from '../../../scripts/demo-day';
import { ensureBrowser } from '../../../scripts/prepare.mjs';
import type { Day, Moment } from '../../../src/domain/day';
import type { KeepingView } from '../../../src/messages/keeping';
import type { DossierView } from '../../../src/messages/views';

/* Clicks that cannot be taken back, or take something back: somebody clicks such a button once, or twice in a hurry, and reads nothing. */

const YEAR = '2026-2027';

/** What is there before the clicks, and is to be there after them. */
export const THERE = ['a dossier', 'an agreement', 'the recovery sheet', 'a school year'] as const;

const answer = async <T>(day: DemoDay, ...asked: Parameters<DemoDay['ask']>) =>
  ((await day.ask(...asked)) as { value: T }).value;
const button = async (page: Page, text: string) => {
  const found = await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('main button')].find((one) => one.textContent?.startsWith(wanted)),
    { timeout: 20_000 },
    text,
  );
  return found.asElement() as ElementHandle<Element>;
};

/** Presses the button where it stands, and gives what was shown time to be there, and what was asked time to be done. */
async function press(page: Page, text: string, count: number): Promise<void> {
  await page.bringToFront();
  await (await button(page, text)).click({ count });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await page.close();
}

/**
 * A year of a director, and each of these buttons pressed once.
 * @param build where another one than the demo's is tried
 * @param count how often each is clicked, in one go
 * @returns which of THERE are there still
 */
export async function afterFirstClicks(count: number, build?: string): Promise<readonly string[]> {
  const at = { executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day };
  const day = await DemoDay.open({ ...at, ...(build && { build }) });
  try {
    await (await day.firstRun({ name: 'Anneke de Wit', role: 'director' })).close();
    await day.fillYear(['6A']);
    const idOf = async (typed: string) =>
      (await answer<{ found: { pupil: { id: string } }[] }>(day, 'own>worker:find-pupils', { typed })).found[0]?.pupil
        .id;
    const [noor, other] = [(await idOf('noor'))!, (await idOf('6A'))!];
    const pageOf = async (pupil: string) => {
      const { page } = await answer<{ page: string }>(day, 'own>worker:open-dossier', { pupil });
      return day.extension.own(`src/desk/desk.html#dossier/${page}`, { width: 1280, height: 900 });
    };
    await day.ask('own>worker:record', { pupil: other, occasion: 'agreed', text: 'belt elke ochtend' });
    await press(await pageOf(other), 'Intrekken', count);
    const agreed = (await answer<DossierView>(day, 'own>worker:dossier', { pupil: other })).actions.filter(
      ({ kind, withdrawn }) => kind === 'agreed' && !withdrawn,
    );
    await press(await pageOf(noor), 'Wis dit dossier', count);
    await day.ask('own>worker:make-recovery', { passphrase: PASSPHRASE, split: false });
    await press(await day.extension.own('src/options/options.html#recovery'), 'Herstelblad intrekken', count);
    const sheet = (await answer<{ sheet: unknown }>(day, 'own>worker:recovery', {})).sheet;
    const found = { dossier: (await idOf('noor')) !== undefined };
    await day.setClock('2028-08-01T09:00' as Moment);
    await press(await day.extension.own('src/options/options.html#keeping'), `Wis schooljaar ${YEAR}`, count);
    const { years } = await answer<KeepingView>(day, 'own>worker:keeping', {});
    const there = [found.dossier, agreed.length > 0, sheet !== null, years.some(({ year }) => year === YEAR)];
    return THERE.filter((_, index) => there[index]);
  } finally {
    await day.close();
  }
}
