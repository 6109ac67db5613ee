import browser from 'webextension-polyfill';
import besideFile from '../content/beside.iife.ts?iife';
import guardFile from '../content/guard.iife.ts?iife';
import listsFile from '../content/lists.iife.ts?iife';
import pointFile from '../content/point.iife.ts?iife';
import readFile from '../content/read.iife.ts?iife';
import saveFile from '../content/save.iife.ts?iife';
import type { Sender } from '../messages/server';
import { CHILDCARE, type HostKind, isChildcare, kindOf } from '../sites/hosts';
import { report } from './report';

/** A content file that runs by itself. */
interface OwnFile {
  readonly id: string;
  readonly path: string;
  /** Where; at an address that we do not know it runs as well, since that may be either. */
  readonly at: readonly HostKind[];
  readonly runAt: 'document_start' | 'document_idle';
}

/** Which file runs where, and when. */
const FILES: readonly OwnFile[] = [
  { id: 'read', path: readFile, at: ['las'], runAt: 'document_idle' },
  // The LAS shows who its pupils are, which is held beside the portal's own list.
  { id: 'lists', path: listsFile, at: ['las', 'portal'], runAt: 'document_idle' },
  { id: 'beside', path: besideFile, at: ['portal'], runAt: 'document_idle' },
  // Before anything of the page, so that it hears first what a person does.
  { id: 'guard', path: guardFile, at: ['portal'], runAt: 'document_start' },
];

const runsAt = ({ at }: OwnFile, pattern: string): boolean => {
  const kind = kindOf(pattern);
  return kind === null || at.includes(kind);
};

/** As the browser wants it: from the root of the extension. */
const fromRoot = (path: string): string => path.replace(/^\//, '');

const isPage = (origin: string): boolean => /^https?:\/\//.test(origin);

export const grantedHosts = async (): Promise<readonly string[]> =>
  ((await browser.permissions.getAll()).origins ?? []).filter(isPage);

/** Does somebody still allow us to read where this page comes from? */
export async function isAllowed({ origin }: Sender): Promise<boolean> {
  if (!origin || !isPage(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  if (isChildcare(hostname)) return false;
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

async function register(file: OwnFile, granted: readonly string[]): Promise<void> {
  const { id, path, runAt } = file;
  const ids = { ids: [id] };
  const matches = granted.filter((pattern) => runsAt(file, pattern));
  const isRegistered = (await browser.scripting.getRegisteredContentScripts(ids)).length > 0;
  if (matches.length === 0) {
    if (isRegistered) await browser.scripting.unregisterContentScripts(ids);
    return;
  }
  const script = { id, js: [fromRoot(path)], matches, excludeMatches: [CHILDCARE], runAt, allFrames: false };
  if (isRegistered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
}

async function follow(): Promise<void> {
  const granted = await grantedHosts();
  for (const file of FILES) await register(file, granted);
}

let following: Promise<void> = Promise.resolve();

/** The content files run where a person allowed it, and nowhere else. One at a time: the last one sees what is allowed then. */
export function followPermissions(): Promise<void> {
  following = following.then(follow).catch((error: unknown) => report('content files', error));
  return following;
}

const ASKED_FOR = { point: pointFile, save: saveFile } as const;

const isOfChildcare = (url: string | undefined): boolean => url !== undefined && isChildcare(new URL(url).hostname);

/** Puts a file into the page of a tab that a person asked for; `false` where nobody may read. */
export async function inject(tab: number, file: keyof typeof ASKED_FOR): Promise<boolean> {
  try {
    if (isOfChildcare((await browser.tabs.get(tab)).url)) return false;
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [fromRoot(ASKED_FOR[file])] });
    return true;
  } catch {
    return false;
  }
}

/** Pages of these hosts that are open already get their content files at once. */
export async function injectIntoOpenPages(origins: readonly string[]): Promise<void> {
  for (const file of FILES) {
    const url = origins.filter((pattern) => runsAt(file, pattern));
    if (url.length === 0) continue;
    const tabs = (await browser.tabs.query({ url })).filter((tab) => !isOfChildcare(tab.url));
    await Promise.allSettled(
      tabs.map((tab) => browser.scripting.executeScript({ target: { tabId: tab.id! }, files: [fromRoot(file.path)] })),
    );
  }
}
