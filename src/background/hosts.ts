import browser from 'webextension-polyfill';
import readFile from '../content/read.iife.ts?iife';
import { report } from './report';

const SCRIPT = 'read';

const isPage = (origin: string): boolean => /^https?:\/\//.test(origin);

/** The content file runs where a person allowed it, and nowhere else. */
export async function followPermissions(): Promise<void> {
  try {
    const { origins = [] } = await browser.permissions.getAll();
    const matches = origins.filter(isPage);
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
    if (matches.length === 0) {
      if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
      return;
    }
    const script = {
      id: SCRIPT,
      js: [readFile.replace(/^\//, '')],
      matches,
      runAt: 'document_idle' as const,
      allFrames: false,
    };
    if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
  } catch (error) {
    report('content files', error);
  }
}

/** Pages of these hosts that are open already get the content file at once. */
export async function injectIntoOpenPages(origins: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.allSettled(
    tabs.map((tab) =>
      browser.scripting.executeScript({ target: { tabId: tab.id! }, files: [readFile.replace(/^\//, '')] }),
    ),
  );
}

export const grantedHosts = async (): Promise<readonly string[]> =>
  ((await browser.permissions.getAll()).origins ?? []).filter(isPage);
