import type { ElementHandle, Page } from 'puppeteer-core';
import type { DemoDay } from '../../scripts/demo-day';
import { hit, textsOf, until } from './people';

/* The steps about one pupil, as the panel shows them, and what a person does with one. */

/** Each step as `what · until when · for whom`; one's own says nothing of whom it is for. */
export const stepsShown = (panel: Page): Promise<string[]> =>
  panel.$$eval('.dossier > section .task', (cards) =>
    cards.map((card) =>
      ['.step', '.due > span:not(.for)', '.for']
        .map((part) => card.querySelector(part)?.textContent?.trim() ?? '')
        .filter(Boolean)
        .join(' · '),
    ),
  );

/** Waits until these are the steps, and no others. @throws with the steps that are there */
export async function stepsBecome(panel: Page, steps: readonly string[]): Promise<void> {
  const wanted = steps.toSorted().join('\n');
  const isSo = async () => (await stepsShown(panel)).toSorted().join('\n') === wanted;
  await until(isSo).catch(async () => {
    throw new Error(`the steps are\n${(await stepsShown(panel)).join('\n')}\nand not\n${steps.join('\n')}`);
  });
}

/** Where the card of a step stands in the dossier. */
const pathOf = (step: string): string => `.//article[.//p[@class="step" and .="${step}"]]`;

/** The card of a step of one's own or of somebody else. @throws when it is not there */
export async function stepCard(panel: Page, step: string): Promise<ElementHandle<Element>> {
  const card = await panel.waitForSelector(`.dossier ::-p-xpath(${pathOf(step)})`);
  return card as ElementHandle<Element>;
}

/** Why a step is asked, unfolded as a person would: the source, our reading, and the rows that count. */
export async function whyOf(panel: Page, step: string): Promise<string> {
  const card = await stepCard(panel, step);
  await (await card.$('.why summary'))!.click();
  const text = await card.$eval('.why', (why) => (why as HTMLElement).innerText.replace(/\s+/g, ' '));
  await (await card.$('.why summary'))!.click();
  return text;
}

/** Clicks a button, or what unfolds, in the card of a step. */
export async function press(panel: Page, step: string, label: string): Promise<void> {
  await panel.bringToFront();
  await hit(panel, `.dossier ::-p-xpath(${pathOf(step)}//*[(self::button or self::summary) and .="${label}"])`);
}

/** Opens the letter of a step, in the tab that opens. */
export async function letterOf(day: DemoDay, panel: Page, step: string): Promise<Page> {
  const known = new Set(day.extension.browser.targets());
  await press(panel, step, 'Brief openen');
  const isNew = (one: { url(): string }) => !known.has(one as never) && one.url().includes('desk.html#');
  const letter = (await (await day.extension.browser.waitForTarget(isNew)).page())!;
  await letter.waitForSelector('.sheet');
  return letter;
}

/** The text of the sheet that is printed. */
export const sheetOf = async (letter: Page): Promise<string> => (await textsOf(letter, '.sheet')).join('\n');

/** How many sheets of A4 a printer would give. */
export async function sheetsPrinted(letter: Page): Promise<number> {
  const pdf = Buffer.from(await letter.pdf({ preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Types over the line of a letter in which something stands. */
export async function typeOver(letter: Page, found: string, text: string): Promise<void> {
  const line = await letter.waitForSelector(`::-p-xpath(//p[contains(@class, "line") and contains(., "${found}")])`);
  await line!.click();
  await letter.keyboard.press('a', { commands: ['SelectAll'] });
  await letter.keyboard.type(text);
}

/** Records that the letter was sent, and closes its tab. */
export async function sendLetter(letter: Page): Promise<void> {
  await letter.bringToFront();
  await letter.click('.bar button.main');
  await letter.waitForFunction(() => document.querySelector('.bar')?.textContent?.includes('Verstuurd op'));
  await letter.close();
}

/** The open steps of whoever sits here, as `of whom: what`, as the list of the day shows them. */
export const ownSteps = (panel: Page): Promise<string[]> =>
  panel.$$eval('.task-list > section .task', (cards) =>
    cards.map((card) => {
      const whose = card.querySelector('.name') ?? card.querySelector('h3');
      return `${whose?.textContent}: ${card.querySelector('.step')?.textContent}`;
    }),
  );
