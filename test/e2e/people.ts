import type { ElementHandle, Page } from 'puppeteer-core';
import type { DemoDay } from '../../scripts/demo-day';
import { badgesWhen } from '../../scripts/extension-browser';

/* What a person does and sees, for the journeys. */

/** Waits until something is so. @throws when it does not become so */
export async function until(what: () => Promise<boolean>, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await what())) {
    if (Date.now() > end) throw new Error('it did not become so');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What is drawn anew between finding it and clicking on it is found again, as a person's eye would. */
function movedAway(error: unknown): false {
  if (error instanceof Error && /not clickable|detached/.test(error.message)) return false;
  throw error;
}

/** Clicks on what a selector finds, once it stands there. */
export async function hit(page: Page, selector: string): Promise<void> {
  await until(async () => {
    const found = await page.waitForSelector(selector);
    return found!.click().then(() => true, movedAway);
  });
}

/** The texts of the elements that a selector finds, without needless space. */
export const textsOf = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (found) => found.map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? ''));

/** The card of a step in the panel's list, or `null`. */
export async function cardOf(panel: Page, name: string, step: string): Promise<ElementHandle<Element> | null> {
  const found = await panel.evaluateHandle(
    (wanted) =>
      [...document.querySelectorAll('.task-list > section .task')].find(
        (card) =>
          card.querySelector('.name')?.textContent === wanted.name &&
          card.querySelector('.step')?.textContent === wanted.step,
      ) ?? null,
    { name, step },
  );
  return found.asElement() as ElementHandle<Element> | null;
}

export const isThere = async (panel: Page, name: string, step: string): Promise<boolean> =>
  (await cardOf(panel, name, step)) !== null;

/** Clicks a badge of the list and gives the side panel that opens. */
export async function openPanel(day: DemoDay, list: Page): Promise<Page> {
  await list.bringToFront();
  const [first] = await badgesWhen(list, (shown) => shown.length > 0);
  await list.mouse.click(first!.x, first!.y);
  const target = await day.extension.browser.waitForTarget((one) => one.url().endsWith('panel.html'));
  const panel = await target.asPage();
  await panel.waitForSelector('main, .unlock');
  return panel;
}

/** Clicks a button of the LAS in the row of a pupil. */
export async function clickInRow(list: Page, name: string, button: string): Promise<void> {
  await list.bringToFront();
  await list.evaluate(
    (wanted) => {
      const rows = [...document.querySelectorAll('.tblDatagrid tbody tr')];
      const row = rows.find((one) => one.textContent?.includes(wanted.name));
      [...(row?.querySelectorAll('button') ?? [])].find((one) => one.textContent === wanted.button)?.click();
    },
    { name, button },
  );
}

/** From a pupil back to the day's work. A press that fell beside a button that was drawn anew is pressed again. */
export async function showDay(panel: Page): Promise<void> {
  await until(async () => {
    if ((await panel.$('.task-list > section')) !== null) return true;
    await (await panel.$('.back'))?.click().catch(movedAway);
    return false;
  }, 30_000);
}

/** Clicks the first button with this text in these parts of a page. */
export async function clickButton(page: Page, within: string, text: string): Promise<void> {
  await page.evaluate(
    (wanted) => {
      const buttons = [...document.querySelectorAll(`${wanted.within} button`)];
      (buttons.find((one) => one.textContent === wanted.text) as HTMLElement).click();
    },
    { within, text },
  );
}
