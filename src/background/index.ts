import browser, { type Runtime, type Storage } from 'webextension-polyfill';
import { BACKUP_FILES } from '../messages/handed-files';
import { RELAY_NEWS } from '../messages/relay-news';
import { type Sender, serve } from '../messages/server';
import type { HostKind } from '../sites/hosts';
import { originPlaces } from '../storage/backup/origin-place';
import { ORIGIN_FILES } from '../storage/copy/origin-files';
import type { SessionStore } from '../storage/vault';
import { answersOf } from './answers';
import type { SeenPage } from './answers/context';
import { managedNow, onManagedChanged } from './by-it/managed';
import { followPermissions, grantedHosts, inject, injectIntoOpenPages, isAllowed, mayAsk } from './hosts';
import { leaveSeatWhenIdle, watchIdle } from './leave-seat';
import { lockByItself } from './lock-by-itself';
import { forgetHosts, namedHosts, nameHost } from './named-hosts';
import { notifyWhenDue, openOnClick } from './notify';
import { Office } from './office';
import { Patience } from './patience';
import { report } from './report';
import { Room } from './room';
import { SeenLog } from './seen-log';
import { senderOf } from './sender';
import { EXCHANGE, exchangeEveryMinute } from './sharing/alarm';
import { BROWSER_DRIVE } from './sharing/drive';
import { TICK, tickAtNextChange } from './tick';
import { showCount, showThatNobodyWaits, showThatPupilWaits } from './toolbar';

/* Puts it together. Listeners are set at once, since the browser wakes the worker for them and does not wait. */

const storeIn = (area: Storage.StorageArea): SessionStore => ({
  get: async (name) => (await area.get(name))[name],
  set: (name, value) => area.set({ [name]: value }),
  remove: (name) => area.remove(name),
});
const session = storeIn(browser.storage.session);
const local = storeIn(browser.storage.local);

const ownOrigin = browser.runtime.getURL('');
const room = new Room(() => navigator.storage.estimate());
const allowed = { hosts: grantedHosts, namedHosts };
const pages = new Map<number, SeenPage>();
const unfit = new Map<number, SeenPage>();

const CHANGED = { type: 'changed' };
/** Nobody may be listening. */
const unheard = () => undefined;

const tellOwnPages = (): void => void browser.runtime.sendMessage(CHANGED).catch(unheard);
const tellTab = (tab: number): void => void browser.tabs.sendMessage(tab, CHANGED).catch(unheard);

/** The number on the icon and the next alarm, as things are now. */
function follow(): void {
  void running.office.then((opened) => showCount(opened, allowed));
  void running.office.then(tickAtNextChange);
}

/** They follow once whoever looks at a page has an answer. */
const FOLLOW_MS = 50;
let follows = false;

function tellAll(except: number | null = null): void {
  tellOwnPages();
  browser.tabs.query({}).then((tabs) => {
    for (const { id, url } of tabs) {
      // Our own pages were told.
      if (id !== undefined && id !== except && !url?.startsWith(ownOrigin)) tellTab(id);
    }
  }, unheard);
  if (follows) return;
  follows = true;
  setTimeout(() => {
    follows = false;
    follow();
  }, FOLLOW_MS);
}

/** Where a tab is; `null` where nobody allowed us to know, and for our own pages. */
async function originOf(tab: number): Promise<string | null> {
  const url = await browser.tabs.get(tab).then((found) => found.url, unheard);
  return url && !url.startsWith(ownOrigin) ? new URL(url).origin : null;
}

/** A part of the settings: in the tab where it is open already, else in a new one. Other parts may hold what somebody is typing. */
async function openOwn(part: string): Promise<void> {
  const url = browser.runtime.getURL(`src/options/options.html#${part}`);
  const tabs = await browser.tabs.query({ url: browser.runtime.getURL('src/options/options.html') });
  const open = tabs.find((tab) => tab.url === url);
  await (open?.id === undefined ? browser.tabs.create({ url }) : browser.tabs.update(open.id, { active: true }));
}

const openDesk = (): void => void browser.tabs.create({ url: browser.runtime.getURL('src/desk/desk.html') });

/** It may be allowed already, as something else. */
async function nameAndFollow(pattern: string, kind: HostKind): Promise<void> {
  await nameHost(pattern, kind);
  await followPermissions();
  if ((await grantedHosts()).includes(pattern)) await injectIntoOpenPages([pattern]);
  tellOwnPages();
}

function openPanel(window: number | null): void {
  const panel = (globalThis as { chrome?: typeof chrome }).chrome?.sidePanel;
  if (window === null) return;
  if (panel) panel.open({ windowId: window }).catch(showThatPupilWaits);
  else void showThatPupilWaits();
}

/** Opens what there is; anew where somebody throws the database away while it is open: the second copy has the rest. */
function begin() {
  const office = Office.open({
    session,
    local,
    files: ORIGIN_FILES,
    places: originPlaces(BACKUP_FILES),
    drive: BROWSER_DRIVE,
    everyMinute: exchangeEveryMinute,
    managed: managedNow,
    changed: () => tellAll(),
    failed: (error) => {
      room.failed(error);
      report('copy', error);
    },
    gone: () => {
      running = begin();
      tellAll();
    },
  });
  const handlers = office.then((opened) =>
    answersOf(opened, {
      changed: tellAll,
      changedHere: tellOwnPages,
      askPage: tellTab,
      pages,
      unfit,
      originOf,
      isAllowed,
      ...allowed,
      nameHost: nameAndFollow,
      inject,
      openPage: async (url) => (await browser.tabs.create({ url })).id ?? null,
      openOwn,
      session,
      patience: new Patience(local, () => Date.now(), managedNow),
      seen: new SeenLog(session),
      room,
    }),
  );
  return { office, handlers, answers: handlers.then((all) => serve(all, mayAsk, report)) };
}
let running = begin();

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const from = senderOf(sender, { id: browser.runtime.id, origin: ownOrigin });
  const { type, name } = (message ?? {}) as { type?: unknown; name?: unknown };
  if (!from || type === CHANGED.type) return undefined;
  if (type === RELAY_NEWS.type) {
    if (from.from === 'own') void running.office.then(({ sharing }) => sharing.pace.news());
    return undefined;
  }
  // The side panel opens only as the first thing after a click, before anything is awaited.
  if (from.from === 'page' && name === 'page>worker:open-pupil') openPanel(from.window);
  if (from.from === 'own') void running.office.then((opened) => showThatNobodyWaits(opened, allowed));
  return running.answers.then((answer) => answer(message, from));
});

/** Time alone makes steps late and lets the round begin: the icon, the badges and our pages follow it. */
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === EXCHANGE) void running.office.then(({ sharing }) => sharing.pace.now());
  if (name !== TICK) return;
  tellAll();
  void running.office.then((opened) => notifyWhenDue(opened, allowed));
});
openOnClick(openDesk);

/** Nobody asks: the worker does it by itself. */
const BY_ITSELF: Sender = { from: 'own', tab: null, window: null, origin: null };
leaveSeatWhenIdle(
  () => running.office,
  async () => (await running.handlers)['own>worker:stand']({}, BY_ITSELF),
);
void managedNow().then(watchIdle);
onManagedChanged(() => {
  void managedNow().then(watchIdle);
  running.office
    .then((opened) => opened.forget())
    .then(followPermissions)
    .then(() => tellAll())
    .catch((error: unknown) => report('managed', error));
});
lockByItself(
  () => running.office,
  async () => (await running.handlers)['own>worker:lock']({}, BY_ITSELF),
);

/** Scripts of a version before this one are gone from the pages that stand open. */
const beginAnew = (): void => {
  followPermissions()
    .then(grantedHosts)
    .then(injectIntoOpenPages)
    .catch((error: unknown) => report('content files', error));
};

browser.runtime.onInstalled.addListener(({ reason }) => {
  beginAnew();
  if (reason === 'install') browser.runtime.openOptionsPage().catch(unheard);
});
browser.runtime.onStartup.addListener(() => {
  void followPermissions();
  // What somebody was doing with a backup when the browser stopped.
  running.office.then((opened) => opened.dropBackup()).catch((error: unknown) => report('backup', error));
});
browser.permissions.onAdded.addListener(({ origins = [] }) => {
  openOnClick(openDesk);
  followPermissions()
    .then(() => injectIntoOpenPages(origins))
    .then(tellOwnPages)
    .catch((error: unknown) => report('content files', error));
});
browser.permissions.onRemoved.addListener(({ origins = [] }) => {
  forgetHosts(origins)
    .then(followPermissions)
    .then(() => tellAll())
    .catch((error: unknown) => report('content files', error));
});
browser.tabs.onRemoved.addListener((tab) => {
  pages.delete(tab);
  unfit.delete(tab);
});
follow();
void running.office.then(({ sharing }) => sharing.pace.now());
