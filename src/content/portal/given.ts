import type { RuleId } from '../../etiquette/agreement';
import { type Ask, client } from '../../messages/client';

const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/** What the parts of our files in a portal's page work with. */
export interface Given {
  readonly page: Document;
  readonly ask: Ask;
  readonly say: (key: string, ...values: readonly string[]) => string;
  /** Of the person. */
  readonly language: string;
  /** Tells that a rule spoke, once for each page. */
  readonly spoke: (rule: RuleId) => void;
}

export function givenBy(page: Document): Given {
  const ask = client((message) => api.runtime.sendMessage(message));
  const told = new Set<RuleId>();
  return {
    page,
    ask,
    say: (key, ...values) => api.i18n.getMessage(key, [...values]),
    language: api.i18n.getUILanguage(),
    spoke: (rule) => {
      if (told.has(rule)) return;
      told.add(rule);
      ask('page>worker:portal-spoke', { rule }).catch(() => undefined);
    },
  };
}

/** Keeps a file going until the extension is gone: renews what lies ready when something changed or the page is looked at again. */
export function keepReady(page: Document, renew: () => Promise<void>, stop: AbortController): void {
  const { signal } = stop;
  const again = () =>
    // An extension that is gone leaves the page alone.
    void renew().then(() => (api.runtime?.id ? undefined : stop.abort()));
  const heard = (message: unknown) => {
    if ((message as { type?: unknown } | null)?.type === 'changed') again();
  };
  api.runtime.onMessage.addListener(heard);
  signal.addEventListener('abort', () => api.runtime?.onMessage?.removeListener(heard));
  page.addEventListener('visibilitychange', () => page.hidden || again(), { signal });
  addEventListener('pageshow', again, { signal });
  again();
}

/** One of a file in each page: a script of an earlier version may still be there. */
export function once(name: string, start: () => AbortController): void {
  const key = Symbol.for(`verzuimwijzer/${name}`);
  const page = globalThis as { [key]?: AbortController };
  page[key]?.abort();
  page[key] = start();
}
