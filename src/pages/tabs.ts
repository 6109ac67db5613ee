import browser from 'webextension-polyfill';
import { ask } from './ask';

type Chrome = typeof chrome;
const chromium = (globalThis as { chrome?: Chrome }).chrome;

/** The tab that a person looks at, in this window. */
export async function tabInFront(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Calls back when another tab comes to the front, or the one in front goes to another page. Returns how to stop. */
export function onTabInFront(listener: () => void): () => void {
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(listener);
  return () => {
    browser.tabs.onActivated.removeListener(listener);
    browser.tabs.onUpdated.removeListener(listener);
  };
}

/** Opens the side panel at a pupil, or at the day's work. Only from a person's click. */
export async function openPanel(pupil: string | null): Promise<void> {
  const opened = chromium?.sidePanel
    ? chromium.windows.getCurrent().then(({ id }) => chromium.sidePanel.open({ windowId: id! }))
    : browser.sidebarAction.open();
  await Promise.all([opened, ask('own>worker:choose-pupil', { pupil })]);
}

const DESK = 'src/desk/desk.html';

/** Opens the desk in a tab of its own. */
export const openDesk = async (): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL(DESK) });
};

/** Opens a letter on the desk. The address holds a number that means something to the worker only. */
export async function openLetter(task: string): Promise<void> {
  const opened = await ask('own>worker:open-letter', { task });
  if (typeof opened === 'object')
    await browser.tabs.create({ url: browser.runtime.getURL(`${DESK}#${opened.letter}`) });
}

export const openSettings = (): Promise<void> => browser.runtime.openOptionsPage();
