import browser from 'webextension-polyfill';
import { RelayPort } from '../../../sync/relay/port/ask-relay';

/** The page that alone may talk to a network (decision 0027), and whether it is needed. */
export interface Connection {
  /** The way to it; it is made where it is not there. */
  port(): Promise<RelayPort>;
  /** Does somebody look at a page of ours? */
  isWatched(): Promise<boolean>;
  /** No connection at all any more. */
  close(): Promise<void>;
}

/** So long a page that was there is taken to be there: whether it is costs a question to the browser. */
const THERE_MS = 5_000;

const PAGE = 'src/connection/around.html';
const LOOKED_AT = ['TAB', 'POPUP', 'SIDE_PANEL'] as const;

/** What of a worker the types of a page do not know. */
interface Worker {
  readonly clients: {
    matchAll(how: {
      includeUncontrolled: true;
      type: 'all';
    }): Promise<readonly { readonly url: string; postMessage(message: unknown, ports: MessagePort[]): void }[]>;
  };
}

/** In a document that nobody sees, held by the browser: it stays when the browser stops the worker. */
class OffscreenConnection implements Connection {
  readonly #api: typeof chrome;
  /** To the page of now; `null`: another worker had it, or there is none. */
  #port: RelayPort | null = null;
  /** When the page was seen to be there. */
  #seen = 0;
  /** Who makes the page and who closes it take turns. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(api: typeof chrome) {
    this.#api = api;
  }

  port(): Promise<RelayPort> {
    return this.#inTurn(async () => {
      if (this.#port?.isSilent) await this.#drop();
      if (this.#port && performance.now() - this.#seen < THERE_MS) return this.#port;
      const isThere = await this.#isThere();
      this.#seen = performance.now();
      if (this.#port && isThere) return this.#port;
      if (!isThere)
        await this.#api.offscreen.createDocument({
          url: PAGE,
          reasons: [this.#api.offscreen.Reason.IFRAME_SCRIPTING],
          justification: 'Holds the sandboxed page that is connected to the relay of the school.',
        });
      const { clients } = globalThis as unknown as Worker;
      const url = browser.runtime.getURL(PAGE);
      const page = (await clients.matchAll({ includeUncontrolled: true, type: 'all' })).find((one) => one.url === url);
      const { port1, port2 } = new MessageChannel();
      page?.postMessage(null, [port2]);
      this.#port = new RelayPort(port1);
      return this.#port;
    });
  }

  async isWatched(): Promise<boolean> {
    return (await this.#api.runtime.getContexts({ contextTypes: [...LOOKED_AT] as never })).length > 0;
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#drop());
  }

  /** Whoever waits for an answer hears at once that there will be none. */
  async #drop(): Promise<void> {
    this.#port?.close();
    this.#port = null;
    if (await this.#isThere()) await this.#api.offscreen.closeDocument();
  }

  async #isThere(): Promise<boolean> {
    return (await this.#api.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] as never })).length > 0;
  }

  #inTurn<T>(what: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(what);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

/** `null`: this browser has no such page, as Firefox, and so no relay. */
export function browserConnection(): Connection | null {
  const api = (globalThis as { chrome?: typeof chrome }).chrome;
  // Types say that it is always there.
  return (api?.offscreen as unknown) ? new OffscreenConnection(api!) : null;
}
