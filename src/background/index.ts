import browser, { type Runtime } from 'webextension-polyfill';
import { type Sender, serve } from '../messages/server';
import type { SessionStore } from '../storage/vault';
import { Desk } from './desk';
import { handlers, type SeenPage } from './handlers';
import { followPermissions, injectIntoOpenPages } from './hosts';
import { report } from './report';
import { showCount, showThatPupilWaits } from './toolbar';

/* Puts it together. Listeners are set at once, since the browser wakes the worker for them and does not wait. */

const session: SessionStore = {
  get: async (name) => (await browser.storage.session.get(name))[name],
  set: (name, value) => browser.storage.session.set({ [name]: value }),
  remove: (name) => browser.storage.session.remove(name),
};

const desk = Desk.open(session);
const pages = new Map<number, SeenPage>();

const CHANGED = { type: 'changed' };
/** Nobody may be listening. */
const unheard = () => undefined;

const tellOwnPages = (): void => void browser.runtime.sendMessage(CHANGED).catch(unheard);
const tellTab = (tab: number): void => void browser.tabs.sendMessage(tab, CHANGED).catch(unheard);

function tellAll(except: number | null = null): void {
  tellOwnPages();
  browser.tabs.query({}).then((tabs) => {
    for (const { id } of tabs) if (id !== undefined && id !== except) tellTab(id);
  }, unheard);
  void desk.then(showCount);
}

/** Where a tab is; `null` where nobody allowed us to know. */
async function originOf(tab: number): Promise<string | null> {
  const url = await browser.tabs.get(tab).then((found) => found.url, unheard);
  return url ? new URL(url).origin : null;
}

function openPanel(tab: number | null): void {
  const panel = (globalThis as { chrome?: typeof chrome }).chrome?.sidePanel;
  if (tab === null) return;
  if (panel) panel.open({ tabId: tab }).catch(showThatPupilWaits);
  else void showThatPupilWaits();
}

const answers = desk.then((opened) =>
  serve(
    handlers(opened, { changed: tellAll, changedHere: tellOwnPages, askPage: tellTab, originOf, pages, session }),
    report,
  ),
);

const ownOrigin = browser.runtime.getURL('');

/** The browser says who asks: a page of ours, or our script in somebody else's page. */
const senderOf = ({ id, url, tab }: Runtime.MessageSender): Sender | null => {
  if (id !== browser.runtime.id || !url) return null;
  return { from: url.startsWith(ownOrigin) ? 'own' : 'page', tab: tab?.id ?? null, origin: new URL(url).origin };
};

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const from = senderOf(sender);
  const { type, name } = (message ?? {}) as { type?: unknown; name?: unknown };
  if (!from || type === CHANGED.type) return undefined;
  // The side panel opens only as the first thing after a click, before anything is awaited.
  if (from.from === 'page' && name === 'page>worker:open-pupil') openPanel(from.tab);
  return answers.then((answer) => answer(message, from));
});

/** Time alone makes steps late and lets the round begin: the icon, the badges and our pages follow it. */
const TICK = 'tick';
const TICK_MINUTES = 5;
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === TICK) tellAll();
});
void browser.alarms.create(TICK, { periodInMinutes: TICK_MINUTES });

browser.runtime.onInstalled.addListener(({ reason }) => {
  void followPermissions();
  if (reason === 'install') browser.runtime.openOptionsPage().catch(unheard);
});
browser.runtime.onStartup.addListener(() => void followPermissions());
browser.permissions.onAdded.addListener(({ origins = [] }) => {
  followPermissions()
    .then(() => injectIntoOpenPages(origins))
    .then(tellOwnPages)
    .catch((error: unknown) => report('content files', error));
});
browser.permissions.onRemoved.addListener(() => void followPermissions().then(tellOwnPages));
browser.tabs.onRemoved.addListener((tab) => void pages.delete(tab));
void desk.then(showCount);
