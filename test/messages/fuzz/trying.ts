import fc from 'fast-check';
import type { BrowserSender } from '../../../src/background/sender';
import type { Name } from '../../../src/messages/contract';
import { CANARIES, type Device, device, ID, type Kept, LAS, OWN_ORIGIN, PORTAL, type Weakened } from './device';
import { messagesOf, NAMES, noMessages } from './requests';

/* Tells a worker what nobody of ours would tell it, and notes what it should not have done. */

type PageName = Extract<Name, `page>${string}`>;
type Part = keyof Omit<Kept, 'portal' | 'session' | 'kinds'> | `portal ${string}` | `session ${string}` | 'did';

const READ_LISTS: readonly Part[] = [
  'portal origin',
  'portal reports',
  'portal questions',
  'portal rounds',
  'portal portalPupils',
  'portal lasPupils',
  'portal gone',
  'portal parents',
];

/**
 * What each message of a page may change: what it saw, which only adds; what a person looks at next in our own page; and the three
 * exceptions of the portal. A new message stands here, or this does not compile.
 */
export const MAY_CHANGE: { readonly [N in PageName]: readonly Part[] } = {
  'page>worker:begin': [],
  'page>worker:read-by': [],
  'page>worker:lists-by': [],
  'page>worker:reading': ['entries', 'unknownWords', 'session seen'],
  'page>worker:portal-lists': READ_LISTS,
  'page>worker:unfit-lists': ['session seen'],
  'page>worker:portal-opened': ['portal people'],
  'page>worker:portal-spoke': ['portal people'],
  'page>worker:couple-asked': ['portal askedCouples'],
  'page>worker:open-pupil': ['session chosen'],
  'page>worker:pointed-out': ['session pointed-out', 'did'],
  'page>worker:portal-pointed-out': ['session portal-pointed-out', 'did'],
  'page>worker:saved': ['did'],
  // One send is held until it is answered; one text is handed over; one comes back that the person chose for that tab.
  'page>worker:guard': [],
  'page>worker:hold-draft': ['drafts'],
  'page>worker:draft-filled': [],
};
/** Of what a page read, kept as an entry; `joined`: it showed a name with a number, and two pupils are one (decision 0009). */
const OBSERVED = ['reading', 'joined'];

const CODES = ['not-ours', 'not-allowed', 'malformed', 'failed'];

interface Who {
  readonly is: 'page' | 'own' | 'stranger';
  /** May it be answered at all? */
  readonly isAllowed: boolean;
  readonly sender: BrowserSender;
}

const page = (origin: string, more: Partial<BrowserSender> & { frameId?: number } = {}): BrowserSender => ({
  id: ID,
  url: `${origin}/bao/groep/absentie`,
  origin,
  tab: { id: 7, windowId: 1 },
  ...more,
});
const who = (is: Who['is'], isAllowed: boolean, sender: BrowserSender): Who => ({ is, isAllowed, sender });

/** Those whom somebody allowed. */
const PAGES: readonly Who[] = [
  who('page', true, page(LAS)),
  who('page', true, page(LAS, { frameId: 4 })),
  who('page', true, page(LAS, { tab: undefined })),
  who('page', true, page(LAS, { url: 'about:blank' })),
  who('page', true, page(PORTAL, { tab: { id: 8, windowId: 1 } })),
];
/** Pages that nobody allowed, or that would be something else. */
const OTHERS: readonly Who[] = [
  who('page', false, page('https://harm.example')),
  who('page', false, page('http://start.parnassys.net')),
  who('page', false, page('https://start.parnassys.net.harm.example')),
  who('page', false, page('https://www.ouderportaal.nl')),
  who('page', false, page('null', { url: 'about:srcdoc' })),
  who('page', false, page('https://harm.example', { url: `https://harm.example/${OWN_ORIGIN}` })),
  who('page', false, page('chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba')),
  who('page', false, { id: ID, url: `blob:${OWN_ORIGIN}x`, origin: 'null' }),
  who('page', false, { id: ID, url: 'data:text/html,x' }),
];
const STRANGERS: readonly Who[] = [
  who('stranger', false, { id: 'ponmlkjihgfedcbaponmlkjihgfedcba', url: `${OWN_ORIGIN}src/panel/panel.html` }),
  who('stranger', false, { url: `${OWN_ORIGIN}src/panel/panel.html` }),
  who('stranger', false, { id: ID }),
  who('stranger', false, { id: ID, url: '' }),
  who('stranger', false, { id: ID, url: 'no address' }),
  who('stranger', false, {}),
];
const OWN: Who = who('own', true, {
  id: ID,
  url: `${OWN_ORIGIN}src/panel/panel.html`,
  origin: OWN_ORIGIN.slice(0, -1),
});

const OWN_NAMES = NAMES.filter((name) => name.startsWith('own>'));
const PAGE_NAMES = NAMES.filter((name): name is PageName => name.startsWith('page>'));

/** What came of it: how many messages were told and answered, and what should not have happened. */
export interface Tried {
  told: number;
  /** That reached an answer of the worker. */
  answered: number;
  readonly names: Set<string>;
  /** By a page that nobody allowed, of another extension, or of what is not theirs to ask: each must be refused. */
  readonly refused: { right: number };
  readonly wrong: string[];
}

const short = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 300);

class Trying {
  readonly tried: Tried = { told: 0, answered: 0, names: new Set(), refused: { right: 0 }, wrong: [] };
  readonly #device: Device;
  #failed = 0;

  constructor(on: Device) {
    this.#device = on;
  }

  #wrong(what: string, message: unknown, from: Who, more: unknown = ''): void {
    this.tried.wrong.push(
      `${what}: ${short(message)} of ${short(from.sender)} ${more instanceof Error ? String(more.stack) : short(more)}`,
    );
  }

  async tell(message: unknown, from: Who): Promise<void> {
    this.tried.told += 1;
    const { name } = (message ?? {}) as { name?: unknown };
    let answer: Awaited<ReturnType<Device['tell']>>;
    try {
      answer = await this.#device.tell(message, from.sender);
    } catch (error) {
      this.#wrong('not caught', message, from, error);
      return;
    }
    const failed = this.#device.failed[this.#failed];
    this.#failed = this.#device.failed.length;
    if (failed) this.#wrong('failed', message, from, failed.error);
    if (from.is === 'stranger') {
      if (answer === undefined) this.tried.refused.right += 1;
      else this.#wrong('a stranger was answered', message, from, answer);
      return;
    }
    const isCode = answer?.ok === false && CODES.includes(answer.why) && Object.keys(answer).length === 2;
    if (!answer || (!answer.ok && !isCode)) this.#wrong('neither a value nor a code', message, from, answer);
    const isTheirs = typeof name === 'string' && name.startsWith(`${from.is}>`);
    if (answer?.ok) {
      this.tried.answered += 1;
      this.tried.names.add(String(name));
      if (!isTheirs || !from.isAllowed) this.#wrong('answered who may not ask', message, from, answer);
    } else if (!isTheirs || !from.isAllowed) this.tried.refused.right += 1;
    if (from.is === 'page') this.#lookFor(message, from, JSON.stringify(answer));
  }

  #lookFor(message: unknown, from: Who, answer: string): void {
    for (const canary of CANARIES)
      if (answer.includes(canary) && !JSON.stringify(message).includes(canary))
        this.#wrong('told a page', message, from, answer);
  }

  /** What changed on the device while these were told, beyond what may. */
  async keeping(may: readonly Part[], tell: () => Promise<void>): Promise<void> {
    const [before, did] = [await this.#device.kept(), this.#device.did.length];
    await tell();
    // What is noted after the answer.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const after = await this.#device.kept();
    if (this.#device.did.length > did && !may.includes('did'))
      this.tried.wrong.push(`did ${this.#device.did.slice(did).join()}`);
    for (const part of changedParts(before, after)) if (!may.includes(part)) this.tried.wrong.push(`changed ${part}`);
    for (const part of ['entries', 'drafts'] as const)
      if (!before[part].every((one) => after[part].includes(one))) this.tried.wrong.push(`lost of ${part}`);
    const kinds = after.kinds.filter((kind) => !before.kinds.includes(kind) && !OBSERVED.includes(kind));
    if (kinds.length > 0) this.tried.wrong.push(`added ${kinds.join()}`);
  }
}

function changedParts(before: Kept, after: Kept): readonly Part[] {
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  const within = (name: 'portal' | 'session') =>
    [...new Set([...Object.keys(before[name]), ...Object.keys(after[name])])]
      .filter((key) => differs(before[name][key], after[name][key]))
      .map((key) => `${name} ${key}` as const);
  const parts = ['entries', 'drafts', 'unknownWords', 'settings', 'letters', 'locks', 'local'] as const;
  return [...parts.filter((part) => differs(before[part], after[part])), ...within('portal'), ...within('session')];
}

const sample = <T>(of: fc.Arbitrary<T>, seed: number, count: number): readonly T[] =>
  fc.sample(of, { seed, numRuns: count });

/** Of each message of a page, as its pages tell it; compared with what it may change. */
async function byPages(trying: Trying, texts: readonly string[], seed: number, each: number): Promise<void> {
  for (const name of PAGE_NAMES)
    await trying.keeping(MAY_CHANGE[name], async () => {
      const told = sample(messagesOf(name, texts), seed, each);
      for (const [at, message] of told.entries()) await trying.tell(message, PAGES[at % PAGES.length]!);
    });
}

/** What nobody may ask, or what is no message: nothing at all changes. */
async function byNobody(trying: Trying, texts: readonly string[], seed: number, each: number): Promise<void> {
  await trying.keeping([], async () => {
    for (const [at, name] of NAMES.entries()) {
      const isOwn = name.startsWith('own>');
      const wrong = [...(isOwn ? PAGES : [OWN]), ...OTHERS, ...STRANGERS];
      const told = sample(messagesOf(name, texts), seed + at, each);
      for (const [index, message] of told.entries()) await trying.tell(message, wrong[(at + index) % wrong.length]!);
    }
    const all = [OWN, ...PAGES, ...OTHERS, ...STRANGERS];
    const strange = sample(noMessages, seed, each * 15);
    for (const [at, message] of strange.entries()) await trying.tell(message, all[at % all.length]!);
  });
}

/** So often each message of ours is asked in a round. */
const EACH_OWN = 4;

/** What our own pages may ask, in any order, the lock among it. */
async function byOurselves(trying: Trying, texts: readonly string[], seed: number): Promise<void> {
  const messages = OWN_NAMES.map((name, at) => sample(messagesOf(name, texts), seed + at, EACH_OWN));
  const order = sample(
    fc.shuffledSubarray([...messages.flat()], { minLength: messages.length * EACH_OWN }),
    seed,
    1,
  )[0]!;
  for (const message of order) await trying.tell(message, OWN);
}

/** Tells some hundreds of messages on a device of its own, the same for the same seed. */
export async function round(seed: number, each: number, weakened: Weakened = {}): Promise<Tried> {
  const on = await device(weakened);
  const trying = new Trying(on);
  await byNobody(trying, on.texts, seed, each);
  await byPages(trying, on.texts, seed, each * 3);
  await byOurselves(trying, on.texts, seed);
  return trying.tried;
}

/** Tells at least so many messages. */
export async function tried(seed: number, least: number, each: number): Promise<Tried> {
  const all: Tried = { told: 0, answered: 0, names: new Set(), refused: { right: 0 }, wrong: [] };
  for (let at = 0; all.told < least; at++) {
    const { told, answered, names, refused, wrong } = await round(seed + at * 1000, each);
    all.told += told;
    all.answered += answered;
    all.refused.right += refused.right;
    for (const name of names) all.names.add(name);
    all.wrong.push(...wrong);
  }
  return all;
}

/** A page that asks a device which is locked. */
export async function triedWhileLocked(seed: number, each: number): Promise<Tried> {
  const on = await device();
  await on.ask('own>worker:lock', {});
  const trying = new Trying(on);
  for (const name of PAGE_NAMES)
    for (const [at, message] of sample(messagesOf(name, on.texts), seed, each).entries())
      await trying.tell(message, PAGES[at % PAGES.length]!);
  return trying.tried;
}
