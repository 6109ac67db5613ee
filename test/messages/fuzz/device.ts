import { vi } from 'vitest';
import type { Office } from '../../../src/background/office';
import { type BrowserSender, senderOf } from '../../../src/background/sender';
import type { Name } from '../../../src/messages/contract';
import { type Answer, type Handlers, serve } from '../../../src/messages/server';
import { Dossiers } from '../../../src/storage/dossiers';
import { openDatabase } from '../../../src/storage/schema';
import { awake, firstRun, inTab, OWN } from '../../background/awake';
import { line, page } from '../../background/pages';
import { PASSPHRASE } from '../../storage/school';

/* A device of a school, with the worker's real answers on it, and only the browser around it played. Whoever uses it mocks the clock. */

export const LAS = 'https://start.parnassys.net';
export const PORTAL = 'https://plaza.basisonline.nl';
export const ID = 'abcdefghijklmnopabcdefghijklmnop';
export const OWN_ORIGIN = `chrome-extension://${ID}/`;
const GRANTED = [`${LAS}/*`, `${PORTAL}/*`];

/** Names and texts that stand nowhere but in what the device keeps. */
export const CANARIES = [
  'Kanariepiet Zonnestraal',
  'Wilhelmina Goudvink',
  'Dompelaarskerk',
  'Juf Pimpelmees',
  'Roodborstje aan ouders',
  'Winterkoning komt later',
  'Sijsjesstraat',
  '887766',
] as const;

const CONTENT = ['beside', 'guard', 'lists', 'photos', 'point', 'point-portal', 'read', 'save'];
const local = new Map<string, unknown>();
/** The browser, as far as it decides who may ask: two addresses are allowed. */
const polyfill = {
  permissions: {
    getAll: () => Promise.resolve({ origins: GRANTED }),
    contains: ({ origins }: { origins: string[] }) => Promise.resolve(origins.every((one) => GRANTED.includes(one))),
  },
  storage: {
    local: {
      get: (name: string) => Promise.resolve({ [name]: local.get(name) }),
      set: (values: object) => {
        for (const [key, one] of Object.entries(values)) local.set(key, one);
        return Promise.resolve();
      },
      remove: (name: string) => Promise.resolve(void local.delete(name)),
    },
  },
};

/** The session's store, of which the whole can be looked at. */
class Session {
  readonly kept = new Map<string, unknown>();
  get = (name: string) => Promise.resolve(this.kept.get(name));
  set = (name: string, value: unknown) => Promise.resolve(void this.kept.set(name, value));
  remove = (name: string) => Promise.resolve(void this.kept.delete(name));
}

/** Everything that a device keeps, part by part, each as text; of what only grows, all that is in it. */
export interface Kept {
  readonly entries: readonly string[];
  readonly kinds: readonly string[];
  readonly drafts: readonly string[];
  readonly unknownWords: readonly string[];
  readonly settings: string;
  readonly letters: string;
  readonly locks: string;
  readonly local: string;
  /** What is known of the portal, but the texts that wait. */
  readonly portal: Readonly<Record<string, string>>;
  readonly session: Readonly<Record<string, string>>;
}

export interface Device {
  /** A message as the worker hears it. @throws what it would throw */
  readonly tell: (message: unknown, sender: BrowserSender) => Promise<Answer | undefined>;
  /** Asks as a page of ours. */
  readonly ask: (name: Name, request: object) => Promise<unknown>;
  readonly kept: () => Promise<Kept>;
  /** What was reported as an error of the program. */
  readonly failed: readonly { readonly at: string; readonly error: unknown }[];
  /** What would have been opened or put into a page. */
  readonly did: readonly string[];
  /** Ids and names that mean something on this device. */
  readonly texts: readonly string[];
}

const ownSender: BrowserSender = { id: ID, url: `${OWN_ORIGIN}src/panel/panel.html`, origin: OWN_ORIGIN.slice(0, -1) };
const asText = (all: object): Record<string, string> =>
  Object.fromEntries(Object.entries(all).map(([key, value]) => [key, JSON.stringify(value)]));

/** A worker that does what it should not, so that it is seen that the trying finds it. */
export interface Weakened {
  readonly answers?: (real: Handlers, office: Office) => Partial<Handlers>;
  readonly serve?: typeof serve;
}

let count = 0;
/** Where errors go at the device that is tried now. */
let reported: (at: string, error: unknown) => void = () => undefined;

/** A device after the first run and some days of work. */
export async function device(weakened: Weakened = {}): Promise<Device> {
  const name = `fuzz-${count++}`;
  const failed: { at: string; error: unknown }[] = [];
  const report = (at: string, error: unknown) => void failed.push({ at, error });
  vi.doMock('../../../src/background/report', () => ({ report: (at: string, error: unknown) => reported(at, error) }));
  reported = report;
  vi.doMock('webextension-polyfill', () => ({ default: polyfill }));
  for (const file of CONTENT)
    vi.doMock(`../../../src/content/${file}.iife.ts?iife`, () => ({ default: `/src/content/${file}.iife.js` }));
  const { mayAsk } = await import('../../../src/background/hosts');
  const { namedHosts } = await import('../../../src/background/named-hosts');
  local.clear();
  const session = new Session();
  const did: string[] = [];
  const { office, answers } = await awake(name, session as never, () => LAS, {
    isAllowed: (sender) => mayAsk(sender, 'page>worker:begin'),
    namedHosts,
    nameHost: (pattern, kind) => Promise.resolve(void did.push(`name ${pattern} ${kind}`)),
    hosts: () => Promise.resolve(GRANTED),
    inject: (_tab, file) => Promise.resolve(did.push(`inject ${file}`) > 0),
    openPage: (url) => Promise.resolve(did.push(`open ${url}`)),
    openOwn: (part) => Promise.resolve(void did.push(`open own ${part}`)),
  });
  const first = firstRun({ name: 'Juf Pimpelmees', role: 'director', groups: [] });
  const school = { ...first.school, name: 'Dompelaarskerk', address: 'Sijsjesstraat 3' };
  await answers['own>worker:setup']({ ...first, school }, OWN);
  const seen = page(
    [
      line('Kanariepiet Zonnestraal', '887766', '2026-11-23', {
        kind: 'absent',
        reported: 'none',
        remark: 'Winterkoning komt later',
      }),
      line('Wilhelmina Goudvink', null, '2026-11-24', { to: '08:41' as never }),
    ],
    ['2026-11-23', '2026-11-24'],
  );
  await answers['page>worker:reading']({ reading: seen as never, age: 0 }, inTab(7));
  const found = (await answers['own>worker:find-pupils']({ typed: 'kanariepiet' }, OWN)) as {
    found: readonly { pupil: { id: string } }[];
  };
  const pupil = found.found[0]!.pupil.id;
  const { letter } = (await answers['own>worker:write-letter']({ pupil, letter: 'late-overview' }, OWN)) as {
    letter: string;
  };
  const { page: opened } = (await answers['own>worker:open-dossier']({ pupil }, OWN)) as { page: string };
  await answers['own>worker:dossier-page']({ page: opened }, OWN);
  const handed = {
    action: 'write',
    path: '/berichten/nieuw',
    to: ['Ouders'],
    subject: 'Roodborstje aan ouders',
    text: 'Roodborstje aan ouders',
  };
  await answers['page>worker:hold-draft'](handed as never, { ...inTab(8), origin: PORTAL });
  const { drafts } = (await answers['own>worker:drafts']({}, OWN)) as { drafts: readonly { id: string }[] };
  const { tasks } = (await answers['own>worker:day']({}, OWN)) as { tasks: readonly { id: string }[] };
  const { people } = (await answers['own>worker:people']({}, OWN)) as { people: readonly { id: string }[] };

  const weak = { ...answers, ...weakened.answers?.(answers, office) };
  const answer = (weakened.serve ?? serve)(weak, mayAsk, report);
  const tell: Device['tell'] = async (message, sender) => {
    const from = senderOf(sender, { id: ID, origin: OWN_ORIGIN });
    return from ? answer(message, from) : undefined;
  };
  const database = await openDatabase(name);
  return {
    tell,
    ask: (asked, request) => tell({ name: asked, request }, ownSender),
    kept: async () => {
      const years = new Set((await database.getAll('dossiers')).map(({ year }) => year));
      const dossiers = new Dossiers(database, office.vault, office.kept, office.copies, () => 0);
      const all = await Promise.all([...years].sort().map((year) => dossiers.load(year)));
      const entries = all.flatMap((year) => year.dossiers.flatMap((one) => one.entries));
      const [{ unknownWords, ...settings }, { drafts: texts, ...portal }] = [
        await office.kept.settings(),
        await office.kept.portal(),
      ];
      return {
        entries: entries.map((entry) => JSON.stringify(entry)),
        kinds: [...new Set(entries.map(({ kind }) => kind))],
        drafts: texts.map((one) => JSON.stringify(one)),
        unknownWords,
        settings: JSON.stringify(settings),
        letters: JSON.stringify([await office.kept.letters(), await office.kept.wordLetter()]),
        locks: JSON.stringify(await database.getAll('locks')),
        local: JSON.stringify([...local]),
        portal: asText(portal),
        session: asText(Object.fromEntries(session.kept)),
      };
    },
    failed,
    did,
    texts: [
      pupil,
      letter,
      opened,
      drafts[0]!.id,
      tasks[0]?.id ?? '',
      people[0]!.id,
      PASSPHRASE,
      'Kanariepiet Zonnestraal',
      '887766',
    ],
  };
}
