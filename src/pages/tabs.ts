import browser from 'webextension-polyfill';
import type { UnaskedLetter } from '../domain/action';
import { ask } from './ask';

type Chrome = typeof chrome;
const chromium = (globalThis as { chrome?: Chrome }).chrome;

/** The tab that a person looks at, in this window. */
export async function tabInFront(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Lets the person point out the columns of the page in front. */
export async function pointOutInFront(): Promise<void> {
  const tab = await tabInFront();
  if (tab !== null) await ask('own>worker:point-out', { tab });
}

/** Makes a copy of the page in front without whom it is about. */
export async function savePageInFront(): Promise<void> {
  const tab = await tabInFront();
  if (tab !== null) await ask('own>worker:save-page', { tab });
}

/** The window that this page stands in or beside. */
export const thisWindow = async (): Promise<number> => (await browser.windows.getCurrent()).id!;

/** Calls back when another tab comes to the front, or the one in front goes to another page. Returns how to stop. */
export function onTabInFront(listener: () => void): () => void {
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(listener);
  return () => {
    browser.tabs.onActivated.removeListener(listener);
    browser.tabs.onUpdated.removeListener(listener);
  };
}

/** Opens this window's side panel at a pupil, or at the day's work. Only from a person's click. */
export async function openPanel(pupil: string | null): Promise<void> {
  const here = thisWindow();
  const opened = chromium?.sidePanel
    ? here.then((windowId) => chromium.sidePanel.open({ windowId }))
    : browser.sidebarAction.open();
  await Promise.all([opened, ask('own>worker:choose-pupil', { window: await here, pupil })]);
}

const DESK = 'src/desk/desk.html';

/** Opens the desk in a tab of its own. */
export const openDesk = async (): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL(DESK) });
};

/** Opens a part of the desk in a tab of its own. */
export const openDeskAt = async (part: 'round' | 'drafts' | 'pupils-portal' | 'month'): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL(`${DESK}#${part}`) });
};

const openOnDesk = async (opened: { readonly letter: string } | string): Promise<boolean> => {
  if (typeof opened === 'string') return false;
  await browser.tabs.create({ url: browser.runtime.getURL(`${DESK}#${opened.letter}`) });
  return true;
};

/** Opens the letter of a step on the desk. The address holds a number that means something to the worker only. False: it is gone. */
export const openLetter = async (task: string): Promise<boolean> =>
  openOnDesk(await ask('own>worker:open-letter', { task }));

/** Opens a letter that no step asks for. False: who works here may not write it. */
export const openUnaskedLetter = async (pupil: string, letter: UnaskedLetter): Promise<boolean> =>
  openOnDesk(await ask('own>worker:write-letter', { pupil, letter }));

/** Opens a letter that was sent, to read it. False: it is gone. */
export const openSentLetter = async (entry: string): Promise<boolean> =>
  openOnDesk(await ask('own>worker:open-sent', { entry }));

/** The part of the desk's address where a pupil's whole dossier stands; `null`: the pupil is gone. */
async function dossierPart(pupil: string): Promise<string | null> {
  const opened = await ask('own>worker:open-dossier', { pupil });
  return typeof opened === 'string' ? null : `#dossier/${opened.page}`;
}

/** Opens a pupil's whole dossier in a tab of its own. False: the pupil is gone. */
export async function openDossier(pupil: string): Promise<boolean> {
  const part = await dossierPart(pupil);
  if (part !== null) await browser.tabs.create({ url: browser.runtime.getURL(`${DESK}${part}`) });
  return part !== null;
}

/** Goes to a pupil's whole dossier in this tab of the desk. */
export async function goToDossier(pupil: string): Promise<void> {
  const part = await dossierPart(pupil);
  if (part !== null) location.hash = part;
}

/** Opens a part of the settings in a tab of its own. */
export const openSettingsAt = async (
  part: 'law-words' | 'backup' | 'recovery' | 'recover' | 'sharing',
): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/options/options.html#${part}`) });
};

export const openSettings = (): Promise<void> => browser.runtime.openOptionsPage();
