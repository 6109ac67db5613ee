import browser from 'webextension-polyfill';
import besideFile from '../content/beside.iife.ts?iife';
import guardFile from '../content/guard.iife.ts?iife';
import listsFile from '../content/lists.iife.ts?iife';
import photosFile from '../content/photos.iife.ts?iife';
import pointFile from '../content/point.iife.ts?iife';
import pointPortalFile from '../content/point-portal.iife.ts?iife';
import readFile from '../content/read.iife.ts?iife';
import saveFile from '../content/save.iife.ts?iife';
import { mayBeAt } from '../managed/addresses';
import type { Name } from '../messages/contract';
import type { Sender } from '../messages/server';
import { CHILDCARE, type HostKind, isChildcare, kindOf, type NamedHosts, patternOf } from '../sites/hosts';
import { managedNow } from './by-it/managed';
import { namedHosts } from './named-hosts';
import { report } from './report';

/** A content file that runs by itself. */
interface OwnFile {
  readonly id: string;
  readonly path: string;
  /** Where; what is for a LAS or a portal runs as well at an address of which nobody said what it is, since that may be either. */
  readonly at: readonly HostKind[];
  readonly runAt: 'document_start' | 'document_idle';
  /** Also in the frames of a page that are the page's own: editors have such. */
  readonly inFrames: boolean;
}

/** Which file runs where, and when. */
const FILES: readonly OwnFile[] = [
  { id: 'read', path: readFile, at: ['las'], runAt: 'document_idle', inFrames: false },
  // The LAS shows who its pupils are, which is held beside the portal's own list.
  { id: 'lists', path: listsFile, at: ['las', 'portal'], runAt: 'document_idle', inFrames: false },
  { id: 'beside', path: besideFile, at: ['portal'], runAt: 'document_idle', inFrames: false },
  // Before anything of the page, so that it hears first what a person does.
  { id: 'guard', path: guardFile, at: ['portal'], runAt: 'document_start', inFrames: false },
  { id: 'photos', path: photosFile, at: ['website'], runAt: 'document_start', inFrames: true },
];

const isAt = (at: readonly HostKind[], kind: HostKind | null): boolean =>
  kind === null ? at.some((one) => one !== 'website') : at.includes(kind);

/** The addresses among these at which a file runs. */
const placesOf = (file: OwnFile, patterns: readonly string[], named: NamedHosts): string[] =>
  patterns.filter((pattern) => isAt(file.at, kindOf(pattern, named)));

/** As the browser wants it: from the root of the extension. */
const fromRoot = (path: string): string => path.replace(/^\//, '');

const isPage = (origin: string): boolean => /^https?:\/\//.test(origin);

/** Does IT leave us at this address? Where it fixed the school's addresses, nothing of ours is at others. */
const isLeft = async (pattern: string): Promise<boolean> =>
  mayBeAt(await managedNow(), pattern, kindOf(pattern, await namedHosts()));

/** Addresses that somebody allowed, as far as IT leaves them. */
export async function grantedHosts(): Promise<readonly string[]> {
  const patterns = ((await browser.permissions.getAll()).origins ?? []).filter(isPage);
  const left = await Promise.all(patterns.map(isLeft));
  return patterns.filter((_pattern, index) => left[index]);
}

/** Does somebody still allow us to read where this page comes from? */
export async function isAllowed({ origin }: Sender): Promise<boolean> {
  if (!origin || !isPage(origin)) return false;
  if (isChildcare(new URL(origin).hostname)) return false;
  const pattern = patternOf(origin);
  return (await isLeft(pattern)) && browser.permissions.contains({ origins: [pattern] });
}

/** What is told at some hosts only: a file of before somebody said what is there may still stand in an open page. */
const TOLD_AT: Readonly<Partial<Record<Name, readonly HostKind[]>>> = {
  'page>worker:reading': ['las'],
  'page>worker:open-pupil': ['las'],
  'page>worker:lists-by': ['las', 'portal'],
  'page>worker:portal-lists': ['las', 'portal'],
  'page>worker:unfit-lists': ['las', 'portal'],
};

/** May a page ask or tell this, where it comes from? */
export async function mayAsk(sender: Sender, name: Name): Promise<boolean> {
  if (!(await isAllowed(sender))) return false;
  const at = TOLD_AT[name];
  return !at || isAt(at, kindOf(patternOf(sender.origin!), await namedHosts()));
}

async function register({ id, path, runAt, inFrames }: OwnFile, matches: string[]): Promise<void> {
  const ids = { ids: [id] };
  const isRegistered = (await browser.scripting.getRegisteredContentScripts(ids)).length > 0;
  if (matches.length === 0) {
    if (isRegistered) await browser.scripting.unregisterContentScripts(ids);
    return;
  }
  const script = {
    id,
    js: [fromRoot(path)],
    matches,
    excludeMatches: [CHILDCARE],
    runAt,
    allFrames: inFrames,
    // A frame of an editor often has no address of its own.
    ...(inFrames && { matchOriginAsFallback: true }),
    // At an update too: what is not said then, Chromium forgets.
    persistAcrossSessions: true,
  };
  if (isRegistered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

async function follow(): Promise<void> {
  const [granted, named] = [await grantedHosts(), await namedHosts()];
  for (const file of FILES) await register(file, placesOf(file, granted, named));
}

let following: Promise<void> = Promise.resolve();

/** The content files run where a person allowed it, and nowhere else. One at a time: the last one sees what is allowed then. */
export function followPermissions(): Promise<void> {
  following = following.then(follow).catch((error: unknown) => report('content files', error));
  return following;
}

const ASKED_FOR = { point: pointFile, portal: pointPortalFile, save: saveFile } as const;

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
  const named = await namedHosts();
  for (const file of FILES) {
    const url = placesOf(file, origins, named);
    if (url.length === 0) continue;
    const tabs = (await browser.tabs.query({ url })).filter((tab) => !isOfChildcare(tab.url));
    const target = { allFrames: file.inFrames };
    await Promise.allSettled(
      tabs.map(({ id }) =>
        browser.scripting.executeScript({ target: { ...target, tabId: id! }, files: [fromRoot(file.path)] }),
      ),
    );
  }
}
