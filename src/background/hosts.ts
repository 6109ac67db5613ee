import browser from 'webextension-polyfill';
import listsFile from '../content/lists.iife.ts?iife';
import pointFile from '../content/point.iife.ts?iife';
import readFile from '../content/read.iife.ts?iife';
import saveFile from '../content/save.iife.ts?iife';
import type { Sender } from '../messages/server';
import { report } from './report';

const SCRIPT = 'read';
const FILES = [readFile, listsFile].map((file) => file.replace(/^\//, ''));

const isPage = (origin: string): boolean => /^https?:\/\//.test(origin);

export const grantedHosts = async (): Promise<readonly string[]> =>
  ((await browser.permissions.getAll()).origins ?? []).filter(isPage);

/** Does somebody still allow us to read where this page comes from? */
export async function isAllowed({ origin }: Sender): Promise<boolean> {
  if (!origin || !isPage(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

async function follow(): Promise<void> {
  const matches = [...(await grantedHosts())];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script = { id: SCRIPT, js: FILES, matches, runAt: 'document_idle' as const, allFrames: false };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
}

let following: Promise<void> = Promise.resolve();

/** The content file runs where a person allowed it, and nowhere else. One at a time: the last one sees what is allowed then. */
export function followPermissions(): Promise<void> {
  following = following.then(follow).catch((error: unknown) => report('content files', error));
  return following;
}

const ASKED_FOR = { point: pointFile, save: saveFile } as const;

/** Puts a file into the page of a tab that a person asked for; `false` where nobody may read. */
export const inject = (tab: number, file: keyof typeof ASKED_FOR): Promise<boolean> =>
  browser.scripting.executeScript({ target: { tabId: tab }, files: [ASKED_FOR[file].replace(/^\//, '')] }).then(
    () => true,
    () => false,
  );

/** Pages of these hosts that are open already get the content file at once. */
export async function injectIntoOpenPages(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.allSettled(
    tabs.map((tab) => browser.scripting.executeScript({ target: { tabId: tab.id! }, files: FILES })),
  );
}
